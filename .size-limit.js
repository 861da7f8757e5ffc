import { existsSync, readdirSync } from 'node:fs';

/*
 * What each part may weigh, compressed with gzip. `npm run size` after `npm run build`.
 *
 * Counted is all that a part imports, Lit included. Not counted is what `import()` fetches later: other languages, and what
 * a person has to ask for (print, an own definition, the page layout, saved work) or what waits for an idle moment (addresses
 * of crisis lines).
 */

const onDemand = {
  name: 'on-demand',
  setup: ({ onResolve }) =>
    onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};
const bundled = {
  gzip: true,
  modifyEsbuildConfig: (config) => ({
    ...config,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    plugins: [onDemand],
  }),
};

/** Code without words. Every element needs a line here. */
const elements = {
  crisis: '18 kB',
  consent: '42 kB',
  exit: '18 kB',
  'resource-finder': '43 kB',
  'safety-plan': '40 kB',
  gad2: '27.5 kB',
  gad7: '27.5 kB',
  phq2: '27.5 kB',
  phq4: '27.5 kB',
  phq8: '27.5 kB',
  phq9: '27.5 kB',
  screener: '28.7 kB',
};
const built = readdirSync('dist/elements').filter((folder) => existsSync(`dist/elements/${folder}/define.js`));
const unplanned = built.filter((folder) => !elements[folder]);
if (unplanned.length) throw new Error(`Say in .size-limit.js what these may weigh: ${unplanned.join(', ')}.`);

export default [
  { name: 'core, { score }', path: 'dist/core/index.js', import: '{ score }', limit: '2 kB', ...bundled },
  { name: 'One PHQ-9 in English, everything', path: 'bench/phq9-english.js', limit: '30 kB', ...bundled },
  {
    name: 'One PHQ-9 in English, the files that a page fetches from cdn/',
    path: [
      'cdn/porchlight.js',
      ...['elements', 'phq9', 'instrument-phq-9'].map((name) => `cdn/chunks/${name}-*.js`),
      ...['en-ui', 'en-phq-9'].map((name) => `cdn/locale/*/${name}.js`),
    ],
    // With the autoloader and its lists of languages and elements, which a bundled page does not have.
    limit: '32.6 kB',
    gzip: true,
    // As they are: each file is compressed by itself, as a server does.
    modifyEsbuildConfig: (config) => ({ ...config, loader: { '.js': 'copy' } }),
  },
  ...built.map((folder) => ({
    name: `porchlight/${folder}.js, without words`,
    path: `dist/elements/${folder}/define.js`,
    limit: elements[folder],
    ...bundled,
  })),
];
