/** The Chromium that the npm package @sparticuz/chromium carries: for a Linux machine with Node and nothing else. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { askVersion } from './ask-version.js';
import { cached, packageFolder } from './cache.js';

const run = promisify(execFile);
const PACKAGE = '@sparticuz/chromium';

/** The browser, the libraries that a bare system lacks, and a software WebGL. Its fonts are left out: ours say more. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br'];

/**
 * Its functions write to the system's temporary folder and trust what lies there, whatever its version. So a process of
 * its own, with a temporary folder of its own.
 * @param {string} folder
 */
async function unpack(folder) {
  const files = ARCHIVES.map((name) => join(packageFolder(PACKAGE), 'bin', name));
  const code = `const { inflate } = await import('${PACKAGE}'); await Promise.all(${JSON.stringify(files)}.map(inflate));`;
  const options = { cwd: packageFolder('.'), env: { ...process.env, TMPDIR: folder } };
  await run(process.execPath, ['--input-type=module', '--eval', code], options);
}

/**
 * @returns {Promise<{ name: string, version: string, executablePath: string, env: Record<string, string> } | { error: string }>}
 */
export async function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { error: 'only for Linux on x64' };
  try {
    const { version } = JSON.parse(await readFile(join(packageFolder(PACKAGE), 'package.json'), 'utf8'));
    const folder = await cached(`chromium-${version}`, unpack);
    const executablePath = join(folder, 'chromium');
    const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
    const env = { LD_LIBRARY_PATH: libraries.join(':') };
    const answer = await askVersion(executablePath, env);
    return 'error' in answer ? answer : { ...answer, executablePath, env };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
