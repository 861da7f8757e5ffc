import { isoDate } from '../normalize/date.js';
import type { Report } from '../normalize/problems.js';
import { isBlank, line, plainText } from '../normalize/text.js';
import { span, type Span } from '../normalize/time.js';
import { yesOrNo } from '../normalize/boolean.js';
import { weekdays, type Hours, type HoursRule, type Weekday } from '../schema.js';
import type { Cells } from './csv-cells.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const SPANS = /\s*(?:[,;\n&]|\band\b)\s*/i;
const ENDS = /\s*(?:[-–—]|\b(?:to|until|till)\b)\s*/i;
const ALL_DAY = /^(?:open )?(?:24 ?(?:h|hrs?|hours?)|24\/7|all day|around the clock)$/i;
const CLOSED = /^(?:closed|none|no|off|x|-+|–|—)$/i;
const APPOINTMENT = /^(?:by |on )?appointments?(?: only)?$/i;

/**
 * Opening hours from the columns: `hours` stays text; `hours_mon` to `hours_sun` make weekly rules. What a cell of a day
 * says that is no time stays too, as text.
 */
export function readHours(cells: Cells, timeZone: string | undefined, report: Report): Hours | undefined {
  const spans = new Map<string, { readonly span: Span; readonly days: Weekday[] }>();
  const words: string[] = [];
  let byAppointment = yesOrNo(cells.get('by_appointment'), 'by_appointment', report);
  for (const [at, day] of DAYS.entries()) {
    const field = `hours_${day}`;
    const cell = cells.get(field);
    if (isBlank(cell)) continue;
    const read = readDay(cell, field, report);
    if (read === null) words.push(`${dayName(cells.heading(field), day)}: ${line(cell, field, report) ?? ''}`);
    else if (read === 'appointment') byAppointment ??= true;
    else for (const one of read) addDay(spans, one, weekdays[at] as Weekday);
  }
  const text = [plainText(cells.get('hours'), 'hours', report), ...words]
    .filter((part) => part !== undefined)
    .join('\n');
  if (APPOINTMENT.test(text)) byAppointment ??= true;
  const rules = [...spans.values()].map(({ span: times, days }): HoursRule => ({ days, ...times }));
  const closures = readClosures(cells.get('closed_dates'), report);
  const hours: Hours = {
    ...(rules.length > 0 ? { rules } : {}),
    ...(closures.length > 0 ? { closures } : {}),
    ...(byAppointment === undefined ? {} : { byAppointment }),
    ...(text === '' ? {} : { text }),
  };
  if (Object.keys(hours).length === 0) return undefined;
  return timeZone === undefined ? hours : { ...hours, timeZone };
}

/** As the table has it, or `Mon` where that is our own name of the column. */
const dayName = (heading: string, day: string): string =>
  heading.includes('_') ? day.charAt(0).toUpperCase() + day.slice(1) : heading;

function addDay(spans: Map<string, { readonly span: Span; readonly days: Weekday[] }>, one: Span, day: Weekday): void {
  const key = `${one.opens} ${one.closes}`;
  const known = spans.get(key);
  if (known === undefined) spans.set(key, { span: one, days: [day] });
  else if (!known.days.includes(day)) known.days.push(day);
}

/** The spans of one day: none when it is closed; `null` when a part of the cell is no time (it is reported). */
function readDay(cell: string, field: string, report: Report): readonly Span[] | 'appointment' | null {
  const text = cell.trim().slice(0, 300);
  if (CLOSED.test(text)) return [];
  if (APPOINTMENT.test(text)) return 'appointment';
  if (ALL_DAY.test(text)) return [{ opens: '00:00', closes: '24:00' }];
  const spans = text.split(SPANS).flatMap((part) => (part === '' ? [] : [readSpan(part, field, report)]));
  const sure = spans.flatMap((one) => one ?? []);
  if (sure.length === spans.length && !halfDayMissing(sure, text)) return sure;
  notHours(field, cell, report);
  return null;
}

function readSpan(part: string, field: string, report: Report): Span | undefined {
  const [opens, closes, ...rest] = part.split(ENDS);
  const isSpan = opens && closes && rest.length === 0 && /\d|noon|midnight/i.test(part);
  return isSpan ? span(withHalf(opens, closes), closes, field, report) : undefined;
}

/** `8:00-12:00, 1:00-5:00` and `1:00-5:00` alone: "pm" is meant and not written. */
function halfDayMissing(spans: readonly Span[], text: string): boolean {
  const backwards = spans.some(({ opens }, at) => at > 0 && opens < (spans[at - 1] as Span).closes);
  const early = spans.some(({ opens, closes }) => opens < '05:00' && opens > '00:00' && closes <= '08:00');
  return (backwards || early) && !/\d ?[ap]\.?m|\b0\d:/i.test(text);
}

/** In `1-5pm` the "pm" is meant for both; in `9-5pm` it cannot be. */
function withHalf(opens: string, closes: string): string {
  const first = /^(\d{1,2})(?::\d{2})?$/.exec(opens);
  const last = /^(\d{1,2})(?::\d{2})? ?p\.?m\.?$/i.exec(closes);
  if (!first || !last) return opens;
  return Number(first[1]) % 12 < Number(last[1]) % 12 && Number(first[1]) <= 12 ? `${opens} pm` : opens;
}

function notHours(field: string, value: string, report: Report): void {
  report({
    severity: 'warning',
    code: 'bad-hours',
    field,
    value,
    message: 'These are no hours that are understood. They are shown as text only.',
    remedy: 'Write 9:00-17:00, several with commas between, or: 24 hours, closed, by appointment.',
  });
}

const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}`;
const CLOSURE = new RegExp(String.raw`^(${DATE})(?:\s*(?:to|until|[-–—/])\s*(${DATE}))?(?:[\s:,]+(.*))?$`, 'i');

/** `2026-12-24 to 2027-01-02 winter break; 2026-07-04`. */
function readClosures(cell: string, report: Report): NonNullable<Hours['closures']>[number][] {
  if (isBlank(cell)) return [];
  return cell
    .split(/[;\n]/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const match = CLOSURE.exec(part.trim().slice(0, 400));
      const from = match && isoDate(match[1], 'closed_dates', report);
      const to = match?.[2] === undefined ? from : isoDate(match[2], 'closed_dates', report);
      const text = line(match?.[3], 'closed_dates', report);
      if (from && to && from <= to) return [{ from, to, ...(text === undefined ? {} : { text }) }];
      report({
        severity: 'error',
        code: 'bad-closure',
        field: 'closed_dates',
        value: part,
        message: 'This is no date or range of dates. It was left out.',
        remedy: 'Write 2026-12-24 to 2027-01-02 winter break; 2026-07-04.',
      });
      return [];
    });
}
