import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freshness } from '../../src/crisis/freshness.js';

/** The first or last moment of a day where the person is. */
const from = (day: string): Date => new Date(`${day}T00:00`);
const until = (day: string): Date => new Date(`${day}T23:59:59`);

test('a line is fresh for twelve months, due for twelve more, then withheld', () => {
  for (const [today, expected] of [
    [from('2026-03-01'), 'fresh'],
    [until('2027-02-28'), 'fresh'],
    [from('2027-03-01'), 'due'],
    [until('2028-02-29'), 'due'],
    [from('2028-03-01'), 'withheld'],
    [from('2099-01-01'), 'withheld'],
  ] as const) {
    assert.equal(freshness('2026-03', today), expected, String(today));
  }
});

test('years turn over', () => {
  assert.equal(freshness('2026-12', until('2027-11-30')), 'fresh');
  assert.equal(freshness('2026-12', from('2027-12-01')), 'due');
  assert.equal(freshness('2026-01', until('2027-12-31')), 'due');
  assert.equal(freshness('2026-01', from('2028-01-01')), 'withheld');
});

test('a clock that is behind takes nothing away', () => {
  assert.equal(freshness('2026-03', new Date(0)), 'fresh');
});

test('an unreadable check is withheld; an unreadable clock shows the age', () => {
  for (const checked of ['', '2026', 'yesterday', '05.03.2026'])
    assert.equal(freshness(checked, from('2026-03-05')), 'withheld', checked);
  assert.equal(freshness('2026-03', new Date(Number.NaN)), 'due');
});

test('a line only ever grows older', () => {
  const order = ['fresh', 'due', 'withheld'];
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, day, (checked, a, b) => {
      const month = checked.toISOString().slice(0, 7);
      const [earlier, later] = a <= b ? [a, b] : [b, a];
      return order.indexOf(freshness(month, earlier)) <= order.indexOf(freshness(month, later));
    }),
  );
});
