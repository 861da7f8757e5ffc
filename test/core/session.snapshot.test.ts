import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getInstrument, PorchlightError, ScreenerSession, type SessionSnapshot } from '../../src/core/index.js';
import { sheet } from './oracle.js';

const fresh = () => ScreenerSession.create(getInstrument('phq-9'));
const left = fresh()
  .begin('2026-01-02T03:04:05Z')
  .withAnswers({ 'phq-9.1': 2, 'phq-9.2': 0, 'phq-9.3': null })
  .goTo('phq-9.3');
const stored = (session: ScreenerSession) => JSON.parse(JSON.stringify(session.snapshot())) as SessionSnapshot;

describe('unfinished answers', () => {
  test('hold answers, place, version and start, and no words, score or flags', () => {
    assert.deepEqual(Object.keys(left.snapshot()).sort(), ['answers', 'instrument', 'item', 'startedAt', 'version']);
  });
  test('come back after storage: answers, place and the time of the start', () => {
    const back = fresh().resume(stored(left));
    assert.equal(back.phase, 'question');
    assert.equal(back.item, 'phq-9.3');
    assert.deepEqual(back.answers, left.answers);
    assert.deepEqual(back.progress, { answered: 2, total: 9 });
    assert.deepEqual(stored(back), stored(left));
    const done = back.withAnswers(sheet('phq-9', '000000000')).finish('t9');
    assert.equal(done.result('en')?.startedAt, '2026-01-02T03:04:05Z');
  });
  test('of a session that was not begun can be gone on with', () => {
    const back = fresh().resume(stored(fresh()));
    assert.equal(back.phase, 'question');
    assert.equal(back.withAnswers(sheet('phq-9', '000000000')).finish('t9').result('en')?.startedAt, 't9');
  });
  test('at the item on daily life come back there', () => {
    const asked = left.withAnswers(sheet('phq-9', '200000000')).goTo('phq-9.10');
    assert.equal(fresh().resume(stored(asked)).item, 'phq-9.10');
  });
  test('at a question that is not asked any more come back at the first', () => {
    assert.equal(fresh().resume({ ...stored(left), item: 'phq-9.10', answers: {} }).item, 'phq-9.1');
    assert.equal(fresh().resume({ ...stored(left), item: 'gad-7.1' }).item, 'phq-9.1');
  });
  test('replace a finished session: its result is gone', () => {
    const done = left.withAnswers(sheet('phq-9', '111111111')).finish('t9');
    assert.ok(done.result('en'));
    const back = done.resume(stored(left));
    assert.equal(back.phase, 'question');
    assert.equal(back.result('en'), null);
  });
  test('taken over while an answer is changed from the review do not lead back to that review', () => {
    const changing = left.withAnswers(sheet('phq-9', '000000000')).goTo('phq-9.9').next().goTo('phq-9.2');
    assert.equal(changing.changing, true);
    assert.equal(changing.resume(stored(left)).changing, false);
  });
});

describe('damaged snapshots', () => {
  const good = stored(left);
  const damaged: [string, unknown, string][] = [
    ['null', null, 'invalid-answer'],
    ['a text', 'phq-9', 'invalid-answer'],
    ['a number', 7, 'invalid-answer'],
    ['an empty object', {}, 'invalid-answer'],
    ['an empty list', [], 'invalid-answer'],
    ['of another instrument', { ...good, instrument: 'gad-7' }, 'invalid-answer'],
    ['of another version', { ...good, version: '0.9.0' }, 'invalid-answer'],
    ['without a version', { ...good, version: undefined }, 'invalid-answer'],
    ['without answers', { ...good, answers: undefined }, 'invalid-answer'],
    ['with null for answers', { ...good, answers: null }, 'invalid-answer'],
    ['with a text for answers', { ...good, answers: '012301230' }, 'invalid-answer'],
    ['with a list for answers', { ...good, answers: [0, 1, 2] }, 'unknown-item'],
    ['with a number for the start', { ...good, startedAt: 1767322800 }, 'invalid-answer'],
    ['with an object for the start', { ...good, startedAt: { toString: 'x' } }, 'invalid-answer'],
    ['without a start', { ...good, startedAt: undefined }, 'invalid-answer'],
    ['with an item that is not there', { ...good, answers: { 'phq-9.11': 1 } }, 'unknown-item'],
    [
      'with __proto__ among the answers',
      { ...good, answers: JSON.parse('{"__proto__":3}') as unknown },
      'unknown-item',
    ],
    ['with an impossible value', { ...good, answers: { 'phq-9.1': 4 } }, 'invalid-answer'],
    ['with a text for a value', { ...good, answers: { 'phq-9.1': '2' } }, 'invalid-answer'],
    ['with a nested value', { ...good, answers: { 'phq-9.1': { value: 2 } } }, 'invalid-answer'],
  ];
  for (const [what, snapshot, code] of damaged)
    test(`${what}: refused, and nothing is taken over`, () => {
      const session = fresh();
      assert.throws(
        () => session.resume(snapshot as SessionSnapshot),
        (error: unknown) => {
          assert.ok(error instanceof PorchlightError, String(error));
          assert.equal(error.code, code);
          return true;
        },
      );
      assert.deepEqual(session.answers, {});
      assert.equal(session.phase, 'start');
    });
  test('a place that is no text is the first question', () => {
    for (const item of [undefined, null, 3, {}, 'constructor', '__proto__'])
      assert.equal(fresh().resume({ ...good, item } as SessionSnapshot).item, 'phq-9.1');
  });
});
