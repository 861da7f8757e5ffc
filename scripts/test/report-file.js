import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { emptyFile, failedFiles } from './report.js';

/** Where a runner, which is a process of its own, leaves its report. */
export const reportPath = async () => join(await mkdtemp(join(tmpdir(), 'porchlight-tests-')), 'report.json');

/** Stands for a run that failed as a whole, where files are named. */
export const WHOLE_RUN = 'all files';

/**
 * The report that a runner left. One that left none, or ended badly without saying which test failed, has failed as a whole.
 * An empty one is of a run that has said why it ran nothing (an engine that is not installed).
 * @param {string} path
 * @param {number | null} code the runner's exit code
 * @returns {Promise<import('./report.js').Report>}
 */
export async function readReport(path, code) {
  /** @type {import('./report.js').Report} */
  const left = existsSync(path) ? await readFile(path, 'utf8') : null;
  const report = left === null ? {} : JSON.parse(left);
  await rm(dirname(path), { recursive: true });
  if ((code !== 0 || left === null) && failedFiles(report).length === 0) {
    const failures = [{ test: 'the runner itself', message: `ended with exit code ${code} and named no test` }];
    return { ...report, [WHOLE_RUN]: { ...emptyFile(), failed: 1, failures } };
  }
  return report;
}
