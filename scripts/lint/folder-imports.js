/** ESLint rule: each folder of `src` imports only what `import-table.js` lets it import. */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folders, packages } from './import-table.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const inRoot = (path) => relative(root, path).split(sep).join('/');

/** The row of the table for a file: `elements/base`, `elements/*` for an element's folder, else the first folder. */
function rowOf(file) {
  const [first, second, ...rest] = file.split('/');
  if (first !== 'elements' || !rest.length) return first;
  return second === 'base' ? 'elements/base' : 'elements/*';
}

/** Whether a path is, or lies in, one of the named folders and files. */
const among = (names, file) =>
  names.some((name) => new RegExp(`^${name.replaceAll('.', '\\.').replace('*', '[^/]+')}(/|$)`).test(file));

/** Files of the same element or folder: these see each other. */
const homeOf = (file) => (file.startsWith('elements/') ? file.split('/').slice(0, 2).join('/') : file.split('/')[0]);

/** What is wrong with one import, or `null`. */
function problemOf(file, source, lazy) {
  if (!source.startsWith('.')) return packageProblem(file, source);
  const path = inRoot(join(root, 'src', dirname(file), source)).replace(/\.js$/, '.ts');
  if (path.startsWith('locales/') && file.startsWith('i18n/')) return null;
  if (!path.startsWith('src/'))
    return `src/${file} may not import ${path}: what ships lives in src, and only i18n reads the locale folders.`;
  const target = path.slice('src/'.length);
  if (homeOf(target) === homeOf(file)) return null;
  const {
    may = [],
    lazily = [],
    because = 'It has no row in scripts/lint/import-table.js yet: add one.',
  } = folders[rowOf(file)] ?? {};
  if (among(may, target) || (lazy && among(lazily, target))) return null;
  return `src/${homeOf(file)} may not import src/${target}. ${because}`;
}

function packageProblem(file, source) {
  const name = source.startsWith('node:') ? 'node' : source.split('/')[0];
  const seam = Object.hasOwn(packages, name) ? packages[name] : undefined;
  if (!seam)
    return `"${source}" is no dependency of what ships. Each one is pinned, licensed and given a reason (CONTRIBUTING.md).`;
  return seam.in.test(file) ? null : `src/${file} may not import "${source}". ${seam.because}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const folderImports = {
  meta: {
    type: 'problem',
    docs: { description: 'keep the import table of the design' },
    schema: [],
    messages: { no: '{{problem}}' },
  },
  create(context) {
    const file = inRoot(context.filename).replace(/^src\//, '');
    const check = (node, literal, lazy = false) => {
      if (typeof literal?.value !== 'string') return;
      const problem = problemOf(file, literal.value, lazy);
      if (problem) context.report({ node: literal, messageId: 'no', data: { problem } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source, true),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
    };
  },
};
