/**
 * Finds a browser by itself: the one that CHROME_PATH names, else the system's, else the one that an npm package carries.
 * `node scripts/browser.js` says which one that is.
 */
import { pathToFileURL } from 'node:url';
import { askVersion } from './browser/ask-version.js';
import { bundledBrowser } from './browser/bundled.js';
import { fontsEnv } from './browser/fonts.js';
import { systemBrowser } from './browser/system.js';

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} version
 * @property {string} executablePath
 * @property {string[]} args what to start it with
 * @property {Record<string, string>} env what to add to its environment: libraries and fonts that the machine lacks
 * @property {string} from where it was found, in words
 */

/** No sandbox, because in a container and as root there is none to be had, and our own pages are all that it opens. */
const ARGS = [
  'no-sandbox',
  'disable-gpu',
  'disable-dev-shm-usage',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
].map((name) => `--${name}`);

const HELP = `Do one of these:
  - install Google Chrome, Chromium or Microsoft Edge (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium)
  - set CHROME_PATH to the program file of one
  - on Linux x64: npm ci, which brings a Chromium with it (CHROME_PATH=bundled asks for that one)`;

/** @type {Promise<Browser> | undefined} */
let found;

/** @returns {Promise<Browser>} */
export const findBrowser = () => (found ??= find());

/** One line for people. @param {Browser} browser */
export const describeBrowser = ({ name, version, from }) => `Browser: ${name} ${version}, ${from}`;

/** @returns {Promise<Browser>} */
async function find() {
  const wanted = process.env.CHROME_PATH;
  if (wanted && wanted !== 'bundled') {
    const answer = await askVersion(wanted);
    if ('error' in answer) throw new Error(`CHROME_PATH is "${wanted}", which does not run: ${answer.error}\n${HELP}`);
    return browser({ ...answer, executablePath: wanted, from: `from CHROME_PATH: ${wanted}` }, true);
  }
  const installed = wanted ? undefined : await systemBrowser();
  if (installed) return browser({ ...installed, from: `installed here: ${installed.executablePath}` }, true);

  const bundled = await bundledBrowser();
  if ('error' in bundled) throw new Error(`No browser found. The one from npm: ${bundled.error}.\n${HELP}`);
  return browser({ ...bundled, from: 'carried by the npm package @sparticuz/chromium, with fonts from npm' }, false);
}

/**
 * @param {Omit<Browser, 'args' | 'env'> & { env?: Record<string, string> }} what
 * @param {boolean} system whether it may draw with the machine's own fonts
 */
async function browser(what, system) {
  return { ...what, args: ARGS, env: { ...what.env, ...(await fontsEnv({ system })) } };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(describeBrowser(await findBrowser()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
