/**
 * Who may import whom inside `src`: the table of the design, as data. `folder-imports.js` keeps it, and shows `because` to
 * whoever meets it. `may` names folders (or one file); `lazily` what may be reached by a dynamic `import()` only.
 * A folder that is not named here may import nothing of ours: a new one starts with a row.
 */

const pure = 'Pass it in as an argument, or move this file up.';
const shared = ['core', 'i18n', 'storage', 'crisis', 'version.ts'];

export const folders = {
  core: { may: [], because: `core is pure: it runs in Node and in workers and knows nothing of ours. ${pure}` },
  fhir: {
    may: ['core'],
    because: `fhir turns core values into resources and back; it knows no element and no words. ${pure}`,
  },
  resources: { may: ['core'], because: `resources is read and searched without a page. ${pure}` },
  crisis: {
    may: ['core'],
    because: `The crisis lines must work when all else fails, so they lean on nothing. ${pure}`,
  },
  storage: { may: ['core'], because: `storage keeps text and knows neither what it says nor who shows it. ${pure}` },
  i18n: { may: ['core'], because: `i18n finds words; who shows them is not its business. ${pure}` },
  'elements/base': {
    may: shared,
    because: 'base is below every element. What only one element needs belongs into that element.',
  },
  'elements/*': {
    may: [...shared, 'resources', 'elements/base', 'elements/screener/named-instrument-element.ts'],
    because:
      "An element uses base and what is below it, never another element's insides (share through elements/base); a page that wants FHIR imports porchlight/fhir.",
  },
  elements: { may: ['core', 'elements'], because: 'elements/index.ts lists the classes and does nothing else.' },
  publish: {
    may: ['core', 'i18n', 'resources', 'elements', 'version.ts'],
    because: 'publish makes pages from elements; the tools that call it are above it.',
  },
  embed: {
    may: ['core', 'i18n', 'storage', 'version.ts'],
    lazily: ['elements/*/define.ts'],
    because:
      'A page pays only for the elements that stand in it: embed reaches them by import() of their define.js (tags.ts).',
  },
  cli: {
    may: ['core', 'resources', 'publish', 'version.ts'],
    because: 'cli drives publish; it does not render elements itself.',
  },
};

/** Which files may import which package. One seam a library: to replace it, these files change and no others. */
export const packages = {
  lit: { in: /^elements\//, because: 'Only elements know Lit: what is below them also runs where there is no page.' },
  zod: {
    in: /(^|\/)schema\.ts$|\/readers\/|^i18n\/add-locale\.ts$|^core\/problem\.ts$/,
    because:
      'Only schemas and readers know zod, and no schema is on the way of a built-in instrument: it would cost every page the weight of zod.',
  },
  i18next: {
    in: /^i18n\/i18n\.ts$/,
    because:
      'Only i18n/i18n.ts may know i18next, and it takes an instance from the page: bundled, it is half of what a screener may weigh.',
  },
  papaparse: {
    in: /^resources\/tables\//,
    because: 'Only tables/ reads CSV: to replace the library, one folder changes.',
  },
  fflate: { in: /^resources\/tables\//, because: 'Only tables/ opens zip files.' },
  minisearch: {
    in: /^resources\/search\//,
    because: 'Only search/ knows the index library: it is loaded for large directories, and nowhere else.',
  },
  'lean-qr': {
    in: /^elements\/base\/qr\.ts$/,
    because: 'Only qr.ts draws QR codes, and it is loaded when a person asks for one.',
  },
  signature_pad: {
    in: /^elements\/consent\/signature-pad\.ts$/,
    because: 'Only signature-pad.ts draws, and it is loaded when a page asks for drawn signatures.',
  },
  idb: {
    in: /^storage\/vault\/indexed-store\.ts$/,
    because: 'Only indexed-store.ts talks to IndexedDB, and it is loaded when something is to be saved on the device.',
  },
  'flesch-kincaid': {
    in: /^cli\/reading-grade\.ts$/,
    because: 'Only reading-grade.ts measures reading, and only on the command line: no page needs it.',
  },
  syllable: {
    in: /^cli\/reading-grade\.ts$/,
    because: 'Only reading-grade.ts measures reading, and only on the command line: no page needs it.',
  },
  node: { in: /^(cli|publish)\//, because: 'Only cli and publish run on a server; all else runs in browsers too.' },
};
