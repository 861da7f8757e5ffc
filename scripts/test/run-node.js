import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readReport, reportPath } from './report-file.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const reporter = new URL('./node-reporter.js', import.meta.url).href;

/**
 * Runs test files by Node's own runner, with all that it says on the screen.
 * @param {string[]} files from the top of the repository
 * @param {{ concurrency: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<import('./report.js').Report>}
 */
export async function runNode(files, { concurrency, env = {} }) {
  const path = await reportPath();
  const flags = [
    ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${path}`],
  ];
  const child = spawn(process.execPath, [...flags, ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return readReport(path, code);
}
