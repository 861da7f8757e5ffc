import { principalRoles, type ConsentRole, type PrincipalRole } from '../../core/consent/parts.js';
import { signers } from '../../core/consent/record.js';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import type { ConsentDocument } from '../../core/consent/schema.js';
import { deciders } from '../../core/consent/state.js';
import { timeWithOffset } from '../../core/consent/time.js';

/** The clock of this device, with its offset. */
export function now(): string {
  const date = new Date();
  return timeWithOffset(date.getTime(), -date.getTimezoneOffset());
}

/** An id that no other record has. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const isPrincipal = (role: ConsentRole): role is PrincipalRole => principalRoles.some((each) => each === role);

/** Those who decide, the parent or guardian before the young person. @param first who is asked first all the same */
export function askedOf(document: ConsentDocument, first: string | null): readonly PrincipalRole[] {
  const all = deciders(document);
  const chosen = principalRoles.find(
    (role) => role === first && document.signatures.some((each) => each.role === role),
  );
  return chosen ? [chosen, ...all.filter((role) => role !== chosen)] : all;
}

/** Who may still sign beside somebody who said yes. */
export const besides = (record: ConsentRecord, document: ConsentDocument): readonly ConsentRole[] =>
  record.status === 'granted' || record.status === 'pending'
    ? signers(record.role, document)
        .map(({ role }) => role)
        .filter((role) => !isPrincipal(role) && !record.acts.some((act) => act.role === role))
    : [];
