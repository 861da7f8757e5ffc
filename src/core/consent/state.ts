import type { ConsentHashes } from './hash.js';
import { principalRoles, type PrincipalRole } from './parts.js';
import { grantedIn } from './record.js';
import type { ConsentRecord } from './record/schema.js';
import type { ConsentDocument } from './schema.js';
import { isBefore } from './time.js';
import { own } from './view.js';

/** Why somebody is asked, or is not. */
export type ConsentWhy = 'new' | 'version' | 'text' | 'expired' | 'pending' | 'granted' | 'declined' | 'withdrawn';

export interface ConsentState {
  /** Whether to ask, or to go on asking. A no is an answer: it is not asked for again until the document changes. */
  readonly ask: boolean;
  /** Whether consent is there, now. */
  readonly open: boolean;
  /** `version`, `text`: what was agreed to is no longer what the document says. */
  readonly why: ConsentWhy;
}

/**
 * What a record is worth now.
 *
 * @param record the last one of the role; `null`: there is none
 * @param hashes `consentHashes(document)`
 * @param now ISO 8601 with offset
 */
export function consentState(
  record: ConsentRecord | null,
  document: ConsentDocument,
  hashes: ConsentHashes,
  now: string,
): ConsentState {
  if (record?.document !== document.id) return { ask: true, open: false, why: 'new' };
  if (record.version !== document.version) return { ask: true, open: false, why: 'version' };
  if (record.sha256 !== own(hashes, record.lang)) return { ask: true, open: false, why: 'text' };
  if (record.status === 'pending') return { ask: true, open: false, why: 'pending' };
  if (record.status !== 'granted') return { ask: false, open: false, why: record.status };
  if (record.expiresAt !== null && !isBefore(now, record.expiresAt)) return { ask: true, open: false, why: 'expired' };
  return { ask: false, open: true, why: 'granted' };
}

/** What has to be there before something opens. */
export interface GatePolicy {
  /** Who has to have said yes. Left out: all who decide and whose signature the document requires. */
  readonly roles?: readonly PrincipalRole[];
  /** To what. Left out: to what the document requires. */
  readonly purposes?: readonly string[];
}

export interface ConsentGate {
  readonly open: boolean;
  /** Roles that have not answered, or have to be asked again. */
  readonly waiting: readonly PrincipalRole[];
  /** Roles that said no, or took their yes back. */
  readonly refused: readonly PrincipalRole[];
}

/**
 * Whether something that consent stands before is open. Of each role the last record counts. A young person's no closes it
 * whatever others said, and also where the policy does not name them.
 *
 * @param records of one person, in the order in which they were made; those of other documents are passed over
 * @param hashes `consentHashes(document)`
 * @param now ISO 8601 with offset
 */
export function consentGate(
  records: readonly ConsentRecord[],
  document: ConsentDocument,
  hashes: ConsentHashes,
  now: string,
  policy: GatePolicy = {},
): ConsentGate {
  const roles = policy.roles ?? deciders(document);
  const purposes = policy.purposes ?? document.purposes.filter(({ required }) => required).map(({ id }) => id);
  const last = (role: PrincipalRole) =>
    records.findLast((record) => record.document === document.id && record.role === role) ?? null;
  const saysNo = (role: PrincipalRole): boolean => {
    const record = last(role);
    if (record === null) return false;
    if (record.status === 'declined' || record.status === 'withdrawn') return true;
    return consentState(record, document, hashes, now).open && !purposes.every((id) => grantedIn(record).includes(id));
  };
  const refused = principalRoles.filter((role) => (roles.includes(role) || role === 'young-person') && saysNo(role));
  const waiting = roles.filter(
    (role) => !refused.includes(role) && !consentState(last(role), document, hashes, now).open,
  );
  return { open: roles.length > 0 && refused.length === 0 && waiting.length === 0, waiting, refused };
}

/** Who decides in this document and has to: each has a record of their own. */
export const deciders = ({ signatures }: ConsentDocument): readonly PrincipalRole[] => {
  const found = principalRoles.filter((role) => signatures.some((each) => each.role === role));
  const required = found.filter((role) => signatures.some((each) => each.role === role && each.required));
  return required.length > 0 ? required : found;
};
