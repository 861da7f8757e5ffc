import { PLAN_LIMITS, type PlanPart } from '../../core/safety-plan/parts.js';
import type { EntryDraft } from '../../core/safety-plan/plan.js';
import type { ContactKind, PlanEntry, SafetyPlan } from '../../core/safety-plan/schema.js';

/** Why a draft cannot be taken, as a word and the number in it. */
export interface DraftProblem {
  readonly key: 'tooLong' | 'tooMany';
  readonly number: number;
  /** Class of the field that it is about. */
  readonly field: 'text' | 'name' | 'phone';
}

/** What stands in the fields of a form. Nowhere else is it kept while it is typed. */
export function draftOf(form: HTMLFormElement): EntryDraft {
  const value = (field: string) => form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`.field-${field}`)?.value;
  const name = value('name') ?? '';
  const phone = value('phone') ?? '';
  const ways = [...form.querySelectorAll<HTMLInputElement>('.way input')];
  const kind = KINDS[ways.findIndex(({ checked }) => checked)] ?? 'call';
  return { text: value('text') ?? '', ...((name.trim() || phone.trim()) && { contact: { name, phone, kind } }) };
}

/** In the order in which they stand on the page: the values of the radios say nothing. */
export const KINDS: readonly ContactKind[] = ['call', 'text', 'both'];

export const isBlank = ({ text, contact }: EntryDraft): boolean => !text.trim() && !contact;

/** What is wrong with a draft; `null`: it can be taken. @param adding it makes the part longer by one */
export function problemOf(plan: SafetyPlan, part: PlanPart, draft: EntryDraft, adding: boolean): DraftProblem | null {
  const texts = { text: draft.text, name: draft.contact?.name ?? '', phone: draft.contact?.phone ?? '' };
  for (const field of ['text', 'name', 'phone'] as const)
    if (kept(texts[field]).length > PLAN_LIMITS[field]) return { key: 'tooLong', number: PLAN_LIMITS[field], field };
  if (adding && plan.parts[part].length >= PLAN_LIMITS.entries)
    return { key: 'tooMany', number: PLAN_LIMITS.entries, field: 'text' };
  return null;
}

/** An id that no entry of any copy has. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What an entry is called in a message. */
export const wordsOf = ({ text, contact }: PlanEntry): string => text || contact?.name || contact?.phone || '';

/** Whether a draft says what the entry says. */
export const isSame = (entry: PlanEntry, { text, contact }: EntryDraft): boolean =>
  JSON.stringify([entry.text, entry.contact?.name, entry.contact?.phone, entry.contact?.kind]) ===
  JSON.stringify([kept(text), contact && kept(contact.name), contact?.phone.trim(), contact?.kind]);

/** A text as a plan keeps it. */
const kept = (text: string): string => text.normalize('NFC').trim();
