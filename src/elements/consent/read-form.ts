import { PorchlightError } from '../../core/errors.js';
import type { ConsentValues } from '../../core/consent/fill.js';
import type { ConsentHashes } from '../../core/consent/hash.js';
import { CONSENT_LIMITS } from '../../core/consent/parts.js';
import type { ConsentDocument } from '../../core/consent/schema.js';

/** A document that people can be asked with. */
export interface ReadForm {
  readonly document: ConsentDocument;
  readonly hashes: ConsentHashes;
  /** What reads requests and answers came with what reads documents. */
  readonly reader: typeof import('./document-reader.js');
}

/**
 * Reads and hashes a document. What checks it is fetched now, beside the file: a page without a form never loads it.
 * @param source the document, or the text of its file, or a promise of it
 * @throws {PorchlightError} `invalid-consent-document`, `crypto-unavailable`
 */
export async function readForm(source: unknown, values: ConsentValues): Promise<ReadForm> {
  const [reader, json] = await Promise.all([loadReader(), source]);
  const document = reader.parseConsentDocument(json, values);
  return { document, hashes: await reader.consentHashes(document), reader };
}

/* Also where a page that extended `Object.prototype` breaks the schema library at load. */
const loadReader = () =>
  import('./document-reader.js').catch((cause: unknown) => {
    throw new PorchlightError('invalid-consent-document', 'What reads the document could not be loaded or started.', {
      cause,
    });
  });

/**
 * The text of a file.
 * @throws {PorchlightError} `invalid-consent-document` it did not come, or is too large
 */
export async function loadDocument(src: string): Promise<string> {
  try {
    const url = new URL(src, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is not allowed`);
    const response = await fetch(url, { credentials: 'same-origin', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new TypeError(`status ${response.status}`);
    if (Number(response.headers.get('content-length')) > CONSENT_LIMITS.documentBytes)
      throw new TypeError('it is too large');
    return await response.text();
  } catch (cause) {
    throw new PorchlightError('invalid-consent-document', `src could not be loaded: ${(cause as Error).message}.`, {
      cause,
    });
  }
}
