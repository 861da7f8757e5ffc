import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekTable, type HoursRow } from '../../src/resources/hours.js';
import type { HoursRule, Weekday } from '../../src/resources/service.js';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekly = (days: readonly Weekday[], opens: string, closes: string, more: Partial<HoursRule> = {}): HoursRule => ({
  days,
  opens,
  closes,
  ...more,
});
const table = (...rules: HoursRule[]): readonly HoursRow[] => weekTable({ rules });
/** `MO TU 09:00-12:00 13:00-17:00` */
const lines = (rows: readonly HoursRow[]): readonly string[] =>
  rows.map(({ days, spans }) =>
    [...days, ...spans.map((span) => `${span.opens}-${span.closes}${span.overnight ? '+' : ''}`)].join(' '),
  );

test('days with the same hours are one row, in runs', () => {
  assert.deepEqual(lines(table(weekly(WEEK.slice(0, 5), '09:00', '17:00'))), ['MO TU WE TH FR 09:00-17:00']);
  assert.deepEqual(
    lines(
      table(
        weekly(['FR', 'MO', 'TU'], '09:00', '12:00'),
        weekly(['TU', 'MO'], '13:00', '17:00'),
        weekly(['WE'], '09:00', '12:00'),
      ),
    ),
    ['MO TU 09:00-12:00 13:00-17:00', 'WE 09:00-12:00', 'FR 09:00-12:00'],
  );
  // One rule a day, as HSDS writes it.
  assert.deepEqual(lines(table(...WEEK.map((day) => weekly([day], '10:00', '20:00')))), [
    'MO TU WE TH FR SA SU 10:00-20:00',
  ]);
});

test('spans that touch or overlap are one, twice the same is once', () => {
  assert.deepEqual(
    lines(table(weekly(['MO'], '12:00', '17:00'), weekly(['MO'], '09:00', '12:00'), weekly(['MO'], '09:00', '12:00'))),
    ['MO 09:00-17:00'],
  );
  assert.deepEqual(lines(table(weekly(['MO'], '20:00', '02:00'), weekly(['MO'], '18:00', '23:00'))), [
    'MO 18:00-02:00+',
  ]);
  assert.deepEqual(lines(table(weekly(['MO'], '08:00', '18:00'), weekly(['MO'], '09:00', '10:00'))), [
    'MO 08:00-18:00',
  ]);
});

test('overnight and round the clock are said', () => {
  const [night, day] = table(weekly(['FR'], '20:00', '04:00'), weekly(['SA', 'SU'], '00:00', '24:00'));
  assert.deepEqual(night?.spans, [{ opens: '20:00', closes: '04:00', overnight: true, allDay: false }]);
  assert.deepEqual(day?.spans, [{ opens: '00:00', closes: '24:00', overnight: false, allDay: true }]);
  // Midnight at the end of the day, whichever way it is written.
  assert.deepEqual(lines(table(weekly(['MO'], '18:00', '00:00'), weekly(['TU'], '18:00', '24:00'))), [
    'MO TU 18:00-24:00',
  ]);
  assert.equal(table(weekly(['MO'], '00:00', '00:00'))[0]?.spans[0]?.allDay, true);
});

test('monthly rules have rows of their own, after the weekly ones', () => {
  assert.deepEqual(
    table(
      { freq: 'monthly', days: ['SA'], nth: [-1, 3, 1, 1], opens: '10:00', closes: '12:00' },
      { freq: 'monthly', monthDays: [-1, 15], opens: '10:00', closes: '12:00', interval: 3, start: '2026-02-01' },
      weekly(['MO'], '09:00', '17:00'),
    ),
    [
      {
        freq: 'weekly',
        days: ['MO'],
        interval: 1,
        spans: [{ opens: '09:00', closes: '17:00', overnight: false, allDay: false }],
      },
      {
        freq: 'monthly',
        days: ['SA'],
        nth: [1, 3, -1],
        interval: 1,
        spans: [{ opens: '10:00', closes: '12:00', overnight: false, allDay: false }],
      },
      {
        freq: 'monthly',
        days: [],
        monthDays: [15, -1],
        interval: 3,
        start: '2026-02-01',
        from: '2026-02-01',
        spans: [{ opens: '10:00', closes: '12:00', overnight: false, allDay: false }],
      },
    ],
  );
});

test('what holds at different times, or every other week, is not mixed', () => {
  const rows = table(
    weekly(['MO'], '09:00', '17:00', { validTo: '2026-05-31' }),
    weekly(['MO'], '10:00', '14:00', { validFrom: '2026-06-01' }),
    weekly(['MO'], '18:00', '20:00', { interval: 2, start: '2026-01-05' }),
    weekly(['TU'], '09:00', '17:00', { validTo: '2026-05-31' }),
  );
  assert.deepEqual(
    rows.map(({ days, from, to, interval, start }) => [days.join(), from, to, interval, start]),
    [
      ['MO,TU', undefined, '2026-05-31', 1, undefined],
      ['MO', '2026-06-01', undefined, 1, undefined],
      ['MO', '2026-01-05', undefined, 2, '2026-01-05'],
    ],
  );
});

test('rows that have run out are left out if the day is given', () => {
  const rules = [weekly(['MO'], '09:00', '17:00', { validTo: '2026-05-31' }), weekly(['TU'], '09:00', '17:00')];
  assert.equal(weekTable({ rules }, { today: '2026-05-31' }).length, 2);
  assert.deepEqual(lines(weekTable({ rules }, { today: '2026-06-01' })), ['TU 09:00-17:00']);
});

test('nothing to show', () => {
  assert.deepEqual(weekTable(undefined), []);
  assert.deepEqual(weekTable({ text: 'By appointment' }), []);
  assert.deepEqual(table({ opens: '09:00', closes: '17:00' }, weekly(['MO'], '09:00', '17:00', { nth: [0] })), []);
});
