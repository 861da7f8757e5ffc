import { DAY_MINUTES } from './calendar.js';
import { closedUntil, nextOpenDay, openingOn, opensOn, type Rules } from './rules.js';

/** An open stretch of the wall clock: minutes since 1970-01-01T00:00, the end not included. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** A stretch without a break is followed for a year. What is still open then is taken as never closed. */
const CHAIN_DAYS = 366;

export const dayOfReading = (reading: number): number => Math.floor(reading / DAY_MINUTES);

/** Minutes of a day after which its spans end: at midnight if tomorrow is closed all day. */
const endOfSpans = (rules: Rules, day: number): number =>
  closedUntil(rules, day + 1) === undefined ? Infinity : DAY_MINUTES;

/**
 * Whether a span is open at a reading of the clock. A day that is closed all day has no span of its own, and
 * cuts what the evening before left open. Asked for each service of a list: no arrays, the cheap questions first.
 */
export function openAt(rules: Rules, reading: number): boolean {
  const today = dayOfReading(reading);
  for (let day = today - 1; day <= today; day++) {
    if (closedUntil(rules, day) !== undefined) continue;
    const minute = reading - day * DAY_MINUTES;
    const end = endOfSpans(rules, day);
    for (const rule of rules.rules) {
      const within = rule.opens <= minute && minute < Math.min(rule.closes, end);
      if (within && opensOn(rule, day)) return true;
    }
  }
  return false;
}

/** The spans that open on a day, in order. */
function spansOn(rules: Rules, day: number): Block[] {
  const midnight = day * DAY_MINUTES;
  const end = endOfSpans(rules, day);
  return openingOn(rules, day)
    .map((rule) => ({ from: midnight + rule.opens, to: midnight + Math.min(rule.closes, end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/**
 * Open stretches in order, from those that open on `day` on, with touching and overlapping spans made one. The last one
 * ends with `Infinity` if it goes on for more than a year.
 */
export function* blocksFrom(rules: Rules, day: number): Generator<Block> {
  let open: { from: number; to: number } | undefined;
  for (let at = nextOpenDay(rules, day); at < Infinity; at = nextOpenDay(rules, at + 1)) {
    for (const span of spansOn(rules, at)) {
      if (open && span.from <= open.to) open.to = Math.max(open.to, span.to);
      else {
        if (open) yield open;
        open = { ...span };
      }
    }
    if (!open) continue;
    const long = open.to - open.from > CHAIN_DAYS * DAY_MINUTES;
    // What ends before midnight is done: nothing of tomorrow touches it.
    if (!long && open.to >= (at + 1) * DAY_MINUTES) continue;
    yield long ? { from: open.from, to: Infinity } : open;
    if (long) return;
    open = undefined;
  }
  if (open) yield open;
}
