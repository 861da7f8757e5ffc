import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const run = promisify(execFile);
const core = new URL('../../src/core/index.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a module text in a Node of its own; what it prints as JSON. */
const alone = async (text: string): Promise<unknown> => {
  const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', text], {
    cwd: root,
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
};

describe('porchlight/core in Node', () => {
  test('needs no page: there is no document, no window, and it scores', async () => {
    const got = await alone(`
      const { getInstrument, score } = await import('${core}');
      const answers = Object.fromEntries(getInstrument('gad-7').items.map(({ id }) => [id, 2]));
      console.log(JSON.stringify({
        page: [typeof document, typeof window, typeof customElements, typeof HTMLElement],
        scored: score(getInstrument('gad-7'), answers),
      }));
    `);
    assert.deepEqual(got, {
      page: ['undefined', 'undefined', 'undefined', 'undefined'],
      scored: { score: { total: 14, min: 0, max: 21, prorated: false, missing: 0 }, severity: 'moderate', flags: [] },
    });
  });
  test('leaves no trace: no new global and no changed built-in prototype', async () => {
    const got = await alone(`
      const trace = () => [globalThis, Object.prototype, Array.prototype, String.prototype, Map.prototype].map((each) =>
        Reflect.ownKeys(each).map(String));
      const before = trace();
      await import('${core}');
      const after = trace();
      console.log(JSON.stringify({ new: after.map((keys, at) => keys.filter((key) => !before[at].includes(key))), seen: before[0].length }));
    `);
    const { new: fresh, seen } = got as { new: string[][]; seen: number };
    assert.ok(seen > 50);
    assert.deepEqual(fresh, [[], [], [], [], []]);
  });
});

describe('porchlight/core as one file', () => {
  let code = '';
  before(async () => {
    const entryPoints = [fileURLToPath(core)];
    const { outputFiles } = await build({
      entryPoints,
      bundle: true,
      format: 'iife',
      globalName: 'core',
      write: false,
    });
    code = outputFiles[0]?.text ?? '';
  });

  test('runs in a worker', async () => {
    const send = `require('node:worker_threads').parentPort.postMessage(core.instruments.map(({ id }) => id))`;
    const [ids] = await once(new Worker(`${code};${send}`, { eval: true }), 'message');
    assert.deepEqual(ids, ['gad-2', 'gad-7', 'phq-2', 'phq-4', 'phq-8', 'phq-9']);
  });

  test('needs nothing but the language, writes to no console and uses neither clock nor dice', () => {
    // A new realm knows Object, Map, Intl and so on, and none of what a page or Node brings.
    const got: unknown = runInContext(
      `const trap = (part, name) => (part[name] = () => { used.push(name); throw new Error(name); });
       trap(Date, 'now');
       trap(Math, 'random');
       for (const name of ['log', 'info', 'warn', 'error', 'debug']) trap(console, name);
       ${code}
       const seen = [];
       for (const instrument of core.instruments) {
         core.parseInstrument(JSON.stringify(instrument));
         let session = core.ScreenerSession.create(instrument).begin('t0');
         for (const { id } of instrument.items) session = session.answer(id, 1).next();
         const result = core.share(session.finish('t1').result('en'), 'answers');
         try { session.answer('x', 1) } catch (error) { seen.push(error.code) }
         seen.push(result.score.total);
       }
       JSON.stringify([seen, used, typeof process, typeof fetch, typeof URL, typeof setTimeout])`,
      createContext({ used: [] }),
    );
    const sums = [2, 7, 2, 4, 8, 9].flatMap((total) => ['unknown-item', total]);
    assert.deepEqual(JSON.parse(got as string), [sums, [], ...new Array<string>(4).fill('undefined')]);
  });
});
