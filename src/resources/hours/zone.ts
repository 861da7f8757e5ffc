import { DAY_MS, MINUTE_MS } from './calendar.js';

/*
 * What the wall clock of an IANA zone shows, by `Intl` alone.
 *
 * Where the clock is changed a reading may be missing (spring) or come twice (autumn). One rule for both: a time means the
 * first moment at which the clock shows it or a later one. So a time that is missing means the first moment after the gap,
 * and of a time that comes twice the first counts, as in RFC 5545, 3.3.5.
 */

export interface Zone {
  readonly name: string;
  /** Milliseconds that the wall clock is ahead of UTC. `instant`: milliseconds since 1970, a date that `Date` can hold. */
  offset(instant: number): number;
  /** The last answer of `readingAt`: a whole list is asked for one and the same moment. */
  last?: { readonly instant: number; readonly reading: number };
}

/** A formatter costs 62 µs, so one a zone. The limit is for directories that name a new zone in every record. */
const ZONES_KEPT = 1000;
/** The same dates and times are asked for again and again while a list is shown. */
const OFFSETS_KEPT = 1000;
const zones = new Map<string, Zone | null>();

/** `null` for a name that the runtime does not know. */
export function zoneOf(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (zones.size >= ZONES_KEPT) zones.clear();
  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
}

function makeZone(name: string): Zone | null {
  const format = formatter(name);
  if (!format) return null;
  const offsets = new Map<number, number>();
  return {
    name,
    offset(instant) {
      let offset = offsets.get(instant);
      if (offset !== undefined) return offset;
      if (offsets.size >= OFFSETS_KEPT) offsets.clear();
      offset = readWall(format, instant) - Math.floor(instant / 1000) * 1000;
      offsets.set(instant, offset);
      return offset;
    },
  };
}

/** What the wall clock shows, as if it were UTC. "03/08/2026, 01:59:59" is parsed: formatToParts takes twice the time. */
function readWall(format: Intl.DateTimeFormat, instant: number): number {
  const numbers = format.format(instant).match(/\d+/g) ?? [];
  const [month = 0, date = 0, year = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number);
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

function formatter(timeZone: string): Intl.DateTimeFormat | null {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch {
    return null;
  }
}

/** The first whole minute with the offset of `to`, where the offset changes once between `from` and `to`. */
function changeBetween(zone: Zone, from: number, to: number): number {
  const old = zone.offset(from);
  let before = Math.floor(from / MINUTE_MS);
  let after = Math.ceil(to / MINUTE_MS);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offset(middle * MINUTE_MS) === old) before = middle;
    else after = middle;
  }
  return after * MINUTE_MS;
}

/**
 * The highest reading of the clock up to a moment, in minutes since 1970-01-01T00:00 on the wall: what opens or closes at
 * or before it has done so. While readings come for the second time it stays at the last minute of the first time.
 */
export function readingAt(zone: Zone, instant: number): number {
  if (zone.last?.instant === instant) return zone.last.reading;
  const [before, now] = [zone.offset(instant - DAY_MS), zone.offset(instant)];
  const shown = Math.floor((instant + now) / MINUTE_MS);
  const back = before > now ? changeBetween(zone, instant - DAY_MS, instant) : undefined;
  const reading = back === undefined ? shown : Math.max(shown, (back + before) / MINUTE_MS - 1);
  zone.last = { instant, reading };
  return reading;
}

/** The first moment, in milliseconds since 1970, at which the clock shows a reading (minutes, as above) or a later one. */
export function momentOf(zone: Zone, reading: number): number {
  const wall = reading * MINUTE_MS;
  // No zone changes its clock twice in two days.
  const before = zone.offset(wall - DAY_MS);
  const after = zone.offset(wall + DAY_MS);
  if (before === after) return wall - before;
  const change = changeBetween(zone, wall - DAY_MS, wall + DAY_MS);
  return wall - before < change ? wall - before : Math.max(change, wall - after);
}
