import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readReport, reportPath } from './report-file.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wtr = fileURLToPath(new URL('./dist/bin.js', import.meta.resolve('@web/test-runner')));

/**
 * Runs element tests by web-test-runner; scripts/wtr/file-reporter.js writes what it says of each file.
 * @param {string[]} args of web-test-runner
 * @param {string[]} [files] only these
 * @returns {Promise<import('./report.js').Report>}
 */
export async function runWtr(args, files = []) {
  const path = await reportPath();
  const child = spawn(process.execPath, [wtr, ...args, ...files.flatMap((file) => ['--files', file])], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_REPORT: path },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return readReport(path, code);
}
