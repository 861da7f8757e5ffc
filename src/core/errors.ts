/** What went wrong, as a stable word that code can branch on. A code is never renamed. */
export type ErrorCode =
  | 'unknown-instrument'
  | 'unknown-item'
  | 'invalid-answer'
  | 'invalid-definition'
  | 'unsupported-definition'
  | 'definition-load-failed'
  | 'invalid-locale'
  | 'unknown-lang'
  | 'no-wording'
  | 'locale-load-failed'
  | 'storage-unavailable'
  | 'storage-not-supported'
  | 'invalid-attribute'
  | 'duplicate-element'
  | 'invalid-resources'
  | 'resources-unavailable'
  | 'country-mismatch'
  | 'invalid-plan'
  | 'newer-plan'
  | 'wrong-passphrase'
  | 'weak-passphrase'
  | 'vault-exists'
  | 'vault-locked'
  | 'nothing-saved'
  | 'damaged-record'
  | 'newer-record'
  | 'storage-full'
  | 'frame-failed'
  | 'invalid-consent-document'
  | 'invalid-consent-record'
  | 'invalid-consent-request'
  | 'crypto-unavailable';

/**
 * The one error class of the library. `message` names the part, the reason and the remedy for a developer;
 * it never holds an answer, a score or the words of a person.
 */
export class PorchlightError extends Error {
  override readonly name = 'PorchlightError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
