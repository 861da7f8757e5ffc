import { FORMATS } from './detect.js';
import type { ProblemList } from './normalize/problems.js';
import { readCsv } from './readers/csv.js';
import { isCsvHeader } from './readers/csv-headers.js';
import type { Finished } from './readers/finish.js';
import { isWideHeader, readWide } from './readers/ohana-wide.js';
import type { ReadFile } from './read-json.js';
import type { Format, ReadOptions } from './service.js';
import { parseCsv } from './tables/csv.js';
import type { TextFile } from './tables/files.js';
import { NO_ROWS, withHeader, type Table } from './tables/table.js';

/** A package has services and at least one of these beside them. */
const BESIDE = ['organizations', 'locations', 'phones', 'schedules', 'service_at_location', 'service_at_locations'];
/** Headings that only a table of such a package has. */
const OF_PACKAGE = ['organization_id', 'service_id', 'location_id', 'tax_status', 'location_type', 'program_id'];

const baseName = (name: string): string => name.toLowerCase().replace(/\.[a-z]{2,4}$/, '');
const isHeading = (cells: readonly string[]): boolean => isCsvHeader(cells) || isWideHeader(cells);

/** Tables: a package of HSDS or Ohana, a wide table, or plain spreadsheets. `null`, with a problem, for anything else. */
export async function readTables(
  files: readonly TextFile[],
  problems: ProblemList,
  options: ReadOptions,
): Promise<ReadFile | null> {
  const names = new Set(files.map(({ name = '' }) => baseName(name)));
  const forced = options.format === 'hsds-csv' || options.format === 'ohana';
  const isPackage = names.has('services') && (forced || BESIDE.some((name) => names.has(name)));
  if (isPackage) return readPackage(files, problems, options);
  const tables = files.map((file) =>
    withHeader(parseCsv(file.text, file.name, problems, isHeading), file.name, isHeading),
  );
  const [wide, plain] = [tables.filter(isWide), tables.filter((table) => !isWide(table))];
  const known = plain.filter((table) => options.format === 'csv' || isKnown(table, problems));
  if (wide[0] !== undefined && known.length === 0) return { format: 'ohana', ...readWide(wide[0], problems, options) };
  return known.length === 0 ? null : { format: 'csv', ...readCsv(known, problems, options) };
}

const isWide = (table: Table): boolean => isWideHeader(table.header);

function isKnown(table: Table, problems: ProblemList): boolean {
  if (!isCsvHeader(table.header)) {
    problems.add({ file: table.file, row: table.headerRow }, unknownTable(table));
    return false;
  }
  const part = table.header.find((name) => OF_PACKAGE.includes(name.trim().toLowerCase()));
  if (part !== undefined) {
    problems.add(
      { file: table.file, row: table.headerRow },
      {
        severity: 'warning',
        code: 'part-of-package',
        field: part,
        message: 'This looks like one table out of a package: phones, places and hours stand in the others.',
        remedy: 'Hand in the whole folder, or a zip of it.',
      },
    );
  }
  return true;
}

function unknownTable({ header }: Table) {
  const seen = header.filter((cell) => cell.trim() !== '').slice(0, 6);
  const words = seen.map((cell) => `"${cell.trim().slice(0, 30)}"`).join(', ');
  return {
    severity: 'error',
    code: 'unknown-format',
    message:
      seen.length === 0
        ? 'Nothing stands in the first row.'
        : `The first row says ${words}. There is no column "name" among them, so this is no format that is known.`,
    remedy: `Name the columns as docs/directory-format.md has them, "name" above all. Or hand in ${FORMATS}.`,
  } as const;
}

async function readPackage(files: readonly TextFile[], problems: ProblemList, options: ReadOptions): Promise<ReadFile> {
  const tables = new Map<string, Table>();
  for (const { name = '', text } of files)
    tables.set(
      baseName(name),
      withHeader(parseCsv(text, name, problems), name, () => false),
    );
  const services = tables.get('services');
  if (services?.rows.length === 0) problems.add({ file: services.file }, NO_ROWS);
  const format = packageFormat(tables, options.format);
  const read: Finished =
    format === 'ohana'
      ? (await import('./readers/ohana.js')).readOhana(tables, problems, options)
      : (await import('./readers/hsds-csv.js')).readHsdsCsv(tables, problems, options);
  return { format, ...read };
}

/** In Ohana a service names its one location; in HSDS a table between the two does. */
function packageFormat(tables: ReadonlyMap<string, Table>, given: Format | undefined): 'ohana' | 'hsds-csv' {
  if (given === 'ohana' || given === 'hsds-csv') return given;
  const services = tables.get('services')?.header.map((name) => name.trim().toLowerCase()) ?? [];
  const between = [...tables.keys()].some((name) => /^services?_at_locations?$/.test(name));
  return services.includes('location_id') && !between ? 'ohana' : 'hsds-csv';
}
