/*
 * `npm run check:crisis [-- options] [reference folder]` fails on a crisis directory that should not ship.
 *
 *   --today YYYY-MM-DD   judge age on that day (default: today, UTC)
 *   --lines FILE   --emergency FILE   --sources FILE   --essentials FILE   --details FILE   other files than our own
 *
 * Prints each problem as `rule  id · field · value — what to do`, then the lines that are due for review.
 * Exit code: 0 sound, 1 problems, 2 could not check.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { emergencySchema, linesSchema, sourcesSchema } from '../../src/crisis/schema.js';
import { PATHS, readJson } from './data.js';
import { encode } from './encode.js';
import { halfChannels, halfPairs, unpaired } from './pair-rules.js';
import { differences } from './reference.js';
import * as rules from './rules.js';

z.config(z.locales.en());

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(['today', ...Object.keys(PATHS)].map((name) => [name, { type: 'string' }])),
  });
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!z.iso.date().safeParse(today).success) throw new Error(`--today ${today}: not a day; write it as YYYY-MM-DD`);
  const paths = { ...PATHS, ...values };
  const raw = { lines: readJson(paths.lines), emergency: readJson(paths.emergency), sources: readJson(paths.sources) };

  const problems = shapeProblems(raw);
  // Records of the wrong shape would make the other rules report the same mistake again, or fail themselves.
  if (problems.length === 0)
    problems.push(...ruleProblems(raw, today, positionals[0]), ...(await generatedProblems(raw, paths)));

  for (const { rule, id, field, value, remedy } of problems) {
    console.error(`${rule.padEnd(11)}  ${id} · ${field} · ${JSON.stringify(value) ?? 'missing'} — ${remedy}`);
  }
  if (problems.length > 0) {
    console.error(`\n${problems.length} problem(s) in the crisis directory.`);
    return 1;
  }
  report(raw.lines, today);
  return 0;
}

/** Half channels in plain words; everything else that is not of the right shape as the schema says it. */
function shapeProblems(raw) {
  const half = halfChannels(raw.lines);
  const said = new Set(half.map(({ id, field }) => `${id} ${field}`));
  const schemas = { lines: linesSchema, emergency: emergencySchema, sources: sourcesSchema };
  const malformed = Object.entries(schemas).flatMap(([name, schema]) => {
    const { error } = schema.safeParse(raw[name]);
    return (error?.issues ?? []).map((issue) => malformedProblem(name, raw[name], issue));
  });
  return [...half, ...malformed.filter(({ id, field }) => !said.has(`${id} ${field}`))];
}

function malformedProblem(name, data, { path, message }) {
  const [at, ...rest] = path;
  const record = data?.[at];
  const field = rest
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const value = rest.reduce((inner, key) => inner?.[key], record);
  return {
    rule: 'malformed',
    id: record?.id ?? `${name}[${String(at ?? '')}]`,
    field: field || name,
    value,
    remedy: message,
  };
}

function ruleProblems({ lines, emergency, sources }, today, reference) {
  return [
    ...rules.duplicates(lines),
    ...halfPairs(lines, today),
    ...unpaired(lines),
    ...rules.numbers(lines),
    ...rules.staleLines(lines, today),
    ...rules.references(lines, emergency, sources),
    ...(reference ? differences(reference, lines, emergency) : []),
  ];
}

/** What ships must be what the generator makes of the data. Compares values, so that a formatter may touch the files. */
async function generatedProblems(raw, paths) {
  const expected = encode(raw);
  const problems = [];
  for (const name of ['essentials', 'details']) {
    const actual = await import(pathToFileURL(paths[name]).href);
    for (const [constant, value] of Object.entries(expected[name])) {
      if (JSON.stringify(actual[constant]) === JSON.stringify(value)) continue;
      problems.push({
        rule: 'generated',
        id: name,
        field: constant,
        value: '…',
        remedy: 'is not what the data makes; run `npm run build:crisis`',
      });
    }
  }
  return problems;
}

function report(lines, today) {
  const due = rules.dueLines(lines, today);
  const countries = new Set(lines.map(({ country }) => country)).size;
  console.log(`${lines.length} lines of ${countries} countries are sound on ${today}.`);
  if (due.length === 0) return;
  console.log(`\n${due.length} are due for review (shown with their age):`);
  for (const { id, checked, withheldFrom } of due)
    console.log(`  ${id}, checked ${checked}, withheld from ${withheldFrom}`);
}
