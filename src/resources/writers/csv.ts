import { ProblemList } from '../normalize/problems.js';
import { readCsv } from '../readers/csv.js';
import { cellsOf } from '../readers/csv-cells.js';
import { columns } from '../readers/csv-columns.js';
import { readHeadings } from '../readers/csv-headers.js';
import { plainPartOf } from '../readers/csv-more.js';
import { moreOf } from '../readers/more.js';
import type { Service } from '../service.js';
import { neutralised } from '../tables/formula.js';
import type { Table } from '../tables/table.js';
import { writeCsv } from '../tables/write-csv.js';
import { checked } from './checked.js';
import { firstRow, furtherRow, type Cellmap } from './csv-cells.js';
import type { Writable } from './json.js';

/**
 * The plain spreadsheet of `docs/directory-format.md`: a row a service, a further row with the same id for each further
 * place, translations as columns. What these columns cannot hold stands as JSON in the last one, `more`. Cells that a
 * spreadsheet program would run as a formula begin with `'`.
 *
 * @throws {PorchlightError} `invalid-resources` when a service is not of the model
 */
export function toCsv({ services }: Writable): string {
  const rows = services.flatMap((service) => rowsOf(checked(service)));
  const used = new Set(rows.flatMap((cells) => [...cells.keys()]));
  const header = headerOf(used);
  return writeCsv([header, ...rows.map((cells) => header.map((name) => cells.get(name) ?? ''))]);
}

/** Always there, so that an empty table shows where to begin. */
const ALWAYS = new Set(['id', 'name', 'need', 'phone']);

/** Our columns in our order, each with its translations behind it; only those in which something stands. */
function headerOf(used: ReadonlySet<string>): string[] {
  const own = new Set(columns.map(({ name }) => name));
  const translations = [...used].filter((name) => !own.has(name)).sort();
  return columns.flatMap(({ name, translated }) => [
    ...(used.has(name) || ALWAYS.has(name) ? [name] : []),
    ...(translated === undefined ? [] : translations.filter((other) => baseOf(other) === name)),
  ]);
}

/** `area_note` of `area_note_es`. */
const baseOf = (name: string): string | undefined =>
  columns
    .filter((column) => column.translated !== undefined && name.startsWith(`${column.name}_`))
    .map((column) => column.name)
    .sort((a, b) => b.length - a.length)[0];

/** The rows of a service. They are read again at once: what does not come back the same is put into `more`. */
function rowsOf(service: Service): Cellmap[] {
  const [, ...further] = service.places ?? [];
  const rows = [firstRow(service), ...further.map((place) => furtherRow(service, place))];
  const header = headerOf(new Set(rows.flatMap((cells) => [...cells.keys()])));
  const table: Table = {
    file: undefined,
    header,
    headerRow: 1,
    rows: rows.map((cells, at) => ({ row: at + 2, cells: header.map((name) => neutralised(cells.get(name) ?? '')) })),
  };
  const reread = readCsv([table], new ProblemList(), {}).services[0];
  const headings = readHeadings(table, new ProblemList());
  const more = moreOf(service, [reread], plainPartOf(table.rows.map((row) => cellsOf(row, headings, table))));
  const [first = new Map<string, string>(), ...others] = rows;
  return more === null ? rows : [new Map([...first, ['more', more]]), ...others];
}
