import { failedFiles, failureLines, totals } from './report.js';
import { closingLine } from './counts.js';
import { WHOLE_RUN } from './report-file.js';

/** More files than this are not chance. */
const AT_MOST = 3;

/**
 * Runs test files and, where a real browser is in play, those that failed once more, alone. A test that then passes is
 * counted as passed and named in a line of its own: chance (a slow machine, an engine's own timing) must be seen, and must
 * not make a run of thousands of tests worthless. A test that fails twice has failed. What needs no browser gets no second
 * try: there, chance is a random case that was found, and a real fault.
 * @param {(files?: string[]) => Promise<import('./report.js').Report>} run Without files: all.
 * @param {{ secondTry: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function runAndTell(run, { secondTry }) {
  const first = await run();
  if (Object.keys(first).length === 0) return 0;
  const again = failedFiles(first);
  const mayBeChance = again.length > 0 && again.length <= AT_MOST && !again.includes(WHOLE_RUN);
  let report = first;
  if (secondTry && mayBeChance) {
    console.log(`\nOnce more, alone: ${again.join(', ')}\n`);
    const second = await run(again);
    const chance = Object.fromEntries(
      again.filter((file) => second[file]?.failed === 0).map((file) => [file, first[file]]),
    );
    for (const line of failureLines(chance, 'second try')) console.log(line);
    report = { ...first, ...second };
  }
  for (const line of failureLines(report)) console.log(line);
  const counts = totals(report);
  console.log(`\n${closingLine(counts)}`);
  return counts.failed > 0 ? 1 : 0;
}
