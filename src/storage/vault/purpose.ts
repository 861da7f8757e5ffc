import { PorchlightError } from '../../core/errors.js';

const PLAIN = /^[a-z0-9:-]{1,48}$/;

/**
 * What a record is for, as it is bound into the record and stands in the database, e.g. `unfinished:porchlight-phq9:phq-9:`.
 * Parts that a page chose may be any text: what does not fit is replaced by 128 bits of its SHA-256.
 * @param parts none of them may come from what a person answered or wrote
 * @throws {PorchlightError} `storage-unavailable` on pages without https
 */
export async function purposeOf(kind: string, parts: readonly string[]): Promise<string> {
  const plain = parts.join(':');
  return `${kind}:${PLAIN.test(plain) ? plain : await digest(plain)}`;
}

async function digest(text: string): Promise<string> {
  const { crypto } = globalThis;
  if (!crypto?.subtle)
    throw new PorchlightError('storage-unavailable', 'This page has no Web Cryptography: serve it by https.');
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.subarray(0, 16), (each) => each.toString(16).padStart(2, '0')).join('');
}
