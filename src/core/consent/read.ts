import { PorchlightError } from '../errors.js';
import { fillConsent, placeholderProblems, type ConsentValues } from './fill.js';
import { readJson } from './json.js';
import { CONSENT_LIMITS } from './parts.js';
import { consentProblem, type ConsentProblem } from './problems.js';
import { structureProblems } from './references.js';
import { readShape, type ConsentDocument, type ShapeProblem } from './schema.js';
import { missingWords, surplusWords } from './words.js';

/** A document, and all that is wrong with it. */
export interface ConsentRead {
  /** `null` where it cannot be used at all. Languages that lack something are left out of it. */
  readonly document: ConsentDocument | null;
  readonly problems: readonly ConsentProblem[];
}

/**
 * Reads a document and says all that is wrong with its form. Never throws for what is in the file.
 *
 * @param input text of a JSON file, or what was read of it
 * @param values what to put in the place of `{{organization}}` and the others
 */
export function readConsentDocument(input: unknown, values: ConsentValues = {}): ConsentRead {
  const read = readJson(input, CONSENT_LIMITS.documentBytes);
  if ('reason' in read) {
    const remedy = 'Take a document of this library as a start: docs/consent-documents.md.';
    return {
      document: null,
      problems: [consentProblem('error', 'unreadable', '', `It cannot be read: ${read.reason}.`, remedy)],
    };
  }
  const json = fillConsent(read.json, values);
  const { document, problems } = readShape(json);
  const shape = problems.map(shapeProblem);
  if (document === null) return { document, problems: shape };
  const structure = structureProblems(document);
  const tags = Object.entries(document.languages);
  const lacking = tags.map(([lang, words]) => ({ lang, problems: missingWords(document, lang, words) }));
  const whole = tags.filter(([lang]) => lacking.some((each) => each.lang === lang && each.problems.length === 0));
  const found = [
    ...shape,
    ...structure,
    ...lacking.flatMap((each) => each.problems),
    ...tags.flatMap(([lang, words]) => surplusWords(document, lang, words)),
    ...placeholderProblems(document),
    ...(whole.length === 0
      ? [
          consentProblem(
            'error',
            'no-language',
            'languages',
            'No language is complete.',
            'Write all words in at least one.',
          ),
        ]
      : []),
  ];
  const usable = structure.length === 0 && whole.length > 0;
  return {
    document: usable ? Object.freeze({ ...document, languages: Object.freeze(Object.fromEntries(whole)) }) : null,
    problems: found,
  };
}

/**
 * Reads a document that people are to be asked with. A language whose words are not all there is left out
 * (`readConsentDocument` says which); all else that is wrong is refused, and so is a stand-in that nobody has filled in.
 *
 * @param input text of a JSON file, or what was read of it
 * @throws {PorchlightError} `invalid-consent-document`, with what is wrong and what to do
 */
export function parseConsentDocument(input: unknown, values: ConsentValues = {}): ConsentDocument {
  const { document, problems } = readConsentDocument(input, values);
  const open = document && placeholderProblems(document)[0];
  const first = open ?? (document ? undefined : problems.find(({ severity }) => severity === 'error'));
  if (document && !first) return document;
  const { where = '', message = '', remedy = '' } = first ?? {};
  const more = problems.filter(({ severity }) => severity === 'error').length - 1;
  throw new PorchlightError(
    'invalid-consent-document',
    `The consent document cannot be used. ${where && `${where}: `}${message} ${remedy}${more > 0 ? ` And ${more} more: porchlight validate consent FILE lists them.` : ''}`,
  );
}

/**
 * A document out of code: typed while it is written, and checked as one out of a file is.
 * @throws {PorchlightError} `invalid-consent-document`
 */
export const defineConsentDocument = (document: ConsentDocument, values: ConsentValues = {}): ConsentDocument =>
  parseConsentDocument(document, values);

function shapeProblem({ path, wanted }: ShapeProblem): ConsentProblem {
  if (/\.purposes\.[^.]+\.decline$/.test(path))
    return consentProblem(
      'error',
      'no-decline',
      path,
      'This purpose does not say how to say no to it.',
      'Write in one sentence how to decline, and what then happens.',
    );
  if (/^languages\.[^.]+\./.test(path) && /^must be (string|object)$/.test(wanted))
    return consentProblem(
      'error',
      'missing-translation',
      path,
      `It ${wanted}. The language is left out.`,
      'Translate it, or take the language out.',
    );
  return consentProblem('error', 'shape', path, `It ${wanted}.`, 'docs/consent-documents.md describes every field.');
}
