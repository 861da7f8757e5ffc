import type { ConsentDocument, ConsentWords } from './schema.js';

/** One text of a document, and the keys that lead to it. */
export interface ConsentText {
  readonly where: string;
  readonly text: string;
}

/** All texts of a language that somebody is shown, in the order of the file. */
export function textsOf(lang: string, words: ConsentWords): readonly ConsentText[] {
  const found: ConsentText[] = [];
  const visit = (value: unknown, where: string): void => {
    if (typeof value === 'string') found.push({ where, text: value });
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) visit(each, `${where}.${key}`);
  };
  visit(words, `languages.${lang}`);
  return found;
}

/** The same for all languages. */
export const allTexts = (document: ConsentDocument): readonly ConsentText[] =>
  Object.entries(document.languages).flatMap(([lang, words]) => textsOf(lang, words));
