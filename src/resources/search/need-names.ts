import { type Need, needs } from '../needs.js';
import { editsFor, isClose } from './edits.js';
import { MIN_INSIDE, QUALITY } from './fields.js';
import { isSpaceless, lettersIn, words } from './words.js';

/** Names of needs in the reader's language. Absent ones are found by their id. */
export type NeedNames = ReadonlyMap<Need, string>;

/** Whether two say the same: a page may make them anew for each question. */
export const sameNames = (one: NeedNames | undefined, other: NeedNames | undefined): boolean =>
  one === other || needs.every((need) => one?.get(need) === other?.get(need));

/** The words of all needs, and which needs a typed word means. */
export class NeedWords {
  readonly #words: readonly (readonly [need: Need, words: readonly string[]])[];
  constructor(names?: NeedNames) {
    this.#words = needs.map((need) => [need, [...words(need), ...words(names?.get(need) ?? '')]]);
  }

  /** How well the word fits each need. */
  asWritten(word: string): Map<Need, number> {
    return this.#fit((name) => {
      if (isSpaceless(word)) return name.includes(word) ? QUALITY.exact : 0;
      if (name === word) return QUALITY.exact;
      if (name.startsWith(word)) return QUALITY.begins;
      return word.length >= MIN_INSIDE && name.includes(word) ? QUALITY.inside : 0;
    });
  }

  withTypos(word: string): Map<Need, number> {
    const most = editsFor(lettersIn(word));
    if (most === 0 || isSpaceless(word)) return new Map();
    return this.#fit((name) => (isClose(word, name, most, 1) ? QUALITY.typo : 0));
  }

  #fit(qualityOf: (name: string) => number): Map<Need, number> {
    const fitting = new Map<Need, number>();
    for (const [need, names] of this.#words) {
      const best = names.reduce((quality, name) => Math.max(quality, qualityOf(name)), 0);
      if (best > 0) fitting.set(need, best);
    }
    return fitting;
  }
}
