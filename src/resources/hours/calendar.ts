/*
 * Dates as numbers: days since 1970-01-01 in the proleptic Gregorian calendar, without a time zone. The wall clock is
 * counted in minutes since 1970-01-01T00:00 in the same way, so that all of the opening hours is done with whole numbers.
 */

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1440;

/** Day number of an ISO date; `NaN` for what is no date. A day that its month does not have counts on into the next. */
export function dayOf(date: string): number {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).map(Number);
  return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day) / DAY_MS;
}

/** 0 for Monday to 6 for Sunday (1970-01-01 was a Thursday). */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Weeks since 1970, Monday to Sunday. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);

export interface MonthDay {
  /** Months since January 1970. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
  /** How many days the month has. */
  readonly length: number;
}

export function monthDayOf(day: number): MonthDay {
  const utc = new Date(day * DAY_MS);
  const month = (utc.getUTCFullYear() - 1970) * 12 + utc.getUTCMonth();
  return { month, date: utc.getUTCDate(), length: new Date(Date.UTC(1970, month + 1, 0)).getUTCDate() };
}
