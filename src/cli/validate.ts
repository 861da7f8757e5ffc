import { readResources } from '../resources/read.js';
import type { ReadResult } from '../resources/service.js';
import { UsageError, type Command, type Terminal, type Values } from './command.js';
import { readInput } from './input.js';
import { formatOption, readOptions, readingHelp } from './reading.js';
import { printable } from './printable.js';
import { countProblems, inOrder, listProblems, summary, type Counts } from './problems.js';
import { counted, wrap } from './wrap.js';

export const command: Command = {
  summary: 'check a directory or a consent: what is wrong, and what to do',
  help: `Usage: porchlight validate directory FILE|FOLDER|ZIP [options]
       porchlight validate consent FILE [--previous FILE] [options]

Reads a directory of services, or a consent document, and lists every problem:
errors first, each with what to do. Nothing is changed and nothing is sent
anywhere. Of a consent it also checks that every language is whole, that every
purpose can be declined, that there is somebody to ask, that the English can be
read at grade 8, and that text which changed has a new version.

Options for a consent:
  --previous FILE   the version that people were asked with before

Options for a directory:
${readingHelp}
Options:
  --strict          warnings count as errors
  --all             list every problem, not only the first ten of a kind
  --json            the result as JSON
  --help            this text

Exit code: 0 in order, 1 with errors (--strict: or warnings), 2 used wrongly.
`,
  options: {
    ...readOptions,
    previous: { type: 'string' },
    strict: { type: 'boolean' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run(words, values, terminal) {
    const [what, path, ...more] = words;
    if (what !== 'directory' && what !== 'consent')
      throw new UsageError('say what to check: validate directory FILE, or validate consent FILE');
    if (path === undefined || more.length > 0) throw new UsageError('name one file, folder or zip');
    if (what === 'consent') return (await import('./validate-consent.js')).validateConsent(path, values, terminal);
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

function asJson({ format, services, problems }: ReadResult, counts: Counts): string {
  return printable({ format, services: services.length, counts, problems: inOrder(problems) });
}
