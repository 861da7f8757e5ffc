import { cpus } from 'node:os';
import { CONDITIONS } from './measure.js';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const times = (value, base) => `× ${(value / base).toFixed(2)}`;
const row = (...cells) => `| ${cells.join(' | ')} |`;

/** The result as Markdown. Ratios are against the page that is marked as the baseline. */
export function report(rows, { runs, browser, versions }) {
  const base = rows.find(({ page }) => page.baseline);
  const { latency, kbitDown, cpu } = CONDITIONS;
  return `# Benchmark

Written by \`npm run bench -- --write\`. One PHQ-9 in English, an empty cache, a phone's width. Medians of ${runs} visits to each
page, in turns, in the same browser. The ratios, not the seconds, carry over to another machine.

The baseline is **${base.page.name}** (\`bench/pages/lit\`): the same nine questions, one a screen, and nothing else. It has no
other language, no help, no start screen, no review, no result text, no print, no form value and no dark theme.

${row('page', 'first question can be answered', 'against the baseline', 'fastest to slowest', 'requests', 'transferred until then', 'against the baseline', 'in all')}
${row('---', '--:', '--:', '--:', '--:', '--:', '--:', '--:')}
${rows
  .map(({ page, question, range, requests, bytes, allBytes, allRequests }) =>
    row(
      page.name,
      seconds(question),
      times(question, base.question),
      range.map(seconds).join(' to '),
      requests,
      kilobytes(bytes),
      times(bytes, base.bytes),
      `${kilobytes(allBytes)} in ${allRequests}`,
    ),
  )
  .join('\n')}

- *First question can be answered*: from the start of the navigation until a click on the first option of question 1 would
  reach it. Porchlight shows a start screen first; its button is pressed in the frame in which it appears${startNote(rows)}.
- *Transferred*: as the browser counts it, gzip -9, with the page itself and all headers. *In all* adds what is fetched at an
  idle moment.
- Line: ${latency} ms for each request and ${(kbitDown / 1000).toFixed(2)} Mbit/s, what Lighthouse calls slow 4G. Processor: slowed down ${cpu} times.
- ${browser}, ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, ${Object.entries(versions)
    .map((entry) => entry.join(' '))
    .join(', ')}.
`;
}

function startNote(rows) {
  const own = rows.find(({ page }) => page.start);
  return own ? ` (at ${seconds(own.start)})` : '';
}
