/**
 * `npm run bench:directory`: the search of the resource finder, beside a naive filter and three index libraries, in one
 * browser. `-- --write` puts the tables into docs/bench.md; `-- --quick` leaves out 100,000 services.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/browser.js';
import { writeSection } from '../sections.js';
import { serveGzip } from '../serve-gzip.js';
import { measureEngine, measureProvider, SLOW } from './measure.js';
import { report } from './report.js';

const OUT = `${process.cwd()}/node_modules/.cache/porchlight-bench-directory`;
const LIBRARIES = ['node_modules/minisearch', 'bench/node_modules/flexsearch', 'bench/node_modules/@orama/orama'];
const engines = ['naive filter', 'Porchlight, folded text', 'Porchlight, index', 'MiniSearch', 'FlexSearch', 'Orama'];
/** How often every key is typed; the largest lists take the longest. */
const sizes = new Map([[1000, 4], [5000, 3], [10_000, 3], ...(process.argv.includes('--quick') ? [] : [[100_000, 1]])]);

if (!LIBRARIES.every((folder) => existsSync(folder)))
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], {
    cwd: 'bench',
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
await build({
  configFile: false,
  root: 'bench/directory/page',
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { outDir: OUT, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
});

const { executablePath, args, env, name, version } = await findBrowser();
const server = await serveGzip(OUT);
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const say = (text) => process.stderr.write(`\r${text.padEnd(70)}`);
const measured = [];
const provided = [];
try {
  const origin = `${server.origin}/index.html`;
  for (const [count, rounds] of sizes)
    for (const cpu of count === 5000 || count === 10_000 ? [1, SLOW] : [1])
      for (const engine of engines) {
        say(`${count} services, ${engine}, ${cpu} ×`);
        // A library that cannot hold so much, or not in time, is told as such.
        const result = await measureEngine(browser, origin, { count, engine, rounds, cpu }).catch((error) => ({
          error,
        }));
        measured.push({ count, engine, cpu, ...result });
      }
  for (const worker of [true, false])
    for (const cpu of [1, SLOW]) {
      say(`10000 services through the provider, ${worker ? 'with' : 'without'} a worker, ${cpu} ×`);
      provided.push({ worker, cpu, ...(await measureProvider(browser, origin, { count: 10_000, worker, cpu })) });
    }
} finally {
  say('');
  await browser.close();
  server.close();
}

const versions = LIBRARIES.map((folder) => {
  const { name: library, version: of } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${library} ${of}`;
});
const text = report({ measured, provided, browser: `${name} ${version}`, versions });
console.log(text);
if (process.argv.includes('--write')) await writeSection('directory search', text);
