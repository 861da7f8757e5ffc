import { decide, decline, sign, withdraw, type ConsentSignature } from '../../core/consent/record.js';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import type { ConsentView } from '../../core/consent/view.js';
import type { Draft } from './draft.js';
import type { ReadForm } from './read-form.js';
import { newId, now } from './clock.js';

/* From what a person did to the next record. The clock and new ids come in here, and nowhere else. */

/** Somebody at the form: what they were shown, what they chose, and the record that the new one takes the place of. */
interface Acting {
  readonly view: ConsentView;
  readonly draft: Draft;
  readonly before: ConsentRecord | null;
}

const decision = ({ document, hashes }: ReadForm, { view, draft, before }: Acting) => ({
  id: newId(),
  lang: view.lang,
  sha256: hashes[view.lang] ?? '',
  role: view.role,
  understanding: draft.understanding(document.keepAnswers ?? false),
  ...(before ? { replaces: before.id } : {}),
  now: now(),
});

/** A yes with a signature; a no where a purpose is refused that the form needs. */
export function agreed(form: ReadForm, acting: Acting, signature: Omit<ConsentSignature, 'role'>): ConsentRecord {
  const { document } = form;
  const granted = acting.draft.ticked.filter((id) => document.purposes.some((purpose) => purpose.id === id));
  const decided = decide(document, { ...decision(form, acting), granted });
  return decided.status === 'pending'
    ? sign(decided, document, { ...signature, role: acting.view.role }, now())
    : decided;
}
/** A no to everything. */
export const refused = (form: ReadForm, acting: Acting): ConsentRecord =>
  decline(form.document, decision(form, acting));

/** Somebody else signs beside the one who decided. */
export const besideSigned = (
  { document }: ReadForm,
  record: ConsentRecord,
  signature: ConsentSignature,
): ConsentRecord => sign(record, document, signature, now());

/** Taken back: all of it, or some purposes. */
export const takenBack = ({ document }: ReadForm, record: ConsentRecord, only: readonly string[] | null = null) =>
  withdraw(record, document, now(), only ?? undefined);
