import { chromeLauncher } from '@web/test-runner-chrome';

/**
 * Firefox through WebDriver BiDi, which needs no driver. (The launcher is puppeteer's, whatever its name says.)
 * @param {{ executablePath: string, env: NodeJS.ProcessEnv }} options
 */
export function firefoxLauncher(options) {
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', ...options },
    createPage: async ({ browser }) => {
      const context = await browser.createBrowserContext(); // files that run side by side must not share storage
      return withCombinations(await context.newPage({ type: 'window' })); // a tab behind another one draws no frames
    },
  });
  launcher.name = 'Firefox';
  return withFreshPages(launcher);
}

/** The launcher gives the page of one file to the next, with all that is stored in it; here each file starts clean. */
function withFreshPages(launcher) {
  const stop = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (sessionId) => {
    const page = launcher.getPage(sessionId);
    const result = await stop(sessionId);
    launcher.inactivePages = launcher.inactivePages.filter((inactive) => inactive.puppeteerPage !== page);
    await page.browserContext().close();
    return result;
  };
  return launcher;
}

/**
 * BiDi knows no "Shift+Tab", which Chromium's launcher and our WebKit's do.
 * @param {import('puppeteer-core').Page} page
 */
function withCombinations(page) {
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = async (keys, options) => {
    const modifiers = keys.length > 1 ? keys.split('+') : [keys];
    const last = modifiers.pop();
    for (const key of modifiers) await page.keyboard.down(key);
    await press(last, options);
    for (const key of modifiers.reverse()) await page.keyboard.up(key);
  };
  return page;
}
