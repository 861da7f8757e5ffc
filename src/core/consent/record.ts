import { PorchlightError } from '../errors.js';
import { CONSENT_LIMITS, principalRoles, type ConsentRole, type ConsentStatus, type PrincipalRole } from './parts.js';
import type {
  ConsentAct,
  ConsentChange,
  ConsentChoices,
  ConsentRecord,
  ConsentUnderstanding,
} from './record/schema.js';
import type { ConsentDocument } from './schema.js';
import { addDuration, isBefore, isTime } from './time.js';

/*
 * Operations on a record. Each takes a frozen record and gives the next one. Nothing is ever taken out of `history`: its
 * order is that of `seq`, and a clock that was set back in between is noted and changes nothing. A change drops the seal,
 * which was for what stood there before.
 */

/** What a person chose, and what they saw. */
export interface ConsentDecision {
  /** A new id, for this record alone. */
  readonly id: string;
  /** The language in which they read, and `consentHash()` of the document in it. */
  readonly lang: string;
  readonly sha256: string;
  readonly role: PrincipalRole;
  /** Ids of the purposes whose box is ticked; all others are refused. */
  readonly granted: readonly string[];
  readonly understanding?: ConsentUnderstanding;
  /** Id of the record whose place it takes. */
  readonly replaces?: string;
  /** ISO 8601 with offset (`timeWithOffset`). */
  readonly now: string;
}

/** One signature, as it was given. */
export type ConsentSignature = Omit<ConsentAct, 'signedAt'>;

/**
 * What a person decided: `pending` until they, and all others who have to, have signed; `declined` at once, and without any
 * signature, where a required purpose is refused, or all of them are.
 *
 * @throws {PorchlightError} `invalid-consent-record`: the role does not sign this document, the document is not in this
 *   language, it has no such purpose, the time is none
 */
export function decide(document: ConsentDocument, decision: ConsentDecision): ConsentRecord {
  const { id, lang, sha256, role, granted, understanding, replaces, now } = decision;
  if (!document.signatures.some((each) => each.role === role)) fail(`The document asks for no signature of ${role}.`);
  if (!Object.hasOwn(document.languages, lang)) fail('The document does not have this language.');
  const stranger = granted.find((each) => !document.purposes.some((purpose) => purpose.id === each));
  if (stranger !== undefined) fail(`The document has no purpose "${stranger.slice(0, 60)}".`);
  if (!isTime(now)) fail('The time must be ISO 8601 with an offset.');
  const purposes = choicesOf(
    document.purposes.map((purpose) => purpose.id),
    granted,
  );
  const enough = granted.length > 0 && document.purposes.every(({ id, required }) => !required || granted.includes(id));
  const status = enough ? 'pending' : 'declined';
  return freeze({
    format: 'porchlight-consent-record',
    formatVersion: 1,
    id,
    ...(replaces === undefined ? {} : { replaces }),
    document: document.id,
    version: document.version,
    lang,
    sha256,
    role,
    status,
    purposes,
    understanding: understanding ?? { asked: 0, rightFirst: 0, right: 0 },
    acts: [],
    history: [{ seq: 1, status, purposes, at: now }],
    expiresAt: null,
  });
}

/** A refusal of everything, which needs neither boxes nor a signature. @throws as `decide` does */
export const decline = (document: ConsentDocument, decision: Omit<ConsentDecision, 'granted'>): ConsentRecord =>
  decide(document, { ...decision, granted: [] });

/**
 * Adds a signature. With the last one that is required the record becomes `granted`, and from then it runs towards its end.
 * The same person signing twice changes nothing: the first signature stands.
 *
 * @throws {PorchlightError} `invalid-consent-record`: nothing is waiting for a signature, the role does not sign here, another
 *   name has signed for this role, a typed signature has no name, a drawn one no stroke
 */
export function sign(
  record: ConsentRecord,
  document: ConsentDocument,
  signature: ConsentSignature,
  now: string,
): ConsentRecord {
  const given = checked(signature);
  const { role } = given;
  ofDocument(record, document);
  const before = record.acts.find((act) => act.role === role);
  if (before) {
    if (before.name === given.name && before.method === given.method) return record;
    fail(`Another signature of ${role} is there already. Withdraw, and ask anew.`);
  }
  if (record.status === 'declined' || record.status === 'withdrawn')
    fail(`A record that is ${record.status} cannot be signed. Ask anew, which makes a new record.`);
  if (!signers(record.role, document).some((each) => each.role === role))
    fail(`${role} does not sign the record of ${record.role} in this document.`);
  if (!isTime(now)) fail('The time must be ISO 8601 with an offset.');
  const acts = [...record.acts, { ...given, signedAt: now }];
  const next = { ...unsealed(record), acts };
  if (record.status === 'granted' || missing(acts, record.role, document).length > 0) return freeze(next);
  const expiresAt = document.expires === undefined ? null : addDuration(now, document.expires);
  return changed({ ...next, expiresAt }, 'granted', record.purposes, now);
}

