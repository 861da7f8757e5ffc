import { readResources } from '../resources/read.js';
import { targets, writeResources, type Target } from '../resources/writers/write.js';
import { CommandError, text, UsageError, type Command, type Values } from './command.js';
import { readInput } from './input.js';
import { writeSafely } from './output.js';
import { countProblems, listProblems, summary } from './problems.js';
import { formatOption, readingHelp, readOptions } from './reading.js';
import { counted, wrap } from './wrap.js';

export const command: Command = {
  summary: 'write a directory as HSDS, as a spreadsheet or as JSON for pages',
  help: `Usage: porchlight convert FILE|FOLDER|ZIP --to json|csv|hsds [options]

  json   the file that pages load fastest
  csv    a spreadsheet, for people
  hsds   HSDS 3.1, for other directories

Problems are listed on standard error. The result goes to standard output, or
into the file that --out names, whole or not at all. A file that was read is
never written over.

Options:
  --to FORMAT       json, csv or hsds
  --out FILE        where to write
${readingHelp}  --strict          write nothing when there are errors
  --all             list every problem, not only the first ten of a kind
  --help            this text

Exit code: 0 written, nothing lost; 1 with errors: what could be read is
written all the same (--strict: nothing is), or nothing could be read or
written; 2 used wrongly.
`,
  options: {
    ...readOptions,
    to: { type: 'string' },
    out: { type: 'string' },
    strict: { type: 'boolean' },
    all: { type: 'boolean' },
  },

  async run(words, values, terminal) {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('name one file, folder or zip');
    const target = targetOf(values);
    const result = await readResources(await readInput(path), formatOption(values, terminal));
    const counts = countProblems(result.problems);
    terminal.err(listProblems(result.problems, values.all === true));
    terminal.err(result.problems.length === 0 ? '' : `\n${wrap(summary(counts))}`);
    if (result.services.length === 0) throw new CommandError('No service was read, so nothing was written.');
    if (values.strict === true && counts.error > 0)
      throw new CommandError('There are errors, so nothing was written (--strict).');
    const written = await writeResources(target, result);
    const out = text(values, 'out');
    if (out === undefined) terminal.out(written);
    else {
      await writeSafely(out, written, path);
      terminal.err(wrap(`${counted(result.services.length, 'service')} written to ${out}.`));
    }
    if (counts.error === 0) return 0;
    // Whoever runs this in a script must not publish a list that lost something without hearing of it.
    terminal.err(wrap(`Not everything is in it: ${counted(counts.error, 'error')} above. Exit code 1.`));
    return 1;
  },
};

function targetOf(values: Values): Target {
  const to = text(values, 'to');
  const target = targets.find((name) => name === to);
  if (target === undefined) throw new UsageError(`say what to write: --to ${targets.join('|')}`);
  return target;
}
