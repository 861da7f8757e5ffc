/** Opening hours to compare with other libraries, and the days on which to compare them. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Hours, HoursRule, Weekday } from '../../../src/resources/service.js';

export const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A stretch of time in a zone: two days before and after a change of its clock. */
export interface Window {
  readonly zone: string;
  /** The change: the first moment with the new offset; without one, a day like any other. */
  readonly change: number;
  /** Milliseconds by which the clock is put forward (negative: back). */
  readonly by: number;
  readonly from: number;
  readonly to: number;
}

/** Two windows a zone; where the clock is never changed, two days on which others change theirs. */
export const windows: readonly Window[] = [
  ...changes('America/New_York', '2026-01-01'),
  ...changes('America/Los_Angeles', '2026-01-01'),
  ...changes('Europe/London', '2026-01-01'),
  // Half an hour, and back in April.
  ...changes('Australia/Lord_Howe', '2026-01-01'),
  // At midnight: a day that begins at 01:00, and one that has 23:00 twice.
  ...changes('America/Sao_Paulo', '2018-01-01'),
  ...changes('Africa/Cairo', '2026-01-01'),
  unchanged('Asia/Kolkata', '2026-03-08T07:00Z'),
  unchanged('Asia/Kolkata', '2026-11-01T06:00Z'),
];

function changes(zone: string, after: string): readonly Window[] {
  const first = nextChange(Temporal.PlainDate.from(after).toZonedDateTime(zone));
  return [first, nextChange(first)].map((at) => {
    const by = at.offsetNanoseconds - at.subtract({ minutes: 1 }).offsetNanoseconds;
    return windowAt(zone, at.epochMilliseconds, by / 1_000_000);
  });
}

function nextChange(after: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const change = after.getTimeZoneTransition('next');
  if (!change) throw new Error(`${after.timeZoneId} has no more changes after ${after.toString()}`);
  return change;
}

function unchanged(zone: string, at: string): Window {
  return windowAt(zone, Date.parse(at), 0);
}

function windowAt(zone: string, change: number, by: number): Window {
  return { zone, change, by, from: change - 2 * DAY, to: change + 2 * DAY };
}

export const plainDate = (zone: string, instant: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

// ---- hours ------------------------------------------------------------------------------------------------------------

const rule = (opens: string, closes: string, more: Partial<HoursRule> = {}): HoursRule => ({
  ...(more.monthDays ? {} : { days: WEEK }),
  opens,
  closes,
  ...more,
});

/** One of each kind of rule, and every place of a span beside a change of the clock. `day`: that of the change. */
export function systematic(day: Temporal.PlainDate): readonly Hours[] {
  const on = (days: number): string => day.add({ days }).toString();
  const weekday = WEEK[day.dayOfWeek - 1] as Weekday;
  const nth = Math.ceil(day.day / 7);
  const quarters = [
    '00:00',
    '00:30',
    '01:00',
    '01:15',
    '01:30',
    '01:45',
    '02:00',
    '02:15',
    '02:30',
    '03:00',
    '23:00',
    '23:30',
  ];
  const later = (time: string, minutes: number): string =>
    Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });
  return [
    ...quarters.flatMap((opens) => [30, 90, 480].map((length) => [rule(opens, later(opens, length))])),
    ...quarters.map((closes) => [rule('20:00', closes)]),
    [rule('00:00', '24:00')],
    [rule('00:00', '00:00')],
    [rule('09:00', '09:00')],
    [rule('09:00', '12:00'), rule('13:00', '17:00')],
    [rule('08:00', '12:30'), rule('12:00', '18:00')],
    [rule('09:00', '17:00', { days: WEEK.slice(0, 5) }), rule('20:00', '02:30', { days: ['FR', 'SA'] })],
    [rule('00:00', '24:00', { days: ['SA', 'SU'] }), rule('00:00', '08:00', { days: ['MO'] })],
    [rule('10:00', '15:00', { days: [weekday], freq: 'monthly', nth: [nth] })],
    [rule('22:00', '04:00', { days: [weekday], freq: 'monthly', nth: [nth, -1] })],
    [rule('10:00', '15:00', { freq: 'monthly', days: ['FR', 'SA'], nth: [-1, 2] })],
    [rule('10:00', '15:00', { freq: 'monthly', monthDays: [day.day, -1] })],
    [rule('22:00', '03:00', { freq: 'monthly', monthDays: [day.day - day.daysInMonth - 1] })],
    [rule('10:00', '15:00', { days: ['TU', weekday], interval: 2, start: on(-14) })],
    [rule('10:00', '15:00', { days: ['TU', weekday], interval: 2, start: on(-21) })],
    [rule('21:00', '05:00', { days: WEEK, interval: 3, start: on(-20) })],
    [rule('10:00', '15:00', { freq: 'monthly', days: WEEK, nth: [nth], interval: 2, start: on(-70) })],
    [rule('10:00', '15:00', { freq: 'monthly', monthDays: [day.day], interval: 3, start: on(-100) })],
    [rule('20:00', '02:00', { validFrom: on(-1), validTo: on(0) })],
    [rule('00:00', '24:00', { validTo: on(0) }), rule('09:00', '17:00', { validFrom: on(1) })],
  ]
    .map((rules): Hours => ({ rules }))
    .concat(
      { rules: [rule('09:00', '17:00')], closures: [{ from: on(0), to: on(0) }] },
      { rules: [rule('20:00', '04:00')], closures: [{ from: on(0), to: on(0) }] },
      { rules: [rule('00:00', '24:00')], closures: [{ from: on(-1), to: on(0) }] },
    );
}

