import { ownNames } from './language-names.js';

/** Numbers, dates, places and languages as a language writes them. All through `Intl`; formatters are made once. */

export type Units = 'km' | 'mi';
const KM_A_MILE = 1.609344;
export const kmOf = (distance: number, units: Units): number => (units === 'mi' ? distance * KM_A_MILE : distance);

const made = new Map<string, unknown>();
/** Making a formatter takes longer than using it a hundred times. */
function once<T>(kind: string, lang: string, options: object, make: () => T): T {
  const key = `${kind} ${lang} ${JSON.stringify(options)}`;
  let formatter = made.get(key) as T | undefined;
  if (!formatter) {
    if (made.size > 200) made.clear();
    made.set(key, (formatter = make()));
  }
  return formatter;
}
const dates = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once('date', lang, options, () => new Intl.DateTimeFormat(lang, options));
const numbers = (lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once('number', lang, options, () => new Intl.NumberFormat(lang, options));

export const numberOf = (value: number, lang: string): string => numbers(lang, {}).format(value);

/** A distance in kilometres as people say it: one decimal up to ten, none above. */
export function distanceOf(km: number, units: Units, lang: string): string {
  const value = units === 'mi' ? km / KM_A_MILE : km;
  const unit = units === 'mi' ? 'mile' : 'kilometer';
  return numbers(lang, { style: 'unit', unit, maximumFractionDigits: value < 9.95 ? 1 : 0 }).format(value);
}

/** `YYYY-MM-DD` as a date in words; the text itself where it is none. */
export function dateOf(iso: string, lang: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  // With the month in words: 05/11 is May in one country and November in the next.
  const words = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return Number.isNaN(date.getTime()) ? iso : dates(lang, words).format(date);
}
export const momentOf = (moment: Date, lang: string): string => dates(lang, { dateStyle: 'long' }).format(moment);

/** A moment seen from another one: the time alone on the same day, else with the day of the week, else with the date. */
export function timeOf(moment: Date, now: Date, timeZone: string | null, lang: string): string {
  const zone = timeZone ? { timeZone } : {};
  const day = (date: Date) => dates('en-CA', { ...zone, dateStyle: 'short' }).format(date);
  const time = { ...zone, hour: 'numeric', minute: '2-digit' } as const;
  if (day(moment) === day(now)) return dates(lang, time).format(moment);
  const soon = moment.getTime() - now.getTime() < 6 * 86_400_000;
  return dates(lang, { ...time, ...(soon ? { weekday: 'long' } : { month: 'short', day: 'numeric' }) }).format(moment);
}

/** `HH:MM` of a wall clock as the language writes it; 24:00 is midnight. */
export function clockOf(time: string, lang: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const moment = new Date(Date.UTC(2024, 0, 1, hour % 24, minute));
  return dates(lang, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(moment);
}

/** A run of days of the week, 0 is Monday: one name, or the first and the last. */
export function daysOf(first: number, last: number, lang: string): string {
  const names = dates(lang, { weekday: 'long', timeZone: 'UTC' });
  const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at));
  return first === last ? names.format(day(first)) : names.formatRange(day(first), day(last));
}

/** The zone in words, e.g. "Eastern Time". */
export function zoneName(timeZone: string, lang: string): string {
  const name = (timeZoneName: 'longGeneric' | 'long') =>
    dates(lang, { timeZone, timeZoneName })
      .formatToParts(new Date())
      .find(({ type }) => type === 'timeZoneName')?.value;
  try {
    return name('longGeneric') ?? timeZone;
  } catch {
    return timeZone;
  }
}

export function isZone(timeZone: string): boolean {
  try {
    return dates('en', { timeZone }) !== null;
  } catch {
    return false;
  }
}

/** Whether two zones show the same time at a moment. */
export function sameClock(a: string, b: string, now: Date): boolean {
  const time = (timeZone: string) => dates('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  try {
    return a === b || time(a) === time(b);
  } catch {
    return false;
  }
}

/** The name of a language in that language; `null` where nobody knows it: browsers then answer in some other one. */
export function ownNameOf(code: string): string | null {
  try {
    const known = Intl.DisplayNames.supportedLocalesOf([code]).length > 0;
    return known ? languageOf(code, code) : (ownNames.get(code) ?? null);
  } catch {
    return null;
  }
}

/** The name of a language in a language; else its own name, else the code itself. */
export function languageOf(code: string, lang: string): string {
  const own = ownNames.get(code) ?? code;
  try {
    const options = { type: 'language', fallback: 'none' } as const;
    const named = once('language', lang, {}, () => new Intl.DisplayNames([lang], options)).of(code);
    return named ?? own;
  } catch {
    return own;
  }
}

const lists = (lang: string): Intl.ListFormat =>
  once('list', lang, {}, () => new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }));

export const listOf = (items: readonly string[], lang: string): string => lists(lang).format(items);

/** The same for items that are no strings, e.g. templates: items and what stands between them, in order. */
export const listParts = <T>(items: readonly T[], lang: string): (T | string)[] =>
  lists(lang)
    .formatToParts(items.map((_, at) => String(at)))
    .map(({ type, value }) => (type === 'element' ? (items[Number(value)] as T) : value));

const COMMAS = new Map([
  ['ar', '، '],
  ['zh', '，'],
]);
/** What stands between two parts of a line that are no list. */
export const commaOf = (lang: string): string => COMMAS.get(lang.split('-')[0] ?? '') ?? ', ';

/** An amount of money; without a currency a plain number. */
export function moneyOf(amount: number, currency: string | undefined, lang: string): string {
  const whole = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  const text = numbers(lang, currency ? { style: 'currency', currency, ...whole } : {}).format(amount);
  // Among words from right to left "40 US$" would turn into "$US 40": it is isolated, and read as it is written.
  return /[\u200e\u200f]/.test(text) ? `\u2066${text.replace(/[\u200e\u200f]/g, '')}\u2069` : text;
}

const MILES = new Set(['US', 'GB', 'LR', 'MM']);
/** How distances are given where the page does not say: as in the country. */
export const unitsOf = (asked: string | null, country: string | null): Units =>
  asked === 'mi' || asked === 'km' ? asked : country && MILES.has(country) ? 'mi' : 'km';
