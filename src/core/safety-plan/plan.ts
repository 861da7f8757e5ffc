import { PorchlightError } from '../errors.js';
import { PLAN_LIMITS, planParts, type PlanPart } from './parts.js';
import type { PlanContact, PlanEntry, SafetyPlan } from './schema.js';

/*
 * Operations on a plan. Each takes a frozen plan and gives the next one; the clock and new ids are passed in. What the
 * person wrote is never in a message of an error.
 */

/** The moment, and a new id that no entry has. */
export interface Stamp {
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly id: string;
}
/** What a person can write. */
export interface EntryDraft {
  readonly text: string;
  readonly contact?: PlanContact;
}

/** A plan in which nothing is written yet. @param now ISO 8601 with offset */
export const emptyPlan = (now: string): SafetyPlan =>
  freeze({
    format: 'porchlight-safety-plan',
    version: 1,
    updatedAt: now,
    parts: { signs: [], alone: [], company: [], ask: [], professionals: [], surroundings: [], reasons: [] },
    removed: [],
  });

/** Whether nothing is written in any part. */
export const isEmptyPlan = (plan: SafetyPlan): boolean => planParts.every((part) => plan.parts[part].length === 0);

/** The part and the entry with this id; `null` where there is none. */
export function findEntry(plan: SafetyPlan, id: string): { part: PlanPart; at: number; entry: PlanEntry } | null {
  for (const part of planParts) {
    const at = plan.parts[part].findIndex((entry) => entry.id === id);
    const entry = plan.parts[part][at];
    if (entry) return { part, at, entry };
  }
  return null;
}

/**
 * Adds an entry at the end of a part.
 * @throws {PorchlightError} `invalid-plan`: nothing is written, the text is too long, the part is full
 */
export function addEntry(plan: SafetyPlan, part: PlanPart, draft: EntryDraft, { now, id }: Stamp): SafetyPlan {
  const list = plan.parts[part];
  if (list.length >= PLAN_LIMITS.entries) fail(`A part holds at most ${PLAN_LIMITS.entries} entries.`);
  if (findEntry(plan, id)) fail('The id of the new entry is taken.');
  return changed(plan, now, { [part]: [...list, { id, ...checked(draft), updatedAt: now }] });
}

/**
 * Writes an entry anew.
 * @throws {PorchlightError} `invalid-plan`: there is no such entry, nothing is written, the text is too long
 */
export function editEntry(plan: SafetyPlan, id: string, draft: EntryDraft, now: string): SafetyPlan {
  const { part, entry } = found(plan, id);
  const next = { id, ...checked(draft), updatedAt: now };
  return changed(plan, now, { [part]: plan.parts[part].map((each) => (each === entry ? next : each)) });
}

/** What `undoRemove` needs. */
export interface Removed {
  readonly plan: SafetyPlan;
  readonly part: PlanPart;
  readonly at: number;
  readonly entry: PlanEntry;
}

/**
 * Takes an entry out. Keep what it returns for as long as it can be undone.
 * @throws {PorchlightError} `invalid-plan`: there is no such entry
 */
export function removeEntry(plan: SafetyPlan, id: string, now: string): Removed {
  const { part, at, entry } = found(plan, id);
  const rest = plan.parts[part].filter((each) => each !== entry);
  const removed = [...plan.removed.filter((each) => each.id !== id), { id, at: now }].slice(-PLAN_LIMITS.removed);
  return { plan: freeze({ ...changed(plan, now, { [part]: rest }), removed }), part, at, entry };
}

/** Puts back what was taken out, where it stood; whatever was changed since stays. */
export function undoRemove(plan: SafetyPlan, { part, at, entry }: Omit<Removed, 'plan'>, now: string): SafetyPlan {
  if (findEntry(plan, entry.id)) return plan;
  const list = plan.parts[part];
  const back = [...list.slice(0, at), { ...entry, updatedAt: now }, ...list.slice(at)];
  return freeze({
    ...changed(plan, now, { [part]: back }),
    removed: plan.removed.filter(({ id }) => id !== entry.id),
  });
}

/**
 * Moves an entry to a place in its part, or in another one.
 * @param to place counted from 0; beyond the end counts as the end
 * @throws {PorchlightError} `invalid-plan`: there is no such entry, the other part is full
 */
export function moveEntry(plan: SafetyPlan, id: string, to: number, now: string, toPart?: PlanPart): SafetyPlan {
  const { part, at, entry } = found(plan, id);
  const target = toPart ?? part;
  const rest = plan.parts[part].filter((each) => each !== entry);
  const list = target === part ? rest : plan.parts[target];
  if (list.length >= PLAN_LIMITS.entries) fail(`A part holds at most ${PLAN_LIMITS.entries} entries.`);
  const place = Math.max(0, Math.min(Math.trunc(to) || 0, list.length));
  if (target === part && place === at) return plan;
  // Another part is another meaning, so it counts as a change of the entry; another place in the same part does not.
  const moved = target === part ? entry : { ...entry, updatedAt: now };
  const next = [...list.slice(0, place), moved, ...list.slice(place)];
  return changed(plan, now, { [part]: rest, [target]: next });
}

/** All entries with something to call or text, in the order in which they stand, those who can be asked for help first. */
export const reachable = (plan: SafetyPlan): readonly PlanEntry[] =>
  (['ask', 'professionals', 'company', 'signs', 'alone', 'surroundings', 'reasons'] as const)
    .flatMap((part) => plan.parts[part])
    .filter(({ contact }) => contact?.phone.trim());

function found(plan: SafetyPlan, id: string) {
  return findEntry(plan, id) ?? fail('There is no entry with this id.');
}

/** What is kept of a draft: outer white space goes, line breaks stay. */
function checked({ text, contact }: EntryDraft): { text: string; contact?: PlanContact } {
  const words = text.normalize('NFC').trim();
  if (words.length > PLAN_LIMITS.text) fail(`A text has at most ${PLAN_LIMITS.text} characters.`);
  const [name, phone] = [contact?.name.normalize('NFC').trim() ?? '', contact?.phone.trim() ?? ''];
  if (name.length > PLAN_LIMITS.name || phone.length > PLAN_LIMITS.phone)
    fail(`A name has at most ${PLAN_LIMITS.name} characters, a phone number at most ${PLAN_LIMITS.phone}.`);
  if (!words && !name && !phone) fail('Nothing is written.');
  return { text: words, ...(contact && (name || phone) && { contact: { name, phone, kind: contact.kind } }) };
}

function changed(plan: SafetyPlan, now: string, parts: Partial<SafetyPlan['parts']>): SafetyPlan {
  return freeze({ ...plan, updatedAt: later(plan.updatedAt, now), parts: { ...plan.parts, ...parts } });
}

/** A clock that was set back must not make the newest copy look old. */
const later = (before: string, now: string): string => (Date.parse(now) >= Date.parse(before) ? now : before);

function freeze(plan: SafetyPlan): SafetyPlan {
  for (const part of planParts) {
    plan.parts[part].forEach(Object.freeze);
    Object.freeze(plan.parts[part]);
  }
  Object.freeze(plan.parts);
  Object.freeze(plan.removed);
  return Object.freeze(plan);
}

const fail = (message: string): never => {
  throw new PorchlightError('invalid-plan', message);
};
