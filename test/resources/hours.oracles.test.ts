/**
 * Opening hours against two libraries that others wrote: opening_hours (OpenStreetMap) and rrule-temporal (RFC 5545). At
 * each moment at least one of them has to be able to say whether it is open, and each that is has to say what we say.
 * What one of them cannot say stands by name in its file (hours/*-oracle.ts) and is counted here.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isOpen, openState } from '../../src/resources/hours.js';
import type { Hours, Service } from '../../src/resources/service.js';
import { anyHours, plainDate, systematic, windows, type Window } from './hours/cases.js';
import { openingHours } from './hours/opening-hours-oracle.js';
import { expand, type Expansion } from './hours/rrule-oracle.js';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
/** The same cases each time: `SEED=… RUNS=1000` looks at others. */
const SEED = Number(process.env['SEED'] ?? 20260308);
const RUNS = Number(process.env['RUNS'] ?? 30);

/** How many moments were judged by whom, and why not by the other. */
const counts = {
  moments: 0,
  both: 0,
  openingHours: 0,
  rrule: 0,
  ends: 0,
  moved: 0,
  repeated: 0,
  yesterday: 0,
  tail: 0,
};

const serviceWith = (hours: Hours): Service => ({ id: 'a', name: 'A', needs: [], hours });

/** Every half hour of the window, and the second before, at and after each change of state. */
function moments({ from, to }: Window, { intervals }: Expansion): readonly number[] {
  const steps = Array.from({ length: Math.floor((to - from) / HALF_HOUR) }, (_, step) => from + step * HALF_HOUR);
  const edges = intervals.flatMap((interval) => [interval.from, interval.to]).filter((at) => at >= from && at < to);
  return [...steps, ...edges.flatMap((at) => [at - 1000, at, at + 1000])];
}

function compare(hours: Hours, window: Window): void {
  const service = serviceWith(hours);
  const { zone, change, by } = window;
  const text = openingHours(hours, window);
  const expansion = expand(hours, window);
  for (const instant of moments(window, expansion)) {
    const when = new Date(instant);
    const ours = isOpen(service, when, { timeZone: zone }) === true;
    const moved = expansion.moved && by > 0 && instant >= change && instant < change + by;
    const rrule = moved ? 'moved' : expansion.intervals.some(({ from, to }) => from <= instant && instant < to);
    const said = text.at(instant);
    const where = `${zone} ${when.toISOString()}: ${JSON.stringify(hours)} = ${text.text}`;
    assert.ok(
      typeof rrule === 'boolean' || typeof said === 'boolean',
      `${where}: nobody can say (${rrule}, ${String(said)})`,
    );
    if (typeof rrule === 'boolean') assert.equal(ours, rrule, `${where}, rrule-temporal`);
    if (typeof said === 'boolean') assert.equal(ours, said, `${where}, opening_hours`);
    counts.moments += 1;
    if (typeof rrule === 'string') counts.moved += 1;
    if (typeof said === 'string') counts[said] += 1;
    counts[typeof said === 'string' ? 'rrule' : typeof rrule === 'string' ? 'openingHours' : 'both'] += 1;
    if (!expansion.moved) compareEnds(service, zone, instant, expansion, where);
  }
}

/** `until` and `next` against the intervals, where those of the RRULE are exact. */
function compareEnds(service: Service, zone: string, instant: number, { intervals }: Expansion, where: string): void {
  const state = openState(service, new Date(instant), { timeZone: zone });
  const now = intervals.find(({ from, to }) => from <= instant && instant < to);
  const next = intervals.find(({ from }) => from > instant);
  // The expansion ends three weeks after the window: what reaches that far may go on.
  const horizon = intervals.at(-1)?.to;
  assert.equal(state.state === 'open', now !== undefined, where);
  if (now && now.to !== horizon) assert.equal(state.until?.getTime(), now.to, `${where}: until`);
  if (!now && next) assert.equal(state.next?.getTime(), next.from, `${where}: next`);
  if ((now && now.to !== horizon) || (!now && next)) counts.ends += 1;
}

for (const window of windows) {
  const day = plainDate(window.zone, window.change);
  test(`${window.zone}, ${day.toString()}: as opening_hours and rrule-temporal say`, () => {
    process.env['TZ'] = window.zone;
    const wall = Temporal.Instant.fromEpochMilliseconds(window.change).toZonedDateTimeISO(window.zone);
    const offset = -new Date(window.change).getTimezoneOffset() * 60e9;
    assert.ok(offset === wall.offsetNanoseconds, 'the process has the clock of the zone');
    for (const hours of systematic(day)) compare(hours, window);
    fc.assert(
      fc.property(anyHours(day), (hours) => compare(hours, window)),
      { numRuns: RUNS, seed: SEED },
    );
  });
}

after(() => {
  console.log(`Moments compared: ${JSON.stringify(counts)}`);
});
