import { readResources } from '../resources/read.js';
import type { ReadResult } from '../resources/service.js';
import { UsageError, type Command, type Terminal, type Values } from './command.js';
import { readInput } from './input.js';
import { formatOption, readOptions, readingHelp } from './reading.js';
import { countProblems, inOrder, listProblems, type Counts } from './problems.js';
import { counted, wrap } from './wrap.js';

export const command: Command = {
  summary: 'check a directory: what is not understood, and what to do',
  help: `Usage: porchlight validate directory FILE|FOLDER|ZIP [options]

Reads a directory of services and lists every problem: errors first, then by
row, each with what to do. Nothing is changed and nothing is sent anywhere.

Options:
${readingHelp}  --strict          warnings count as errors
  --all             list every problem, not only the first ten of a kind
  --json            the result as JSON
  --help            this text

Exit code: 0 in order, 1 with errors (--strict: or warnings), 2 used wrongly.
`,
  options: { ...readOptions, strict: { type: 'boolean' }, all: { type: 'boolean' }, json: { type: 'boolean' } },

  async run(words, values, terminal) {
    const [what, path, ...more] = words;
    if (what !== 'directory') throw new UsageError('say what to check: validate directory FILE');
    if (path === undefined || more.length > 0) throw new UsageError('name one file, folder or zip');
    const result = await readResources(await readInput(path), formatOption(values, terminal));
    const counts = countProblems(result.problems);
    if (values.json === true) terminal.out(asJson(result, counts));
    else say(path, result, counts, values, terminal);
    return counts.error > 0 || (values.strict === true && counts.warning > 0) || result.format === null ? 1 : 0;
  },
};

function say(path: string, result: ReadResult, counts: Counts, values: Values, terminal: Terminal): void {
  const format = result.format === null ? 'not a format that is known' : formatNames.get(result.format);
  terminal.out(wrap(`${path}: ${format ?? ''}`));
  terminal.out(listProblems(result.problems, values.all === true));
  terminal.out(`\n${wrap(`${counted(result.services.length, 'service')} read. ${summary(counts)}`)}`);
}

const formatNames = new Map<string, string>([
  ['porchlight', "Porchlight's own JSON"],
  ['hsds', 'HSDS (JSON)'],
  ['hsds-csv', 'HSDS (tables)'],
  ['oruk', 'Open Referral UK'],
  ['outpost', 'Outpost'],
  ['fhir', 'FHIR R4'],
  ['ohana', 'Ohana (tables)'],
  ['csv', 'spreadsheet'],
]);

export function summary({ error, warning, info }: Counts): string {
  if (error + warning + info === 0) return 'No problems.';
  return `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}.`;
}

/** Control characters beyond those that JSON escapes could still steer a terminal. */
function asJson(result: ReadResult, counts: Counts): string {
  const { format, services, problems } = result;
  const json = JSON.stringify({ format, services: services.length, counts, problems: inOrder(problems) }, null, 2);
  return `${json.replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, escaped)}\n`;
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
