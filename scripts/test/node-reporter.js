import { relative } from 'node:path';
import { emptyFile } from './report.js';

/**
 * A reporter of Node's test runner: a JSON report by file (report.js), for whoever started the run.
 * @param {AsyncIterable<{ type: string, data: any }>} source
 */
export default async function* nodeReporter(source) {
  /** @type {import('./report.js').Report} */
  const report = {};
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite says what its tests say, unless a hook of its own failed.
    if (
      data.details?.type === 'suite' &&
      (type === 'test:pass' || data.details.error?.failureType === 'subtestsFailed')
    ) {
      continue;
    }
    const file = relative(process.cwd(), data.file ?? data.name).replaceAll('\\', '/');
    const of = (report[file] ??= emptyFile());
    if (data.skip !== undefined || data.todo !== undefined) of.skipped += 1;
    else if (type === 'test:pass') of.passed += 1;
    else {
      of.failed += 1;
      of.failures.push({ test: data.name, message: wordsOf(data.details?.error) });
    }
  }
  yield JSON.stringify(report);
}

/** The runner wraps what was thrown. */
const wordsOf = (error) => {
  const cause = error?.cause instanceof Error ? error.cause : error;
  return String(cause?.stack ?? cause?.message ?? cause ?? 'no reason given');
};
