import { PorchlightError } from '../errors.js';
import { canonicalDocument } from './canonical.js';
import { subtle, utf8 } from './platform.js';
import type { ConsentDocument } from './schema.js';
import { consentLanguages } from './view.js';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. @throws {PorchlightError} `crypto-unavailable` */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await subtle().digest('SHA-256', utf8(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Hash of what a person is shown in a language.
 * @throws {PorchlightError} `invalid-consent-document`: it does not have the language; `crypto-unavailable`
 */
export async function consentHash(document: ConsentDocument, lang: string): Promise<string> {
  const text = canonicalDocument(document, lang);
  if (text === null)
    throw new PorchlightError('invalid-consent-document', `The document ${document.id} does not have this language.`);
  return sha256(text);
}

/** The hashes of all languages of a document, by language. */
export type ConsentHashes = Readonly<Record<string, string>>;

/** The hash of each language: what `consentState` and `consentGate` compare records with. @throws as `consentHash` */
export async function consentHashes(document: ConsentDocument): Promise<ConsentHashes> {
  const entries = consentLanguages(document).map(async (lang) => [lang, await consentHash(document, lang)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
