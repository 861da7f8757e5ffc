import type { Problem, Severity } from '../resources/service.js';
import { counted, plain, wrap } from './wrap.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const TITLES: Readonly<Record<Severity, string>> = {
  error: 'Errors: something is lost or cannot be used',
  warning: 'Warnings: have a look',
  info: 'Notes: was put right, or is not shown',
};
/** So many of one kind are listed, then only counted. */
const OF_A_KIND = 10;

export type Counts = Readonly<Record<Severity, number>>;

export function countProblems(problems: readonly Problem[]): Counts {
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** All of them in one line. */
export function summary({ error, warning, info }: Counts): string {
  if (error + warning + info === 0) return 'No problems.';
  return `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}.`;
}

/** Errors first, then by file and row. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const rank = ({ severity }: Problem) => SEVERITIES.indexOf(severity);
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || compare(a.file ?? '', b.file ?? '') || (a.row ?? 0) - (b.row ?? 0),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The list for people: by severity, then by row, with remedy. `all`: however many there are of a kind. `titles`: above each severity. */
export function listProblems(problems: readonly Problem[], all: boolean, titles = TITLES): string {
  return SEVERITIES.map((severity) => {
    const list = inOrder(problems).filter((problem) => problem.severity === severity);
    return list.length === 0 ? '' : `\n${titles[severity]}\n${listed(list, all)}`;
  }).join('');
}

function listed(problems: readonly Problem[], all: boolean): string {
  const seen = new Map<string, number>();
  const shown = problems.map((problem) => {
    const kind = kindOf(problem);
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return all || before < OF_A_KIND ? oneProblem(problem) : '';
  });
  const left = [...seen].filter(([, number]) => !all && number > OF_A_KIND);
  const more = left.map(([kind, number]) =>
    wrap(`… and ${number - OF_A_KIND} more of the kind ${kind}. Use --all to list them.`, 2),
  );
  return `${shown.join('')}${more.length === 0 ? '' : `\n${more.join('')}`}`;
}

/** Most headings are names of ours; one of a stranger's file may be anything. */
const kindOf = ({ code, field }: Problem): string =>
  field === undefined ? code : `${code} (${plain(field).slice(0, 40)})`;

function oneProblem(problem: Problem): string {
  const { file, row, id, field, value } = problem;
  const where = [
    file === undefined ? '' : plain(file),
    row === undefined ? '' : `row ${row}`,
    field === undefined ? '' : plain(field),
    id === undefined ? '' : `id ${plain(id).slice(0, 40)}`,
  ].filter((part) => part !== '');
  const shown = value === undefined ? '' : plain(value);
  return (
    `\n${wrap(where.length === 0 ? 'The whole file' : where.join(', '), 2)}` +
    (shown === '' ? '' : wrap(`“${shown.slice(0, 70)}${shown.length > 70 ? '…' : ''}”`, 4)) +
    wrap(plain(problem.message), 4) +
    wrap(`→ ${plain(problem.remedy)}`, 4)
  );
}
