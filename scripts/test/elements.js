/**
 * `node scripts/test/elements.js [firefox|webkit] [options of web-test-runner]`: the element tests, in Chromium unless an
 * engine is named. What fails gets a second try, alone (second-try.js).
 */
import { runWtr } from './run-wtr.js';
import { runAndTell } from './second-try.js';

const words = process.argv.slice(2);
const engine = ['firefox', 'webkit'].find((name) => name === words[0]);
const config = engine ? ['--config', `web-test-runner.${engine}.config.js`] : [];
const options = engine ? words.slice(1) : words;

process.exitCode = await runAndTell((again) => (again ? runWtr(config, again) : runWtr([...config, ...options])), {
  secondTry: !options.includes('--watch'),
});
