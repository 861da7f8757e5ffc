import { FORMATS } from './detect.js';
import { ProblemList } from './normalize/problems.js';
import { finishDirectory } from './readers/finish.js';
import { UniqueIds } from './readers/ids.js';
import type { ReadFile } from './read-json.js';
import type { Problem, ReadInput, ReadOptions, ReadResult } from './service.js';
import { textsOf, type TextFile } from './tables/files.js';

/**
 * Reads a directory of services: text, the bytes of a file or zip, or files by name. The format is detected; each reader is
 * loaded only when it is needed. Never throws for what stands in a file: what is not understood is in `problems`, with row,
 * value and remedy, and `format` is `null` when nothing was.
 *
 * Runs in one go: a file of many megabytes belongs into a worker (`createLocalProvider` does that).
 */
export async function readResources(input: ReadInput, options: ReadOptions = {}): Promise<ReadResult> {
  const problems = new ProblemList();
  const given = await textsOf(input, problems);
  const files = given.filter((file) => !isEmpty(file, problems) && !isWebPage(file, problems));
  if (given.length === 0 && problems.all().length === 0) noFile(problems);
  const tables = files.filter((file) => !looksLikeJson(file, options));
  const results: ReadFile[] = [];
  if (tables.length > 0) {
    const { readTables } = await import('./read-tables.js');
    const read = await readTables(tables, problems, options);
    // Its problems are in the common list.
    if (read !== null) results.push({ ...read, problems: [] });
  }
  for (const file of files.filter((one) => !tables.includes(one) && !isDescription(one, tables))) {
    const { readJson } = await import('./read-json.js');
    const read = await readJson(file, problems, options);
    if (read !== null) results.push({ ...read, problems: read.problems.map((problem) => ofFile(problem, file.name)) });
  }
  return joined(results, problems, options);
}

/** Files one after the other; an id that a later file has again gets another. */
function joined(results: readonly ReadFile[], problems: ProblemList, options: ReadOptions): ReadResult {
  const [first] = results;
  const ofFiles = results.flatMap((result) => result.problems);
  if (first === undefined) {
    const { services, directory } = finishDirectory([], new ProblemList(), options);
    return { format: null, services, problems: problems.all(), directory };
  }
  const directory = Object.assign({}, ...results.map((result) => result.directory).reverse()) as typeof first.directory;
  if (results.length === 1) return { ...first, problems: [...problems.all(), ...ofFiles] };
  const ids = new UniqueIds();
  const services = results
    .flatMap((result) => result.services)
    .map((service) => ({ ...service, id: ids.take(service.id, problems.at({ id: service.id })) }));
  return { format: first.format, services, problems: [...problems.all(), ...ofFiles], directory };
}

const ofFile = (problem: Problem, file: string | undefined): Problem =>
  file === undefined || problem.file !== undefined ? problem : { ...problem, file };

function looksLikeJson({ text }: TextFile, { format }: ReadOptions): boolean {
  const start = /^\s*(.)/s.exec(text)?.[1] ?? '';
  if (start === '' || !'{['.includes(start) || format === 'hsds-csv' || format === 'ohana') return false;
  // A table may begin with a bracket too.
  return format !== 'csv' || /[\]}]\s*$/.test(text.slice(-1000));
}

/** The description that comes with a package of tables is no directory. */
const isDescription = ({ name }: TextFile, tables: readonly TextFile[]): boolean =>
  tables.length > 0 && /^(datapackage|schema|metadata)\.json$/i.test(name ?? '');

function isEmpty({ name, text }: TextFile, problems: ProblemList): boolean {
  if (text.trim() !== '') return false;
  problems.add(
    { file: name },
    {
      severity: 'error',
      code: 'empty-file',
      message: 'The file is empty.',
      remedy: 'Save it again from the program that it was made with, or get it again.',
    },
  );
  return true;
}

function isWebPage({ name, text }: TextFile, problems: ProblemList): boolean {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (!start.startsWith('<')) return false;
  const page = start.startsWith('<!doctype html') || start.startsWith('<html');
  problems.add(
    { file: name },
    {
      severity: 'error',
      code: 'unknown-format',
      message: page ? 'This is a web page, not a directory.' : 'This is XML or HTML, which is not read.',
      remedy: page
        ? 'Look whether the address is right: a server often answers with a page when it has no such file.'
        : `Hand in ${FORMATS}.`,
    },
  );
  return true;
}

function noFile(problems: ProblemList): void {
  problems.add(
    {},
    {
      severity: 'error',
      code: 'empty-file',
      message: 'There is no file.',
      remedy: `Hand in ${FORMATS}.`,
    },
  );
}
