/**
 * The second opinion of opening_hours (OpenStreetMap): all rules as one string. It reads the clock of the process, so
 * `process.env.TZ` has to be the zone.
 *
 * What it cannot say, and `unsaid` tells:
 * - `repeated`: while readings of the clock come for the second time, it goes by the reading alone. A span that begins or
 *   ends among them then closes or opens once more; with us, as in RFC 5545, only the first time counts.
 * - `yesterday`: to look back over midnight it takes 24 hours away. After a day of 23 or 25 hours that can be the wrong day.
 * - `tail`: it has no way to say that a span does not take place because the day on which it opens is closed, and the
 *   next day is not.
 */
import opening_hours from 'opening_hours';
import { Temporal } from 'temporal-polyfill';
import type { Hours, HoursRule } from '../../../src/resources/service.js';
import { plainDate, type Window } from './cases.js';

export type Unsaid = 'repeated' | 'yesterday' | 'tail';

export interface OpeningHours {
  readonly text: string;
  /** Whether it is open, or why that cannot be said. */
  at(instant: number): boolean | Unsaid;
}

const NAMES: Readonly<Record<string, string>> = {
  MO: 'Mo',
  TU: 'Tu',
  WE: 'We',
  TH: 'Th',
  FR: 'Fr',
  SA: 'Sa',
  SU: 'Su',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dateText = (date: Temporal.PlainDate): string =>
  `${String(date.year)} ${MONTHS[date.month - 1] ?? ''} ${String(date.day).padStart(2, '0')}`;
const isoText = (date: string): string => dateText(Temporal.PlainDate.from(date));

export function openingHours(hours: Hours, window: Window): OpeningHours {
  const rules = (hours.rules ?? []).map((rule) => ruleText(rule, window)).filter((text) => text !== null);
  const closures = (hours.closures ?? []).map(({ from, to }) => `${isoText(from)}-${isoText(to)} off`);
  const text = [rules.length > 0 ? rules.join(', ') : 'off', ...closures].join('; ');
  const oracle = new opening_hours(text, null);
  return { text, at: (instant) => unsaid(hours, window, instant) ?? oracle.getState(new Date(instant)) };
}

function ruleText(rule: HoursRule, window: Window): string | null {
  const days = (rule.days ?? []).map((day) => `${NAMES[day] ?? ''}${rule.nth ? `[${rule.nth.join()}]` : ''}`).join();
  if (isListed(rule)) {
    const dates = datesAround(window).filter((date) => opensOn(rule, date));
    return dates.length > 0
      ? `${dates.map(dateText).join()} ${rule.monthDays ? '' : `${days} `}${spanText(rule)}`
      : null;
  }
  return `${validity(rule)}${weeks(rule, window)}${days} ${spanText(rule)}`;
}

/** Past midnight the hours count on: 20:00-26:00. */
function spanText({ opens, closes }: HoursRule): string {
  const hour = Number(closes.slice(0, 2)) + (closes <= opens ? 24 : 0);
  return `${opens}-${String(hour).padStart(2, '0')}:${closes.slice(3)}`;
}

function validity({ validFrom, validTo, start }: HoursRule): string {
  const from = [validFrom, start].filter(Boolean).sort().at(-1);
  return from || validTo ? `${isoText(from ?? '2000-01-01')}-${isoText(validTo ?? '2099-12-31')} ` : '';
}

/** "Every other week" by the numbers of the weeks (ISO 8601) around the window, which lies within one year. */
function weeks({ interval = 1, start }: HoursRule, window: Window): string {
  if (interval === 1 || !start) return '';
  const monday = mondayOf(Temporal.PlainDate.from(start));
  const counted = datesAround(window).filter(
    (date) => (monday.until(mondayOf(date), { largestUnit: 'days' }).days / 7) % interval === 0,
  );
  return `week ${[...new Set(counted.map((date) => date.weekOfYear))].join()} `;
}

const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 });

/** Days of the month from its end, and every how many months: it takes only a list of dates. */
const isListed = (rule: HoursRule): boolean =>
  rule.monthDays !== undefined || (rule.freq === 'monthly' && (rule.interval ?? 1) > 1);

function opensOn({ monthDays, interval = 1, start, validFrom, validTo }: HoursRule, date: Temporal.PlainDate): boolean {
  const text = date.toString();
  if ((validFrom && text < validFrom) || (start && text < start) || (validTo && text > validTo)) return false;
  const from = start ? Temporal.PlainDate.from(start).with({ day: 1 }) : null;
  if (from && from.until(date.with({ day: 1 }), { largestUnit: 'months' }).months % interval !== 0) return false;
  return !monthDays || monthDays.some((day) => (day > 0 ? day : date.daysInMonth + 1 + day) === date.day);
}

const datesAround = ({ zone, from, to }: Window): readonly Temporal.PlainDate[] => {
  const [first, last] = [plainDate(zone, from).subtract({ days: 3 }), plainDate(zone, to).add({ days: 3 })];
  return Array.from({ length: first.until(last).days + 1 }, (_, days) => first.add({ days }));
};

const overnight = ({ opens, closes }: HoursRule): boolean => closes <= opens && closes !== '00:00';

function unsaid(hours: Hours, { zone, change, by }: Window, instant: number): Unsaid | undefined {
  const rules = hours.rules ?? [];
  if (by < 0 && instant >= change && instant < change - by) {
    const [low, high] = [change, change - by].map((at) => clockTime(zone, at)) as [string, string];
    // `low` is shown at the change for the second time; `high` is the first reading that comes once again.
    const edge = (time: string) => time > low && (time < high || (high === '00:00' && time !== '24:00'));
    if (rules.some((rule) => edge(rule.opens) || edge(rule.closes))) return 'repeated';
  }
  if (!rules.some(overnight)) return undefined;
  const yesterday = plainDate(zone, instant).subtract({ days: 1 });
  if (!plainDate(zone, instant - 86_400_000).equals(yesterday)) return 'yesterday';
  const closed = (hours.closures ?? []).some(
    ({ from, to }) => from <= yesterday.toString() && yesterday.toString() <= to,
  );
  return closed ? 'tail' : undefined;
}

const clockTime = (zone: string, instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
