import { PorchlightError } from '../errors.js';
import { firstProblem } from '../problem.js';
import { fromBase64url, toBase64url } from './base64url.js';
import type { ConsentHashes } from './hash.js';
import { readJson } from './json.js';
import { CONSENT_LIMITS, type PrincipalRole } from './parts.js';
import { fromUtf8, utf8 } from './platform.js';
import type { ConsentRecord, ConsentSeal } from './record/schema.js';
import { readRequestShape, readResponseShape, type ConsentRequest, type ConsentResponse } from './request/schema.js';
import type { ConsentDocument } from './schema.js';
import { isTime } from './time.js';
import { verifyRecord } from './verify.js';
import { own } from './view.js';

/*
 * A guardian decides on their own device: a request goes there as a file or in the fragment of a link, which browsers do not
 * send to any server, and the answer comes back the same way. The page on both devices has the document; only its id, version
 * and hash travel. Whoever has the link can answer: it proves nothing about who did.
 */

/** Days in which an answer is taken. */
const MOST_DAYS = 30;
/** Characters of a link: what messengers and QR codes still carry. */
const MOST_LINK = 8000;
const KEYS = { request: 'porchlight-consent-request', response: 'porchlight-consent-response' } as const;

export interface RequestOptions {
  /** A new id that nobody can guess, of at least 8 characters: `crypto.randomUUID()`. */
  readonly id: string;
  readonly lang: string;
  readonly role: PrincipalRole;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/**
 * Asks somebody in a role to decide elsewhere.
 * @param hashes `consentHashes(document)`
 * @throws {PorchlightError} `invalid-consent-request`: the role does not decide here, there is no such language, bad id or time
 */
export function exportRequest(
  document: ConsentDocument,
  hashes: ConsentHashes,
  { id, lang, role, now }: RequestOptions,
): ConsentRequest {
  const sha256 = own(hashes, lang);
  if (sha256 === undefined) fail('The document does not have this language.');
  if (!document.signatures.some((each) => each.role === role)) fail(`${role} does not decide in this document.`);
  if (!isTime(now)) fail('The time must be ISO 8601 with an offset.');
  const parsed = readRequestShape({
    format: 'porchlight-consent-request',
    formatVersion: 1,
    id,
    document: document.id,
    version: document.version,
    lang,
    sha256,
    role,
    issuedAt: now,
  });
  return parsed.success ? parsed.data : fail(firstProblem(parsed.error));
}

/**
 * A request or an answer for the end of a link, behind `#`.
 * @returns `null` where it is too long for a link (a drawn signature can be): hand it over as a file
 */
export function toFragment(value: ConsentRequest | ConsentResponse): string | null {
  const key = value.format === KEYS.request ? KEYS.request : KEYS.response;
  const fragment = `${key}=${toBase64url(utf8(JSON.stringify(value)))}`;
  return fragment.length <= MOST_LINK ? fragment : null;
}

/**
 * Reads a request on the device where it is answered.
 *
 * @param input JSON text, a fragment, or a whole link that ends in one
 * @param now ISO 8601 with offset
 * @throws {PorchlightError} `invalid-consent-request`: not a request, of another document, version or text, or too old
 */
export function importRequest(
  input: string,
  document: ConsentDocument,
  hashes: ConsentHashes,
  now: string,
): ConsentRequest {
  const parsed = readRequestShape(unpacked(input, KEYS.request));
  if (!parsed.success) fail(`The request cannot be read: ${firstProblem(parsed.error)}`);
  const request = parsed.data;
  if (request.document !== document.id) fail(`It asks about another document (${request.document}).`);
  if (request.version !== document.version || own(hashes, request.lang) !== request.sha256)
    fail('The document has changed since. Ask for a new request.');
  fresh(request, now);
  return request;
}

/**
 * The answer to a request, yes or no.
 * @throws {PorchlightError} `invalid-consent-request`: the record is not one of this request, or not yet signed by all
 */
export function exportResponse(request: ConsentRequest, record: ConsentRecord): ConsentResponse {
  fits(request, record);
  return { format: 'porchlight-consent-response', formatVersion: 1, request: request.id, record };
}

/** What `importResponse` compares an answer with. */
export interface ExpectedResponse {
  /** The request as it was kept on this device. */
  readonly request: ConsentRequest;
  readonly document: ConsentDocument;
  /** ISO 8601 with offset. */
  readonly now: string;
  /** The public key that its seal must be of, where the other device is known. */
  readonly trusted?: ConsentSeal['key'];
}

/**
 * Reads an answer on the device that asked, and verifies it: it is for this request, in this role, of this text, whole, not
 * too old. Each answer is for one request; the same one read twice gives the same record.
 *
 * @param input JSON text, a fragment, or a whole link that ends in one
 * @throws {PorchlightError} `invalid-consent-request`, with what does not fit; nothing of it is taken then
 */
export async function importResponse(input: string, expected: ExpectedResponse): Promise<ConsentRecord> {
  const parsed = readResponseShape(unpacked(input, KEYS.response));
  if (!parsed.success) fail(`The answer cannot be read: ${firstProblem(parsed.error)}`);
  const { request, record } = parsed.data;
  if (request !== expected.request.id) fail('It answers another request.');
  fits(expected.request, record);
  fresh(expected.request, expected.now);
  const { problems } = await verifyRecord(record, expected.document, expected.trusted);
  const [first] = problems;
  if (first) fail(`The answer was changed or damaged on its way: ${first.message}`);
  return record;
}

function fits(request: ConsentRequest, record: ConsentRecord): void {
  if (record.document !== request.document || record.version !== request.version)
    fail('The record is one of another document or version.');
  if (record.role !== request.role) fail(`${request.role} was asked, and ${record.role} answered.`);
  // Who answers may read in another language than the one that was asked in; which text that was, `verifyRecord` looks at.
  if (record.lang === request.lang && record.sha256 !== request.sha256) fail('Another text was shown.');
  if (record.status === 'pending') fail('A signature is still missing.');
}

function fresh({ issuedAt }: ConsentRequest, now: string): void {
  if (!isTime(now)) fail('The time must be ISO 8601 with an offset.');
  const days = (Date.parse(now) - Date.parse(issuedAt)) / 86_400_000;
  // The clocks of two devices differ, at most by a day or so.
  if (days > MOST_DAYS || days < -2) fail(`Answers are taken for ${MOST_DAYS} days. Ask for a new request.`);
}

function unpacked(input: string, key: string): unknown {
  if (typeof input !== 'string' || input.length > CONSENT_LIMITS.recordBytes * 2) fail('It is too large.');
  const text = input.trim();
  const json = text.startsWith('{') ? text : fromFragment(text, key);
  const read = readJson(json, CONSENT_LIMITS.recordBytes);
  return 'reason' in read ? fail(`It cannot be read: ${read.reason}.`) : read.json;
}

function fromFragment(text: string, key: string): string {
  const [, after] = text.split(`${key}=`);
  const packed = /^[A-Za-z0-9_-]+/.exec(after ?? '')?.[0];
  const bytes = packed === undefined ? null : fromBase64url(packed);
  if (bytes === null) fail('It is neither JSON nor a link of this kind.');
  try {
    return fromUtf8(bytes);
  } catch {
    return fail('The link is damaged: copy all of it.');
  }
}

function fail(message: string): never {
  throw new PorchlightError('invalid-consent-request', message);
}
