import { PorchlightError } from '../errors.js';
import type { ConsentUse } from './parts.js';
import type { ConsentRecord } from './record/schema.js';
import type { ConsentDocument } from './schema.js';
import { consentView } from './view.js';

/*
 * A receipt with the names of ISO/IEC TS 27560:2023, as the guide of W3C's Data Privacy Vocabulary group gives them. The
 * standard leaves the spelling as JSON open: the arrangement, and all under `porchlight`, is ours. No conformity is claimed.
 */

export interface ConsentReceipt {
  readonly schema_version: string;
  readonly receipt_id: string;
  readonly record_id: string;
  /** A pseudonym that the host gives, or nothing: the library knows nobody. */
  readonly pii_principal_id: string | null;
  readonly privacy_notice: {
    readonly title: string;
    readonly notice_id: string;
    readonly version: string;
    readonly language: string;
    readonly sha256: string;
  };
  readonly language: string;
  readonly purposes: readonly ReceiptPurpose[];
  readonly pii_controllers: readonly string[];
  readonly parties: readonly ReceiptParty[];
  readonly events: readonly ReceiptEvent[];
  /** What the standard has no name for. */
  readonly porchlight: {
    readonly role: ConsentRecord['role'];
    readonly status: ConsentRecord['status'];
    readonly understanding: { readonly asked: number; readonly right_first: number; readonly right: number };
    readonly acts: readonly {
      readonly role: string;
      readonly method: string;
      readonly name: string | null;
      readonly intent: string;
      readonly signed_at: string;
    }[];
    readonly note: string;
  };
}

export interface ReceiptPurpose {
  readonly purpose: string;
  readonly purpose_id: string;
  readonly purpose_type: ConsentUse;
  readonly lawful_basis: 'consent';
  readonly consent_state: 'given' | 'refused' | 'withdrawn' | 'requested';
  readonly is_required: boolean;
  readonly collection_method: 'web form, on the device of the person';
  readonly retention_period: string;
  readonly withdrawal_method: 'on the page where it was given, or by asking one of the parties';
}

export interface ReceiptParty {
  readonly party_id: string;
  readonly party_type: 'contact';
  readonly party_name: string;
  readonly party_phone?: string;
  readonly party_email?: string;
  readonly party_url?: string;
}

export interface ReceiptEvent {
  readonly event_type: 'explicit consent';
  readonly event_state: 'consent requested' | 'consent given' | 'consent refused' | 'consent withdrawn';
  readonly event_time: string;
  readonly entity_id: string;
  readonly validity_duration: string | null;
  readonly note?: 'clock-set-back';
}

export interface ReceiptOptions {
  /** A new id for this receipt. */
  readonly id: string;
  /** A pseudonym of the person in the host's system; never a name. */
  readonly principal?: string;
  /** Who decides what is done with the data: names, as people know them. */
  readonly controllers?: readonly string[];
}

const eventStates = {
  pending: 'consent requested',
  granted: 'consent given',
  declined: 'consent refused',
  withdrawn: 'consent withdrawn',
} as const;

/**
 * What a person takes home: record and document in one, shaped after ISO/IEC TS 27560. Drawings of signatures and answers to
 * questions are not in it.
 *
 * @throws {PorchlightError} `invalid-consent-record`: the record is one of another document, version or language
 */
export function consentReceipt(
  record: ConsentRecord,
  document: ConsentDocument,
  options: ReceiptOptions,
): ConsentReceipt {
  const view = consentView(document, record.lang, record.role);
  if (record.document !== document.id || record.version !== document.version || view === null)
    throw new PorchlightError('invalid-consent-record', 'The record is not one of this version of the document.');
  const { asked, rightFirst, right } = record.understanding;
  return {
    schema_version: 'ISO/IEC TS 27560:2023 (names only); porchlight-consent-receipt 1',
    receipt_id: options.id,
    record_id: record.id,
    pii_principal_id: options.principal ?? null,
    privacy_notice: {
      title: view.title,
      notice_id: record.document,
      version: record.version,
      language: record.lang,
      sha256: record.sha256,
    },
    language: record.lang,
    purposes: view.purposes.map(({ id, text, use, required }) => ({
      purpose: text,
      purpose_id: id,
      purpose_type: use,
      lawful_basis: 'consent',
      consent_state: stateOf(record, id),
      is_required: required,
      collection_method: 'web form, on the device of the person',
      retention_period: view.retention,
      withdrawal_method: 'on the page where it was given, or by asking one of the parties',
    })),
    pii_controllers: options.controllers ?? [],
    parties: view.contacts.map(({ id, label, phone, email, url }) => ({
      party_id: id,
      party_type: 'contact',
      party_name: label,
      ...(phone === undefined ? {} : { party_phone: phone }),
      ...(email === undefined ? {} : { party_email: email }),
      ...(url === undefined ? {} : { party_url: url }),
    })),
    events: record.history.map(({ status, at, note }) => ({
      event_type: 'explicit consent',
      event_state: eventStates[status],
      event_time: at,
      entity_id: record.role,
      validity_duration: status === 'granted' ? (document.expires ?? null) : null,
      ...(note === undefined ? {} : { note }),
    })),
    porchlight: {
      role: record.role,
      status: record.status,
      understanding: { asked, right_first: rightFirst, right },
      acts: record.acts.map(({ role, method, name = null, intent, signedAt }) => ({
        role,
        method,
        name,
        intent,
        signed_at: signedAt,
      })),
      note: 'A record of what was chosen on a device. It is no proof of who the person was.',
    },
  };
}

function stateOf(record: ConsentRecord, id: string): ReceiptPurpose['consent_state'] {
  const wasGiven = record.history.some(({ status, purposes }) => status === 'granted' && purposes[id] === 'granted');
  if (record.purposes[id] === 'granted') return record.status === 'granted' ? 'given' : 'requested';
  return wasGiven ? 'withdrawn' : 'refused';
}
