import type { Hours } from '../service.js';
import { blocksFrom, dayOfReading, openAt } from './blocks.js';
import { MINUTE_MS } from './calendar.js';
import { nextOpenDay, rulesOf, type Rules } from './rules.js';
import { momentOf, readingAt, type Zone } from './zone.js';

/** What hours say of one moment; `null`: they do not say. */
export type Open = boolean | null;

/** 1970 to 9999, less some days at both ends: what is looked at a little before and after has to be a date too. */
const [EARLIEST, LATEST] = [Date.UTC(1970, 0, 3), Date.UTC(9990, 0, 1)];

const UTC_MINUS_12 = -720;
const UTC_PLUS_14 = 840;

/**
 * Whether it is open. `zone` `null`: not known. Then "open" only if it is open in every zone of the world, which a service
 * that never closes is.
 */
export function isOpenAt(hours: Hours | undefined, zone: Zone | null, instant: number): Open {
  if (!hours?.rules?.length || !(instant >= EARLIEST && instant <= LATEST)) return null;
  const rules = rulesOf(hours);
  if (!zone) return everywhere(rules, instant) ? true : null;
  const reading = readingAt(zone, instant);
  if (openAt(rules, reading)) return true;
  return saysClosed(rules, dayOfReading(reading)) ? false : null;
}

function everywhere(rules: Rules, instant: number): boolean {
  const reading = Math.floor(instant / MINUTE_MS);
  const [first, last] = [reading + UTC_MINUS_12, reading + UTC_PLUS_14];
  for (const block of blocksFrom(rules, dayOfReading(first) - 1)) {
    if (block.from > first) return false;
    if (block.to > last) return true;
  }
  return false;
}

/** Hours that have run out, or that never come, say nothing; nor do those with a rule of which nobody knows the weeks. */
function saysClosed(rules: Rules, today: number): boolean {
  if (rules.unsureUntil >= today) return false;
  return rules.rules.some((rule) => rule.first <= today && rule.last >= today) || nextOpenDay(rules, today) < Infinity;
}

/** When the open stretch of that moment ends; `undefined`: not within a year, or the zone is not known. */
export function endOf(hours: Hours, zone: Zone | null, instant: number): { until?: number; never: boolean } {
  if (!zone) return { never: neverEnds(rulesOf(hours), Math.floor(instant / MINUTE_MS)) };
  for (const stretch of stretches(rulesOf(hours), zone, instant))
    if (instant < stretch.to) return stretch.to === Infinity ? { never: true } : { until: stretch.to, never: false };
  return { never: true };
}

function neverEnds(rules: Rules, reading: number): boolean {
  for (const block of blocksFrom(rules, dayOfReading(reading) - 1))
    if (block.to > reading) return block.to === Infinity;
  return false;
}

/** The next moment at which it opens, `undefined` where none is within five years. */
export function nextOpening(hours: Hours, zone: Zone, instant: number): number | undefined {
  for (const stretch of stretches(rulesOf(hours), zone, instant)) if (stretch.from > instant) return stretch.from;
  return undefined;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Open stretches as moments, in order, from about a day before. They are joined once more here: what is apart on the wall
 * clock touches where the clock leaves out what is between.
 */
function* stretches(rules: Rules, zone: Zone, instant: number): Generator<Stretch> {
  let open: { from: number; to: number } | undefined;
  for (const block of blocksFrom(rules, dayOfReading(readingAt(zone, instant)) - 1)) {
    const from = momentOf(zone, block.from);
    const to = block.to === Infinity ? Infinity : momentOf(zone, block.to);
    // Hours that lie in a gap of the clock do not take place.
    if (to <= from) continue;
    if (open && from <= open.to) open.to = to;
    else {
      if (open) yield open;
      open = { from, to };
    }
  }
  if (open) yield open;
}
