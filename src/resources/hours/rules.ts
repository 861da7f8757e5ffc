import type { Hours, HoursRule } from '../service.js';
import { DAY_MINUTES, dayOf, monthDayOf, weekOf, weekdayOf, type MonthDay } from './calendar.js';

/*
 * The rules of opening hours in numbers, and on which dates they open. A rule reads like an RRULE of RFC 5545 with FREQ,
 * INTERVAL, WKST=MO, BYDAY and BYMONTHDAY, which is what an HSDS schedule has.
 */

export interface Rule {
  /** Minutes after the midnight with which the date begins; `closes` is always greater. */
  readonly opens: number;
  readonly closes: number;
  /** Bit 0 is Monday. */
  readonly days: number;
  readonly monthly: boolean;
  readonly nth: readonly number[] | null;
  readonly monthDays: readonly number[] | null;
  readonly interval: number;
  /** The week or month that `interval` is counted from. */
  readonly anchor: number;
  /** First and last day on which it may open. */
  readonly first: number;
  readonly last: number;
}

export interface Rules {
  readonly rules: readonly Rule[];
  /** Whether one of them is monthly. */
  readonly monthly: boolean;
  /** First and last day of each closure, in order and apart from each other. */
  readonly closures: readonly (readonly [number, number])[];
  /** Last day of the rules that cannot be judged: "every other week", and nobody says from when. */
  readonly unsureUntil: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ALL_DAYS = 0b111_1111;

/** How far ahead an opening is looked for: five years, more than 52 months. */
const HORIZON_DAYS = 1830;

const compiled = new WeakMap<Hours, Rules>();

/** The rules in numbers, made once for each hours object. A rule that can never open is left out. */
export function rulesOf(hours: Hours): Rules {
  let rules = compiled.get(hours);
  if (!rules) compiled.set(hours, (rules = compile(hours)));
  return rules;
}

function compile(hours: Hours): Rules {
  const rules: Rule[] = [];
  let unsureUntil = -Infinity;
  for (const raw of hours.rules ?? []) {
    const rule = compileRule(raw);
    if (!canOpen(rule)) continue;
    if (!Number.isFinite(rule.anchor)) unsureUntil = Math.max(unsureUntil, rule.last);
    else rules.push(rule);
  }
  return { rules, monthly: rules.some((rule) => rule.monthly), closures: compileClosures(hours), unsureUntil };
}

function compileClosures({ closures = [] }: Hours): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  const sorted = closures.map(({ from, to }) => [dayOf(from), dayOf(to)] as const).filter(([from, to]) => from <= to);
  for (const [from, to] of sorted.sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const minutes = (time: string): number =>
  /^\d\d:\d\d$/.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : NaN;
const dayOr = (date: string | undefined, limit: number): number => {
  const day = date === undefined ? limit : dayOf(date);
  return Number.isNaN(day) ? limit : day;
};

function compileRule(raw: HoursRule): Rule {
  const opens = minutes(raw.opens);
  const closes = minutes(raw.closes);
  // "nth" and "monthDays" mean nothing by the week: who writes them means months.
  const monthly = raw.freq === 'monthly' || raw.nth !== undefined || raw.monthDays !== undefined;
  const interval = raw.interval ?? 1;
  const validFrom = dayOr(raw.validFrom, -Infinity);
  const start = dayOr(raw.start, validFrom);
  const anyDay = raw.monthDays !== undefined && !raw.days?.length;
  return {
    opens,
    closes: closes <= opens ? closes + DAY_MINUTES : closes,
    days: anyDay ? ALL_DAYS : (raw.days ?? []).reduce((bits, day) => bits | (1 << WEEKDAYS.indexOf(day)), 0),
    monthly,
    nth: raw.nth ?? null,
    monthDays: raw.monthDays ?? null,
    interval,
    anchor: interval === 1 ? 0 : monthly ? monthDayOf(start).month : weekOf(start),
    first: Math.max(start, validFrom),
    last: dayOr(raw.validTo, Infinity),
  };
}

/** Also keeps out what no schema has seen: a host may hand over any object. */
const canOpen = (rule: Rule): boolean =>
  rule.closes > rule.opens &&
  rule.days > 0 &&
  rule.first <= rule.last &&
  Number.isInteger(rule.interval) &&
  rule.interval > 0 &&
  (rule.nth?.some(Boolean) ?? true) &&
  (rule.monthDays?.some(Boolean) ?? true);

/** Whether a rule opens on a day, closures left aside. `date`: that day in its month, where it is known already. */
export function opensOn(rule: Rule, day: number, date?: MonthDay | null): boolean {
  if (day < rule.first || day > rule.last || !(rule.days & (1 << weekdayOf(day)))) return false;
  if (rule.monthly) return matchesMonth(rule, date ?? monthDayOf(day));
  return rule.interval === 1 || (weekOf(day) - rule.anchor) % rule.interval === 0;
}

function matchesMonth(rule: Rule, { month, date, length }: MonthDay): boolean {
  if (rule.interval > 1 && (month - rule.anchor) % rule.interval !== 0) return false;
  if (rule.monthDays && !rule.monthDays.includes(date) && !rule.monthDays.includes(date - length - 1)) return false;
  if (!rule.nth) return true;
  return rule.nth.includes(Math.ceil(date / 7)) || rule.nth.includes(-Math.ceil((length - date + 1) / 7));
}

/** Last day of the closure that a day lies in; `undefined` where it lies in none. */
export function closedUntil({ closures }: Rules, day: number): number | undefined {
  for (const [from, to] of closures) {
    if (day < from) return undefined;
    if (day <= to) return to;
  }
  return undefined;
}

const NONE: readonly Rule[] = [];

/** The rules that open on a day. None on a day that is closed all day. */
export function openingOn(rules: Rules, day: number): readonly Rule[] {
  if (closedUntil(rules, day) !== undefined) return NONE;
  const date = rules.monthly ? monthDayOf(day) : null;
  let opening: Rule[] | undefined;
  for (const rule of rules.rules) if (opensOn(rule, day, date)) (opening ??= []).push(rule);
  return opening ?? NONE;
}

/** The first day from `from` on, at most five years later, on which a rule opens; `Infinity` where there is none. */
export function nextOpenDay(rules: Rules, from: number): number {
  const last = Math.min(from + HORIZON_DAYS, Math.max(...rules.rules.map((rule) => rule.last)));
  for (let day = from; day <= last; day++) {
    day = (closedUntil(rules, day) ?? day - 1) + 1;
    if (openingOn(rules, day).length > 0) return day <= last ? day : Infinity;
  }
  return Infinity;
}
