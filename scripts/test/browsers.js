/**
 * `node scripts/test/browsers.js firefox|webkit`: what needs a whole tab of that browser, with its own history (test/browsers).
 * Chromium does the same in test/pages. Ends with "N passed, N failed", or says in one line that the browser is not here.
 */
import { FIREFOX, findFirefox } from '../browser/firefox.js';
import { WEBKIT, findWebKit } from '../browser/webkit.js';
import { missingEngine } from '../wtr/missing-engine.js';
import { runNode } from './run-node.js';
import { runAndTell } from './second-try.js';

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

const files = ['exit', 'frame'].map((name) => `test/browsers/${name}.test.ts`);
process.env.ENGINE = engine;
// One browser after the other: the driver of WebKit has one.
process.exitCode = await runAndTell((only = files) => runNode(only, { concurrency: 1 }), { secondTry: true });
