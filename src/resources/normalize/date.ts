import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

/**
 * A date as `YYYY-MM-DD`. Takes ISO dates and date-times (the date as written, no time zone is computed), `2025/3/1`,
 * `20250301`, `12/31/2025`, `31.12.2025`, `31-Dec-2025`, `December 31, 2025`. Where day and month could be exchanged
 * (`03/04/2025`) it is not guessed: a problem, and no date. A dot between is always day first.
 */
export function isoDate(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const source = rawText(raw).slice(0, 100).trim();
  const parts = ymd(source) ?? byWords(source) ?? bySlashes(source);
  if (parts === 'ambiguous') {
    report({
      severity: 'warning',
      code: 'ambiguous-date',
      field,
      value: raw,
      message: 'Day and month cannot be told apart, so the date is left out.',
      remedy: 'Write it as YYYY-MM-DD, such as 2025-03-31.',
    });
    return undefined;
  }
  const date = parts && calendarDate(...parts);
  if (date) return date;
  report({
    severity: 'warning',
    code: 'bad-date',
    field,
    value: raw,
    message: 'This is no date that is understood.',
    remedy: 'Write it as YYYY-MM-DD, such as 2025-03-31.',
  });
  return undefined;
}

type Parts = readonly [year: number, month: number, day: number];

function ymd(source: string): Parts | null {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(source) ??
    /^(\d{4})(\d{2})(\d{2})(?:T?\d*Z?)?$/.exec(source);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function byWords(source: string): Parts | null {
  const dayFirst = /^(?:[a-z]{2,9},? )?(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?[-\s.,]+(\d{4})$/i.exec(source);
  const monthFirst = /^(?:[a-z]{2,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(source);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (!day || !name || !year) return null;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? [Number(year), month, Number(day)] : null;
}

function bySlashes(source: string): Parts | 'ambiguous' | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T ,].*)?$/.exec(source);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === '.' || first > 12) return [year, second, first];
  if (second > 12 || first === second) return [year, first, second];
  return 'ambiguous';
}

/** `null` for the 30th of February. Years 1900 to 2200. */
function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
