import Papa from 'papaparse';
import { neutralised } from './formula.js';

/**
 * A table as CSV (RFC 4180: commas, CRLF) with a byte order mark, without which Excel does not read UTF-8. Cells that a
 * spreadsheet program would run as a formula are marked as text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${Papa.unparse(
    rows.map((cells) => cells.map(neutralised)),
    { newline: '\r\n' },
  )}\r\n`;
}
