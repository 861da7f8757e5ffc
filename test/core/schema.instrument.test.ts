import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { instruments, parseInstrument, phq9, PorchlightError, score } from '../../src/core/index.js';
import { sheet } from './oracle.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a file on its way to becoming wrong has no type */
type Any = any;
const changed = (change: (file: Any) => void): Any => {
  const file: Any = structuredClone(phq9);
  change(file);
  return file;
};
const refused = (file: unknown, code: string, said: RegExp) =>
  assert.throws(
    () => parseInstrument(file),
    (error: unknown) => {
      assert.ok(error instanceof PorchlightError, String(error));
      assert.equal(error.code, code);
      assert.match(error.message, said);
      assert.ok(error.message.length < 400, 'a message is short');
      return true;
    },
  );

describe('built-in instruments', () => {
  for (const instrument of instruments)
    test(`${instrument.name} is a sound instrument file, as object and as text`, () => {
      assert.deepEqual(parseInstrument(instrument), instrument);
      assert.deepEqual(parseInstrument(JSON.stringify(instrument)), instrument);
    });
  test('each has a licence for every use, a source and an attribution', () => {
    for (const { licence, sources } of instruments) {
      assert.deepEqual(licence.use, { clinical: true, commercial: true, education: true, research: true });
      assert.match(licence.attribution, /Spitzer.*Williams.*Kroenke.*Pfizer/);
      assert.ok(licence.seenIn.length > 0);
      assert.match(sources[0] as string, /\d{4};\d+:\d+-\d+/);
    }
  });
  test('items of one question have one LOINC code, whatever the instrument', () => {
    const codes = new Map<string, string>();
    for (const { items } of instruments)
      for (const { id, words, code } of items) {
        // PHQ-4 has a sheet of its own: its questions are those of GAD-7 and PHQ-9, in this order.
        const key =
          { 'phq-4.1': 'gad-7.1', 'phq-4.2': 'gad-7.2', 'phq-4.3': 'phq-9.1', 'phq-4.4': 'phq-9.2' }[id] ?? words ?? id;
        assert.equal(codes.get(key) ?? code, code, id);
        codes.set(key, code as string);
      }
    assert.equal(codes.size, 16);
    assert.equal(new Set(codes.values()).size, 16);
  });
});

describe('a wrong instrument file', () => {
  const wrong: [string, (file: Any) => void, string, RegExp][] = [
    [
      'a range that items and options do not give',
      (f) => (f.scoring.max = 26),
      'invalid-definition',
      /give 0 to 27, but scoring says 0 to 26/,
    ],
    ['a lowest score that cannot be', (f) => (f.scoring.min = 1), 'invalid-definition', /scoring says 1 to 27/],
    [
      'bands that do not ascend',
      (f) => (f.bands[2].from = 5),
      'invalid-definition',
      /start at 0 and ascend to at most 27; see "moderate"/,
    ],
    [
      'a first band above the lowest score',
      (f) => (f.bands[0].from = 1),
      'invalid-definition',
      /start at 0.*"minimal"/,
    ],
    ['a band above the highest score', (f) => (f.bands[4].from = 28), 'invalid-definition', /at most 27.*"severe"/],
    ['a cut-point out of range', (f) => (f.cutPoint = 28), 'invalid-definition', /cut-point 28 is outside 0 to 27/],
    [
      'a flag on an item that is not there',
      (f) => (f.flags[0].item = 'phq-9.12'),
      'unknown-item',
      /"phq-9\.12" in a rule is not a scored item/,
    ],
    ['a flag on the unscored item', (f) => (f.flags[0].item = 'phq-9.10'), 'unknown-item', /"phq-9\.10"/],
    [
      'prorating that spares an item that is not there',
      (f) => (f.scoring.prorate.never = ['phq-9.99']),
      'unknown-item',
      /"phq-9\.99"/,
    ],
    [
      'prorating from no answer at all',
      (f) => (f.scoring.prorate.atMost = 9),
      'invalid-definition',
      /atMost must be less than the 9 items/,
    ],
    ['two items with one id', (f) => (f.items[1].id = 'phq-9.1'), 'invalid-definition', /two items have the same id/],
    [
      'the unscored item with the id of a scored one',
      (f) => (f.functioning.id = 'phq-9.1'),
      'invalid-definition',
      /same id/,
    ],
    [
      'two options with one value',
      (f) => (f.options[1].value = 0),
      'invalid-definition',
      /two options have the same value/,
    ],
    [
      'two options of the unscored item with one value',
      (f) => (f.functioning.options[1].value = 0),
      'invalid-definition',
      /two options have the same value/,
    ],
    ['a key that nobody knows', (f) => (f.colour = 'blue'), 'invalid-definition', /does not know "colour"/],
    [
      'a key that nobody knows, deep inside',
      (f) => (f.items[3].text = 'x'),
      'invalid-definition',
      /items\.3: does not know "text"/,
    ],
    ['no items', (f) => (f.items = []), 'invalid-definition', /items: must be at least 1/],
    [
      'a hundred and one items',
      (f) => (f.items = new Array(101).fill(f.items[0])),
      'invalid-definition',
      /items: must be at most 100/,
    ],
    ['one option only', (f) => (f.options = [f.options[0]]), 'invalid-definition', /options: must be at least 2/],
    ['no licence', (f) => delete f.licence, 'invalid-definition', /licence: must be object/],
    [
      'a use that the licence leaves open',
      (f) => delete f.licence.use.commercial,
      'invalid-definition',
      /licence\.use\.commercial: must be boolean/,
    ],
    ['an id with capitals and spaces', (f) => (f.id = 'PHQ 9'), 'invalid-definition', /id: must match/],
    [
      'a topic that no start screen has',
      (f) => (f.topic = 'fun'),
      'invalid-definition',
      /topic: must be one of mood, worry/,
    ],
    ['a version that is no version', (f) => (f.version = 'new'), 'invalid-definition', /version: must match/],
    ['a time frame in words', (f) => (f.timeframe = 'two weeks'), 'invalid-definition', /timeframe: must match/],
    [
      'a way of scoring that is not there',
      (f) => (f.scoring.method = 'mean'),
      'invalid-definition',
      /scoring\.method: must be one of sum/,
    ],
    ['a half point', (f) => (f.options[1].value = 0.5), 'invalid-definition', /options\.1\.value: must be int/],
    [
      'a text for a point',
      (f) => (f.options[1].value = '1'),
      'invalid-definition',
      /options\.1\.value: must be number/,
    ],
    ['NaN', (f) => (f.scoring.max = NaN), 'invalid-definition', /scoring\.max/],
  ];
  for (const [what, change, code, said] of wrong) test(`${what}: ${code}`, () => refused(changed(change), code, said));

  for (const nothing of [null, undefined, 7, true, [], () => {}])
    test(`${typeof nothing} ${JSON.stringify(nothing) ?? ''} is not an instrument`, () =>
      refused(nothing, 'invalid-definition', /the file: must be object/));
});

