import type { Hours, HoursRule } from '../service.js';
import { uuidOf } from './uuid.js';

/** A record of HSDS: what is `undefined` is not written. */
export type Raw = Readonly<Record<string, unknown>>;

/** HSDS 3.1 `schedule`: one for each rule, or one that holds the text alone. `key` names the record that has the hours. */
export function schedulesOf(hours: Hours | undefined, key: string): Raw[] | undefined {
  if (hours === undefined) return undefined;
  const { rules = [], text, byAppointment } = hours;
  const about = { description: text, notes: byAppointment === true ? 'By appointment only' : undefined };
  if (rules.length === 0) {
    return text === undefined && byAppointment !== true ? undefined : [{ id: uuidOf('schedule', key), ...about }];
  }
  return rules.map((rule, at) => ({ id: uuidOf('schedule', key, String(at)), ...timesOf(rule), ...about }));
}

function timesOf(rule: HoursRule): Raw {
  const wholeDay = rule.opens === '00:00' && rule.closes === '24:00';
  return {
    freq: (rule.freq ?? 'weekly').toUpperCase(),
    interval: rule.interval,
    byday: byDay(rule),
    bymonthday: rule.monthDays?.join(','),
    dtstart: rule.start,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
    opens_at: rule.opens,
    // HSDS has no 24:00; a whole day is written 00:00 to 23:59 there.
    closes_at: rule.closes === '24:00' ? (wholeDay ? '23:59' : '00:00') : rule.closes,
  };
}

/** RFC 5545, 3.3.10: `2MO,-1FR` in a month, `MO,FR` in a week. */
function byDay({ days, nth }: HoursRule): string | undefined {
  if (days === undefined) return undefined;
  const numbers = nth === undefined || nth.length === 0 ? [''] : nth;
  return numbers.flatMap((number) => days.map((day) => `${number}${day}`)).join(',');
}
