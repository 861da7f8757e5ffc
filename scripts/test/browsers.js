/**
 * `node scripts/test/browsers.js firefox|webkit`: what needs a whole tab of that browser, with its own history (test/browsers).
 * Chromium does the same in test/pages. Ends with "N passed, N failed", or says in one line that the browser is not here.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FIREFOX, findFirefox } from '../browser/firefox.js';
import { WEBKIT, findWebKit } from '../browser/webkit.js';
import { missingEngine } from '../wtr/missing-engine.js';
import { closingLine, countsIn } from './counts.js';

const engines = {
  firefox: { what: FIREFOX, find: findFirefox },
  webkit: { what: WEBKIT, find: findWebKit },
};
const [engine = ''] = process.argv.slice(2);
if (!Object.hasOwn(engines, engine)) {
  console.error(`Name one of ${Object.keys(engines).join(', ')}.`);
  process.exit(1);
}
const { what, find } = engines[engine];
if (!find()) missingEngine(what);

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = ['exit', 'frame'].map((name) => `test/browsers/${name}.test.ts`);
const child = spawn(
  process.execPath,
  // One browser after the other: the driver of WebKit has one.
  ['--import', 'tsx', '--test', '--test-concurrency=1', '--test-reporter=spec', ...files],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ENGINE: engine } },
);
let output = '';
child.stdout.on('data', (data) => {
  output += data;
  process.stdout.write(data);
});
child.once('close', (code) => {
  const counts = countsIn(output, code ?? 1);
  console.log(closingLine(counts));
  process.exit(counts.failed > 0 ? 1 : 0);
});
