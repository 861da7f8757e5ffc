/**
 * `npm run bench`: one PHQ-9 by Porchlight, by hand, and by SurveyJS, in the same browser, in turns.
 * `-- --write` puts the table into docs/bench.md; `-- --runs=15` takes more turns than 9.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.js';
import { median, visit } from './measure.js';
import { pages } from './pages.js';
import { prepare, versions } from './prepare.js';
import { report } from './report.js';
import { writeSection } from './sections.js';
import { serveGzip } from './serve-gzip.js';

const runs = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice(7) ?? 9);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs must be a whole number above 0.');

const { executablePath, args, env, name, version } = await findBrowser();
const server = await serveGzip(await prepare());
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const visits = new Map(pages.map((page) => [page, []]));
try {
  // One visit each that does not count: the first one also starts parts of the browser.
  for (const page of pages) await visit(browser, server.origin, page);
  for (let run = 0; run < runs; run++) {
    // Each turn begins with another page, so that none is always first.
    for (const page of [...pages.slice(run % pages.length), ...pages.slice(0, run % pages.length)])
      visits.get(page).push(await visit(browser, server.origin, page));
    process.stderr.write(`\rturn ${run + 1} of ${runs}`);
  }
  process.stderr.write('\n');
} finally {
  await browser.close();
  server.close();
}

const rows = pages.map((page) => {
  const list = visits.get(page);
  const of = (key) => list.map((each) => each[key]);
  const medians = Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(of(key))]));
  return { page, ...medians, range: [Math.min(...of('question')), Math.max(...of('question'))] };
});
const text = report(rows, { runs, browser: `${name} ${version}`, versions: versions() });
console.log(text);
if (process.argv.includes('--write')) await writeSection('one PHQ-9', text);
