import { transformSync } from 'esbuild';

/*
 * Takes out of css`` and html`` what only a reader of the source needs. Bundlers leave the text of a template as it is, so
 * nobody after us would.
 *
 * In HTML a run of white space becomes one space, never none: between a word and a link the space is part of the sentence.
 * What a browser shows is the same, so there is nothing to get wrong. Dropping more was measured: it saves 13 bytes.
 */

/** Each takes a part of a template and gives the text that stands for it between the backticks. */
const lean = {
  css: ({ cooked }) => {
    const { code } = transformSync(cooked, { loader: 'css', charset: 'utf8', minify: true });
    return code.trim().replace(/[\\`]|\$(?={)/g, '\\$&');
  },
  html: ({ raw }) => raw.replace(/\s+/g, ' '),
  svg: ({ raw }) => raw.replace(/\s+/g, ' '),
};

export function leanTemplates() {
  return {
    name: 'porchlight:lean-templates',
    transform: {
      filter: { id: /\/src\/elements\/.*\.[jt]s$/, code: /\b(css|html|svg)`/ },
      handler(code, id) {
        const parts = templates(this.parse(code)).flatMap(({ tag, quasi }) => {
          const { quasis } = quasi;
          if (tag.name === 'css' && quasis.length > 1)
            throw new Error(`${id}: write css\`\` without \${}, it cannot be made lean.`);
          const text = quasis.map(({ value }) => value.raw).join('$');
          if (tag.name !== 'css' && /<pre\b|<textarea\b(?![^<]*><\/textarea>)/.test(text))
            throw new Error(
              `${id}: white space counts in <pre> and in a <textarea> that is not empty; teach scripts/build/lean-templates.js about it.`,
            );
          return quasis.map(({ start, end, value }) => ({ start, end, text: lean[tag.name](value) }));
        });
        // From the end, so that the places before stay where they are.
        parts.sort((a, b) => b.start - a.start);
        for (const { start, end, text } of parts) code = code.slice(0, start) + text + code.slice(end);
        return { code, map: null };
      },
    },
  };
}

/** All css``, html`` and svg`` of a syntax tree, inner ones too. */
function templates(node) {
  if (Array.isArray(node)) return node.flatMap(templates);
  if (!node || typeof node !== 'object') return [];
  const inner = Object.values(node).flatMap(templates);
  return node.type === 'TaggedTemplateExpression' && Object.hasOwn(lean, node.tag.name) ? [node, ...inner] : inner;
}
