/** How bad it is: `error` is put right before anybody is asked; `warning` has to be looked at; `info` is to be known. */
export type ConsentSeverity = 'error' | 'warning' | 'info';

/** One thing that is wrong with a document. Texts of the document are not repeated in it. */
export interface ConsentProblem {
  /** A stable word that code can branch on. */
  readonly code: ConsentProblemCode;
  readonly severity: ConsentSeverity;
  /** Where: keys of the file, with dots. Empty: the whole file. */
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
}

export type ConsentProblemCode =
  | 'unreadable'
  | 'shape'
  | 'duplicate-id'
  | 'bad-reference'
  | 'nobody-decides'
  | 'missing-translation'
  | 'no-language'
  | 'no-decline'
  | 'unknown-words'
  | 'unfilled'
  | 'unknown-placeholder'
  | 'no-contact'
  | 'same-purpose'
  | 'not-translated'
  | 'markup'
  | 'reading-grade'
  | 'unreviewed'
  | 'other-document'
  | 'same-version'
  | 'no-changes'
  | 'language-removed';

export const consentProblem = (
  severity: ConsentSeverity,
  code: ConsentProblemCode,
  where: string,
  message: string,
  remedy: string,
): ConsentProblem => ({ code, severity, where, message, remedy });
