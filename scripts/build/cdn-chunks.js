import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * How the one-script build is cut. A page with one screener loads porchlight.js, then in one step: the code that all elements
 * share, the element, its instrument, and its two word files.
 */

const ENTRY = 'porchlight';

/** What porchlight.js holds besides its own code: the languages, which it needs to ask for words beside the code. */
const inEntry =
  /\/src\/(embed\/(autoload|tags)\.|core\/errors|i18n\/(?!index|add-locale|word-keys|fallback-words|parts\/))/;
/**
 * What all screeners and the help lines need is one chunk: Lit, the base and the screener are together 1.1 KB lighter than
 * apart, and nearly every page needs all of them. Each instrument stays on its own, and so does what only the other elements
 * share: a page with one screener must not carry it.
 */
const forMany =
  /\/node_modules\/(@?lit)\b|\/src\/(version|crisis\/|storage\/stores|core\/(?!problem|safety-plan|consent|exit|instruments\/(?!phq-licence))|i18n\/(?!parts)|elements\/(screener\/(?!unfinished)|base\/(?!part-controller|qr|print-page|vault|fill|page-life|save-file)))/;

/** What elements share that keep something or hand out files: one name in the list of porchlight.js, and not five. */
const forKeeping =
  /\/src\/(elements\/base\/(fill|page-life|save-file|vault\/)|storage\/vault\/save-loop|i18n\/parts\/vault)/;

export const groups = [
  { name: ENTRY, test: inEntry },
  { name: 'elements', test: forMany, minShareCount: 3 },
  { name: 'keeping', test: forKeeping, minShareCount: 2 },
];

/**
 * One hash for all word files together, as a folder: a hash in each of seventy names is noise that no compression takes
 * away, 0.4 KB of the first file that a page loads.
 */
const words = createHash('sha256');
for (const path of readdirSync('locales', { recursive: true }).sort())
  if (path.endsWith('.json')) words.update(path).update(readFileSync(join('locales', path)));
const wordsHash = words.digest('hex').slice(0, 8);

/** `phq9-….js` for an element, `instrument-phq-9-….js`, `locale/…/en-ui.js`: readable in a network log. */
export function chunkFileNames({ name, facadeModuleId, moduleIds }) {
  if (name === ENTRY) return `${ENTRY}.js`;
  const [, folder, file] = /\/([^/]+)\/([^/]+)\.\w+$/.exec(facadeModuleId ?? moduleIds.at(-1) ?? '') ?? [];
  if (facadeModuleId?.includes('/locales/')) return `locale/${wordsHash}/${folder}-${file}.js`;
  if (file === 'define') return `chunks/${folder}-[hash:8].js`;
  if (folder === 'instruments') return `chunks/instrument-${file}-[hash:8].js`;
  return `chunks/${name}-[hash:8].js`;
}

/**
 * Makes porchlight.js the entry itself: a group always becomes a chunk, with an entry file before it that only imports it
 * and would cost a round trip.
 */
export function entryIsChunk() {
  return {
    name: 'porchlight:entry-is-chunk',
    generateBundle(_, bundle) {
      delete bundle['autoload.js'];
    },
  };
}

/**
 * Lets porchlight.js ask for a chunk and for all that this chunk imports at the same time. Left alone, the browser would
 * learn of each import only when it has read the file before it.
 */
export function oneStep() {
  return {
    name: 'porchlight:one-step',
    generateBundle(_, bundle) {
      const entry = bundle[`${ENTRY}.js`];
      const withImports = (file, seen = new Set()) => {
        if (file !== entry.fileName && !seen.has(file)) {
          seen.add(file);
          bundle[file].imports.forEach((each) => withImports(each, seen));
        }
        return [...seen];
      };
      entry.code = entry.code.replace(/import\(([`'"])\.\/(.+?)\1\)/g, (call, _quote, file) => {
        const files = withImports(file);
        return files.length === 1
          ? call
          : `Promise.all([${files.map((each) => `import("./${each}")`)}]).then(([all])=>all)`;
      });
    },
  };
}
