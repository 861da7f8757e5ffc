import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readReport, reportPath, WHOLE_RUN } from '../../scripts/test/report-file.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porchlight-second-try-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Fails as often as `times` says, and then passes. */
const failing = async (name: string, times: number) => {
  const file = join(folder, `${name}.test.mjs`);
  const count = JSON.stringify(join(folder, `${name}.count`));
  await writeFile(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
it('passes always', () => {});
it('is ${name}', () => {
  appendFileSync(${count}, 'x');
  if (readFileSync(${count}, 'utf8').length <= ${times}) throw new Error('${name} is why');
});
`,
  );
  return file;
};

/** Runs the files as `npm run test:pages` does (or, without a second try, as `test:core`), in a process of its own. */
const run = async (files: string[], secondTry = true) => {
  const script = join(folder, 'run.mjs');
  const scripts = new URL('../../scripts/test/', import.meta.url).href;
  await writeFile(
    script,
    `import { runNode } from '${scripts}run-node.js';
import { runAndTell } from '${scripts}second-try.js';
const files = ${JSON.stringify(files)};
process.exitCode = await runAndTell((only = files) => runNode(only, { concurrency: 1 }), { secondTry: ${secondTry} });
`,
  );
  const { NODE_TEST_CONTEXT: _, ...env } = process.env; // else the runner inside reports to the one outside
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env,
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, last: output.trim().split('\n').at(-1) };
};

describe('a test that fails', () => {
  it('once, and passes alone, is counted as passed and named with its reason', async () => {
    const { code, output, last } = await run([await failing('chance', 1), await failing('sound', 0)]);
    assert.equal(last, '4 passed, 0 failed', output);
    assert.equal(code, 0, output);
    assert.match(output, /^second try: .*chance\.test\.mjs > is chance\n {4}Error: chance is why$/m);
    assert.doesNotMatch(output, /^failed: /m);
  });

  it('twice has failed', async () => {
    const { code, output, last } = await run([await failing('broken', 9), await failing('sound2', 0)]);
    assert.equal(last, '3 passed, 1 failed', output);
    assert.equal(code, 1, output);
    assert.match(output, /^failed: .*broken\.test\.mjs > is broken\n {4}Error: broken is why$/m);
    assert.doesNotMatch(output, /^second try: /m);
  });

  it('once has failed where no browser is in play', async () => {
    const { code, output, last } = await run([await failing('found', 1)], false);
    assert.equal(last, '1 passed, 1 failed', output);
    assert.equal(code, 1, output);
  });

  it('in many files is no chance: nothing runs again', async () => {
    const files = await Promise.all(['a', 'b', 'c', 'd'].map((name) => failing(`many-${name}`, 1)));
    const { code, output, last } = await run(files);
    assert.equal(last, '4 passed, 4 failed', output);
    assert.equal(code, 1, output);
    assert.doesNotMatch(output, /Once more/);
  });

  it('before it could be a test is told as well', async () => {
    const file = join(folder, 'import.test.mjs');
    await writeFile(file, `import './nowhere.js';\n`);
    const { code, output, last } = await run([file]);
    assert.equal(last, '0 passed, 1 failed', output);
    assert.equal(code, 1, output);
    assert.match(output, /^failed: .*import\.test\.mjs > /m);
  });
});

describe('a runner that leaves', () => {
  it('no report has failed, even if it says that all is well', async () => {
    const report = await readReport(await reportPath(), 0);
    assert.equal(report[WHOLE_RUN]?.failed, 1);
  });

  it('an empty report has said why it ran nothing', async () => {
    const path = await reportPath();
    await writeFile(path, '{}');
    assert.deepEqual(await readReport(path, 0), {});
  });

  it('a report without a failure and ends badly has failed', async () => {
    const path = await reportPath();
    await writeFile(path, JSON.stringify({ 'a.test.ts': { passed: 3, failed: 0, skipped: 0, failures: [] } }));
    assert.equal((await readReport(path, 7))[WHOLE_RUN]?.failed, 1);
  });
});
