/**
 * Writes locales/<lang>/<instrument>.json from a folder of reference texts.
 * Usage: node scripts/reference/import-wordings.js <reference folder>
 *
 * Only texts with status `official` that have stem, items and options are taken, letter for letter. The item on daily
 * life is taken only where its text and all of its options are there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippable, sheets } from './sheets.js';

const root = process.argv[2];
if (!root) throw new Error('Which folder? Usage: node scripts/reference/import-wordings.js <reference folder>');

for (const { instrument, folder, itemPrefix } of sheets) {
  for (const { lang, sheet } of shippable(join(root, 'instruments', folder))) {
    const item = (at) => `${itemPrefix}.${at + 1}`;
    const labels = (options) => Object.fromEntries(options.map(({ value, label }) => [value, label]));
    const extra = sheet.extra?.text && sheet.extra.options?.length ? sheet.extra : null;
    const wording = {
      instrument,
      lang,
      status: 'official',
      stem: sheet.stem,
      items: Object.fromEntries([
        ...sheet.items.map(({ text }, at) => [item(at), text]),
        ...(extra ? [[item(sheet.items.length), extra.text]] : []),
      ]),
      options: labels(sheet.options),
      ...(extra && { functioningOptions: labels(extra.options) }),
      ...(lang === 'de' && { attribution: '© Prof. Dr. Bernd Löwe, 2015, Universitätsklinikum Hamburg-Eppendorf' }),
      review: 'Not yet read by a native reader.',
      source: sheet.provenance.map(({ repo_or_page: where, path, commit, what }) => ({
        where,
        ...(path && { path }),
        ...(commit && { commit }),
        ...(what && { what }),
      })),
      ...(sheet.notes?.length && { notes: sheet.notes }),
    };
    mkdirSync(join('locales', lang), { recursive: true });
    writeFileSync(join('locales', lang, `${instrument}.json`), JSON.stringify(wording, null, 2) + '\n');
    console.log(`${instrument} ${lang}`);
  }
}
