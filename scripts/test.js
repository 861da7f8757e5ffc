/**
 * `npm test`: all checks, one after another, and one line at the end.
 * `npm test -- core elements` runs only those.
 */
import { readFile } from 'node:fs/promises';
import { describeBrowser, findBrowser } from './browser.js';
import { closingLine, countsIn, sum } from './test/counts.js';
import { failuresIn } from './test/report.js';
import { runScript } from './test/run-step.js';

/** Each step is a script of package.json. */
const STEPS = {
  types: 'types',
  format: 'lint:format',
  unused: 'lint:unused',
  lint: 'lint:code',
  core: 'test:core',
  build: 'build',
  elements: 'test:elements',
  pages: 'test:pages',
  size: 'size',
  package: 'test:package',
  docs: 'test:docs',
};
/** Cheap ones first; what needs `dist` after the build. Lanes of one stage run at the same time: each leaves a core to the other. */
const STAGES = [
  [['types', 'format', 'unused'], ['lint']],
  [['core']],
  [['build']],
  [['elements']],
  [['pages']],
  [['size']], // before the package, which is built anew when it is packed
  [['package'], ['docs']],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. Steps are ${Object.keys(STEPS).join(', ')}.`);
  process.exit(1);
}

try {
  console.log(describeBrowser(await findBrowser()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const begin = performance.now();
const results = [];
for (const lanes of STAGES) {
  const chosen = lanes
    .map((names) => names.filter((name) => wanted.length === 0 || wanted.includes(name)))
    .filter((names) => names.length > 0);
  const done = await Promise.all(chosen.map((names) => runLane(names, chosen.length > 1)));
  results.push(...done.flat());
}

async function runLane(names, atOnce) {
  const done = [];
  for (const name of names) {
    const script = STEPS[name];
    const step = scripts[script] ? await runScript(script, { title: name, atOnce }) : missing(script);
    const counts = countsIn(step.output, step.exitCode);
    const told = failuresIn(step.output);
    if (counts.failed > 0 && !told.some((block) => block.startsWith('failed: ')))
      told.push(`failed: npm run ${script}`);
    done.push({ name, seconds: step.seconds, told, ...counts });
  }
  return done;
}

/** A step that is forgotten must not look like one that passed. */
function missing(script) {
  console.log(`package.json has no script "${script}"`);
  return { output: '', exitCode: 1, seconds: 0 };
}

console.log('');
for (const block of results.flatMap(({ told }) => told)) console.log(block);
for (const { name, seconds, ...counts } of results) {
  console.log(
    `${counts.failed > 0 ? 'x' : ' '} ${name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s  ${closingLine(counts)}`,
  );
}
const total = sum(results);
console.log(`  in all    ${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
