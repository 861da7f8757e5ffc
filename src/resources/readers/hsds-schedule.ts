import { yesOrNo } from '../normalize/boolean.js';
import { isoDate } from '../normalize/date.js';
import { type Report, inside } from '../normalize/problems.js';
import { folded, isBlank, line, plainText, rawText } from '../normalize/text.js';
import { span } from '../normalize/time.js';
import { timeZone } from '../normalize/time-zone.js';
import { byDay, weekday, type ByDay } from '../normalize/weekdays.js';
import { LIMITS, weekdays, type Hours, type HoursRule } from '../schema.js';
import { compact, compactOr } from './draft.js';
import { firstOf, recordsOf, type Fields } from './json.js';

/**
 * HSDS `schedules` of one record (a service, a location or one at the other) to hours. Rules are those of RFC 5545 that
 * HSDS allows: weekly and monthly. What has expired is left out. Where one rule is not understood or not believed, all
 * hours of the record become text: with the others alone, "closed" would be said of hours that nobody knows. Then the hours
 * are "not listed". Times are taken as wall-clock times: offsets and the numeric `timezone` are right for half of the year
 * only (FINDINGS, HSDS pitfalls).
 */
export function schedules(raw: unknown, field: string, report: Report, today: string): Hours | undefined {
  const list = recordsOf(raw, LIMITS.list).map((fields, at) => {
    const inPart = inside(`${field}[${at}]`, report);
    const closures = closureOf(fields, inPart, today);
    const rules = closures ? [] : rulesOf(fields, inPart, today);
    const words = closures ? [] : wordsOf(fields, inPart);
    return { fields, closures: closures ?? [], rules, words, report: inPart };
  });
  const sure = list.every((one) => one.rules !== null);
  const rules = sure ? list.flatMap((one) => one.rules ?? []) : [];
  const words = list.flatMap((one) =>
    sure && one.rules?.length ? one.words : [...one.words, ...timesAsText(one.fields, one.words, one.report)],
  );
  const zone = list
    .map((one) => timeZone(one.fields.timezone, 'timezone', one.report))
    .find((one) => one !== undefined);
  return compactOr<Hours>({
    rules: rules.slice(0, LIMITS.list),
    closures: list.flatMap((one) => one.closures),
    byAppointment: words.some(saysByAppointment) || undefined,
    timeZone: rules.length > 0 ? zone : undefined,
    text: plainText([...new Set(words)].join('\n'), field, report),
  });
}

type Closure = NonNullable<Hours['closures']>[number];

/** A row of the `holiday_schedules` of HSDS 1 and 2: days on which it is closed. `null`: it is none. */
function closureOf(schedule: Fields, report: Report, today: string): Closure[] | null {
  if (yesOrNo(schedule.closed, 'closed', report) !== true || isBlank(schedule.start_date)) return null;
  return closure(schedule.start_date, schedule.end_date, schedule.description, 'start_date', report, today);
}

/** Days on which it is closed; none, with a problem, where they are past or no dates. An end without a start is one day. */
export function closure(
  rawFrom: unknown,
  rawTo: unknown,
  rawText: unknown,
  field: string,
  report: Report,
  today: string,
): Closure[] {
  const from = isoDate(rawFrom, field, report);
  const to = isoDate(rawTo, field, report) ?? from;
  if (!from || !to || to < from) return [];
  if (to >= today) return [compact<Closure>({ from, to, text: line(rawText, field, report) })];
  report({
    severity: 'info',
    code: 'past-closure',
    field,
    value: to,
    message: 'These days of closure are past. They were left out.',
    remedy: 'Take them out, or give the next ones.',
  });
  return [];
}

/** Whether words about hours say that one comes by appointment. */
export function saysByAppointment(text: string): boolean {
  return /\bby appointment|appointments? (?:only|required|necessary)|con cita|cita previa|sur rendez[- ]vous|nach vereinbarung|termin(?:vereinbarung)? erforderlich/i.test(
    text,
  );
}

const wordsOf = (schedule: Fields, report: Report): string[] =>
  ['description', 'original_text', 'text', 'notes'].flatMap((name) => plainText(schedule[name], name, report) ?? []);

/** What stood there, for a schedule that has no words of its own. */
function timesAsText(schedule: Fields, words: readonly string[], report: Report): string[] {
  const said = (...names: string[]): string =>
    line(rawText(firstOf(schedule, ...names)), 'opens_at', report)?.slice(0, 60) ?? '';
  const days = said('byday', 'weekday', 'bymonthday');
  const times = [said('opens_at'), said('closes_at')].filter((time) => time !== '').join('–');
  return times === '' || words.length > 0 ? [] : [`${days} ${times}`.trim()];
}