const time = fc
  .oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 95 }))
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const days = fc.uniqueArray(fc.constantFrom(...WEEK), { minLength: 1, maxLength: 7 });
const optional = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** Any hours that the schema allows, with most of them at work around `day`. `24:00` only where it closes. */
export function anyHours(day: Temporal.PlainDate): fc.Arbitrary<Hours> {
  const near = (min: number, max: number) => fc.integer({ min, max }).map((add) => day.add({ days: add }).toString());
  const common = {
    opens: time,
    closes: fc.oneof({ weight: 5, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') }),
    validFrom: optional(near(-4, 2), 1),
    validTo: optional(near(-2, 4), 1),
  };
  const every = fc.option(fc.record({ interval: fc.integer({ min: 1, max: 6 }), start: near(-90, -3) }), {
    nil: {},
    freq: 1,
  });
  const nth = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5), { minLength: 1, maxLength: 6 });
  const close = fc.integer({ min: -2, max: 2 }).map((add) => day.add({ days: add }));
  const monthDays = fc.uniqueArray(
    fc.oneof(
      close.map((date) => date.day),
      close.map((date) => date.day - date.daysInMonth - 1),
    ),
    { minLength: 1, maxLength: 5 },
  );
  const weekly = fc.record({ ...common, days });
  const byWeekday = fc.record({ ...common, days, nth: optional(nth, 4), freq: fc.constant('monthly' as const) });
  const byDate = fc.record({ ...common, monthDays, freq: fc.constant('monthly' as const) });
  const anyRule = fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: weekly }, { weight: 1, arbitrary: byWeekday }, { weight: 1, arbitrary: byDate }),
      every,
    )
    .map(([base, interval]): HoursRule => defined({ ...base, ...interval }) as HoursRule);
  const closure = fc.tuple(near(-2, 2), fc.integer({ min: 0, max: 1 })).map(([from, length]) => ({
    from,
    to: Temporal.PlainDate.from(from).add({ days: length }).toString(),
  }));
  return fc
    .record({
      rules: fc.array(anyRule, { minLength: 1, maxLength: 4 }),
      closures: optional(fc.array(closure, { minLength: 1, maxLength: 2 }), 1),
    })
    .map((hours) => defined(hours) as Hours);
}