/** Roles that still have to sign this record. */
export const awaiting = (record: ConsentRecord, document: ConsentDocument): readonly ConsentRole[] =>
  record.status === 'pending' ? missing(record.acts, record.role, document) : [];

/**
 * Takes consent back: all of it, or some optional purposes. A required purpose taken back ends the whole; what had been
 * granted, and when, stays in the history. A record that is waiting for signatures is declined. Twice is as good as once.
 *
 * @param document in any version: what was given to an older one is withdrawn just as well
 * @param only ids of purposes; left out: everything
 * @throws {PorchlightError} `invalid-consent-record`: there is no such purpose, the time is none
 */
export function withdraw(
  record: ConsentRecord,
  document: ConsentDocument,
  now: string,
  only?: readonly string[],
): ConsentRecord {
  if (!isTime(now)) fail('The time must be ISO 8601 with an offset.');
  if (record.status === 'declined' || record.status === 'withdrawn') return record;
  const ids = Object.keys(record.purposes);
  const stranger = only?.find((id) => !ids.includes(id));
  if (stranger !== undefined) fail(`The record has no purpose "${stranger.slice(0, 60)}".`);
  const ticked = tickedIn(record.purposes);
  const left = ticked.filter((id) => only !== undefined && !only.includes(id));
  const lacks = document.purposes.some(({ id, required }) => required && ids.includes(id) && !left.includes(id));
  if (left.length === 0 || lacks)
    return changed(record, record.status === 'pending' ? 'declined' : 'withdrawn', choicesOf(ids, []), now);
  return left.length === ticked.length ? record : changed(record, record.status, choicesOf(ids, left), now);
}

/** Ids of the purposes for which a record gives consent now: none unless its status is `granted`. */
export const grantedIn = ({ status, purposes }: ConsentRecord): readonly string[] =>
  status === 'granted' ? tickedIn(purposes) : [];

const tickedIn = (purposes: ConsentChoices): readonly string[] =>
  Object.keys(purposes).filter((id) => purposes[id] === 'granted');

/** Who signs the record of a role: that role, and those who sign beside it. */
export const signers = (role: PrincipalRole, { signatures }: ConsentDocument): ConsentDocument['signatures'] =>
  signatures
    .filter((each) => each.role === role || !principalRoles.some((principal) => principal === each.role))
    .map((each) => (each.role === role ? { role, required: true } : each));

const missing = (acts: readonly ConsentAct[], role: PrincipalRole, document: ConsentDocument) =>
  signers(role, document)
    .filter((each) => each.required && !acts.some((act) => act.role === each.role))
    .map((each) => each.role);

const choicesOf = (ids: readonly string[], granted: readonly string[]): ConsentChoices =>
  Object.fromEntries(ids.map((id) => [id, granted.includes(id) ? 'granted' : 'refused']));

function changed(record: ConsentRecord, status: ConsentStatus, purposes: ConsentChoices, now: string): ConsentRecord {
  const last = record.history.at(-1);
  const entry: ConsentChange = {
    seq: (last?.seq ?? 0) + 1,
    status,
    purposes,
    at: now,
    ...(last && isBefore(now, last.at) ? { note: 'clock-set-back' as const } : {}),
  };
  return freeze({ ...unsealed(record), status, purposes, history: [...record.history, entry] });
}

function unsealed({ seal: _, ...record }: ConsentRecord): ConsentRecord {
  return record;
}

/** Outer white space of a name goes; what a method needs has to be there. */
function checked({ name, drawing, ...rest }: ConsentSignature): ConsentSignature {
  const kept = name?.normalize('NFC').trim().slice(0, CONSENT_LIMITS.name);
  if (rest.method === 'typed' && !kept) fail('A typed signature needs a name.');
  if (rest.method === 'drawn' && !drawing?.strokes.some((stroke) => stroke.length >= 4))
    fail('A drawn signature needs a stroke.');
  return { ...rest, ...(kept ? { name: kept } : {}), ...(rest.method === 'drawn' && drawing ? { drawing } : {}) };
}

function ofDocument(record: ConsentRecord, document: ConsentDocument): void {
  if (record.document !== document.id || record.version !== document.version)
    fail(
      `The record is one of ${record.document} ${record.version}, the document is ${document.id} ${document.version}.`,
    );
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

function fail(message: string): never {
  throw new PorchlightError('invalid-consent-record', message);
}
