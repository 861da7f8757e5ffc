import { toBase64url } from '../core/consent/base64url.js';
import { canonicalDocument } from '../core/consent/canonical.js';
import type { ConsentStatus, ConsentUse } from '../core/consent/parts.js';
import { utf8 } from '../core/consent/platform.js';
import type { ConsentRecord } from '../core/consent/record/schema.js';
import type { ConsentDocument } from '../core/consent/schema.js';
import { consentView } from '../core/consent/view.js';
import { PorchlightError } from '../core/errors.js';
import type { FhirCoding, FhirConsent, FhirProvision, FhirReference } from './types.js';

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
/** Where the SHA-256 of the attached text stands: `hash` of an attachment is SHA-1 in R4, and would say something else. */
export const SHA256_EXTENSION = 'urn:porchlight:fhir:sha256';

/** Who is meant by the record, which itself names nobody but by what was typed. */
export interface ToConsentOptions {
  /** Whose data it is about: the young person, also in the guardian's record. */
  readonly patient: FhirReference;
  /** Who agreed, where that is somebody else: the guardian. Left out: the patient, in a record of their own. */
  readonly performer?: FhirReference;
  /** Who keeps the consent. */
  readonly organization?: FhirReference;
  /** Address of the policy that it is under. */
  readonly policy?: string;
  /** Set by the host, after somebody asked the person: the library itself verifies nobody. */
  readonly verified?: { readonly with?: FhirReference; readonly date?: string };
}

const states: Readonly<Record<ConsentStatus, FhirConsent['status']>> = {
  pending: 'proposed',
  granted: 'active',
  declined: 'rejected',
  withdrawn: 'inactive',
};

/** Codes of HL7's v3-ActReason, where one means the same. There is none for a school, nor for being called back. */
const reasons: ReadonlyMap<ConsentUse, FhirCoding> = new Map([
  ['care', { system: `${TERMINOLOGY}/v3-ActReason`, code: 'TREAT', display: 'treatment' }],
  ['sharing', { system: `${TERMINOLOGY}/v3-ActReason`, code: 'COC', display: 'coordination of care' }],
  ['research', { system: `${TERMINOLOGY}/v3-ActReason`, code: 'HRESCH', display: 'healthcare research' }],
  ['operations', { system: `${TERMINOLOGY}/v3-ActReason`, code: 'HOPERAT', display: 'healthcare operations' }],
]);

/**
 * A record as a Consent of FHIR R4: everything is denied, but for what was granted; each purpose stands there with its answer,
 * and the text that was shown, word for word, is attached with its SHA-256.
 *
 * Check the record first (`verifyRecord`): here only id, version and language are compared.
 *
 * @throws {PorchlightError} `invalid-consent-record`: the record is one of another document, version or language
 */
export function toConsent(record: ConsentRecord, document: ConsentDocument, options: ToConsentOptions): FhirConsent {
  const { lang } = record;
  const text = canonicalDocument(document, lang);
  const view = consentView(document, lang, record.role);
  if (record.document !== document.id || record.version !== document.version || text === null || view === null)
    throw new PorchlightError('invalid-consent-record', 'The record is not one of this version of the document.');
  const { patient, performer, organization, policy, verified } = options;
  const isResearch = document.purposes.some(({ use }) => use === 'research');
  const agreed = performer ?? (record.role === 'guardian' ? undefined : patient);
  return {
    resourceType: 'Consent',
    language: lang,
    identifier: [{ system: 'urn:porchlight:consent-record', value: record.id }],
    status: states[record.status],
    scope: { coding: [{ system: `${TERMINOLOGY}/consentscope`, code: isResearch ? 'research' : 'patient-privacy' }] },
    category: [
      { coding: [{ system: 'http://loinc.org', code: '59284-0' }] },
      ...(isResearch ? [{ coding: [{ system: `${TERMINOLOGY}/consentcategorycodes`, code: 'research' }] }] : []),
    ],
    patient,
    dateTime: fhirTime(decidedAt(record)),
    ...(agreed ? { performer: [agreed] } : {}),
    ...(organization ? { organization: [organization] } : {}),
    sourceAttachment: {
      extension: [{ url: SHA256_EXTENSION, valueString: record.sha256 }],
      contentType: 'application/json',
      language: lang,
      data: toBase64(text),
      title: `${view.title} (${document.id}, ${document.version})`,
    },
    ...(policy === undefined ? {} : { policy: [{ uri: policy }] }),
    policyRule: { coding: [{ system: `${TERMINOLOGY}/v3-ActCode`, code: 'OPTIN', display: 'opt-in' }] },
    verification: [
      {
        verified: verified !== undefined,
        ...(verified?.with ? { verifiedWith: verified.with } : {}),
        ...(verified?.date === undefined ? {} : { verificationDate: verified.date }),
      },
    ],
    provision: provisionOf(record, document, new Map(view.purposes.map(({ id, text: words }) => [id, words]))),
  };
}

function provisionOf(
  record: ConsentRecord,
  document: ConsentDocument,
  words: ReadonlyMap<string, string>,
): FhirProvision {
  const start = record.history.find(({ status }) => status === 'granted')?.at;
  const withdrawn = record.status === 'withdrawn' ? record.history.at(-1)?.at : undefined;
  const end = withdrawn ?? record.expiresAt ?? undefined;
  return {
    type: 'deny',
    ...(start === undefined ? {} : { period: { start: fhirTime(start), ...endOf(start, end) } }),
    provision: document.purposes.map(({ id, use }) => {
      const reason = reasons.get(use);
      const display = words.get(id);
      const own: FhirCoding = {
        system: `urn:porchlight:consent-purpose:${document.id}`,
        code: id,
        ...(display === undefined ? {} : { display }),
      };
      return {
        type: record.purposes[id] === 'granted' ? ('permit' as const) : ('deny' as const),
        purpose: reason ? [reason, own] : [own],
      };
    }),
  };
}

/** A period that ends before it starts is not allowed; with a clock that was set back only the start is told. */
const endOf = (start: string, end: string | undefined): { end?: string } =>
  end === undefined || Date.parse(end) < Date.parse(start) ? {} : { end: fhirTime(end) };

/** When it was granted or declined: what came later changed the record, not when it was made. */
const decidedAt = ({ history }: ConsentRecord): string =>
  (history.find(({ status }) => status === 'granted') ?? history[0])?.at ?? '';

/** FHIR wants seconds. */
const fhirTime = (time: string): string => time.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, '$1:00');

function toBase64(text: string): string {
  const url = toBase64url(utf8(text)).replaceAll('-', '+').replaceAll('_', '/');
  return url.padEnd(Math.ceil(url.length / 4) * 4, '=');
}
