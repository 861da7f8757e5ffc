import { type Weekday } from '../schema.js';
import { folded, isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** English names in all their abbreviations; the letters that timetables use (R is Thursday, U is Sunday); es, fr, de. */
const names: readonly (readonly [Weekday, string])[] = [
  ['MO', 'mo mon monday mondays m lunes lundi montag'],
  ['TU', 'tu tue tues tuesday tuesdays t martes mardi dienstag'],
  ['WE', 'we wed weds wednes wednesday wednesdays w miercoles mercredi mittwoch'],
  ['TH', 'th thu thur thurs thursday thursdays r jueves jeudi donnerstag'],
  ['FR', 'fr fri friday fridays f viernes vendredi freitag'],
  ['SA', 'sa sat saturday saturdays sabado samedi samstag'],
  ['SU', 'su sun sunday sundays u domingo dimanche sonntag'],
];
const byName = new Map(names.flatMap(([day, list]) => list.split(' ').map((name) => [name, day] as const)));
const many = new Map<string, readonly Weekday[]>([
  ['daily', WEEK],
  ['every day', WEEK],
  ['everyday', WEEK],
  ['all days', WEEK],
  ['weekdays', WEEK.slice(0, 5)],
  ['weekends', WEEK.slice(5)],
  ['weekend', WEEK.slice(5)],
]);

/** One day from its name, or `undefined`. Numbers are not taken: some count from Sunday, some from Monday. */
export function weekday(raw: unknown): Weekday | undefined {
  return byName.get(folded(raw));
}

/** Days in the order of the week, from a list or a text: `Mon-Fri`, `Monday, Wednesday & Friday`, `MO,TU`, `weekdays`. */
export function weekdays(raw: unknown, field: string, report: Report): Weekday[] | undefined {
  if (isBlank(raw)) return undefined;
  const parts: unknown[] = Array.isArray(raw)
    ? raw.slice(0, 50)
    : rawText(raw)
        .slice(0, 500)
        .split(/[,;/&+|]|\b(?:and|y|et|und)\b/i);
  const found = new Set<Weekday>();
  for (const part of parts) {
    const days = isBlank(part) ? [] : daysOf(rawText(part));
    if (days === null) unknownDay(part, field, report);
    else for (const day of days) found.add(day);
  }
  // Nothing but a word that stands between days.
  if (parts.every(isBlank) && /\p{L}/u.test(rawText(raw))) unknownDay(raw, field, report);
  return found.size === 0 ? undefined : WEEK.filter((day) => found.has(day));
}

function daysOf(part: string): readonly Weekday[] | null {
  const all = many.get(folded(part));
  if (all) return all;
  const [from, to, ...more] = part.split(/\s*(?:[-–—]|\bto\b|\bthrough\b|\bthru\b)\s*/i);
  const first = weekday(from);
  if (!first || more.length > 0) return manyWords(part);
  if (to === undefined) return [first];
  const last = weekday(to);
  return last ? range(first, last) : null;
}

/** `Mon Tue Wed`, `Mo Di`; no single letters, which may be anything. */
function manyWords(part: string): readonly Weekday[] | null {
  const days = part.trim().split(/\s+/).map(weekday);
  return days.length > 1 && days.every((day) => day !== undefined) ? days : null;
}

function range(first: Weekday, last: Weekday): readonly Weekday[] {
  const [from, to] = [WEEK.indexOf(first), WEEK.indexOf(last)];
  return from <= to ? WEEK.slice(from, to + 1) : [...WEEK.slice(from), ...WEEK.slice(0, to + 1)];
}

/** A weekday of an RRULE, with the number before it in a monthly one: `2MO`, `-1FR`. */
export interface ByDay {
  readonly day: Weekday;
  readonly nth?: number;
}

/** RRULE `BYDAY` (RFC 5545, 3.3.10) from `MO,TU`, `2MO,-1FR`, a list of such, or day names. */
export function byDay(raw: unknown, field: string, report: Report): ByDay[] {
  if (isBlank(raw)) return [];
  const parts: unknown[] = Array.isArray(raw)
    ? raw.slice(0, 50)
    : rawText(raw)
        .slice(0, 500)
        .split(/[,;\s]+/);
  return parts.flatMap((part) => {
    if (isBlank(part)) return [];
    const match = /^([+-]?[1-5])?([A-Za-z]{2,9})$/.exec(rawText(part).trim());
    const day = match && weekday(match[2]);
    if (day) return [match[1] ? { day, nth: Number(match[1]) } : { day }];
    const days = daysOf(rawText(part));
    if (days) return days.map((one) => ({ day: one }));
    unknownDay(part, field, report);
    return [];
  });
}

function unknownDay(value: unknown, field: string, report: Report): void {
  report({
    severity: 'warning',
    code: 'unknown-day',
    field,
    value,
    message: 'This is no day of the week that is understood.',
    remedy: 'Write days in English, such as Monday or Mon-Fri, or as MO,TU,WE.',
  });
}
