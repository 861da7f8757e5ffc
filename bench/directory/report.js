import { cpus } from 'node:os';
import { FRAME, percentile, SLOW } from './measure.js';

const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(...head), row(...head.map((_, at) => (at < 2 ? '---' : '--:'))), ...rows].join('\n');
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const times = (value, base) => `× ${value / base < 10 ? (value / base).toFixed(2) : Math.round(value / base)}`;
const thousands = (count) => count.toLocaleString('en');
const NAIVE = 'naive filter';

/** The result as Markdown. Ratios are against the naive filter of the same list. */
export function report({ measured, provided, browser, versions }) {
  const of = (count, engine, cpu) =>
    measured.find((each) => each.count === count && each.engine === engine && each.cpu === cpu);
  const line = ({ count, engine, cpu, error, build, bytes, keys }) => {
    if (error) return row(thousands(count), engine, ...Array(5).fill('did not finish'));
    const [half, most] = [percentile(keys, 0.5), percentile(keys, 0.95)];
    const base = of(count, NAIVE, cpu);
    return row(
      thousands(count),
      engine,
      ms(build),
      `${(bytes / 1e6).toFixed(1)} MB`,
      ms(half),
      ms(most),
      base.keys ? times(most, percentile(base.keys, 0.95)) : '',
    );
  };
  const slow = ({ count, engine, error, keys }) => {
    if (error) return row(thousands(count), engine, ...Array(4).fill('did not finish'));
    const most = percentile(keys, 0.95);
    return row(thousands(count), engine, ms(percentile(keys, 0.5)), ms(most), times(most, FRAME), share(keys));
  };
  const share = (keys) => `${((100 * keys.filter((key) => key <= FRAME).length) / keys.length).toFixed(1)} %`;
  const through = ({ worker, cpu, first, indexed, whileIndexing, durations }) =>
    row(
      worker ? 'in a worker' : 'in the page, in pieces',
      `${cpu} ×`,
      ms(first),
      ms(indexed),
      whileIndexing.length ? `${whileIndexing.length}, longest ${ms(Math.max(...whileIndexing))}` : 'none',
      ms(percentile(durations, 0.5)),
      ms(percentile(durations, 0.95)),
    );
  return `## Directory search

Written by \`npm run bench:directory -- --write\`. Made-up directories (\`bench/directory/generate.js\`, always the same), about
1.1 kB of JSON a service, 15 % of them and a fifth of the translations not in English. 33 phrases are typed letter by letter,
${thousands(measured.find(({ keys }) => keys)?.keys.length ?? 0)} keys: common and rare words, two words, other scripts, typing errors. Each key is the median of up to three times. The ratios, not the milliseconds, carry over to another machine.

Porchlight's time is for the whole answer: words, counts of all filters, groups, order and 20 services. All others only find the
words and give 20; the naive filter joins the texts beforehand, and lowers and searches each one for each key, without accents,
typing errors or order. FlexSearch does not find two words in two fields of one record, nor typing errors; Orama finds whole words and
beginnings, typing errors only when set up for them. MiniSearch is set up to find what we find.

${table(
  ['services', 'search', 'index', 'memory', 'half of all keys', '95 % of all keys', 'against the naive filter'],
  measured.filter(({ cpu }) => cpu === 1).map(line),
)}

The same with the processor slowed down ${SLOW} times, which is what a phone of some years ago is like. One frame of a 60 Hz screen
is ${FRAME.toFixed(1)} ms.

${table(
  ['services', 'search', 'half of all keys', '95 % of all keys', 'against one frame', 'within one frame'],
  measured.filter(({ cpu }) => cpu === SLOW).map(slow),
)}

What a page feels: 10,000 services handed to \`createLocalProvider\`. A long task is one of more than 50 ms on the page's own
thread (Long Tasks API), counted from the call until the index is there. The browser slows down the page's thread only, never a worker.

${table(
  [
    'where',
    'slowed down',
    'first list after',
    'index after',
    'long tasks until then',
    'half of all keys',
    '95 % of all keys',
  ],
  provided.map(through),
)}

- _Memory_: what the JavaScript heap holds more than before, with array buffers, after garbage collection; the records
  themselves not counted.
- ${browser}, ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, ${versions.join(', ')}.
`;
}
