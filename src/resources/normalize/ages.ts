import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

export interface Ages {
  readonly min?: number;
  readonly max?: number;
}

/** Whole years from a number or text. Fractions (6 months is 0.5) go down for the minimum and for the maximum. */
export function age(raw: unknown, field: string, report: Report): number | undefined {
  if (isBlank(raw)) return undefined;
  const text = rawText(raw).slice(0, 60).trim();
  const match = /^(\d{1,4}(?:[.,]\d{1,4})?)\s*(?:\+|years?|yrs?|yo|y\.?o\.?|años|ans|jahre)?$/i.exec(text);
  const months = /^(\d{1,3})\s*(?:months?|mos?\.?|weeks?|days?)$/i.exec(text);
  if (months) return Math.floor(Number(months[1]) / (/m/i.test(text) ? 12 : 52));
  const value = match ? Math.floor(Number((match[1] as string).replace(',', '.'))) : NaN;
  if (value >= 0 && value <= 999) return value;
  report({
    severity: 'warning',
    code: 'bad-age',
    field,
    value: raw,
    message: 'This is no age in years.',
    remedy: 'Write whole years, or leave it empty where there is no limit.',
  });
  return undefined;
}

/** From here on a maximum says "no limit": 99, 100, 120, 999 are what people write. */
const NO_MAXIMUM = 99;

/**
 * Ages from two fields. A minimum of 0 and a maximum of 99 or more are open ends; exchanged ends are put right with a
 * warning. `undefined` where neither says anything.
 */
export function ages(rawMin: unknown, rawMax: unknown, field: string, report: Report): Ages | undefined {
  return ordered(age(rawMin, field, report), age(rawMax, field, report), field, report);
}

function ordered(min: number | undefined, max: number | undefined, field: string, report: Report): Ages | undefined {
  if (min !== undefined && max !== undefined && max < min) {
    // 0 as a maximum is how a form says "not filled in".
    if (max === 0) return ordered(min, undefined, field, report);
    report({
      severity: 'warning',
      code: 'exchanged-ages',
      field,
      value: `${min} - ${max}`,
      message: 'The youngest age is above the oldest. They were exchanged.',
      remedy: 'Check both ages.',
    });
    return ordered(max, min, field, report);
  }
  // 0 to 100 says "all ages", which is more than not known: the lower end is kept then.
  const open = max === undefined || max >= NO_MAXIMUM;
  if ((min ?? max) === undefined || (min === 0 && max === 0)) return undefined;
  return { ...(min === undefined ? {} : { min: Math.min(min, 130) }), ...(open ? {} : { max }) };
}

/** iCarol and others: child, youth, adult, senior. */
const letters = new Map<string, Ages>([
  ['C', { min: 0, max: 12 }],
  ['Y', { min: 13, max: 17 }],
  ['A', { min: 18 }],
  ['S', { min: 60 }],
]);

/**
 * Ages from one text: `C,Y,A,S` (child 0-12, youth 13-17, adult 18 and over, senior 60 and over; the widest range of all
 * that are named), `12-17`, `18+`, `18 and over`, `under 18`, `up to 25`, `all ages`.
 */
export function agesFromText(raw: unknown, field: string, report: Report): Ages | undefined {
  if (isBlank(raw)) return undefined;
  const text = rawText(raw).slice(0, 200).trim();
  const parts = text.toUpperCase().split(/[\s,;/|]+/);
  if (parts.every((part) => letters.has(part))) return widest(parts.map((part) => letters.get(part) as Ages));
  const range =
    /^(?:ages?\s*)?(\d{1,3})\s*(?:-|–|to|bis|à|a|through)\s*(\d{1,3})(?:\s*(?:years?|yrs?|jahre|ans|años))?(?: old)?$/i.exec(
      text,
    );
  if (range) return ages(range[1], range[2], field, report);
  const from =
    /^(?:ages?\s*|from\s*|over\s*|ab\s*)?(\d{1,3})\s*(?:years?)?\s*(?:\+|and (?:over|older|up|above)|or (?:over|older|above))?$/i.exec(
      text,
    );
  if (from && /\D/.test(text)) return { min: Number(from[1]) };
  const to = /^(under|below|up to|bis)\s*(?:age\s*)?(\d{1,3})$/i.exec(text);
  if (to) return { max: Number(to[2]) - (/under|below/i.test(to[1] as string) ? 1 : 0) };
  if (/^(all(?: ages)?|any(?: age)?|everyone|todas las edades|tous les âges|alle)$/i.test(text)) return { min: 0 };
  const single = age(raw, field, report);
  return single === undefined ? undefined : { min: single, max: single };
}

function widest(list: readonly Ages[]): Ages {
  const max = list.some((one) => one.max === undefined) ? undefined : Math.max(...list.map((one) => one.max ?? 0));
  const min = Math.min(...list.map((one) => one.min ?? 0));
  return { min, ...(max === undefined ? {} : { max }) };
}
