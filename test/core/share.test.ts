import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getInstrument, ScreenerSession, share, type ScreenerResult, type ShareLevel } from '../../src/core/index.js';
import { sheet } from './oracle.js';

const finished = (digits: string, daily: number | null = null, allowSkip = false): ScreenerResult => {
  const session = ScreenerSession.create(getInstrument('phq-9'), { allowSkip })
    .begin('2026-01-02T03:04:05Z')
    .withAnswers({ ...sheet('phq-9', digits), 'phq-9.10': daily })
    .finish('2026-01-02T03:09:05Z');
  return session.result('es') as ScreenerResult;
};
const hard = finished('012301232', 2);

describe('what may leave', () => {
  test('none: that this instrument was finished, and when', () => {
    assert.deepEqual(share(hard, 'none'), { instrument: 'phq-9', completedAt: '2026-01-02T03:09:05Z' });
  });
  test('score: besides, the total, the band and the flags', () => {
    assert.deepEqual(share(hard, 'score'), {
      instrument: 'phq-9',
      completedAt: '2026-01-02T03:09:05Z',
      score: { total: 14, min: 0, max: 27, prorated: false, missing: 0 },
      severity: 'moderate',
      flags: [{ code: 'self-harm', item: 'phq-9.9', value: 2 }],
    });
  });
  test('answers: the whole result', () => {
    assert.deepEqual(Object.keys(share(hard, 'answers')).sort(), [
      'answers',
      'completedAt',
      'flags',
      'functioning',
      'instrument',
      'lang',
      'score',
      'severity',
      'startedAt',
      'version',
    ]);
    assert.deepEqual(share(hard, 'answers'), hard);
  });
  test('the item on daily life is in the result only where it was answered, and never among the scored answers', () => {
    assert.deepEqual(hard.functioning, { item: 'phq-9.10', value: 2 });
    assert.equal('functioning' in finished('012301232'), false);
    assert.equal('functioning' in finished('000000000', 3), false);
    assert.deepEqual(Object.keys(hard.answers), Object.keys(sheet('phq-9', '000000000')));
  });
  for (const level of ['all', 'ANSWERS', '', 'Score', undefined, null, 'constructor', 1])
    test(`${JSON.stringify(level) ?? 'undefined'} is not a level: it lets out what none does`, () => {
      assert.deepEqual(Object.keys(share(hard, level as ShareLevel)).sort(), ['completedAt', 'instrument']);
    });

  test('with none, two people with any two sets of answers look alike', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '-'), minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        assert.equal(
          JSON.stringify(share(finished(one, null, true), 'none')),
          JSON.stringify(share(finished(other, null, true), 'none')),
        );
      }),
    );
  });
  test('with score, sheets with the same total and the same item 9 look alike', () => {
    const shared = (digits: string) => JSON.stringify(share(finished(digits, 1), 'score'));
    assert.equal(shared('300000000'), shared('000000030'));
    assert.equal(shared('111000001'), shared('000001111'));
  });
});

describe('risk flags of an incomplete sheet', () => {
  const incomplete = finished('--------1', null, true);
  test('are in the result', () => {
    assert.equal(incomplete.score.total, null);
    assert.equal(incomplete.severity, null);
    assert.deepEqual(incomplete.flags, [{ code: 'self-harm', item: 'phq-9.9', value: 1 }]);
  });
  test('go out with score and with answers, and not with none', () => {
    const flags = [{ code: 'self-harm', item: 'phq-9.9', value: 1 }];
    assert.deepEqual((share(incomplete, 'score') as ScreenerResult).flags, flags);
    assert.deepEqual((share(incomplete, 'answers') as ScreenerResult).flags, flags);
    assert.equal('flags' in share(incomplete, 'none'), false);
  });
  test('stand in the session at the moment of the answer, and go when it is taken back', () => {
    const session = ScreenerSession.create(getInstrument('phq-9')).begin('t0');
    const answered = session.answer('phq-9.9', 1);
    assert.deepEqual(answered.flags, [{ code: 'self-harm', item: 'phq-9.9', value: 1 }]);
    assert.deepEqual(answered.answer('phq-9.9', 0).flags, []);
    assert.deepEqual(session.flags, []);
  });
});
