/** A Chrome, Chromium or Edge that is installed on this machine. */
import { join } from 'node:path';
import { askVersion } from './ask-version.js';
import { isExecutable, onPath } from './on-path.js';

/** The first with `:state()`; what is older fails the tests for no fault of ours. */
const OLDEST = 125;

const MAC_APPS = ['Google Chrome', 'Google Chrome for Testing', 'Chromium', 'Microsoft Edge'];
const LINUX_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** @returns {string[]} */
function candidates() {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const homes = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return MAC_APPS.flatMap((app) => homes.map((home) => `${home}/${app}.app/Contents/MacOS/${app}`)).filter(
      isExecutable,
    );
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((home) => home !== undefined);
    return WINDOWS_PATHS.flatMap((path) => homes.map((home) => join(home, path))).filter(isExecutable);
  }
  return onPath(...LINUX_NAMES);
}

/** @returns {Promise<{ name: string, version: string, executablePath: string } | undefined>} */
export async function systemBrowser() {
  for (const executablePath of candidates()) {
    const answer = await askVersion(executablePath);
    if ('version' in answer && parseInt(answer.version) >= OLDEST) return { ...answer, executablePath };
  }
  return undefined;
}
