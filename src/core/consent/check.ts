import { canonicalDocument } from './canonical.js';
import { principalRoles } from './parts.js';
import { consentProblem, type ConsentProblem } from './problems.js';
import type { ConsentDocument } from './schema.js';
import { allTexts, textsOf } from './texts.js';
import { consentView, own } from './view.js';

/** What `checkConsentDocument` needs beyond the document. */
export interface ConsentCheck {
  /** The version that people were asked with before. */
  readonly previous?: ConsentDocument;
  /** US grade of English texts (Flesch-Kincaid). Left out: reading is not checked. */
  readonly readingGrade?: (texts: readonly string[]) => number;
}

const MOST_GRADE = 8;
/** A formula for running text says nothing about a few words. */
const LEAST_WORDS = 12;
const SCRIPT = /<\s*\/?\s*(script|iframe|object|embed|style|svg|img)\b|javascript:|data:text|\bon\w{3,20}\s*=/i;
const MARKUP = /<\/?[a-z][^<>]{0,200}>|\]\([^)]{0,500}\)|\*\*|^#{1,6} |`/im;

/**
 * What is wrong with what a document says, beyond its form (`readConsentDocument`): what people would trip over, or could not
 * agree to. Each problem with its place and what to do.
 */
export function checkConsentDocument(document: ConsentDocument, check: ConsentCheck = {}): readonly ConsentProblem[] {
  return [
    ...contactProblems(document),
    ...purposeProblems(document),
    ...markupProblems(document),
    ...copyProblems(document),
    ...reviewProblems(document),
    ...(check.readingGrade ? readingProblems(document, check.readingGrade) : []),
    ...(check.previous ? versionProblems(document, check.previous) : []),
  ];
}

function contactProblems({ contacts }: ConsentDocument): readonly ConsentProblem[] {
  const remedy = 'Add a phone number, an e-mail address or a web address of somebody who can be asked.';
  if (contacts.length === 0)
    return [consentProblem('error', 'no-contact', 'contacts', 'There is nobody to ask.', remedy)];
  return contacts
    .filter(({ phone, email, url }) => (phone ?? email ?? url) === undefined)
    .map(({ id }) => consentProblem('error', 'no-contact', `contacts.${id}`, 'This contact has no address.', remedy));
}

