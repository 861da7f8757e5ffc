import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/crisis/check.js', import.meta.url));
const read = (name: string): string => readFileSync(new URL(`../../src/crisis/${name}`, import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'crisis-'));
after(() => rmSync(folder, { recursive: true }));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bad records have any shape
type Any = any;
interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let files = 0;
function file(text: string, extension = 'json'): string {
  const path = join(folder, `${(files += 1)}.${extension}`);
  writeFileSync(path, text);
  return path;
}

function check(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, '--today', '2026-11-22', ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The directory with one mistake in it. */
function lines(change: (lines: Any[], byId: (id: string) => Any) => void): string {
  const all: Any[] = JSON.parse(read('data/lines.json'));
  change(all, (id) => all.find((line) => line.id === id));
  return file(JSON.stringify(all));
}

const US = 'us-988-suicide-crisis-lifeline';
const TEXT = 'us-crisis-text-line-741741';

type Mistake = [name: string, change: Parameters<typeof lines>[0], said: RegExp];
const mistakes: Mistake[] = [
  ['an unknown field', (_, id) => (id(US).fax = '1'), /malformed .*us-988.*fax/],
  ['a name that is missing', (_, id) => delete id(US).name, /malformed .*us-988.* · name · missing/],
  [
    'a number with a space',
    (_, id) => (id(US).channels[0].number = '98 8'),
    /malformed .*us-988.*channels\[0\]\.number · "98 8"/,
  ],
  ['low confidence', (_, id) => (id(US).confidence = 'low'), /malformed .*us-988.*confidence · "low"/],
  [
    'a link that is not https',
    (_, id) => (id(US).channels[2].url = 'http://988lifeline.org/'),
    /malformed .*channels\[2\]\.url · "http:/,
  ],
  [
    'a link that runs',
    (_, id) => (id(US).channels[2].url = 'javascript:alert(1)'),
    /malformed .*channels\[2\]\.url · "javascript:/,
  ],
  [
    'a day that does not exist',
    (_, id) => (id(US).checked = '2026-02-30'),
    /malformed .*us-988.*checked · "2026-02-30"/,
  ],
  ['a region without its name', (_, id) => (id(US).scope = 'regional'), /malformed .*us-988.*region · missing/],
  [
    'hours that are not told',
    (_, id) => (id(US).hours = { always: false }),
    /malformed .*us-988.*hours\.text · missing/,
  ],
  [
    'text without a number',
    (_, id) => delete id(TEXT).channels[0].number,
    /half-paired .*us-crisis.*channels\[0\]\.number · missing — a text channel needs its number/,
  ],
  [
    'call without a number',
    (_, id) => (id(US).channels[0] = { kind: 'call' }),
    /half-paired .*us-988.*a call channel needs its number/,
  ],
  [
    'chat without an address',
    (_, id) => delete id(US).channels[2].url,
    /half-paired .*us-988.*a chat channel needs its url/,
  ],
  [
    'a number without its channel',
    (_, id) => delete id(US).channels[1].kind,
    /half-paired .*us-988.*channels\[1\]\.kind · missing — 988 has no kind/,
  ],
  [
    'a pair that is not returned',
    (_, id) => delete id(TEXT).pairWith,
    /half-paired .*us-988.*us-crisis-text-line-741741 does not name us-988/,
  ],
  [
    'a partner that is gone',
    (all, id) => all.splice(all.indexOf(id(TEXT)), 1),
    /half-paired .*us-988.*there is no such line/,
  ],
  [
    'a partner that is withheld',
    (_, id) => (id(TEXT).checked = '2024-11-22'),
    /half-paired .*us-988.*withheld for its age/,
  ],
  ['a partner abroad', (_, id) => (id(TEXT).country = 'CA'), /half-paired .*us-988.*belongs to CA/],
  ['its own partner', (_, id) => (id(US).pairWith = [US]), /half-paired .*cannot be its own partner/],
  [
    'two calls as a pair',
    (_, id) =>
      [id(US), id(TEXT)].forEach(
        (line) => (line.channels = [{ kind: 'call', number: line.id === US ? '988' : '741' }]),
      ),
    /half-paired .*a call and a text or chat/,
  ],
  [
    'a call that stands alone beside a text line',
    (_, id) => ['gb-samaritans', 'gb-shout'].forEach((one) => delete id(one).pairWith),
    /unpaired .*gb-samaritans.*pair it with gb-shout/,
  ],
  [
    'one id twice',
    (all, id) => all.push({ ...id('mx-saptel'), channels: [{ kind: 'call', number: '555' }] }),
    /duplicate .*mx-saptel · id/,
  ],
  [
    'one number twice',
    (all, id) => all.push({ ...id('mx-saptel'), id: 'mx-again' }),
    /duplicate .*mx-again.*mx-saptel has the same call number/,
  ],
  ['two years unchecked', (_, id) => (id('mx-saptel').checked = '2024-11-22'), /stale .*mx-saptel.*two years/],
  [
    'withheld by the month, as the widget judges',
    (_, id) => (id('mx-saptel').checked = '2024-11-30'),
    /stale .*mx-saptel/,
  ],
  ['checked tomorrow', (_, id) => (id('mx-saptel').checked = '2026-11-23'), /stale .*mx-saptel.*after 2026-11-22/],
  [
    'a short code with a country code',
    (_, id) => (id(US).channels[0].e164 = '+1988988988'),
    /number .*us-988.*short code/,
  ],
  [
    '116 123 with a country code',
    (_, id) => (id('gb-samaritans').channels[0].e164 = '+44116123'),
    /number .*gb-samaritans.*short code/,
  ],
  [
    'two numbers that differ',
    (_, id) => (id('mx-saptel').channels[0].e164 = '+525552598122'),
    /number .*mx-saptel.*end differently/,
  ],
  ['an unknown source', (_, id) => id('mx-saptel').sources.push('hearsay'), /source .*mx-saptel.*"hearsay"/],
  [
    'a change that was not built',
    (_, id) => (id('mx-saptel').name = 'Saptel'),
    /generated .*FIRST_LINES.*build:crisis/,
  ],
  ['a country without an emergency number', (_, id) => (id('mx-saptel').country = 'QQ'), /emergency .*QQ · general/],
];

describe('check:crisis', { concurrency: 4 }, () => {
  test('passes on the directory as it is, and lists what is due', async () => {
    const { code, out, err } = await check();
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /147 lines of 70 countries are sound on 2026-11-22/);
    assert.match(out, /due for review[^]*se-mind-sjalvmordslinjen, checked 2025-01-01, withheld from 2027-01-01/);
  });

  for (const [name, change, said] of mistakes) {
    test(`fails on ${name}`, async () => {
      const { code, err } = await check('--lines', lines(change));
      assert.match(err, said);
      assert.equal(code, 1);
    });
  }

  test('fails as time goes by', async () => {
    const { code, err } = await check('--today', '2027-01-01');
    assert.equal(code, 1);
    assert.match(err, /stale .*se-mind-sjalvmordslinjen · checked · "2025-01-01"/);
  });

  test('fails on an emergency number that is no number', async () => {
    const bad = { ...JSON.parse(read('data/emergency.json')), US: { general: '9-1-1', confidence: 'high' } };
    const { code, err } = await check('--emergency', file(JSON.stringify(bad)));
    assert.equal(code, 1);
    assert.match(err, /malformed .*emergency\[US\] · general · "9-1-1"/);
  });

  test('fails on bundled lines that the data did not make', async () => {
    for (const [option, name] of [
      ['--essentials', 'essentials.ts'],
      ['--details', 'details-data.ts'],
    ] as const) {
      const { code, err } = await check(
        option,
        file(read(name).replace('988', '989').replace('MensLine', 'Men'), 'ts'),
      );
      assert.equal(code, 1, name);
      assert.match(err, /generated .*build:crisis/);
    }
  });

  test('compares with a reference folder, number by number', async () => {
    const all: Any[] = JSON.parse(read('data/lines.json'));
    const emergency: [string, Any][] = Object.entries(JSON.parse(read('data/emergency.json')));
    const of = (line: Any, kind: string): Any => line.channels.find((channel: Any) => channel.kind === kind);
    const reference = all.map((line) => ({
      id: line.id,
      country: line.country,
      dial: of(line, 'call')?.number,
      phone: of(line, 'call')?.e164,
      menu_option: of(line, 'call')?.menuKey,
      other_numbers: line.channels.flatMap((channel: Any) => [channel.e164 ?? []]).flat(),
      sms: of(line, 'text') ?? null,
      url: of(line, 'chat')?.url,
    }));
    const write = (): void => writeFileSync(join(folder, 'crisis-lines.json'), JSON.stringify(reference));
    writeFileSync(
      join(folder, 'emergency-numbers.json'),
      JSON.stringify(
        emergency.map(([country, e]) => ({ country, general: e.general, ambulance: e.ambulance ?? e.general })),
      ),
    );
    write();
    const same = await check(folder);
    assert.equal(same.err, '');
    assert.equal(same.code, 0);
    const us = reference.find(({ id }) => id === US);
    if (us) us.dial = '989';
    write();
    const { code, err } = await check(folder);
    assert.equal(code, 1);
    assert.match(err, /reference .*us-988.*channels\[0\]\.number · "988" — the reference has 989/);
  });

  test('says what it could not read', async () => {
    for (const args of [
      ['--lines', join(folder, 'absent.json')],
      ['--lines', file('{')],
      ['--today', '2026-02-30'],
      ['--what'],
    ]) {
      const { code, err } = await check(...args);
      assert.equal(code, 2, args.join(' '));
      assert.ok(err.length > 0);
    }
  });

  test('does not fall over records of any shape', async () => {
    for (const text of ['null', '[]', '[null]', '[[]]', '[{"channels":[null,{"kind":"call"}]}]', '{"__proto__":1}']) {
      const { code, err } = await check('--lines', file(text));
      assert.equal(code, 1, text);
      assert.doesNotMatch(err, /\bat .*\.js:\d+/, text);
    }
  });
});
