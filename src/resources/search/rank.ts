import type { Group } from '../query.js';
import { type Bits, forEachBit, hasBit } from './bits.js';
import type { Columns } from './columns.js';
import type { Spot } from './geography.js';

/** In the order in which they are shown. */
export const groups: readonly Group[] = ['area', 'near', 'place', 'remote'];
const [AREA, NEAR, PLACE, REMOTE] = [0, 1, 2, 3];

/** The parts of a sort key, from the left: a number holds 15 digits. */
const [GROUP, CLOSED, TIER] = [1e14, 1e13, 1e12];
/** Best first: a score is below 2^16. */
const NO_SCORE = 65_535;
/** Metres; more than half way round the globe. */
const FAR = 30_000_000;

export interface Ranking {
  readonly columns: Columns;
  readonly spot: Spot;
  /** Absent: no words were asked for. */
  readonly scores?: Uint16Array | undefined;
  /**
   * Records that were not checked from this day on (days since 1970), until today, are never first in their group while a
   * fresher one is in it.
   */
  readonly freshSince: number;
  readonly today: number;
}

/** The group of a record. Who is there only by phone or online is never measured, whatever coordinates its office has. */
export function groupOf(at: number, { columns, spot }: Ranking): number {
  if (hasBit(columns.remote, at)) return REMOTE;
  if (servesArea(at, columns, spot)) return AREA;
  return spot.km && (spot.km[at] as number) < Infinity ? NEAR : PLACE;
}

const servesArea = (at: number, columns: Columns, spot: Spot): boolean =>
  hasBit(spot.area, at) || (spot.asked && hasBit(columns.nationwide, at));

/**
 * The hits from `offset` on, at most `limit`: by group; closed ones last in it; then by distance where it is measured, by
 * how well the words fit, checked ones first, and in the order of the directory.
 */
export function ranked(hits: Bits, ranking: Ranking, offset: number, limit: number): number[] {
  const keys = new Float64Array(ranking.columns.count);
  const firsts: { best: number; fresh: number }[] = groups.map(() => ({ best: -1, fresh: -1 }));
  const docs: number[] = [];
  forEachBit(hits, (at) => {
    docs.push(at);
    const group = groupOf(at, ranking);
    const key = (keys[at] = keyOf(at, group, ranking));
    const first = firsts[group] as { best: number; fresh: number };
    if (first.best < 0 || key < (keys[first.best] as number)) first.best = at;
    if (
      isFresh(at, ranking) &&
      !hasBit(ranking.columns.closed, at) &&
      (first.fresh < 0 || key < (keys[first.fresh] as number))
    )
      first.fresh = at;
  });
  for (const [group, { best, fresh }] of firsts.entries())
    if (fresh >= 0 && fresh !== best && !isFresh(best, ranking)) keys[fresh] = group * GROUP - 1;
  return smallest(docs, keys, offset + limit).slice(offset);
}

const isFresh = (at: number, { columns, freshSince, today }: Ranking): boolean =>
  (columns.verified[at] as number) >= freshSince && (columns.verified[at] as number) <= today;

function keyOf(at: number, group: number, ranking: Ranking): number {
  const { columns, spot, scores } = ranking;
  const unfit = NO_SCORE - (scores?.[at] ?? 0);
  const stale = isFresh(at, ranking) ? 0 : 1;
  const metres = Math.min(FAR, Math.round((spot.km?.[at] ?? Infinity) * 1000));
  const head = group * GROUP + (hasBit(columns.closed, at) ? CLOSED : 0);
  if (group === NEAR) return head + metres * 131_072 + unfit * 2 + stale;
  // Who names the place comes before who serves the whole country; who stands there before who only might.
  const close = group === PLACE ? hasBit(spot.here, at) : hasBit(spot.area, at);
  const rest = unfit * 2 + stale;
  return head + (close ? 0 : TIER) + (group === AREA ? rest * (FAR / 10 + 1) + Math.round(metres / 10) : rest);
}

/** The first `many` by key, else in the order given. */
function smallest(docs: readonly number[], keys: Float64Array, many: number): number[] {
  const order = (one: number, other: number) => (keys[one] as number) - (keys[other] as number) || one - other;
  if (docs.length <= many * 4) return [...docs].sort(order).slice(0, many);
  // A heap of the best so far: most of a large list is compared once and never sorted.
  const heap: number[] = [];
  for (const doc of docs) {
    if (heap.length < many) {
      heap.push(doc);
      up(heap, order);
    } else if (many > 0 && order(doc, heap[0] as number) < 0) {
      heap[0] = doc;
      down(heap, order);
    }
  }
  return heap.sort(order);
}

type Order = (one: number, other: number) => number;

/* A heap with the last of the chosen on top. */
function up(heap: number[], order: Order): void {
  for (let at = heap.length - 1; at > 0;) {
    const parent = (at - 1) >>> 1;
    if (order(heap[at] as number, heap[parent] as number) <= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function down(heap: number[], order: Order): void {
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let last = at;
    if (left < heap.length && order(heap[left] as number, heap[last] as number) > 0) last = left;
    if (right < heap.length && order(heap[right] as number, heap[last] as number) > 0) last = right;
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: number[], one: number, other: number): void {
  [heap[one], heap[other]] = [heap[other] as number, heap[one] as number];
}