/** Two boxes that say the same are one choice asked twice, or one that was forgotten to be written. */
function purposeProblems(document: ConsentDocument): readonly ConsentProblem[] {
  return Object.keys(document.languages)
    .flatMap((lang) =>
      principalRoles.flatMap((role) => {
        const texts = (consentView(document, lang, role)?.purposes ?? []).map(({ id, text }) => ({
          id,
          text: plain(text),
        }));
        return texts
          .filter(({ text }, at) => texts.findIndex((each) => each.text === text) !== at)
          .map(({ id }) =>
            consentProblem(
              'error',
              'same-purpose',
              `languages.${lang}.purposes.${id}`,
              'Two purposes have the same words.',
              'Say of each what it is for, or take one out.',
            ),
          );
      }),
    )
    .filter(first);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function markupProblems(document: ConsentDocument): readonly ConsentProblem[] {
  return allTexts(document).flatMap(({ where, text }) => {
    const isScript = SCRIPT.test(text);
    if (!isScript && !MARKUP.test(text)) return [];
    return [
      consentProblem(
        isScript ? 'error' : 'warning',
        'markup',
        where,
        'There is code or formatting in this text. It is never run or formatted: people would read it as it stands.',
        'Write plain text. A blank line starts a paragraph.',
      ),
    ];
  });
}

/** Sentences that stand word for word in two languages: somebody forgot to translate them. */
function copyProblems(document: ConsentDocument): readonly ConsentProblem[] {
  const [[, first] = ['', undefined], ...others] = Object.entries(document.languages);
  if (!first) return [];
  const known = new Map(textsOf('', first).map(({ where, text }) => [where.replace('languages..', ''), text]));
  return others.flatMap(([lang, words]) =>
    textsOf(lang, words)
      .filter(({ where, text }) => text.length > 40 && known.get(where.replace(`languages.${lang}.`, '')) === text)
      .map(({ where }) =>
        consentProblem(
          'warning',
          'not-translated',
          where,
          'This text is the same in another language.',
          'Translate it.',
        ),
      ),
  );
}

const reviewProblems = ({ review, languages }: ConsentDocument): readonly ConsentProblem[] =>
  Object.keys(languages)
    .filter((lang) => !['original', 'reviewed'].includes(own(review, lang) ?? ''))
    .map((lang) =>
      consentProblem(
        'info',
        'unreviewed',
        `review.${lang}`,
        'Nobody who speaks this language has read it yet.',
        `Have it read; then write "${lang}": "reviewed" under "review".`,
      ),
    );

function readingProblems(document: ConsentDocument, grade: (texts: readonly string[]) => number) {
  return Object.entries(document.languages)
    .filter(([lang]) => /^en\b/.test(lang))
    .flatMap(([lang, words]) => {
      const texts = textsOf(lang, words).filter(({ text }) => text.split(/\s+/).length >= LEAST_WORDS);
      const whole = grade(texts.map(({ text }) => text));
      const hard = texts.filter(({ text }) => grade([text]) > MOST_GRADE);
      return [
        ...(whole > MOST_GRADE ? [reading('error', `languages.${lang}`, whole)] : []),
        ...hard.map(({ where, text }) => reading('warning', where, grade([text]))),
      ];
    });
}

const reading = (severity: 'error' | 'warning', where: string, grade: number): ConsentProblem =>
  consentProblem(
    severity,
    'reading-grade',
    where,
    `This reads at US grade ${grade.toFixed(1)}. At most ${MOST_GRADE} can be understood by most people.`,
    'Use short sentences with one idea each, and short words.',
  );

function versionProblems(document: ConsentDocument, previous: ConsentDocument): readonly ConsentProblem[] {
  if (document.id !== previous.id)
    return [
      consentProblem(
        'error',
        'other-document',
        'id',
        'The previous file is another document.',
        'Compare with the last version of the same document.',
      ),
    ];
  const before = Object.keys(previous.languages);
  const removed = before
    .filter((lang) => !Object.hasOwn(document.languages, lang))
    .map((lang) =>
      consentProblem(
        'warning',
        'language-removed',
        `languages.${lang}`,
        'This language was there before. Who agreed in it is asked again, in another language.',
        'Put it back, or be sure that nobody needs it.',
      ),
    );
  const changed = before.filter(
    (lang) =>
      Object.hasOwn(document.languages, lang) && withoutVersion(document, lang) !== withoutVersion(previous, lang),
  );
  if (document.version === previous.version)
    return [
      ...removed,
      ...changed.map((lang) =>
        consentProblem(
          'error',
          'same-version',
          `languages.${lang}`,
          'What people are shown changed, and the version is still the same.',
          'Give the document a new version, and say under "changes" what is new.',
        ),
      ),
    ];
  return [
    ...removed,
    ...changed
      .filter((lang) => own(document.languages, lang)?.changes === undefined)
      .map((lang) =>
        consentProblem(
          'warning',
          'no-changes',
          `languages.${lang}.changes`,
          'People are asked again, and nothing tells them what changed.',
          'Say in one or two sentences what is new.',
        ),
      ),
  ];
}

const withoutVersion = ({ version: _, date: __, ...document }: ConsentDocument, lang: string): string | null =>
  canonicalDocument({ ...document, version: '', date: '' }, lang);

const first = (problem: ConsentProblem, at: number, all: readonly ConsentProblem[]): boolean =>
  all.findIndex(({ where, code }) => where === problem.where && code === problem.code) === at;
