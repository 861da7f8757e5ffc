import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysSinceVerified, freshness, staleList, verifiedThisYear } from '../../src/resources/freshness.js';
import type { Service } from '../../src/resources/service.js';

const now = new Date('2026-06-15T12:00:00Z');
const service = (date?: string, id = 'a'): Service => ({
  id,
  name: id,
  needs: [],
  ...(date !== undefined && { verified: { date } }),
});
/** ISO date so many days before `now`. */
const ago = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

test('fresh for 180 days, to be checked for another 185, then old', () => {
  for (const [days, expected] of [
    [0, 'fresh'],
    [180, 'fresh'],
    [181, 'check'],
    [365, 'check'],
    [366, 'old'],
    [9000, 'old'],
  ] as const)
    assert.equal(freshness(service(ago(days)), now), expected, String(days));
});

test('both limits can be set, and what is no number is as good as none', () => {
  const at = (days: number, options: Parameters<typeof freshness>[2]) => freshness(service(ago(days)), now, options);
  assert.equal(at(31, { checkAfter: 30 }), 'check');
  assert.equal(at(31, { neverFirstAfter: 30 }), 'old');
  assert.equal(at(5000, { checkAfter: Infinity, neverFirstAfter: Infinity }), 'fresh');
  assert.equal(at(0, { checkAfter: 0 }), 'fresh');
  assert.equal(at(181, { checkAfter: Number.NaN, neverFirstAfter: undefined }), 'check');
  // An order that makes no sense: never first wins.
  assert.equal(at(100, { checkAfter: 200, neverFirstAfter: 50 }), 'old');
});

test('no date, a day that is none, or one to come: unknown', () => {
  assert.equal(freshness(service(), now), 'unknown');
  for (const date of [
    '',
    '2026-02-30',
    '2026-13-01',
    '2026-6-1',
    '15.06.2026',
    'yesterday',
    '2026-06-17',
    '2999-01-01',
  ])
    assert.equal(freshness(service(date), now), 'unknown', date);
  assert.equal(freshness(service('2026-06-01'), new Date(Number.NaN)), 'unknown');
});

test('a day that has begun somewhere on earth is not in the future', () => {
  assert.equal(freshness(service('2026-06-16'), new Date('2026-06-15T10:00:00Z')), 'fresh');
  assert.equal(daysSinceVerified(service('2026-06-16'), new Date('2026-06-15T10:00:00Z')), 0);
  assert.equal(freshness(service('2026-06-16'), new Date('2026-06-15T09:59:59Z')), 'unknown');
});

test('the date of the last change is not taken for a verification', () => {
  assert.equal(freshness({ ...service(), updated: '2026-06-14' }, now), 'unknown');
});

test('a record only ever grows older', () => {
  const order = ['fresh', 'check', 'old'];
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (days, more) => {
      const [first, later] = [days, days + more].map((age) => order.indexOf(freshness(service(ago(age)), now)));
      assert.ok((first as number) <= (later as number));
    }),
  );
});

test('counts what was verified in the calendar year', () => {
  const dates = ['2026-01-01', '2026-06-15', '2025-12-31', '2026-12-31', '2026-02-30', undefined];
  assert.equal(
    verifiedThisYear(
      dates.map((date) => service(date)),
      now,
    ),
    2,
  );
  assert.equal(verifiedThisYear([], now), 0);
});

test('the list of what to check: never verified first, then the oldest, in the order of the file', () => {
  const services = [
    service(ago(181), 'b'),
    service(ago(180), 'fresh'),
    service(undefined, 'never-1'),
    service(ago(400), 'a'),
    service('2999-01-01', 'never-2'),
    service(ago(181), 'c'),
  ];
  const list = staleList(services, now);
  assert.deepEqual(
    list.map((stale) => [stale.service.id, stale.days]),
    [
      ['never-1', null],
      ['never-2', null],
      ['a', 400],
      ['b', 181],
      ['c', 181],
    ],
  );
  assert.deepEqual(
    staleList(services, now, 399).map((stale) => stale.service.id),
    ['never-1', 'never-2', 'a'],
  );
});