/** The rules of one schedule: none where it has no times or has expired; `null` where it is not understood. */
function rulesOf(schedule: Fields, report: Report, today: string): HoursRule[] | null {
  const timed = !isBlank(schedule.opens_at) || !isBlank(schedule.closes_at);
  const from = isoDate(schedule.valid_from, 'valid_from', report);
  const start = isoDate(schedule.dtstart, 'dtstart', report);
  const to = [isoDate(schedule.valid_to, 'valid_to', report), isoDate(schedule.until, 'until', report)]
    .filter((date) => date !== undefined)
    .sort()[0];
  if (!timed) return [];
  if (to !== undefined && to < today) {
    expired(to, report);
    return [];
  }
  const times = span(schedule.opens_at, schedule.closes_at, 'opens_at', report);
  if (!times) return null;
  const rules = ruleShapes(schedule, start ?? from, report);
  if (!rules) unknownRule(schedule, report);
  const validity = { validFrom: from ?? (start && start > today ? start : undefined), validTo: to };
  return rules === null ? null : rules.map((rule) => compact<HoursRule>({ ...rule, ...times, ...validity }));
}

function expired(value: string, report: Report): void {
  report({
    severity: 'warning',
    code: 'expired-hours',
    field: 'valid_to',
    value,
    message: 'These hours have expired. They are shown as not listed.',
    remedy: 'Give the hours that hold now.',
  });
}

type Shape = Pick<HoursRule, 'days' | 'freq' | 'interval' | 'start' | 'nth' | 'monthDays'>;

/** The days of the rule; `null` for a rule that the model cannot say. */
function ruleShapes(schedule: Fields, start: string | undefined, report: Report): Shape[] | null {
  const freq = folded(schedule.freq) || 'weekly';
  const interval = isBlank(schedule.interval) ? 1 : Number(rawText(schedule.interval));
  const days = byDay(firstOf(schedule, 'byday', 'weekday', 'day'), 'byday', report);
  const unsaid = ['byweekno', 'byyearday', 'bysetpos', 'bymonth', 'count'].some((name) => !isBlank(schedule[name]));
  if (unsaid || !Number.isInteger(interval) || interval < 1 || interval > 52 || (interval > 1 && !start)) return null;
  const every = interval > 1 ? { interval, start } : {};
  if (freq === 'daily' && interval === 1) return [{ days: [...weekdays] }];
  if (freq === 'weekly') return weekly(days, schedule, start, every);
  if (freq === 'monthly') return monthly(days, schedule.bymonthday, every);
  return null;
}

function weekly(days: readonly ByDay[], schedule: Fields, start: string | undefined, every: object): Shape[] | null {
  if (!isBlank(schedule.bymonthday) || days.some((one) => one.nth !== undefined)) return null;
  const list = days.length > 0 ? unique(days) : dayOf(start);
  // With a week that does not start on Monday, every second week of several days falls on other days (RFC 5545, WKST).
  const otherWeek = !isBlank(schedule.wkst) && weekday(schedule.wkst) !== 'MO';
  if (list.length === 0 || ('interval' in every && otherWeek && list.length > 1)) return null;
  return [{ days: list, ...every }];
}

function monthly(days: readonly ByDay[], rawMonthDays: unknown, every: object): Shape[] | null {
  const monthDays = rawText(Array.isArray(rawMonthDays) ? rawMonthDays.join(',') : rawMonthDays)
    .split(',')
    .filter((one) => one.trim() !== '')
    .map(Number);
  if (monthDays.some((day) => !Number.isInteger(day) || day === 0 || Math.abs(day) > 31)) return null;
  // Both together mean "where the two meet", which the model cannot say.
  if (monthDays.length > 0) return days.length > 0 ? null : [{ freq: 'monthly', monthDays, ...every }];
  if (days.length === 0) return null;
  const numbers = [...new Set(days.map((one) => one.nth))];
  return numbers.map((nth) => {
    const list = unique(days.filter((one) => one.nth === nth));
    return { freq: 'monthly', days: list, nth: nth === undefined ? [1, 2, 3, 4, 5] : [nth], ...every };
  });
}

const unique = (days: readonly ByDay[]): ByDay['day'][] =>
  weekdays.filter((day) => days.some((one) => one.day === day));

/** RFC 5545: without BYDAY a weekly rule falls on the weekday of its start. */
function dayOf(start: string | undefined): ByDay['day'][] {
  if (!start) return [];
  const day = weekdays[(new Date(`${start}T00:00:00Z`).getUTCDay() + 6) % 7];
  return day ? [day] : [];
}

function unknownRule(schedule: Fields, report: Report): void {
  report({
    severity: 'warning',
    code: 'unknown-rule',
    field: 'freq',
    value: ['freq', 'byday', 'bymonthday', 'interval']
      .map((name) => rawText(schedule[name]))
      .join(' ')
      .trim(),
    message: 'This rule of opening hours is not understood. Its text is shown, and the hours count as not listed.',
    remedy: 'Use WEEKLY with days, or MONTHLY with days such as 2MO or with days of the month; a start for intervals.',
  });
}
