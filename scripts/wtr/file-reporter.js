import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { emptyFile } from '../test/report.js';

/** @param {import('@web/test-runner').TestSuiteResult | undefined} suite @param {string[]} [path] */
const testsOf = (suite, path = []) =>
  suite
    ? [
        ...suite.tests.map((test) => ({ ...test, name: [...path, test.name].join(' > ') })),
        ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name])),
      ]
    : [];

/** The stack of a browser's error may lack its message. */
const wordsOf = ({ message = '', stack = '' } = {}) =>
  (stack.includes(message) ? stack : `${message}\n${stack}`) || 'no reason given';

/**
 * Writes what each file's tests said (scripts/test/report.js) where TEST_REPORT names a path.
 * A file that did not run to its end counts as one failure, whatever its tests said before.
 * @returns {import('@web/test-runner').Reporter}
 */
export function fileReporter() {
  let rootDir = '';
  return {
    start({ config }) {
      ({ rootDir } = config);
    },
    stop({ sessions }) {
      /** @type {import('../test/report.js').Report} */
      const report = {};
      for (const session of sessions) {
        const of = (report[relative(rootDir, session.testFile).replaceAll('\\', '/')] ??= emptyFile());
        for (const test of testsOf(session.testResults)) {
          if (test.skipped) of.skipped += 1;
          else if (test.passed) of.passed += 1;
          else of.failures.push({ test: test.name, message: wordsOf(test.error) });
        }
        if (!session.passed && of.failures.length === 0) {
          of.failures.push({ test: 'the file itself', message: session.errors.map(wordsOf).join('\n') });
        }
        of.failed = of.failures.length;
      }
      if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(report));
    },
  };
}
