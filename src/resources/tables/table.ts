import type { Finding } from '../normalize/problems.js';
import type { Row } from './csv.js';

/** A table with its headings taken off. */
export interface Table {
  readonly file: string | undefined;
  readonly header: readonly string[];
  /** Row of the headings; 0 for a list of objects, which has none. */
  readonly headerRow: number;
  readonly rows: readonly Row[];
}

/** More columns than any table of a directory has. */
export const MOST_COLUMNS = 1000;

/** Titles and remarks may stand above the headings, but not more than this. */
const LOOK = 10;

/** The first row that `isHeader` takes for headings, or else the first row; rows above it are left to the caller. */
export function withHeader(
  rows: readonly Row[],
  file: string | undefined,
  isHeader: (cells: readonly string[]) => boolean,
): Table {
  const found = rows.slice(0, LOOK).findIndex(({ cells }) => isHeader(cells));
  const at = Math.max(found, 0);
  const header = rows[at];
  return {
    file,
    header: header?.cells.slice(0, MOST_COLUMNS) ?? [],
    headerRow: header?.row ?? 1,
    rows: rows.slice(at + 1),
  };
}

export const NO_ROWS: Finding = {
  severity: 'error',
  code: 'no-services',
  message: 'There are headings, but no rows below them.',
  remedy: 'Write one row for each service.',
};
