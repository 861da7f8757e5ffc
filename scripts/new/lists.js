/** Lists that are kept by hand and have to name a new part. Each edit gives the text back as it was where it finds no place. */

/** Puts a line behind the last line that matches. */
const behindLast = (text, pattern, line) => {
  const last = [...text.matchAll(pattern)].at(-1);
  if (!last || text.includes(line)) return text;
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
};

const IMPORT = /^import .*;$/gm;
const DEFINE = /^import '\.\.\/\.\.\/src\/elements\/[\w-]+\/define\.js';$/gm;

/** The entry of package.json that lets pages import the part. */
export const packageExport = (folder) => ({
  path: 'package.json',
  byHand: `add "./${folder}.js" to "exports".`,
  edit: (text) => {
    const json = JSON.parse(text);
    const own = { types: `./dist/elements/${folder}/define.d.ts`, import: `./dist/elements/${folder}/define.js` };
    const { './cdn/*': cdn, ...others } = json.exports;
    const { './custom-elements.json': manifest, './package.json': itself, ...parts } = others;
    const last = { './cdn/*': cdn, './custom-elements.json': manifest, './package.json': itself };
    json.exports = {
      ...parts,
      [`./${folder}.js`]: own,
      ...Object.fromEntries(Object.entries(last).filter(([, to]) => to)),
    };
    return `${JSON.stringify(json, null, 2)}\n`;
  },
});

/** The states of the part among all states: stories and browser tests walk them. */
export const states = (imports, entry) => ({
  path: 'stories/states.ts',
  byHand: `import its states and add ${entry} to everyState.`,
  edit: (text) => {
    const withEntry = text.replace(/(everyState: readonly State\[\] = \[[\s\S]*?)(\n\];)/, `$1\n  ${entry},$2`);
    return withEntry === text ? text : behindLast(withEntry, IMPORT, imports);
  },
});

/** The part among those that the accessibility tests define. */
export const accessibilityTest = (folder) => ({
  path: 'test/elements/accessible.test.ts',
  byHand: `import '../../src/elements/${folder}/define.js', so that its states are tested.`,
  edit: (text) => behindLast(text, DEFINE, `import '../../src/elements/${folder}/define.js';`),
});
