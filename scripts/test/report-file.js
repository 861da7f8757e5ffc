import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyFile, failedFiles } from './report.js';

/** Where a runner, which is a process of its own, leaves its report. */
export const reportPath = async () => join(await mkdtemp(join(tmpdir(), 'porchlight-tests-')), 'report.json');

/** Stands for a run that failed as a whole, where files are named. */
export const WHOLE_RUN = 'all files';

/**
 * The report that a runner left. One that ended badly without saying which test failed has failed as a whole; one that ended
 * well and left none ran nothing, and has said why (an engine that is not installed).
 * @param {string} path
 * @param {number | null} code the runner's exit code
 * @returns {Promise<import('./report.js').Report>}
 */
export async function readReport(path, code) {
  /** @type {import('./report.js').Report} */
  const report = existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : {};
  if (code !== 0 && failedFiles(report).length === 0) {
    const failures = [{ test: 'the runner itself', message: `ended with exit code ${code} and named no test` }];
    return { ...report, [WHOLE_RUN]: { ...emptyFile(), failed: 1, failures } };
  }
  return report;
}
