import { withoutValues, type ProblemList, type Report } from '../normalize/problems.js';
import { folded, isBlank } from '../normalize/text.js';
import { timeZone } from '../normalize/time-zone.js';
import { LIMITS, type Place } from '../schema.js';
import type { ReadOptions } from '../service.js';
import { NO_ROWS, type Table } from '../tables/table.js';
import { tooManyRows } from '../tables/csv.js';
import { cellsOf, type Cells } from './csv-cells.js';
import { columns } from './csv-columns.js';
import { readHeadings } from './csv-headers.js';
import { withMadeIds } from './csv-ids.js';
import { readHours } from './csv-hours.js';
import { plainPartOf } from './csv-more.js';
import { readPhones, secretPhones } from './csv-phones.js';
import { isPrivate, readPlace, secretsOf } from './csv-place.js';
import { readRow } from './csv-service.js';
import { compactOr, type Draft } from './draft.js';
import { finishDirectory, type Finished } from './finish.js';
import { withMore } from './more.js';

/**
 * The plain spreadsheet: one row a service, or several rows with one `id` for a service with several places. Columns:
 * `docs/directory-format.md`.
 */
export function readCsv(tables: readonly Table[], problems: ProblemList, options: ReadOptions): Finished {
  const drafts = tables.flatMap((table) => draftsOf(table, problems));
  const named = drafts.length > 0 && drafts.every(({ service }) => service.id !== undefined);
  return finishDirectory(withMadeIds(drafts, problems), problems, options, {}, { sites: named ? 'apart' : 'grouped' });
}

/** The rows of one service: the first says everything, each further one a place. */
interface Group {
  readonly rows: Cells[];
}

function draftsOf(whole: Table, problems: ProblemList): Draft[] {
  const table = whole.rows.length > LIMITS.services ? { ...whole, rows: whole.rows.slice(0, LIMITS.services) } : whole;
  if (table !== whole) problems.add({ file: table.file }, tooManyRows(LIMITS.services));
  const headings = readHeadings(table, problems);
  if (table.rows.length === 0) problems.add({ file: table.file }, NO_ROWS);
  if (!headings.cells.has('name') && table.rows.length > 0) {
    problems.add(
      { file: table.file, ...(table.headerRow > 0 ? { row: table.headerRow } : {}) },
      {
        severity: 'error',
        code: 'no-name-column',
        message: 'No column is called "name", so nothing was read.',
        remedy: 'Write "name" above the names of the services, in the first row.',
      },
    );
    return [];
  }
  const groups = groupRows(
    table.rows.map((row) => cellsOf(row, headings, table)),
    table,
    problems,
  );
  return groups.map((group) => draftOf(group, table, problems));
}

/**
 * Rows with the same id and the same name (or none) are one service; a row without a name is reported, and so is one that
 * stands there twice.
 */
function groupRows(rows: readonly Cells[], table: Table, problems: ProblemList): Group[] {
  const groups: Group[] = [];
  const byId = new Map<string, Group>();
  const seen = new Map<string, number>();
  for (const [at, cells] of rows.entries()) {
    const [id, name] = [cells.get('id'), folded(cells.get('name'))];
    const words = JSON.stringify(table.rows[at]?.cells.map((cell) => cell.trim()));
    const before = id === '' && name === '' ? undefined : seen.get(words);
    if (before !== undefined) {
      sameRow(cells, before, table, problems);
      continue;
    }
    const known = id === '' ? undefined : byId.get(id);
    if (known !== undefined && (name === '' || name === folded((known.rows[0] as Cells).get('name')))) {
      known.rows.push(cells);
      continue;
    }
    if (isBlank(cells.get('name'))) {
      noName(cells, table, problems);
      continue;
    }
    const group = { rows: [cells] };
    groups.push(group);
    seen.set(words, cells.row);
    if (id !== '' && known === undefined) byId.set(id, group);
  }
  return groups;
}

function sameRow(cells: Cells, before: number, table: Table, problems: ProblemList): void {
  problems.add(
    { file: table.file, row: cells.row },
    {
      severity: 'warning',
      code: 'duplicate-row',
      field: 'name',
      message: `This row says the same as row ${before}. It was left out.`,
      remedy: 'Take the row out.',
    },
  );
}

function noName(cells: Cells, table: Table, problems: ProblemList): void {
  problems.add(
    { file: table.file, row: cells.row },
    {
      severity: 'error',
      code: 'no-name',
      field: 'name',
      message: 'This row has no name. It was left out.',
      remedy: 'Write the name of the service, or take the row out.',
    },
  );
}

function draftOf({ rows }: Group, table: Table, problems: ProblemList): Draft {
  const [first, ...further] = rows as [Cells, ...Cells[]];
  const id = first.get('id');
  const whereOf = (cells: Cells) => ({ file: table.file, row: cells.row, ...(id === '' ? {} : { id }) });
  const secrets = rows.flatMap((cells) => [...(isPrivate(cells) ? secretsOf(cells) : []), ...secretPhones(cells)]);
  const reportOf = (cells: Cells) => {
    const report = problems.at(whereOf(cells));
    return secrets.length > 0 ? withoutValues(report) : report;
  };
  const { service, closed } = readRow(first, reportOf(first));
  const places = further.flatMap((cells) => furtherPlace(cells, first, reportOf(cells)) ?? []);
  const whole = { ...service, places: [...(service.places ?? []), ...places] };
  const more = first.get('more');
  const made = more === '' ? whole : withMore(whole, more, plainPartOf(rows), reportOf(first));
  return { where: whereOf(first), service: made, closed, secrets };
}

/** A further row of a service: its place, and its phones and hours where they are of this place. */
function furtherPlace(cells: Cells, first: Cells, report: Report): Place | undefined {
  const zone = timeZone(cells.get('time_zone'), 'time_zone', report);
  const place = compactOr<Place>({
    ...readPlace(cells, zone, report),
    phones: readPhones(cells, report),
    hours: readHours(cells, undefined, report),
  });
  const ignored = columns.filter(({ name, fills }) => {
    const [here, there] = [cells.get(name), first.get(name)];
    return !ofPlace.has(fills) && here !== '' && (place === undefined || here !== there);
  });
  if (place === undefined || ignored.length > 0) {
    report({
      severity: 'warning',
      code: 'row-twice',
      field: ignored.map(({ name }) => name).join(', ') || 'id',
      message:
        place === undefined
          ? 'This row has the id and name of a row above, and names no other place. It was left out.'
          : 'This row is a further place of a row above. What these columns say counts only in the first row.',
      remedy: 'Write an id of its own, or the address of the further place, or take the row out.',
    });
  }
  return place;
}

/** What a further row may say of its place. */
const ofPlace = new Set<unknown>(['places', 'phones', 'hours', 'id', 'name']);
