/** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * The closing line that scripts/test.js and CI read: `12 passed, 0 failed, 1 skipped`.
 * A file that did not run to its end counts as one failure, whatever its tests said before.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countsReporter() {
  return {
    stop({ sessions }) {
      let [passed, failed, skipped] = [0, 0, 0];
      for (const session of sessions) {
        const tests = testsOf(session.testResults);
        const wrong = tests.filter((test) => !test.skipped && !test.passed).length;
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        skipped += tests.filter((test) => test.skipped).length;
        failed += wrong || (session.passed ? 0 : 1);
      }
      const line = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
      process.once('exit', () => console.log(line)); // after all that the runner itself still says
    },
  };
}
