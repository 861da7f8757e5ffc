import { principalRoles, type ConsentRole, type PrincipalRole } from '../../core/consent/parts.js';
import { signers } from '../../core/consent/record.js';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import type { ConsentDocument } from '../../core/consent/schema.js';
import { consentGate, consentState, deciders, type ConsentGate, type ConsentState } from '../../core/consent/state.js';
import { now } from './clock.js';
import type { ReadForm } from './read-form.js';
import type { RecordBook } from './record-book.js';

const isPrincipal = (role: ConsentRole): role is PrincipalRole => principalRoles.some((each) => each === role);

/** Who may still sign beside somebody who said yes. */
export const besides = (record: ConsentRecord, document: ConsentDocument): readonly ConsentRole[] =>
  record.status === 'granted' || record.status === 'pending'
    ? signers(record.role, document)
        .map(({ role }) => role)
        .filter((role) => !isPrincipal(role) && !record.acts.some((act) => act.role === role))
    : [];

/** What the standing depends on. */
interface Circumstances {
  readonly form: ReadForm | null;
  /** The one role that is asked, where a request came from elsewhere. */
  readonly asked: PrincipalRole | null;
  /** Who is asked first, if the page says so. */
  readonly signer: string | null;
}

/** Who has to decide, and how each of them stands with the form now. */
export class Standing {
  constructor(
    private readonly book: RecordBook,
    private readonly circumstances: () => Circumstances,
  ) {}

  /** Who is asked, in this order: the parent or guardian before the young person, unless the page says otherwise. */
  get asked(): readonly PrincipalRole[] {
    const { form, asked, signer } = this.circumstances();
    if (asked) return [asked];
    if (!form) return [];
    const all = deciders(form.document);
    const first = principalRoles.find(
      (role) => role === signer && form.document.signatures.some((each) => each.role === role),
    );
    return first ? [first, ...all.filter((role) => role !== first)] : all;
  }
  stateOf(role: PrincipalRole): ConsentState {
    const { form } = this.circumstances();
    if (!form) return { ask: true, open: false, why: 'new' };
    return consentState(this.book.of(role), form.document, form.hashes, now());
  }
  /** Whether what waits for consent is open. */
  get gate(): ConsentGate {
    const { form } = this.circumstances();
    return form
      ? consentGate(this.book.all, form.document, form.hashes, now())
      : { open: false, waiting: [], refused: [] };
  }
  /** Who decides after somebody, where nobody said no. */
  after(role: PrincipalRole): PrincipalRole | null {
    if (this.asked.some((each) => this.#saidNo(each))) return null;
    return this.asked.find((each) => each !== role && this.stateOf(each).ask) ?? null;
  }
  /** Who is likely to be at the form when it is opened, and whether they have answered it. */
  whoIsHere(): { readonly role: PrincipalRole; readonly isAnswered: boolean; readonly isNext: boolean } {
    const { asked } = this;
    const answered = asked.filter((role) => !this.stateOf(role).ask || this.stateOf(role).why === 'pending');
    const refused = answered.find((role) => this.#saidNo(role));
    const first = asked.find((role) => !answered.includes(role));
    const role = refused ?? (first === asked[0] ? first : answered.at(-1)) ?? 'self';
    const isNext = first === 'young-person' && !refused && this.stateOf(role).open;
    return { role, isAnswered: answered.includes(role), isNext };
  }
  #saidNo(role: PrincipalRole): boolean {
    const { why } = this.stateOf(role);
    return why === 'declined' || why === 'withdrawn';
  }
}
