/* Moments are ISO 8601 strings with the offset that the person's clock had. The clock itself is passed in. */

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/;

/**
 * A moment as it stood on the person's clock: `2026-03-01T09:30:00+01:00`.
 *
 * @param ms milliseconds since 1970 UTC
 * @param offsetMinutes minutes east of UTC; `-date.getTimezoneOffset()` of that moment
 */
export function timeWithOffset(ms: number, offsetMinutes: number): string {
  const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a text is a moment with an offset that there is. */
export const isTime = (time: string): boolean => PATTERN.test(time) && !Number.isNaN(Date.parse(time));

/** Whether the first moment lies before the second one, whatever their offsets. */
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/**
 * The same time of day in the same offset, a duration later. Years and months first: one month after 31 January is the last
 * day of February.
 *
 * @param duration ISO 8601 in years, months, weeks and days
 * @returns `null` where the result is no date that can be written
 */
export function addDuration(time: string, duration: string): string | null {
  const [, year = '', month = '', day = '', clock = '', offset = ''] = PATTERN.exec(time) ?? [];
  const part = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(duration)?.[1] ?? 0);
  const months = Number(year) * 12 + Number(month) - 1 + part('Y') * 12 + part('M');
  const [newYear, newMonth] = [Math.floor(months / 12), months % 12];
  const last = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(newYear, newMonth, Math.min(Number(day), last) + part('W') * 7 + part('D')));
  const written = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  const end = `${written}T${clock}${offset}`;
  return isTime(end) ? end : null;
}
