import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Where the library counts wrongly: as the CMU Pronouncing Dictionary has it. */
const corrections = new Map([['professional', 4]]);

const syllables = (word: string): number => corrections.get(word.toLowerCase()) ?? syllable(word);

/** US grade of English texts by Flesch and Kincaid: all of their sentences together. What is no sentence counts as one. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.?!:])\s+|\n+/))
    .filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length === 0) return 0;
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? []);
  const counted = words.reduce((sum, word) => sum + syllables(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: counted });
}
