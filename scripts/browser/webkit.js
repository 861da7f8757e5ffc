import { readdirSync } from 'node:fs';
import { isExecutable, onPath } from './on-path.js';

export const WEBKIT = {
  name: 'WebKit',
  install: process.platform === 'linux' ? 'apt-get install webkit2gtk-driver xvfb' : 'WebKitGTK is for Linux only',
};

/** Where WebKitGTK keeps its small test browser: beside its library, in a folder named after the interface's version. */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const inside = (folder) => {
    try {
      return readdirSync(folder).map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  };
  const isWebkit = (path) => /\/webkit2?gtk-[\d.]+$/.test(path);
  const folders = libraries
    .flatMap(inside)
    .flatMap((folder) => [folder, ...(folder.endsWith('linux-gnu') ? inside(folder) : [])]);
  return folders
    .filter(isWebkit)
    .sort()
    .reverse()
    .map((folder) => `${folder}/MiniBrowser`)
    .find(isExecutable);
}

/** @returns {{ driver: string, browser: string, screen: string | undefined } | undefined} all that a run needs, if it is here */
export function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const [driver] = onPath('WebKitWebDriver');
  const [screen] = onPath('Xvfb');
  const browser = miniBrowser();
  return driver && browser && (screen || process.env.DISPLAY) ? { driver, browser, screen } : undefined;
}
