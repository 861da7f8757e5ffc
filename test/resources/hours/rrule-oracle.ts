/**
 * The second opinion of rrule-temporal and Temporal: each rule is an RRULE of RFC 5545, which says on which dates it
 * opens; Temporal says at which moments that is.
 *
 * What they cannot say: "the first moment that exists". A time that the clock leaves out is moved on by the length of the
 * gap in Temporal and in RFC 5545, 3.3.5 (02:30 -> 03:30), and an RRULE has no occurrence then (3.3.10); we open and close
 * at the end of the gap (03:00). `moved` tells that this happened.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Hours, HoursRule } from '../../../src/resources/service.js';
import { plainDate, type Window } from './cases.js';

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface Expansion {
  /** In order; touching and overlapping ones are one. */
  readonly intervals: readonly Interval[];
  /** A span begins or ends at a time that the clock leaves out. */
  readonly moved: boolean;
}

/** Open intervals from three days before the window to three weeks after it. */
export function expand(hours: Hours, { zone, from, to }: Window): Expansion {
  const [first, last] = [plainDate(zone, from).subtract({ days: 3 }), plainDate(zone, to).add({ days: 21 })];
  const spans = (hours.rules ?? []).flatMap((rule) =>
    datesOf(rule, first, last).map((date) => spanOf(hours, rule, zone, date)),
  );
  return { intervals: merge(spans.filter((span) => span !== null)), moved: spans.some((span) => span?.moved) };
}

const compact = (date: Temporal.PlainDate): string => date.toString().replaceAll('-', '');

function datesOf(rule: HoursRule, first: Temporal.PlainDate, last: Temporal.PlainDate) {
  const start = rule.start ? Temporal.PlainDate.from(rule.start) : first.subtract({ days: 40 });
  const byDay = rule.nth
    ? rule.nth.flatMap((nth) => (rule.days ?? []).map((day) => `${String(nth)}${day}`))
    : (rule.days ?? []);
  const parts = [
    rule.freq === 'monthly' ? 'FREQ=MONTHLY' : 'FREQ=WEEKLY;WKST=MO',
    `INTERVAL=${String(rule.interval ?? 1)}`,
    byDay.length > 0 && `BYDAY=${byDay.join()}`,
    rule.monthDays && `BYMONTHDAY=${rule.monthDays.join()}`,
    rule.validTo && `UNTIL=${compact(Temporal.PlainDate.from(rule.validTo))}`,
  ];
  const text = `DTSTART;TZID=UTC:${compact(start)}T${rule.opens.replace(':', '')}00\nRRULE:${parts.filter(Boolean).join(';')}`;
  const at = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime('UTC').epochMilliseconds);
  return new RRuleTemporal({ rruleString: text, temporal: Temporal })
    .between(at(first), at(last), true)
    .map((occurrence) => occurrence.toPlainDate())
    .filter((date) => !rule.validFrom || date.toString() >= rule.validFrom);
}

function spanOf(hours: Hours, rule: HoursRule, zone: string, date: Temporal.PlainDate) {
  const isClosed = (day: Temporal.PlainDate) =>
    (hours.closures ?? []).some((closure) => day.toString() >= closure.from && day.toString() <= closure.to);
  if (isClosed(date)) return null;
  const tomorrow = date.add({ days: 1 });
  const start = date.toPlainDateTime(rule.opens);
  const closes = rule.closes === '24:00' ? '00:00' : rule.closes;
  const end = (closes <= rule.opens ? tomorrow : date).toPlainDateTime(closes);
  const [from, to] = [start, end].map((time) => time.toZonedDateTime(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const moved = !from.toPlainDateTime().equals(start) || !to.toPlainDateTime().equals(end);
  const cut = isClosed(tomorrow) ? tomorrow.toZonedDateTime(zone).epochMilliseconds : Infinity;
  return { from: from.epochMilliseconds, to: Math.min(to.epochMilliseconds, cut), moved };
}

function merge(spans: readonly Interval[]): readonly Interval[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
