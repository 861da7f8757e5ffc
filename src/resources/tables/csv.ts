import Papa from 'papaparse';
import type { Finding, ProblemList } from '../normalize/problems.js';

/** One record of a table. */
export interface Row {
  /** What a spreadsheet shows at its left: 1 is the first row, however many lines the cells of the rows above have. */
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** More rows than any table of a directory has: the memory has an end. */
export const MOST_ROWS = 1_000_000;
/** And more columns. */
const MOST_CELLS = 5000;
/** Headings are looked for in so many rows and letters. */
const FIRST = 10;
const LOOK = 64_000;

/**
 * The rows of a CSV file, empty ones left out. The separator is comma, semicolon, tab or bar (or what a first line `sep=;`
 * names, which Excel reads and does not show as a row): whichever makes a row of headings out of one of the first ten rows
 * (`isHeader`), else whichever parts the first row that can be parted into most cells. Line breaks may be of any system.
 */
export function parseCsv(
  text: string,
  file: string | undefined,
  problems: ProblemList,
  isHeader: (cells: readonly string[]) => boolean = () => false,
): Row[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = /^"?sep=([,;|\t])"?\n/i.exec(clean);
  const table = named === null ? clean : clean.slice(named[0].length);
  const delimiter = named?.[1] ?? separator(table, isHeader);
  if (firstRows(table, delimiter).some((cells) => cells.length > MOST_CELLS)) {
    problems.add({ file }, TOO_WIDE);
    return [];
  }
  const { data, errors } = Papa.parse<string[]>(table, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    preview: MOST_ROWS + 1,
  });
  if (data.length > MOST_ROWS) {
    data.length = MOST_ROWS;
    problems.add({ file }, tooManyRows(MOST_ROWS));
  }
  const told = new Set<number>();
  for (const error of errors) {
    const row = (error.row ?? 0) + 1;
    if (error.type !== 'Quotes' || told.has(row)) continue;
    told.add(row);
    const open = error.code === 'MissingQuotes';
    problems.add(
      { file, row },
      {
        severity: open ? 'error' : 'warning',
        code: 'bad-quotes',
        message: open
          ? 'A quotation mark opens a cell here and nothing closes it: all that follows was taken into that cell.'
          : 'A quotation mark stands where the cell should have ended.',
        remedy: 'Write a quotation mark inside a cell twice (""), or save the table again from a spreadsheet program.',
      },
    );
  }
  return data.flatMap((cells, at) => (cells.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells }] : []));
}

export const tooManyRows = (most: number): Finding => ({
  severity: 'error',
  code: 'too-many-rows',
  message: `There are more than ${most} rows. Only the first ${most} are read.`,
  remedy: 'Part the table in several directories, or publish it with a server.',
});

const TOO_WIDE: Finding = {
  severity: 'error',
  code: 'too-large',
  message: `A row has more than ${MOST_CELLS} cells: this is no table of services. Nothing was read.`,
  remedy: 'Open the file in a spreadsheet program and look at it, then save it again as CSV.',
};

const firstRows = (text: string, delimiter: string): readonly string[][] =>
  Papa.parse<string[]>(text.slice(0, LOOK), { delimiter, newline: '\n', preview: FIRST }).data;

function separator(text: string, isHeader: (cells: readonly string[]) => boolean): string {
  const tables = SEPARATORS.map((delimiter) => firstRows(text, delimiter));
  const cells = tables.map((rows) => Math.max(0, ...rows.filter(isHeader).map((row) => row.length)));
  const first = Array.from({ length: FIRST }, (_, at) => tables.map((rows) => rows[at]?.length ?? 0));
  const counts = [cells, ...first].find((list) => Math.max(...list) > 1) ?? cells;
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as string;
}
