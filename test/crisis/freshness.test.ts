import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, freshness, reviewDates } from '../../src/crisis/freshness.js';

test('a line is fresh for twelve months, due for twelve more, then withheld', () => {
  for (const [today, expected] of [
    ['2026-03-05', 'fresh'],
    ['2027-03-04', 'fresh'],
    ['2027-03-05', 'due'],
    ['2028-03-04', 'due'],
    ['2028-03-05', 'withheld'],
    ['2099-01-01', 'withheld'],
  ] as const) {
    assert.equal(freshness('2026-03-05', today), expected, today);
  }
});

test('a month counts from its first day', () => {
  assert.equal(freshness('2026-03', '2027-02-28'), 'fresh');
  assert.equal(freshness('2026-03', '2027-03-01'), 'due');
  assert.equal(freshness('2026-12', '2028-11-30'), 'due');
  assert.equal(freshness('2026-12', '2028-12-01'), 'withheld');
});

test('29 February comes round on the 28th, and again on the 29th', () => {
  assert.deepEqual(reviewDates('2024-02-29'), { due: '2025-02-28', withheld: '2026-02-28' });
  assert.equal(freshness('2024-02-29', '2025-02-27'), 'fresh');
  assert.equal(freshness('2024-02-29', '2025-02-28'), 'due');
  assert.deepEqual(reviewDates('2026-02-28'), { due: '2027-02-28', withheld: '2028-02-28' });
});

test('a clock that is behind takes nothing away', () => {
  assert.equal(freshness('2026-03-05', '1970-01-01'), 'fresh');
});

test('an unreadable check is withheld; an unreadable clock shows the age', () => {
  for (const checked of ['', '2026', '2026-13', '2026-00-10', '05.03.2026', 'yesterday', '2026-03-05T00:00:00Z']) {
    assert.equal(freshness(checked, '2026-03-05'), 'withheld', checked);
  }
  for (const today of ['', 'now', '2026-3-5', 'NaN-NaN-NaN'])
    assert.equal(freshness('2026-03-05', today), 'due', today);
});

test('dayOf gives the day where the person is', () => {
  assert.equal(dayOf(new Date(2026, 0, 9, 23, 59)), '2026-01-09');
  assert.equal(freshness('2026-03-05', dayOf(new Date(Number.NaN))), 'due');
});

test('a line only ever grows older', () => {
  const order = ['fresh', 'due', 'withheld'];
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (checked, a, b) => {
      const [earlier, later] = a <= b ? [a, b] : [b, a];
      return order.indexOf(freshness(checked, earlier)) <= order.indexOf(freshness(checked, later));
    }),
  );
});
