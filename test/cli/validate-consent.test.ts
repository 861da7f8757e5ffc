import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documentOf, fileOf, shipped, smallDocument, type Json } from '../core/consent.fixtures.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'porchlight-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The real command, in the folder of the test files. */
function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const command = ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/porchlight.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: folder });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};
const changed = (change: (small: Json) => void): Json => {
  const small = smallDocument();
  change(small);
  return small;
};
/** Codes with their severity, as a script would read them. */
const listed = async (...args: string[]) => {
  const { code, out, err } = await run('validate', 'consent', '--json', ...args);
  assert.equal(err, '');
  const { problems, counts } = JSON.parse(out) as { problems: { severity: string; code: string }[]; counts: Json };
  assert.equal(problems.length, counts.error + counts.warning + counts.info);
  return [code, ...problems.map((problem) => `${problem.severity} ${problem.code}`)];
};

describe('porchlight validate consent', () => {
  for (const name of shipped)
    it(`finds ${name} in order when a host has filled it in, and says what to fill in before`, async () => {
      const whole = await run('validate', 'consent', file('filled.json', documentOf(name)));
      assert.deepEqual([whole.code, whole.err], [0, '']);
      assert.match(whole.out, new RegExp(`^filled.json: ${name}, version 1\n`));
      assert.match(whole.out, /6 languages: en, es, fr, ar, zh-Hans, pt-BR\. 0 errors, 0 warnings, 5\s+notes\./);
      const open = await run('validate', 'consent', file('open.json', fileOf(name)));
      assert.equal(open.code, 1);
      assert.match(open.out, /\{\{phone\}\} is still there/);
      for (const line of [...whole.out.split('\n'), ...open.out.split('\n')]) assert.ok(line.length <= 80, line);
    });

  it('checks what the form must have', async () => {
    const hard =
      'Participation necessitates comprehensive understanding of institutional confidentiality obligations regarding identifiable psychological information, notwithstanding organizational responsibilities.';
    const cases: [Json, (string | number)[]][] = [
      [changed(() => undefined), [0]],
      [changed((small) => delete small.languages.es.purposes.share), [1, 'error missing-translation']],
      [changed((small) => delete small.languages.es.purposes.share.decline), [1, 'error no-decline']],
      [changed((small) => delete small.contacts[0].phone), [1, 'error no-contact']],
      [
        changed((small) => (small.languages.en.sections.about.more = hard)),
        [1, 'error reading-grade', 'warning reading-grade'],
      ],
      [changed((small) => (small.languages.en.retention = '<script>x()</script>')), [1, 'error markup']],
      [changed((small) => small.purposes.push(small.purposes[1])), [1, 'error duplicate-id']],
      [changed((small) => (small.languages.en.purposes.share.text = 'Care in en')), [1, 'error same-purpose']],
      [
        changed((small) => (small.sections = Array.from({ length: 200 }, (_, at) => ({ id: `s${at}`, icon: 'info' })))),
        [1, 'error shape'],
      ],
    ];
    for (const [document, expected] of cases) assert.deepEqual(await listed(file('case.json', document)), expected);
  });

  it('compares with the version before', async () => {
    const before = file('before.json', smallDocument());
    const edit = (small: Json) => (small.languages.en.retention = 'Kept for ten years');
    assert.deepEqual(await listed(file('after.json', changed(edit)), '--previous', before), [1, 'error same-version']);
    const newer = file(
      'newer.json',
      changed((small) => {
        edit(small);
        small.version = '2';
      }),
    );
    assert.deepEqual(await listed(newer, '--previous', before), [0, 'warning no-changes']);
    assert.deepEqual(await listed(newer, '--previous', before, '--strict'), [1, 'warning no-changes']);
    const bad = await run('validate', 'consent', newer, '--previous', file('bad.json', '{}'));
    assert.equal(bad.code, 1);
    assert.match(bad.err, /bad\.json cannot be used/);
  });

  it('says in one line what cannot be read, and how to use it', async () => {
    for (const [args, code, words] of [
      [['none.json'], 1, /none\.json/],
      [['.'], 1, /folder|\.csv or \.json/],
      [[], 2, /name one file/],
      [['a.json', 'b.json'], 2, /name one file/],
    ] as const) {
      const { code: got, err } = await run('validate', 'consent', ...args);
      assert.equal(got, code, err);
      assert.match(err, words);
      assert.doesNotMatch(err, /\n {4}at /);
    }
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    assert.match((await run('validate', 'consent', 'latin.json')).err, /not UTF-8/);
    for (const text of ['', 'no JSON', '[]']) {
      const { code, out } = await run('validate', 'consent', file('odd.json', text));
      assert.equal(code, 1);
      assert.match(out, /not a consent document/);
    }
    assert.match((await run('validate', '--help')).out, /validate consent FILE \[--previous FILE\]/);
  });

  it('shows nothing of a file that could steer a terminal', async () => {
    const evil = changed((small) => (small.languages['\u001b[2J\u202e'] = small.languages.en));
    for (const args of [[], ['--json']]) {
      const { out } = await run('validate', 'consent', file('evil.json', evil), ...args);
      for (const char of ['\u001b', '\u202e']) assert.ok(!out.includes(char), 'it could steer a terminal');
    }
  });
});
