import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

/**
 * A time of the day as `HH:MM`, 00:00 to 23:59. Takes `9:00am`, `7:30 am `, `9`, `0900`, `1930`, `10:00:00`, `09.00`,
 * `9h30`, `12 noon`, `midnight`; seconds are dropped, and so is `Z` or an offset: times are of the service's own wall clock
 * (FINDINGS, HSDS pitfalls). `undefined` with a problem for what is none.
 */
export function clock(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const source = rawText(raw).slice(0, 60).trim().toLowerCase().replace(/\s+/g, ' ');
  const found = named(source) ?? digital(source);
  if (found) return found;
  report({
    severity: 'warning',
    code: 'bad-time',
    field,
    value: raw,
    message: 'This is no time that is understood.',
    remedy: 'Write it as HH:MM, such as 09:00 or 17:30.',
  });
  return undefined;
}

export interface Span {
  readonly opens: string;
  readonly closes: string;
}

/**
 * An opening span as the model has it: a closing time of 00:00 is 24:00, 23:59 is 24:00, and so 0 to 2359 is the whole day;
 * `closes` before `opens` is on the next day. Two spans are not believed, since they are far more often a slip than true,
 * and give `undefined` with a problem (the caller keeps the words): one that opens and closes at the same minute, and one
 * that opens in the morning and would close 16 hours later or more (`08:30` to `05:30`, the twelve-hour slip).
 */
export function span(rawOpens: unknown, rawCloses: unknown, field: string, report: Report): Span | undefined {
  const opens = clock(rawOpens, field, report);
  const closes = closing(clock(rawCloses, field, report));
  const fault = opens && closes ? doubtOf(opens, closes) : isBlank(rawOpens) === isBlank(rawCloses) ? null : HALF;
  if (fault) {
    report({
      severity: 'warning',
      code: 'doubtful-hours',
      field,
      value: `${rawText(rawOpens)} - ${rawText(rawCloses)}`,
      message: `${fault} These hours are shown as text only.`,
      remedy: 'Check the hours. Write times as 24 hours, such as 17:30.',
    });
  }
  return opens && closes && !fault ? { opens, closes } : undefined;
}

const HALF = 'Only one of opening and closing time is there.';

function doubtOf(opens: string, closes: string): string | null {
  const length = minutes(closes) - minutes(opens);
  if (length === 0) return 'It opens and closes at the same time.';
  const untilMorning = length < 0 && length + 1440 >= 960 && minutes(opens) >= 300 && minutes(opens) < 720;
  return untilMorning ? 'It would be open until the next morning: "am" and "pm" may be mixed up.' : null;
}

const closing = (time: string | undefined): string | undefined =>
  time === '00:00' || time === '23:59' || time === '23:58' ? '24:00' : time;

/** Minutes since midnight of an `HH:MM`. */
export function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const names = new Map([
  ['noon', '12:00'],
  ['12 noon', '12:00'],
  ['12noon', '12:00'],
  ['midday', '12:00'],
  ['mediodía', '12:00'],
  ['midi', '12:00'],
  ['midnight', '00:00'],
  ['12 midnight', '00:00'],
  ['medianoche', '00:00'],
  ['minuit', '00:00'],
  ['24:00', '00:00'],
  ['24:00:00', '00:00'],
  ['2400', '00:00'],
]);
const named = (source: string): string | undefined => names.get(source);

function digital(source: string): string | null {
  // A spreadsheet's date-time (`1899-12-30 09:00:00`) keeps the time behind the date.
  const time = source.replace(/^\d{4}-\d{2}-\d{2}[t ]/, '').replace(/\s?(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/, '');
  const match =
    /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})?(?::\d{2}(?:\.\d{1,9})?)?)?\s?([ap])?(?:\.?\s?m\.?)?(?:\s?(?:uhr|h|hrs|hours))?$/.exec(
      time,
    ) ?? /^(\d{1,2}?)(\d{2})\s?([ap])?(?:\.?\s?m\.?)?$/.exec(time);
  if (!match) return null;
  return clockTime(Number(match[1]), Number(match[2] ?? 0), match[3]);
}

function clockTime(hour: number, minute: number, half: string | undefined): string | null {
  if (half && (hour < 1 || hour > 12) && !(hour > 12 && half === 'p')) return null;
  const full = half && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  if (full > 23 || minute > 59) return null;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
