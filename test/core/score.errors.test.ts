import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import {
  flagsOf,
  getInstrument,
  parseInstrument,
  PorchlightError,
  score,
  ScreenerSession,
} from '../../src/core/index.js';
import { sheet } from './oracle.js';

const phq9 = getInstrument('phq-9');
const full = sheet('phq-9', '111111111');
const given = (answers: unknown) => () => score(phq9, answers as Record<string, number>);

/** An error of ours with this code, whose message names the item and never the value. */
const refusal = (code: string, named: RegExp, value?: unknown) => (error: unknown) => {
  assert.ok(error instanceof PorchlightError);
  assert.equal(error.name, 'PorchlightError');
  assert.equal(error.code, code);
  assert.match(error.message, named);
  if (value !== undefined)
    assert.ok(!error.message.includes(String(value)), `the message tells the value ${String(value)}`);
  return true;
};

describe('answers that cannot be', () => {
  const impossible = [4, -1, 1.5, 27, NaN, Infinity, 98765, '42', '2', true, [2], {}, undefined];
  for (const value of impossible)
    test(`${typeof value} ${JSON.stringify(value) ?? ''} is no answer, and the message is the same for all of them`, () => {
      assert.throws(given({ ...full, 'phq-9.3': value }), {
        name: 'PorchlightError',
        code: 'invalid-answer',
        message: 'An answer to phq-9.3 must be null or one of 0, 1, 2, 3.',
      });
    });
  test('a wrong value appears nowhere in the error, its stack or its cause', () => {
    assert.throws(given({ ...full, 'phq-9.9': 98765 }), (error: unknown) => {
      assert.doesNotMatch(
        `${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`,
        /98765/,
      );
      return true;
    });
  });
  test('an unknown item is named, with the items that there are', () => {
    assert.throws(
      given({ ...full, 'phq-9.12': 77 }),
      refusal('unknown-item', /"phq-9\.12".*phq-9\.1 to phq-9\.10/, 77),
    );
  });
  test("another instrument's item is unknown", () => {
    assert.throws(given({ 'gad-7.1': 1 }), refusal('unknown-item', /"gad-7\.1" is not an item of phq-9/));
  });
  test('where no item on daily life exists, item 10 is unknown', () => {
    assert.throws(
      () => score(getInstrument('phq-8'), { 'phq-8.9': 1 }),
      refusal('unknown-item', /phq-8\.1 to phq-8\.8/),
    );
  });
  test('a very long item id is cut in the message', () => {
    assert.throws(given({ ['x'.repeat(5000)]: 1 }), (error: unknown) => (error as Error).message.length < 200);
  });
  test('the item on daily life has options of its own and refuses others', () => {
    assert.doesNotThrow(given({ ...full, 'phq-9.10': 3 }));
    assert.throws(given({ ...full, 'phq-9.10': 44 }), refusal('invalid-answer', /phq-9\.10/, 44));
  });
  test('an unknown instrument is refused with the list of those that there are', () => {
    assert.throws(() => getInstrument('phq-99'), refusal('unknown-instrument', /"phq-99".*gad-7.*phq-9/));
    assert.throws(() => getInstrument('__proto__'), refusal('unknown-instrument', /__proto__/));
    assert.throws(() => getInstrument(undefined as unknown as string), refusal('unknown-instrument', /undefined/));
  });
});

describe('answers with names that JavaScript gives a meaning', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])
    test(`an own key ${key} is an unknown item, not a way in`, () => {
      const answers = JSON.parse(`{ "phq-9.1": 1, "${key}": 3 }`) as Record<string, number>;
      assert.ok(Object.hasOwn(answers, key));
      assert.throws(() => score(phq9, answers), refusal('unknown-item', new RegExp(`"${key}"`)));
      assert.throws(
        () => ScreenerSession.create(phq9).withAnswers(answers),
        refusal('unknown-item', new RegExp(`"${key}"`)),
      );
      assert.throws(() => ScreenerSession.create(phq9).answer(key, 3), refusal('unknown-item', new RegExp(`"${key}"`)));
    });
  test('inherited answers are no answers', () => {
    const heir = Object.create(sheet('phq-9', '333333333')) as Record<string, number>;
    assert.equal(score(phq9, heir).score.missing, 9);
    assert.deepEqual(flagsOf(phq9, heir), []);
  });
  test('answers without a prototype are scored like any others', () => {
    assert.deepEqual(score(phq9, Object.assign(Object.create(null), full) as typeof full), score(phq9, full));
  });
});

describe('a page that extends Object.prototype', () => {
  const added: Record<string, unknown> = {
    'phq-9.1': 3,
    'phq-9.9': 3,
    'phq-9.10': 3,
    severity: 'severe',
    prorate: true,
    functioning: { id: 'phq-9.11' },
    words: 'gad-7.1',
    each() {},
  };
  const extend = () => {
    for (const [key, value] of Object.entries(added))
      Object.defineProperty(Object.prototype, key, { value, configurable: true, enumerable: true, writable: true });
  };
  afterEach(() => {
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
  });

  // Items 1 and 9 are absent, so that only an inherited answer could stand for them.
  const partly = Object.fromEntries(Object.entries(sheet('phq-9', '-2222222-')).filter(([, value]) => value !== null));
  const walk = () => {
    const session = ScreenerSession.create(phq9).begin('t0').withAnswers(partly);
    return [
      score(phq9, partly),
      flagsOf(phq9, partly),
      session.missing,
      session.progress,
      session.flags,
      session.next().item,
    ];
  };

  test('changes no score, no flag, no count and no place', () => {
    const before = walk();
    extend();
    const after = walk();
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
    assert.deepEqual(after, before);
  });
  test('changes no instrument that is read', () => {
    const text = JSON.stringify(phq9);
    extend();
    const read = parseInstrument(text);
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
    assert.deepEqual(read, phq9);
  });
});
