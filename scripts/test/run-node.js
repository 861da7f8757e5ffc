import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { emptyFile } from './report.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs test files by Node's own runner, each in a process of its own with the options that this one has (`--import tsx`), and
 * with all that it says on the screen. Large files first: they take long, and at the end one would run alone.
 * @param {string[]} files from the top of the repository
 * @param {{ concurrency: number }} options
 * @returns {Promise<import('./report.js').Report>}
 */
export async function runNode(files, { concurrency }) {
  const sized = files.map((file) => ({ path: resolve(root, file), size: statSync(resolve(root, file)).size }));
  const stream = run({ files: sized.sort((a, b) => b.size - a.size).map(({ path }) => path), concurrency });
  /** @type {import('./report.js').Report} */
  const report = {};
  const of = ({ file, name }) => (report[relative(root, file ?? name).replaceAll('\\', '/')] ??= emptyFile());
  stream.on('test:pass', (data) => {
    if (data.details?.type === 'suite') return; // its tests say it
    if (data.skip !== undefined || data.todo !== undefined) of(data).skipped += 1;
    else of(data).passed += 1;
  });
  stream.on('test:fail', (data) => {
    const { type, error } = data.details ?? {};
    // A suite says what its tests say, unless a hook of its own failed.
    if (type === 'suite' && error?.failureType === 'subtestsFailed') return;
    of(data).failed += 1;
    of(data).failures.push({ test: data.name, message: wordsOf(error) });
  });
  for await (const text of stream.compose(new spec())) process.stdout.write(text);
  return report;
}

/** The runner wraps what was thrown. */
function wordsOf(error) {
  const cause = error?.cause instanceof Error ? error.cause : error;
  return String(cause?.stack ?? cause?.message ?? cause ?? 'no reason given');
}
