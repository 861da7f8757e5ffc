import type { ProblemList } from '../normalize/problems.js';
import type { ReadOptions } from '../service.js';
import type { Table } from '../tables/table.js';
import { readCsv } from './csv.js';
import type { Finished } from './finish.js';

/** One layout of wide tables: a row a place, with columns of flags that are 1 or empty. Data: a layout is added here. */
interface Layout {
  /** It is this one when all of these headings are there. */
  readonly known: readonly string[];
  /** Our column -> theirs; of several the first that is filled. */
  readonly columns: readonly (readonly [ours: string, theirs: readonly string[]])[];
  /** Their flag -> our column and the word that it adds there. */
  readonly flags: readonly (readonly [flag: string, ours: string, word: string])[];
}

/** The city's finder of mental health services (New York), whose flags are named after codes of the SAMHSA locator. */
const CITY_FINDER: Layout = {
  known: ['name_1', 'street_1', 'flag_mhf'],
  columns: [
    ['name', ['name_2', 'name_1']],
    ['organization', ['name_1']],
    ['phone', ['phone']],
    ['website', ['website']],
    ['address', ['street_1']],
    ['address_2', ['street_2']],
    ['city', ['city']],
    ['postcode', ['zip']],
    ['latitude', ['latitude']],
    ['longitude', ['longitude']],
  ],
  flags: [
    ['flag_saf', 'need', 'substance-use'],
    ['flag_mhf', 'need', 'counseling'],
    ['flag_dv', 'need', 'violence'],
    ['filter_inpatient_svc', 'need', 'intensive-care'],
    ['filter_residential_pgm', 'need', 'intensive-care'],
    ['flag_mc', 'insurance', 'Medicare'],
    ['flag_md', 'insurance', 'Medicaid'],
    ['flag_pi', 'insurance', 'Private health insurance'],
    ['flag_np_ss', 'cost', 'No payment or sliding fee scale'],
    ['flag_np_ss', 'sliding_scale', 'yes'],
    ['flag_gl', 'who', 'lgbtq'],
    ['flag_vet', 'who', 'veterans'],
    ['filter_military', 'who', 'veterans'],
    ['flag_chld', 'who', 'children'],
    ['flag_yad', 'who', 'young-people'],
    ['flag_snr', 'who', 'older-adults'],
    ['flag_adlt', 'eligibility', 'Adults'],
    ['flag_pw', 'eligibility', 'Pregnant women'],
    ['flag_hv', 'eligibility', 'People with HIV'],
  ],
};
const LAYOUTS: readonly Layout[] = [CITY_FINDER];

const SET = /^(1|x|y|yes|true|t)$/i;

const headings = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim().toLowerCase());

const layoutOf = (header: readonly string[]): Layout | undefined => {
  const names = new Set(headings(header));
  return LAYOUTS.find(({ known }) => known.every((name) => names.has(name)));
};

/** `true` for the headings of a wide table that is known. */
export const isWideHeader = (cells: readonly string[]): boolean => layoutOf(cells) !== undefined;

/** A wide table of a known layout, put under our own headings and read as a spreadsheet. */
export function readWide(table: Table, problems: ProblemList, options: ReadOptions): Finished {
  const layout = layoutOf(table.header);
  return readCsv([layout === undefined ? table : ours(table, layout)], problems, options);
}

function ours(table: Table, { columns, flags }: Layout): Table {
  const names = headings(table.header);
  const used = new Set([...columns.flatMap(([, theirs]) => theirs), ...flags.map(([flag]) => flag)]);
  const added = [...new Set(flags.map(([, name]) => name))];
  // What is not known keeps its heading, so that it is reported.
  const rest = names.flatMap((name, at) => (used.has(name) ? [] : [at]));
  return {
    ...table,
    header: [...columns.map(([name]) => name), ...added, ...rest.map((at) => table.header[at] ?? '')],
    rows: table.rows.map(({ row, cells }) => {
      const of = (name: string) => (cells[names.indexOf(name)] ?? '').trim();
      const words = (name: string) => [
        ...new Set(flags.filter(([flag, column]) => column === name && SET.test(of(flag))).map(([, , word]) => word)),
      ];
      return {
        row,
        cells: [
          ...columns.map(([, theirs]) => theirs.map(of).find((cell) => cell !== '') ?? ''),
          ...added.map((name) => words(name).join('; ')),
          ...rest.map((at) => cells[at] ?? ''),
        ],
      };
    }),
  };
}
