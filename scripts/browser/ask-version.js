import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A browser on a busy machine has answered after 4 s; the snap stub of a browser that is not installed never does. */
const TIME_LIMIT = 15_000;

/**
 * Asks a program for its version: the proof that it is there and runs here.
 * @param {string} executablePath
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ name: string, version: string } | { error: string }>}
 */
export async function askVersion(executablePath, env = {}) {
  if (process.platform === 'win32') return versionFolder(executablePath);
  const options = { timeout: TIME_LIMIT, env: { ...process.env, ...env } };
  return new Promise((resolve) => {
    execFile(executablePath, ['--version'], options, (error, stdout, stderr) => {
      const [, name, version] = /^(.*?)\s+(\d+(?:\.\d+)+)/m.exec(stdout) ?? [];
      if (!error && name && version) resolve({ name, version });
      else resolve({ error: (stderr || error?.message || 'no answer to --version').trim().split('\n')[0] ?? '' });
    });
  });
}

/** On Windows `chrome --version` opens a window and prints nothing; the version is the name of a folder beside it. */
function versionFolder(executablePath) {
  try {
    const version = readdirSync(dirname(executablePath)).find((name) => /^\d+(\.\d+){3}$/.test(name));
    const name = /edge/i.test(executablePath) ? 'Microsoft Edge' : 'Google Chrome';
    return version ? { name, version } : { error: 'no version beside it' };
  } catch (error) {
    return { error: String(error) };
  }
}
