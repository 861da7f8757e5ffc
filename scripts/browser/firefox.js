import { join } from 'node:path';
import { isExecutable, onPath } from './on-path.js';

const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

export const FIREFOX = {
  name: 'Firefox',
  install: process.platform === 'linux' ? 'apt-get install firefox-esr' : 'from its own site, or set FIREFOX_PATH',
};

/** @returns {string | undefined} where Firefox is on this machine */
export function findFirefox() {
  const { platform, env } = process;
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH;
  if (platform === 'darwin') return isExecutable(MAC) ? MAC : undefined;
  if (platform === 'win32') {
    const path = join(env.PROGRAMFILES ?? 'C:/Program Files', 'Mozilla Firefox/firefox.exe');
    return isExecutable(path) ? path : undefined;
  }
  return onPath('firefox-esr', 'firefox')[0];
}
