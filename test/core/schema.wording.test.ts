import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gad7, parseWording, phq9, phq8, PorchlightError } from '../../src/core/index.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a file on its way to becoming wrong has no type */
type Any = any;
const sound = (): Any => ({
  instrument: 'phq-9',
  lang: 'xx',
  status: 'host',
  stem: 'Stem',
  items: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`phq-9.${at + 1}`, `Item ${at + 1}`])),
  options: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' },
  functioningOptions: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' },
});
const changed = (change: (file: Any) => void): Any => {
  const file = sound();
  change(file);
  return file;
};
const refused = (file: unknown, said: RegExp, instrument = phq9) =>
  assert.throws(
    () => parseWording(file, instrument),
    (error: unknown) => {
      assert.ok(error instanceof PorchlightError, String(error));
      assert.equal(error.code, 'invalid-definition');
      assert.match(error.message, said);
      return true;
    },
  );

describe('the words of an instrument', () => {
  test('that are all there are read, as object and as text', () => {
    assert.deepEqual(parseWording(sound(), phq9), sound());
    assert.deepEqual(parseWording(JSON.stringify(sound()), phq9), sound());
  });
  test('of another sheet serve a part of it: PHQ-8 is worded by PHQ-9', () => {
    assert.doesNotThrow(() => parseWording(sound(), phq8));
    refused(
      changed((f) => delete f.items['phq-9.8']),
      /"xx" of phq-8 lacks words for phq-9\.8/,
      phq8,
    );
    assert.doesNotThrow(() =>
      parseWording(
        changed((f) => delete f.items['phq-9.9']),
        phq8,
      ),
    );
  });
  test('may lack the item on daily life: it is then not asked', () => {
    const without = changed((f) => {
      delete f.items['phq-9.10'];
      delete f.functioningOptions;
    });
    assert.deepEqual(parseWording(without, phq9), without);
  });

  const wrong: [string, (file: Any) => void, RegExp][] = [
    ['an item is missing', (f) => delete f.items['phq-9.9'], /lacks words for phq-9\.9/],
    [
      'two items and an option are missing',
      (f) => (delete f.items['phq-9.1'], delete f.items['phq-9.2'], delete f.options[3]),
      /lacks words for phq-9\.1, phq-9\.2, 3\./,
    ],
    ['an item is empty', (f) => (f.items['phq-9.3'] = ''), /items\.phq-9\.3: must be at least 1/],
    ['an item is no text', (f) => (f.items['phq-9.3'] = 3), /items\.phq-9\.3: must be string/],
    [
      'an item is longer than any question',
      (f) => (f.items['phq-9.3'] = 'x'.repeat(2001)),
      /items\.phq-9\.3: must be at most 2000/,
    ],
    ['the stem is missing', (f) => delete f.stem, /stem: must be string/],
    ['the status is made up', (f) => (f.status = 'reviewed'), /status: must be one of official, host/],
    ['an item has an odd name', (f) => (f.items.first = 'x'), /items\.first: is not a key that can be here/],
    ['an option is not a number', (f) => (f.options.often = 'x'), /options\.often: is not a key that can be here/],
    ['a key is unknown', (f) => (f.html = 'x'), /does not know "html"/],
    ['a source has no place', (f) => (f.source = [{ what: 'items' }]), /source\.0\.where: must be string/],
  ];
  for (const [what, change, said] of wrong) test(`where ${what}: refused`, () => refused(changed(change), said));

  test('of another instrument lack everything', () => {
    refused(sound(), /lacks words for gad-7\.1, gad-7\.2/, gad7);
  });
  test('with __proto__ or constructor for a key: dropped or refused, and no prototype is reached', () => {
    const text = JSON.stringify(sound()).replace('"items":{', '"items":{"__proto__":"x","constructor":"y",');
    const read = parseWording(text, phq9);
    assert.deepEqual(read, sound());
    assert.equal(({} as Any)['phq-9.1'], undefined);
  });
  test('are words: HTML in them stays as it is', () => {
    const stem = '<b onclick="x()">Stem</b>';
    assert.equal(parseWording({ ...sound(), stem }, phq9).stem, stem);
  });
  test('nested 20,000 deep, of 300 KB or not JSON are refused', () => {
    refused('{"items":'.repeat(20_000) + '1' + '}'.repeat(20_000), /nested too deep|does not know|must be/);
    refused(JSON.stringify({ ...sound(), stem: 'x'.repeat(300 * 1024) }), /larger than/);
    refused('<html>', /The wording is not JSON/);
  });
});
