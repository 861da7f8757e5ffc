/**
 * What a run of tests says about each of its files, whoever ran them.
 * @typedef {{ test: string, message: string }} Failure
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[] }} FileReport
 * @typedef {Record<string, FileReport>} Report By path from the top of the repository.
 */
import { sum } from './counts.js';

/** @returns {FileReport} */
export const emptyFile = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** @param {Report} report */
export const totals = (report) => sum(Object.values(report));

/** @param {Report} report */
export const failedFiles = (report) => Object.keys(report).filter((file) => report[file].failed > 0);

/** How much of a failure's words is repeated at the end: enough to begin with, the rest stands further up. */
const LINES = 12;

/**
 * A line for each failure, with its words indented under it. `failed: ` is what scripts/test.js and .ci/run repeat at the
 * very end, where the output may be all that is left of a long log.
 * @param {Report} report
 * @param {string} [label]
 */
export const failureLines = (report, label = 'failed') =>
  Object.entries(report).flatMap(([file, { failures }]) =>
    failures.map(({ test, message }) => {
      const lines = message.trim().split('\n').slice(0, LINES);
      return [`${label}: ${file} > ${test}`, ...lines.map((line) => `    ${line}`)].join('\n');
    }),
  );

/** The blocks that `failureLines` made, found again in all that a step said. @param {string} output */
export const failuresIn = (output) => output.match(/^(?:failed|second try): .*(?:\n {4}.*)*/gm) ?? [];
