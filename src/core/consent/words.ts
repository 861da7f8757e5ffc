import { consentProblem, type ConsentProblem } from './problems.js';
import type { ConsentDocument, ConsentWords } from './schema.js';
import { own } from './view.js';

/* Whether a language has words for all that the structure asks for, and for nothing else. */

type Questions = ConsentWords['questions'];

/** What a language lacks. With one of these it is not offered to anybody. */
export function missingWords(document: ConsentDocument, lang: string, words: ConsentWords): readonly ConsentProblem[] {
  const root = `languages.${lang}`;
  const { sections, purposes, questions = [], contacts } = document;
  const lack = (where: string): ConsentProblem =>
    consentProblem(
      'error',
      'missing-translation',
      `${root}.${where}`,
      'This language has no words for it. The language is left out.',
      'Translate it, or take the language out.',
    );
  const lacking = (
    part: 'sections' | 'purposes' | 'questions' | 'contacts',
    list: readonly { readonly id: string }[],
  ) => list.filter(({ id }) => own<unknown>(words[part], id) === undefined).map(({ id }) => lack(`${part}.${id}`));
  const choices = (from: Questions, under: string) =>
    questions.flatMap(({ id, choices }) => {
      const found = own(from, id);
      if (!found) return [];
      return choices
        .filter((choice) => own(found.choices, choice) === undefined)
        .map((choice) => lack(`${under}questions.${id}.choices.${choice}`));
    });
  return [
    ...lacking('sections', sections),
    ...lacking('purposes', purposes),
    ...lacking('questions', questions),
    ...lacking('contacts', contacts),
    ...choices(words.questions, ''),
    ...variantsOf(words).flatMap(([role, variant]) => choices(variant.questions, `variants.${role}.`)),
  ];
}

/** Words for something that is not in the structure: nobody sees them, and most often an id is misspelt. */
export function surplusWords(document: ConsentDocument, lang: string, words: ConsentWords): readonly ConsentProblem[] {
  const parts = ['sections', 'purposes', 'questions'] as const;
  const known = (part: (typeof parts)[number] | 'contacts') => new Set((document[part] ?? []).map(({ id }) => id));
  const surplus = (under: string, part: (typeof parts)[number] | 'contacts', from: object | undefined) =>
    Object.keys(from ?? {})
      .filter((id) => !known(part).has(id))
      .map((id) =>
        consentProblem(
          'warning',
          'unknown-words',
          `languages.${lang}.${under}${part}.${id}`,
          'There are words for something that the document does not have. Nobody sees them.',
          'Look whether the id is spelt as in the structure, or take the words out.',
        ),
      );
  return [
    ...parts.flatMap((part) => surplus('', part, words[part])),
    ...surplus('', 'contacts', words.contacts),
    ...variantsOf(words).flatMap(([role, variant]) =>
      parts.flatMap((part) => surplus(`variants.${role}.`, part, variant[part])),
    ),
  ];
}

/** The words that one role is shown instead, by role. */
export const variantsOf = (words: ConsentWords) => Object.entries(words.variants ?? {});
