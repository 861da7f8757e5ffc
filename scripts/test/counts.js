/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** What `closingLine` wrote. */
const CLOSING = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/**
 * What a step's own output says about its tests. A step that counts nothing is one test; it may say "skipped: why".
 * @param {string} output
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsIn(output, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const text = plain(output);
  const closing = [...text.matchAll(CLOSING)].at(-1);
  if (closing) {
    counts.passed = Number(closing[1]);
    counts.failed = Number(closing[2]);
    counts.skipped = Number(closing[3] ?? 0);
  }
  const silent = counts.passed + counts.failed + counts.skipped === 0;
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  else if (silent) counts[/^skipped: /m.test(text) ? 'skipped' : 'passed'] = 1;
  return counts;
}

/** Without colours. @param {string} text */
// eslint-disable-next-line no-control-regex -- that is what they are
const plain = (text) => text.replace(/\u001B\[[\d;]*[A-Za-z]/g, '').replaceAll('\r\n', '\n');

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) => ({
  passed: all.reduce((total, each) => total + each.passed, 0),
  failed: all.reduce((total, each) => total + each.failed, 0),
  skipped: all.reduce((total, each) => total + each.skipped, 0),
});

/** The line that people and CI read. @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
