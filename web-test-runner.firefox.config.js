/** The same element tests in Firefox. */
import { askVersion } from './scripts/browser/ask-version.js';
import { FIREFOX, findFirefox } from './scripts/browser/firefox.js';
import { fontsEnv } from './scripts/browser/fonts.js';
import { elementTests } from './scripts/wtr/base.js';
import { firefoxLauncher } from './scripts/wtr/firefox-launcher.js';
import { missingEngine } from './scripts/wtr/missing-engine.js';

const executablePath = findFirefox() ?? missingEngine(FIREFOX);
const answer = await askVersion(executablePath);
if ('error' in answer) missingEngine({ ...FIREFOX, why: answer.error });
console.log(`Browser: ${answer.name} ${answer.version}, installed here: ${executablePath}`);

export default elementTests({
  engine: 'firefox',
  browser: firefoxLauncher({ executablePath, env: { ...process.env, ...(await fontsEnv({ system: true })) } }),
  concurrency: 1,
});
