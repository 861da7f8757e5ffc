import { dayOf, DAY_MS } from './hours/calendar.js';
import { node, type JsonLdNode } from './jsonld-node.js';
import type { Hours, HoursRule, Weekday } from './service.js';

/*
 * Weekly hours as OpeningHoursSpecification. It has no zone (the place says where) and no words for monthly rules and for
 * every other week: those are left out. "closes" at or before "opens" is read as the next day, but the same time twice as
 * closed all day, and round the clock is 00:00 to 23:59, as search engines ask for it.
 */

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function openingHours(hours: Hours | undefined): readonly (JsonLdNode | undefined)[] {
  return (hours?.rules ?? []).filter(isEveryWeek).flatMap(specifications);
}

/** Days on which it is closed whatever the week says: open from midnight to midnight of the same day. */
export function closures(hours: Hours | undefined): readonly (JsonLdNode | undefined)[] {
  return (hours?.closures ?? []).map(({ from, to, text }) =>
    node('OpeningHoursSpecification', {
      opens: '00:00',
      closes: '00:00',
      validFrom: from,
      validThrough: to,
      name: text,
    }),
  );
}

const isEveryWeek = ({ freq = 'weekly', interval = 1, nth, monthDays, opens }: HoursRule): boolean =>
  freq === 'weekly' && interval === 1 && !nth && !monthDays && opens !== '24:00';

function specifications(rule: HoursRule): readonly (JsonLdNode | undefined)[] {
  const { opens } = rule;
  const closes = rule.closes === '24:00' ? '00:00' : rule.closes;
  if (opens !== closes) return [specification(rule, opens, closes)];
  if (opens === '00:00') return [specification(rule, opens, '23:59')];
  return [specification(rule, opens, '23:59'), specification(dayLater(rule), '00:00', closes)];
}

function specification({ days = [], validFrom, validTo }: HoursRule, opens: string, closes: string) {
  const named = WEEK.flatMap((day, index) => (days.includes(day) ? [`https://schema.org/${NAMES[index] ?? ''}`] : []));
  if (named.length === 0) return undefined;
  return node('OpeningHoursSpecification', { dayOfWeek: named, opens, closes, validFrom, validThrough: validTo });
}

/** The rule of the mornings after. */
function dayLater({ days = [], validFrom, validTo, ...rule }: HoursRule): HoursRule {
  const next = (date: string) => new Date((dayOf(date) + 1) * DAY_MS).toISOString().slice(0, 10);
  return {
    ...rule,
    days: WEEK.filter((_, index) => days.includes(WEEK[(index + 6) % 7] as Weekday)),
    ...(validFrom && { validFrom: next(validFrom) }),
    ...(validTo && { validTo: next(validTo) }),
  };
}
