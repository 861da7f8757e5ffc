import type { Service } from './service.js';

/*
 * How long ago somebody checked that a record is true (`verified`). When the record was last changed (`updated`) says
 * nothing of that and is not looked at. Days are counted in UTC, whole ones.
 */

const DAY_MS = 86_400_000;
/** A day begins first in UTC+14: what was verified "today" there is not in the future elsewhere. */
const EARLIEST_DAY_MS = 14 * 3_600_000;

/** Days after which a person is told to check before going; the warning that an open finder in England gives. */
export const CHECK_AFTER = 180;
/** Days after which a record is never the first that is suggested. */
export const NEVER_FIRST_AFTER = 365;

export type Freshness =
  /** Verified not longer ago than `checkAfter`. */
  | 'fresh'
  /** Longer ago: "check before going". */
  | 'check'
  /** Longer ago than `neverFirstAfter`. */
  | 'old'
  /** Never verified, or on a day that does not exist or has not come. */
  | 'unknown';

export interface FreshnessOptions {
  /** Days; 180 if absent or no number. `Infinity`: never. */
  readonly checkAfter?: number | undefined;
  /** Days; 365 if absent or no number. `Infinity`: never. */
  readonly neverFirstAfter?: number | undefined;
}

/** How far a service can be trusted by its age. Exactly `checkAfter` days is still fresh. */
export function freshness(service: Service, now: Date, options: FreshnessOptions = {}): Freshness {
  const days = daysSinceVerified(service, now);
  if (days === null) return 'unknown';
  if (days > daysOr(options.neverFirstAfter, NEVER_FIRST_AFTER)) return 'old';
  return days > daysOr(options.checkAfter, CHECK_AFTER) ? 'check' : 'fresh';
}

const daysOr = (days: number | undefined, fallback: number): number =>
  days === undefined || Number.isNaN(days) ? fallback : days;

/** Whole days since it was verified, 0 or more; `null` where that is not known. */
export function daysSinceVerified(service: Service, now: Date): number | null {
  const verified = verifiedOn(service, now);
  return verified === null ? null : Math.max(0, Math.floor((now.getTime() - verified.getTime()) / DAY_MS));
}

/** The day on which it was verified, as midnight UTC; `null` for none, for 30 February and for days to come. */
function verifiedOn(service: Service, now: Date): Date | null {
  const text = service.verified?.date;
  const date = new Date(`${text ?? ''}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  return exists && date.getTime() <= now.getTime() + EARLIEST_DAY_MS ? date : null;
}

/** How many services were verified in the calendar year of `now` (UTC). */
export function verifiedThisYear(services: Iterable<Service>, now: Date): number {
  let count = 0;
  for (const service of services) if (verifiedOn(service, now)?.getUTCFullYear() === now.getUTCFullYear()) count += 1;
  return count;
}

export interface Stale {
  readonly service: Service;
  /** Days since it was verified; `null`: never, or on no day that can be. */
  readonly days: number | null;
}

/**
 * What has to be checked again: services that were verified more than `days` ago, the oldest first, and before them those
 * that never were. In the order of the list where both are the same.
 */
export function staleList(services: Iterable<Service>, now: Date, days: number = CHECK_AFTER): readonly Stale[] {
  return [...services]
    .map((service) => ({ service, days: daysSinceVerified(service, now) }))
    .filter((stale) => stale.days === null || stale.days > days)
    .sort((a, b) => compareAge(a.days ?? Infinity, b.days ?? Infinity));
}

/** Not `b - a`: two that were never verified are the same age. */
const compareAge = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1);
