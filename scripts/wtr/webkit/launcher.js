/**
 * WebKitGTK for the test runner, over plain WebDriver. The runner has a launcher for that, but it brings webdriverio, whose
 * peers clash with ours, and shows each test file in a frame.
 */
import { startDriver } from './driver.js';
import { keyActions } from './keys.js';
import { startScreen } from './screen.js';

/** Each file starts clean, as in the other engines: they give it a new profile, here there is one for all. */
const FORGET = `const done = arguments[0];
  localStorage.clear();
  sessionStorage.clear();
  indexedDB.databases().then((all) => { for (const { name } of all) indexedDB.deleteDatabase(name); done(); }, done);`;

/**
 * @param {{ driver: string, browser: string, screen: string | undefined, env: Record<string, string> }} options
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher({ driver, browser, screen, env }) {
  /** @type {Awaited<ReturnType<typeof startDriver>> | undefined} */
  let webkit;
  let xvfb;
  let active;
  const go = (url) => webkit.ask('POST', 'url', { url });

  return {
    name: 'WebKit',
    type: 'webdriver', // the name that the runner's own sendKeys knows
    concurrency: 1, // one window, and the page in it has the focus

    async initialize() {
      xvfb = screen ? await startScreen(screen) : undefined;
      webkit = await startDriver({
        driver,
        browser,
        env: {
          ...process.env,
          ...env,
          ...(xvfb ? { DISPLAY: xvfb.display, GDK_BACKEND: 'x11' } : {}),
          // As root, and in most containers, its sandbox cannot start; the pages are ours.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
      });
      console.log(`Browser: ${webkit.version}, installed here: ${browser}`);
    },

    async stop() {
      await webkit?.stop();
      xvfb?.process.kill();
    },

    async startSession(sessionId, url) {
      active = sessionId;
      await go(url);
    },
    isActive: (sessionId) => sessionId === active,
    getBrowserUrl: () => webkit.ask('GET', 'url'),
    async stopSession() {
      active = undefined;
      await webkit.ask('POST', 'execute/async', { script: FORGET, args: [] });
      await go('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit cannot be debugged from here.')),

    /** @param {string} _sessionId @param {string[]} presses */
    async sendKeys(_sessionId, presses) {
      await webkit.ask('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions: keyActions(presses) }] });
    },
  };
}
