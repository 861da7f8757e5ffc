import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getInstrument, instruments, score, ScreenerSession } from '../../src/core/index.js';
import { nameOf, papers, sheet, type Paper } from './oracle.js';

const phq9 = getInstrument('phq-9');
const prorated = (digits: string) => score(phq9, sheet('phq-9', digits), { prorate: true });

describe('a total needs every item', () => {
  for (const { id, name, items } of instruments)
    for (const item of items)
      test(`${name} without ${item.id}: no total and no band`, () => {
        const answers = Object.fromEntries(items.map((each) => [each.id, each.id === item.id ? null : 3]));
        const got = score(getInstrument(id), answers);
        assert.equal(got.score.total, null);
        assert.equal(got.severity, null);
        assert.equal(got.score.missing, 1);
        assert.equal(got.score.prorated, false);
      });

  test('an empty sheet has no total: it is not a score of 0', () => {
    for (const instrument of instruments) {
      const got = score(instrument, {});
      assert.equal(got.score.total, null);
      assert.equal(got.score.missing, instrument.items.length);
      assert.equal(got.severity, null);
      assert.deepEqual(got.flags, []);
    }
  });
  test('null and absent are the same, item by item', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 2, 3, null), { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        (digits, prorate) => {
          const withNull = sheet('phq-9', digits);
          const absent = Object.fromEntries(Object.entries(withNull).filter(([, value]) => value !== null));
          assert.deepEqual(score(phq9, withNull, { prorate }), score(phq9, absent, { prorate }));
        },
      ),
    );
  });
  test('the item on daily life never counts, neither as a point nor as missing', () => {
    for (const value of [0, 1, 2, 3, null])
      assert.deepEqual(
        score(phq9, { ...sheet('phq-9', '101010101'), 'phq-9.10': value }),
        score(phq9, sheet('phq-9', '101010101')),
      );
  });
  test('the order of the answers does not matter', () => {
    const answers = Object.entries(sheet('phq-9', '012301230'));
    assert.deepEqual(score(phq9, Object.fromEntries([...answers].reverse())), score(phq9, Object.fromEntries(answers)));
  });
});

describe('prorating', () => {
  test('is off unless asked for', () => {
    assert.equal(score(phq9, sheet('phq-9', '-33333333')).score.total, null);
    assert.equal(score(phq9, sheet('phq-9', '-33333333'), {}).score.total, null);
    assert.equal(score(phq9, sheet('phq-9', '-33333333'), { prorate: false }).score.total, null);
  });
  test('with one of nine missing: sum × 9 / 8, marked', () => {
    assert.deepEqual(prorated('-11111111').score, { total: 9, min: 0, max: 27, prorated: true, missing: 1 });
  });
  test('with two of nine missing: sum × 9 / 7, marked', () => {
    assert.deepEqual(prorated('--1111111').score, { total: 9, min: 0, max: 27, prorated: true, missing: 2 });
  });
  test('with three of nine missing there is no total', () => {
    assert.deepEqual(prorated('---333333').score, { total: null, min: 0, max: 27, prorated: false, missing: 3 });
  });
  test('never makes up item 9', () => {
    assert.deepEqual(prorated('33333333-').score, { total: null, min: 0, max: 27, prorated: false, missing: 1 });
    assert.equal(prorated('-3333333-').score.total, null);
  });
  test('a complete sheet is not marked as prorated', () => {
    assert.deepEqual(prorated('111111111').score, { total: 9, min: 0, max: 27, prorated: false, missing: 0 });
  });
  test('is not rounded: 8 points on 7 items are 10.28…', () => {
    assert.equal(prorated('--2111111').score.total, 72 / 7);
  });
  test('13 points on 8 items are 14.625: moderate, although 14.625 would round to 15', () => {
    const { score: sum, severity } = prorated('-33211111');
    assert.equal(sum.total, 14.625);
    assert.equal(severity, 'moderate');
  });
  test('18 points on 8 items are 20.25: severe', () => {
    const { score: sum, severity } = prorated('-33333111');
    assert.equal(sum.total, 20.25);
    assert.equal(severity, 'severe');
  });
  test('4 points on 8 items are 4.5: still minimal', () => {
    assert.equal(prorated('-22000000').severity, 'minimal');
  });
  test('only the PHQ-9 has the rule: no other instrument gives a total with an item missing', () => {
    for (const [id, { items }] of Object.entries(papers)) {
      const got = score(getInstrument(id), sheet(id, [null, ...new Array<number>(items - 1).fill(2)]), {
        prorate: true,
      });
      assert.equal(got.score.total === null, id !== 'phq-9', id);
    }
  });
  test('whatever is missing: exact, in range, and the band of the number below', () => {
    const paper = papers['phq-9'] as Paper;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, null), { minLength: 9, maxLength: 9 }), (digits) => {
        const got = score(phq9, sheet('phq-9', digits), { prorate: true });
        const given = digits.filter((digit) => digit !== null);
        const missing = 9 - given.length;
        assert.equal(got.score.missing, missing);
        if (missing > 2 || digits[8] === null) return assert.equal(got.score.total, null);
        const points = given.reduce<number>((sum, digit) => sum + digit, 0);
        assert.ok(Math.abs((got.score.total as number) * given.length - points * 9) < 1e-9);
        assert.equal(got.severity, nameOf(paper, Math.floor(got.score.total as number)));
        assert.equal(got.score.prorated, missing > 0);
      }),
      { numRuns: 2000 },
    );
  });
  test('a session prorates only where the host asked for it', () => {
    const answered = (prorate: boolean) =>
      ScreenerSession.create(phq9, { allowSkip: true, prorate })
        .begin('2026-01-02T03:04:05Z')
        .withAnswers(sheet('phq-9', '-11111111'))
        .finish('2026-01-02T03:05:05Z')
        .result('en');
    assert.equal(answered(false)?.score.total, null);
    assert.equal(answered(true)?.score.total, 9);
    assert.equal(answered(true)?.score.prorated, true);
  });
  test('an instrument whose rule allows more missing items than it has gives no total without an answer', () => {
    const loose = { ...phq9, scoring: { ...phq9.scoring, prorate: { atMost: 99, never: [] } } };
    assert.equal(score(loose, {}, { prorate: true }).score.total, null);
  });
});
