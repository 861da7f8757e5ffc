/**
 * `npm test`: all checks, one after another, and one line at the end.
 * `npm test -- core elements` runs only those.
 */
import { readFile } from 'node:fs/promises';
import { describeBrowser, findBrowser } from './browser.js';
import { closingLine, countsIn, sum } from './test/counts.js';
import { failuresIn } from './test/report.js';
import { runScript } from './test/run-step.js';

/** Name, and script of package.json. Cheap ones first; what needs `dist` after the build. */
const STEPS = [
  ['types', 'types'],
  ['lint', 'lint'],
  ['core', 'test:core'],
  ['build', 'build'],
  ['elements', 'test:elements'],
  ['pages', 'test:pages'],
  ['package', 'test:package'],
  ['size', 'size'],
  ['docs', 'test:docs'],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. Steps are ${STEPS.map(([name]) => name).join(', ')}.`);
  process.exit(1);
}

try {
  console.log(describeBrowser(await findBrowser()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const results = [];
for (const [name, script] of STEPS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { output, exitCode } = scripts[script] ? await runScript(script) : missing(script);
  const counts = countsIn(output, exitCode);
  const told = failuresIn(output);
  if (counts.failed > 0 && !told.some((block) => block.startsWith('failed: '))) told.push(`failed: npm run ${script}`);
  results.push({ name, seconds: (performance.now() - start) / 1000, told, ...counts });
}

/** A step that is forgotten must not look like one that passed. */
function missing(script) {
  console.log(`package.json has no script "${script}"`);
  return { output: '', exitCode: 1 };
}

console.log('');
for (const block of results.flatMap(({ told }) => told)) console.log(block);
for (const { name, seconds, ...counts } of results) {
  console.log(
    `${counts.failed > 0 ? 'x' : ' '} ${name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s  ${closingLine(counts)}`,
  );
}
const total = sum(results);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
