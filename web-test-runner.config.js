/** The element tests in the browser that scripts/browser.js finds. */
import { playwrightLauncher } from '@web/test-runner-playwright';
import { describeBrowser, findBrowser } from './scripts/browser.js';
import { elementTests } from './scripts/wtr/base.js';

const browser = await findBrowser();
console.log(describeBrowser(browser));

const { executablePath, args, env } = browser;
export default elementTests({
  engine: 'chromium',
  // Playwright and not chromeLauncher: only it can emulate forced colours.
  browser: playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
  }),
  concurrency: 3,
});