describe('a file from a stranger', () => {
  test('that is not JSON is refused with the reason', () => {
    for (const text of ['{nope', '', 'PHQ-9', '{"id": "phq-9",}', '<html></html>'])
      refused(text, 'invalid-definition', /The instrument is not JSON: /);
  });
  test('of 300 KB is refused before it is read', () => {
    const text = JSON.stringify({ ...phq9, name: 'x'.repeat(300 * 1024) });
    refused(text, 'invalid-definition', /larger than 262144 characters/);
  });
  test('nested 20,000 deep does not end in a crash', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const text of [
      deep,
      JSON.stringify(phq9).replace('"items":', `"items":${deep},"x":`),
      `{"a":`.repeat(20_000) + '1' + '}'.repeat(20_000),
    ])
      refused(text, 'invalid-definition', /nested too deep|does not know|must be/);
  });
  test('nested 20,000 deep as an object does not either', () => {
    let items: unknown = [];
    for (let depth = 0; depth < 20_000; depth++) items = { items };
    refused({ ...phq9, items }, 'invalid-definition', /nested too deep|items: must be array/);
  });
  test('that holds itself is refused', () => {
    const loop: Any = { ...phq9 };
    loop.self = loop;
    refused(loop, 'invalid-definition', /nested too deep or not plain data|does not know "self"/);
  });
  test('whose property throws is refused', () => {
    const trap = Object.defineProperty({ ...phq9 }, 'items', {
      enumerable: true,
      get() {
        throw new Error('boo');
      },
    });
    refused(trap, 'invalid-definition', /not plain data/);
  });
  for (const key of ['__proto__', 'constructor', 'prototype'])
    test(`with the key ${key} reaches no prototype, and the key is dropped`, () => {
      const inject = `{"${key}":{"polluted":1,"cutPoint":3},`;
      const read = parseInstrument(
        JSON.stringify(phq9).replace('{', inject).replace('"scoring":{', `"scoring":${inject}`),
      );
      assert.deepEqual(read, phq9);
      assert.equal(Object.getPrototypeOf(read), Object.getPrototypeOf(phq9));
      assert.equal(({} as Any).polluted, undefined);
    });
  test('with HTML in its name: it is a text like any other', () => {
    const name = '<img src=x onerror=alert(1)>';
    assert.equal(parseInstrument({ ...phq9, name }).name, name);
  });
  test('that is sound is scored by its own rules', () => {
    const mine = parseInstrument({
      ...phq9,
      id: 'mine',
      items: [{ id: 'mine.1' }, { id: 'mine.2' }],
      functioning: undefined,
      scoring: { method: 'sum', min: 0, max: 6 },
      bands: [
        { from: 0, severity: 'low' },
        { from: 4, severity: 'high' },
      ],
      cutPoint: 4,
      flags: [{ code: 'hard', item: 'mine.2', atLeast: 2 }],
    });
    const got = score(mine, sheet('mine', '22'));
    assert.deepEqual([got.score.total, got.severity, got.flags.length], [4, 'high', 1]);
  });
});
