import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './locales.js';
import { edit, writeReference } from './reference-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'reference-'));
const sound = join(folder, 'sound');
before(() => writeReference(sound));
after(() => rmSync(folder, { recursive: true }));

const check = (...args: string[]): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/reference/check-wordings.js', ...args], {
      cwd: root,
    });
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (out += data));
    child.on('close', (code) => resolve({ code, out }));
  });

let copies = 0;
/** A copy with one thing changed, checked. */
async function changed(change: (reference: string, locales: string) => void) {
  const copy = join(folder, `${(copies += 1)}`);
  cpSync(sound, copy, { recursive: true });
  change(join(copy, 'reference', 'instruments'), join(copy, 'locales'));
  return check(join(copy, 'reference'), join(copy, 'locales'));
}

describe('check:reference', { concurrency: 2 }, () => {
  test('passes where both sides say the same, and says how much it compared', async () => {
    const { code, out } = await check(join(sound, 'reference'), join(sound, 'locales'));
    assert.match(out, /phq-9: 23 languages ship\n.*gad-7: 18 languages ship\n.*phq-4: 1 languages ship\n/s);
    const [, checks] = out.match(/(\d+) checks, 0 differences\n$/) ?? assert.fail(out);
    assert.ok(Number(checks) > 2000, `only ${checks} checks`);
    assert.equal(code, 0);
  });
  test('without a folder it says how it is used', async () => {
    for (const args of [[], [folder]]) {
      const { code, out } = await check(...args);
      assert.match(out, /Usage: npm run check:reference -- <reference folder>/);
      assert.equal(code, 2);
    }
  });

  const wrong: [string, (reference: string, locales: string) => void, RegExp][] = [
    [
      'one letter of one item',
      (_, locales) => edit(`${locales}/pl/phq-9.json`, (f) => (f.items['phq-9.3'] += '.')),
      /pl\/phq-9\.json phq-9\.3\n {2}ours: .*\.“?"\n {2}reference: /,
    ],
    [
      'a space in an option',
      (_, l) => edit(`${l}/ar/gad-7.json`, (f) => (f.options[2] += ' ')),
      /ar\/gad-7\.json option 2/,
    ],
    [
      'a stem',
      (_, l) => edit(`${l}/en/phq-4.json`, (f) => (f.stem = 'How are you?')),
      /en\/phq-4\.json stem\n.*How are you\?/,
    ],
    [
      'an option of daily life',
      (_, l) => edit(`${l}/fr/phq-9.json`, (f) => (f.functioningOptions[1] = 'x')),
      /daily life 1/,
    ],
    [
      'letters that only look the same',
      (_, l) => edit(`${l}/fr/gad-7.json`, (f) => (f.items['gad-7.1'] = f.items['gad-7.1'].normalize('NFD'))),
      /fr\/gad-7\.json gad-7\.1/,
    ],
    [
      'two items that changed places',
      (_, l) =>
        edit(
          `${l}/sv/gad-7.json`,
          ({ items }) => ([items['gad-7.1'], items['gad-7.2']] = [items['gad-7.2'], items['gad-7.1']]),
        ),
      /gad-7\.1\n[^]*gad-7\.2\n/,
    ],
    ['a status', (_, l) => edit(`${l}/da/phq-9.json`, (f) => (f.status = 'host')), /da\/phq-9\.json status/],
    [
      'the German credit line',
      (_, l) => edit(`${l}/de/gad-7.json`, (f) => delete f.attribution),
      /de\/gad-7\.json attribution/,
    ],
    ['a wording that is lost', (_, l) => rmSync(`${l}/he/gad-7.json`), /he\/gad-7\.json ships\n.*false\n.*true/],
    [
      'a wording that is not official',
      (r) => edit(`${r}/gad7/mr.json`, (f) => (f.status = 'single-source')),
      /mr\/gad-7\.json status of the reference[^]*mr\/gad-7\.json ships\n.*true\n.*false/,
    ],
    ['a wording that the reference lacks', (r) => rmSync(`${r}/phq9/ro.json`), /ro\/phq-9\.json reference text/],
    [
      'a wording that is held back',
      (r, l) => {
        cpSync(`${r}/gad7/ko.json`, `${r}/gad7/ja.json`);
        cpSync(`${l}/ko`, `${l}/ja`, { recursive: true });
        rmSync(`${l}/ja/phq-9.json`);
        edit(`${l}/ja/gad-7.json`, (f) => (f.lang = 'ja'));
      },
      /ja\/gad-7\.json held back/,
    ],
    [
      'a sheet that nobody knows',
      (_, l) => cpSync(`${l}/en/phq-4.json`, `${l}/en/phq-5.json`),
      /phq-5\.json a sheet that is known/,
    ],
    [
      'a code, a band, a paper and a risk rule',
      (r) =>
        edit(`${r}/phq9/en.json`, (f) => {
          f.items[8].loinc = '44261-6';
          f.scoring.bands[2].min = 11;
          f.scoring.citation = 'Somebody 2001';
          f.scoring.risk = null;
        }),
      /phq-9\.ts LOINC of q9[^]*phq-9\.ts bands[^]*phq-9\.ts risk rules[^]*phq-9\.ts citation[^]* 4 differences/,
    ],
  ];
  for (const [what, change, said] of wrong)
    test(`finds ${what}`, async () => {
      const { code, out } = await changed(change);
      assert.match(out, said);
      assert.match(out, /\d+ checks, [1-9]\d* differences\n$/);
      assert.equal(code, 1);
    });
});
