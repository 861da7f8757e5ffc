import type { Hours, HoursRule, Weekday } from '../service.js';

/*
 * Opening hours as rows of a table: the days that have the same hours together. Data only; the words ("Monday to Friday",
 * "second Saturday") and the way times are written are the page's. What is not said is not there: a day without a row
 * may be closed, or may have been forgotten.
 */

export interface HoursSpan {
  /** 00:00 to 24:00 on the wall clock. */
  readonly opens: string;
  readonly closes: string;
  /** `closes` is on the next day. */
  readonly overnight: boolean;
  /** From midnight to midnight. */
  readonly allDay: boolean;
}

export interface HoursRow {
  readonly freq: 'weekly' | 'monthly';
  /**
   * Weekly: a run of days that follow each other, from Monday on. Monthly: the weekdays that `nth` counts; empty where
   * `monthDays` alone says it.
   */
  readonly days: readonly Weekday[];
  /** 1 to 5 from the start of the month, then -5 to -1 from its end. */
  readonly nth?: readonly number[];
  /** 1 to 31 from the start of the month, then -31 to -1 from its end. */
  readonly monthDays?: readonly number[];
  /** Every how many weeks or months: 1 is each. */
  readonly interval: number;
  /** ISO date that `interval` counts from; absent for an interval of 1, and where nobody says. */
  readonly start?: string;
  /** First and last ISO date on which it holds, both included. */
  readonly from?: string;
  readonly to?: string;
  /** In order of the day; spans that touch or overlap are one. */
  readonly spans: readonly HoursSpan[];
}

export interface WeekTableOptions {
  /** ISO date: rows that held only before it are left out. */
  readonly today?: string | undefined;
}

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Head = Omit<HoursRow, 'spans'>;

/** Rows for all rules: weekly ones first, in the order in which the rules stand. Empty where there is nothing to show. */
export function weekTable(hours: Hours | undefined, { today }: WeekTableOptions = {}): readonly HoursRow[] {
  const groups = new Map<string, { head: Head; rules: HoursRule[] }>();
  for (const rule of hours?.rules ?? []) {
    const head = headOf(rule);
    if (!head || (today !== undefined && head.to !== undefined && head.to < today)) continue;
    const key = JSON.stringify({ ...head, days: head.freq === 'weekly' ? [] : head.days });
    const group = groups.get(key);
    if (group) group.rules.push(rule);
    else groups.set(key, { head, rules: [rule] });
  }
  const of = (freq: Head['freq']) => [...groups.values()].filter(({ head }) => head.freq === freq);
  return [
    ...of('weekly').flatMap(({ head, rules }) => weeklyRows(head, rules)),
    ...of('monthly').map(({ head, rules }) => ({ ...head, spans: spansOf(rules) })),
  ];
}

/** All of a row but its spans; `null` for a rule without days. */
function headOf(rule: HoursRule): Head | null {
  const { nth, monthDays, interval = 1, start, validFrom, validTo } = rule;
  const monthly = rule.freq === 'monthly' || nth !== undefined || monthDays !== undefined;
  const days = WEEK.filter((day) => rule.days?.includes(day));
  const none = [nth, monthDays].some((list) => list && !list.some(Boolean));
  if (none || (days.length === 0 && !monthDays)) return null;
  const from = [validFrom, start]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const anchor = start ?? validFrom;
  return {
    freq: monthly ? 'monthly' : 'weekly',
    days,
    ...(nth && { nth: fromBothEnds(nth) }),
    ...(monthDays && { monthDays: fromBothEnds(monthDays) }),
    interval,
    ...(interval > 1 && anchor !== undefined && { start: anchor }),
    ...(from !== undefined && { from }),
    ...(validTo !== undefined && { to: validTo }),
  };
}

const fromBothEnds = (list: readonly number[]): readonly number[] => {
  const sorted = [...new Set(list)].sort((a, b) => a - b);
  return [...sorted.filter((n) => n > 0), ...sorted.filter((n) => n < 0)];
};

function weeklyRows(head: Head, rules: readonly HoursRule[]): readonly HoursRow[] {
  const rows: { days: Weekday[]; spans: readonly HoursSpan[]; key: string; last: number }[] = [];
  for (const [index, day] of WEEK.entries()) {
    const spans = spansOf(rules.filter((rule) => rule.days?.includes(day)));
    if (spans.length === 0) continue;
    const key = JSON.stringify(spans);
    const before = rows.at(-1);
    if (before?.key === key && before.last === index - 1) {
      before.days.push(day);
      before.last = index;
    } else rows.push({ days: [day], spans, key, last: index });
  }
  return rows.map(({ days, spans }) => ({ ...head, days, spans }));
}

/** Times compare as text; an end on the next day is kept apart from them. */
interface Raw {
  readonly opens: string;
  readonly closes: string;
  readonly overnight: boolean;
}

function spansOf(rules: readonly HoursRule[]): readonly HoursSpan[] {
  const merged: Raw[] = [];
  for (const span of rules.map(rawSpan).sort((a, b) => compare(a.opens, b.opens))) {
    const before = merged.at(-1);
    if (before && (before.overnight || span.opens <= before.closes))
      merged.splice(-1, 1, { ...later(before, span), opens: before.opens });
    else merged.push(span);
  }
  return merged.map((span) => ({
    ...span,
    allDay: !span.overnight && span.opens === '00:00' && span.closes === '24:00',
  }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Midnight at the end of a day is 24:00 of that day, whichever way it was written. */
function rawSpan({ opens, closes }: HoursRule): Raw {
  if (closes === '00:00') return { opens, closes: '24:00', overnight: false };
  return { opens, closes, overnight: closes <= opens };
}

/** The one of two spans that closes later. */
const later = (a: Raw, b: Raw): Raw => {
  if (a.overnight !== b.overnight) return a.overnight ? a : b;
  return a.closes >= b.closes ? a : b;
};
