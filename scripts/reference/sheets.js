/** Which sheets ship, and by which rule: for the import and for docs/languages.md. The check has a rule of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Instruments with a sheet of their own; all others are parts of one of these. */
export const sheets = [
  { instrument: 'phq-9', folder: 'phq9', itemPrefix: 'phq-9', items: 9 },
  { instrument: 'gad-7', folder: 'gad7', itemPrefix: 'gad-7', items: 7 },
  { instrument: 'phq-4', folder: 'phq4', itemPrefix: 'phq-4', items: 4 },
];

/** Official, but their translators' leave is not yet given. */
export const withheld = ['ja', 'th'];

/** The sheets of one folder that may ship: official, with stem, items and options. */
export function shippable(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ lang: file.slice(0, -5), sheet: JSON.parse(readFileSync(join(folder, file), 'utf8')) }))
    .filter(
      ({ lang, sheet }) =>
        sheet.status === 'official' &&
        !withheld.includes(lang) &&
        sheet.stem &&
        sheet.items?.every(({ text }) => text) &&
        sheet.options?.length === 4,
    );
}
