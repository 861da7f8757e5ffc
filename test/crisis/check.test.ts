import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mistakes, US, type Any, type Change } from './mistakes.js';

const script = fileURLToPath(new URL('../../scripts/crisis/check.js', import.meta.url));
const read = (name: string): string => readFileSync(new URL(`../../src/crisis/${name}`, import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'crisis-'));
after(() => rmSync(folder, { recursive: true }));

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
function lines(change: Change): string {
  const all: Any[] = JSON.parse(read('data/lines.json'));
  change(all, (id) => all.find((line) => line.id === id));
  return file(JSON.stringify(all));
}

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
