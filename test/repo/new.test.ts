import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as prettier from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'src',
  'scripts',
  'docs',
  'locales',
  'consent',
  'stories',
  'test',
  'examples',
  'package.json',
  'tsconfig.json',
  'tsconfig.core.json',
  'vite.config.ts',
  '.prettierrc.json',
];
const run = promisify(execFile);
/* A test runner inside of a test runner would report to the outer one and not fail by itself. */
const { NODE_TEST_CONTEXT: _, ...env } = process.env;

/** `npm run new` in a copy of the repository: what it makes must compile, and must not pass for finished. */
describe('npm run new', () => {
  let copy = '';
  const node = (...args: string[]) => run(process.execPath, args, { cwd: copy, env });
  const failing = (...args: string[]) =>
    node(...args).then(
      () => assert.fail(`${args.join(' ')} did not fail`),
      (error: unknown) => error as { stdout: string; stderr: string },
    );
  const sources = () => readdir(join(copy, 'src'), { recursive: true });
  const text = (path: string) => readFile(join(copy, path), 'utf8');

  before(async () => {
    copy = await mkdtemp(join(tmpdir(), 'porchlight-new-'));
    for (const path of COPIED)
      await cp(join(root, path), join(copy, path), {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    await node('scripts/new.js', 'element', 'mood-meter');
    await node('scripts/new.js', 'instrument', 'pcl-5');
  });
  after(() => rm(copy, { recursive: true, force: true }));

  test('makes an element with styles, events, definition, test and story', async () => {
    assert.deepEqual((await readdir(join(copy, 'src/elements/mood-meter'))).sort(), [
      'define.ts',
      'mood-meter.events.ts',
      'mood-meter.styles.ts',
      'mood-meter.ts',
    ]);
    assert.match(await text('test/elements/mood-meter.test.ts'), /<porchlight-mood-meter>|porchlight-mood-meter/);
    assert.match(await text('stories/mood-meter.stories.ts'), /title: '\w+\/porchlight-mood-meter'/);
  });

  test('makes an instrument with words, element, test and story', async () => {
    assert.match(await text('src/core/instruments/pcl-5.ts'), /export const pcl5: Instrument/);
    assert.match(await text('src/elements/pcl5/define.ts'), /PorchlightPcl5\.define\(\)/);
    assert.match(await text('stories/pcl5.stories.ts'), /porchlight-pcl5/);
  });

  test('puts the new parts into every list', async () => {
    const lists: [path: string, entry: RegExp][] = [
      ['src/embed/tags.ts', /'porchlight-mood-meter': [^\n]*\n[^]*'porchlight-pcl5': [^\n]*sheet: 'pcl-5'/],
      ['src/elements/index.ts', /PorchlightMoodMeter[^]*PorchlightPcl5/],
      ['src/core/instruments/index.ts', /instruments: [^\n]*\bpcl5\b/],
      ['src/i18n/catalog.ts', /'pcl-5': \(\) => import\('\.\.\/\.\.\/locales\/en\/pcl-5\.json'\)/],
      ['package.json', /"\.\/mood-meter\.js"[^]*"\.\/pcl5\.js"[^]*"\.\/package\.json"/],
      ['stories/states.ts', /\.\.\.moodMeterStates,\n[^]*screeningStates\('pcl5', pcl5, \{\}\)/],
      ['test/elements/accessible.test.ts', /mood-meter\/define\.js'[^]*pcl5\/define\.js'/],
    ];
    for (const [path, entry] of lists) assert.match(await text(path), entry, path);
  });

  test('makes files that compile and are formatted', async () => {
    const made = /mood-meter|moodMeter|pcl-?5/i;
    const { stdout } = await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json').catch(
      (error: unknown) => error as { stdout: string },
    );
    assert.deepEqual(
      stdout.split('\n').filter((line) => made.test(line)),
      [],
    );
    for (const path of [
      'src/elements/mood-meter/mood-meter.ts',
      'src/core/instruments/pcl-5.ts',
      'test/core/pcl-5.test.ts',
    ])
      assert.ok(
        await prettier.check(await text(path), { ...(await prettier.resolveConfig(join(root, path))), filepath: path }),
        path,
      );
  });

  test('invents no word: the instrument fails its tests until sheet, source and manual are there', async () => {
    const words = JSON.parse(await text('locales/en/pcl-5.json')) as Record<string, unknown>;
    assert.deepEqual(
      Object.values(words.items as object).concat(Object.values(words.options as object), words.stem, words.status),
      ['', '', '', '', ''],
    );
    const { stdout } = await failing('--import', 'tsx', '--test', '--test-reporter', 'tap', 'test/core/pcl-5.test.ts');
    for (const what of ['is sound', 'has the words of the published sheet', 'has rows from the manual'])
      assert.match(stdout, new RegExp(`not ok \\d+ - ${what}`));
  });

  const refusals: [args: string, reason: RegExp][] = [
    ['', /Say what: npm run new element <name>/],
    ['widget x', /Say what/],
    ['element', /Say what/],
    ['element a b', /Say what/],
    ['element Mood', /cannot be a name/],
    ['element mood--meter', /cannot be a name/],
    ['element ../mood', /cannot be a name/],
    ['element porchlight-mood', /Leave "porchlight" out/],
    ['element mood-meter', /src\/elements\/mood-meter exists already/],
    ['element base', /src\/elements\/base exists already/],
    ['instrument phq-9', /phq-9\.ts exists already/],
    ['instrument index', /index\.ts exists already/],
    ['instrument p-h-q-9', /src\/elements\/phq9 exists already/],
  ];
  for (const [args, reason] of refusals)
    test(`refuses "${args}" and makes nothing`, async () => {
      const before = await sources();
      const { stderr } = await failing('scripts/new.js', ...args.split(' ').filter(Boolean));
      assert.match(stderr, reason);
      assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/);
      assert.deepEqual(await sources(), before);
    });
});
