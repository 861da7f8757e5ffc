import { PLAN_LIMITS, planParts, type PlanPart } from './parts.js';
import type { PlanEntry, SafetyPlan } from './schema.js';

/** What a merge did, for the person to be told. */
export interface Merged {
  readonly plan: SafetyPlan;
  /** How many entries came in from `other`; of one that was changed in both copies, the earlier words are such an entry. */
  readonly added: number;
  /** Entries for which there was no room; they are in the copy that they came from. */
  readonly left: readonly PlanEntry[];
}

/**
 * Two copies of a plan in one, without loss: all that stands in either, in the order of `mine`, what is only in `other`
 * behind its neighbours.
 *
 * - An entry that both have with the same words is there once.
 * - One whose words differ: the later words stand in its place, the earlier ones right after it, as an entry of their own.
 *   The person decides which to delete.
 * - One that was deleted in one copy after its last change in the other stays deleted; one that was changed after it was
 *   deleted in the other is there.
 */
export function mergePlans(mine: SafetyPlan, other: SafetyPlan): Merged {
  const removed = latestRemovals([...mine.removed, ...other.removed]);
  const isThere = ({ id, updatedAt }: PlanEntry) => !(Date.parse(removed.get(id) ?? '') >= Date.parse(updatedAt));
  const byId = (plan: SafetyPlan) =>
    new Map(planParts.flatMap((part) => plan.parts[part].filter(isThere).map((entry) => [entry.id, entry] as const)));
  const [ours, theirs] = [byId(mine), byId(other)];

  let added = 0;
  const left: PlanEntry[] = [];
  const parts = {} as Record<PlanPart, readonly PlanEntry[]>;
  const earlier: (readonly [part: PlanPart, later: PlanEntry, earlier: PlanEntry])[] = [];
  const taken = new Set<string>();
  for (const part of planParts)
    parts[part] = mine.parts[part].filter(isThere).map((entry) => {
      const twin = theirs.get(entry.id);
      const [later, before] = twin && isLater(twin, entry) ? [twin, entry] : [entry, twin];
      if (before && !sameWords(later, before)) earlier.push([part, later, { ...before, id: earlierId(before) }]);
      taken.add(later.id);
      return later;
    });

  const insert = (part: PlanPart, entry: PlanEntry, after: string | undefined) => {
    if (taken.has(entry.id)) return;
    taken.add(entry.id);
    const list = parts[part];
    if (list.length >= PLAN_LIMITS.entries) {
      left.push(entry);
      return;
    }
    const place = after === undefined ? list.length : list.findIndex(({ id }) => id === after) + 1;
    parts[part] = [...list.slice(0, place), entry, ...list.slice(place)];
    added++;
  };
  // Before the rest, so that the words which somebody wrote over are not what finds no room.
  for (const [part, later, before] of earlier)
    if (!ours.has(before.id) && !theirs.has(before.id)) insert(part, before, later.id);
  for (const part of planParts)
    other.parts[part].filter(isThere).forEach((entry, at, all) => {
      const here = new Set(parts[part].map(({ id }) => id));
      insert(part, entry, all.slice(0, at).findLast(({ id }) => here.has(id))?.id);
    });

  return {
    plan: {
      ...mine,
      updatedAt: Date.parse(other.updatedAt) > Date.parse(mine.updatedAt) ? other.updatedAt : mine.updatedAt,
      parts,
      removed: [...removed]
        .filter(([id]) => !taken.has(id))
        .map(([id, at]) => ({ id, at }))
        .slice(-PLAN_LIMITS.removed),
    },
    added,
    left,
  };
}

function latestRemovals(removed: SafetyPlan['removed']): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { id, at } of removed) if (!(Date.parse(latest.get(id) ?? '') >= Date.parse(at))) latest.set(id, at);
  return latest;
}

const words = ({ text, contact }: PlanEntry): string =>
  JSON.stringify([text, contact?.name, contact?.phone, contact?.kind]);
const sameWords = (a: PlanEntry, b: PlanEntry): boolean => words(a) === words(b);

/** At the same moment the words decide, so that both copies come to the same result. */
function isLater(a: PlanEntry, b: PlanEntry): boolean {
  const difference = Date.parse(a.updatedAt) - Date.parse(b.updatedAt);
  return difference > 0 || (difference === 0 && words(a) > words(b));
}

/** The same for the same words, so that merging twice adds nothing. */
const earlierId = ({ id, updatedAt }: PlanEntry): string => `${id.slice(0, 80)}+${Date.parse(updatedAt).toString(36)}`;
