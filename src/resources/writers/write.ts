import type { Writable } from './json.js';

export const targets = ['json', 'csv', 'hsds'] as const;
export type Target = (typeof targets)[number];

/**
 * A directory as text: `json` the library's own format, `csv` the spreadsheet of `docs/directory-format.md`, `hsds` a page
 * of HSDS 3.1. What was written is read again without loss by `readResources`; of the head of the directory (its name,
 * zone, licence) a spreadsheet holds nothing. Kept-back addresses are never written.
 *
 * @throws {PorchlightError} `invalid-resources` when a service is not of the model
 */
export async function writeResources(target: Target, directory: Writable): Promise<string> {
  switch (target) {
    case 'json':
      return (await import('./json.js')).toJson(directory);
    case 'csv':
      return (await import('./csv.js')).toCsv(directory);
    case 'hsds':
      return (await import('./hsds.js')).toHsds(directory);
  }
}
