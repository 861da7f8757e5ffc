import { describeJson, detectJson, flatRecords, FORMATS, LOOK } from './detect.js';
import type { Finding, ProblemList } from './normalize/problems.js';
import { rawText } from './normalize/text.js';
import type { Finished } from './readers/finish.js';
import type { Fields } from './readers/json.js';
import type { Format, ReadOptions } from './service.js';
import type { TextFile } from './tables/files.js';
import { MOST_COLUMNS, type Table } from './tables/table.js';

export interface ReadFile extends Finished {
  readonly format: Format;
}

/** JSON, or JSON lines. `null`, with a problem, where it is none or of no format that is known. */
export async function readJson(
  { name, text }: TextFile,
  problems: ProblemList,
  options: ReadOptions,
): Promise<ReadFile | null> {
  const json = parsed(text, name, problems);
  if (json === undefined) return null;
  const format = options.format ?? (await detected(json));
  const read = format === null ? null : await reader(format, name);
  if (format !== null && read !== null) return { format, ...read(json, options) };
  problems.add(
    { file: name },
    {
      severity: 'error',
      code: 'unknown-format',
      message: `This is ${describeJson(json)}. It is no format that is known.`,
      remedy: `Hand in ${FORMATS}.`,
    },
  );
  return null;
}

/** Flat objects are a table of services only where their names say so. */
async function detected(json: unknown): Promise<Format | null> {
  const format = detectJson(json);
  if (format !== 'csv') return format;
  const { isCsvHeader } = await import('./readers/csv-headers.js');
  return isCsvHeader(namesOf(flatRecords(json, LOOK))) ? 'csv' : null;
}

type Reader = (json: unknown, options: ReadOptions) => Finished;

async function reader(format: Format, file: string | undefined): Promise<Reader | null> {
  switch (format) {
    case 'porchlight':
      return (await import('./readers/own.js')).readOwn;
    case 'hsds':
      return (await import('./readers/hsds.js')).readHsds;
    case 'oruk':
      return (await import('./readers/oruk.js')).readOruk;
    case 'outpost':
      return (await import('./readers/outpost.js')).readOutpost;
    case 'fhir':
      return (await import('./readers/fhir.js')).readFhir;
    case 'csv':
      return tableReader(file);
    default:
      return null;
  }
}

/** A list of flat objects, as open data sites give it, is a table without rows of headings. */
async function tableReader(file: string | undefined): Promise<Reader> {
  const [{ readCsv }, { ProblemList: List }] = await Promise.all([
    import('./readers/csv.js'),
    import('./normalize/problems.js'),
  ]);
  return (json, options) => readCsv([tableOf(json, file)], new List(), options);
}

function namesOf(records: readonly Fields[]): string[] {
  const names = new Set<string>();
  for (const record of records) {
    for (const name of Object.keys(record)) if (names.size < MOST_COLUMNS) names.add(name);
  }
  return [...names];
}

function tableOf(json: unknown, file: string | undefined): Table {
  const records = flatRecords(json);
  const header = namesOf(records);
  const rows = records.map((record, at) => ({ row: at + 1, cells: header.map((name) => rawText(record[name])) }));
  return { file, header, headerRow: 0, rows };
}

/** No format nests so deeply; more only takes time, and could overflow the stack of whoever walks it. */
const DEEPEST = 200;

function parsed(text: string, file: string | undefined, problems: ProblemList): unknown {
  if (isDeeper(text, DEEPEST)) {
    problems.add({ file }, broken('it is nested too deeply to be a directory'));
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const lines = jsonLines(text);
    if (lines !== null) return lines;
    // Only the place: the words of the error quote the file, and what stands there may be kept back.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const row = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    problems.add({ file, row }, broken(`it is broken${row === undefined ? '' : ` in line ${row}`}`));
    return undefined;
  }
}

const broken = (why: string): Finding => ({
  severity: 'error',
  code: 'bad-json',
  message: `This begins like JSON, but ${why}. Nothing was read.`,
  remedy: 'Get the file again: often the end is missing. A comma too many or a missing quotation mark also does it.',
});

function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === BACKSLASH) at += 1;
      else if (char === QUOTE) quoted = false;
    } else if (char === QUOTE) quoted = true;
    else if (char === BRACKET || char === BRACE) {
      depth += 1;
      if (depth > most) return true;
    } else if (char === BRACKET + 2 || char === BRACE + 2) depth -= 1;
  }
  return false;
}
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b] as const;

/** `format=ndjson` of an HSDS server: one record a line. `null` where a line is none. */
function jsonLines(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0] as string)) return null;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}
