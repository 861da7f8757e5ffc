import { FIELDS, MIN_INSIDE, QUALITY } from './fields.js';
import type { Scores, TextIndex } from './text-index.js';
import { Terms } from './terms.js';
import { isSpaceless } from './words.js';

const FIELD_BITS = 2;

/**
 * For each word the records that hold it, with the best field. Runs of scripts without spaces are kept as pairs of signs,
 * so that any part of a run is found, however a dictionary would cut it.
 */
export class PostingIndex implements TextIndex {
  readonly #terms = new Terms();
  /** A number for each record: its position, then two bits for the field. In order; each record once a word. */
  readonly #postings: number[][] = [];
  constructor(readonly count: number) {}

  /** Words of one record, by field; best field first. Records must come in order. */
  add(at: number, fields: readonly (readonly string[])[]): void {
    for (const [field, words] of fields.entries())
      for (const word of words)
        if (!isSpaceless(word)) this.#note(word, at, field);
        else for (let sign = 0; sign < word.length; sign++) this.#note(word.slice(sign, sign + 2), at, field);
  }

  asWritten(word: string): Scores | null {
    if (isSpaceless(word)) return this.#run(word);
    const scores = new Uint8Array(this.count);
    const whole = this.#terms.number(word);
    let found = false;
    for (const number of this.#terms.begins(word)) {
      this.#give(scores, number, number === whole ? QUALITY.exact : QUALITY.begins);
      found = true;
    }
    if (word.length >= MIN_INSIDE)
      for (const number of this.#terms.inside(word)) {
        this.#give(scores, number, QUALITY.inside);
        found = true;
      }
    return found ? scores : null;
  }

  withTypos(word: string): Scores | null {
    const numbers = isSpaceless(word) ? new Set<number>() : this.#terms.close(word);
    if (numbers.size === 0) return null;
    const scores = new Uint8Array(this.count);
    for (const number of numbers) this.#give(scores, number, QUALITY.typo);
    return scores;
  }

  #note(word: string, at: number, field: number): void {
    const number = this.#terms.add(word);
    const list = this.#postings[number];
    const entry = (at << FIELD_BITS) | field;
    if (!list) this.#postings[number] = [entry];
    else if ((list[list.length - 1] as number) >>> FIELD_BITS !== at) list.push(entry);
  }

  #give(scores: Scores, number: number, quality: number): void {
    const points = FIELDS.map(({ weight }) => weight * quality);
    const list = this.#postings[number] as readonly number[];
    for (const entry of list) {
      const at = entry >>> FIELD_BITS;
      const score = points[entry & 3] as number;
      if (score > (scores[at] as number)) scores[at] = score;
    }
  }

  /** Records that hold each pair of neighbours of a run. */
  #run(run: string): Scores | null {
    const scores = new Uint8Array(this.count);
    if (run.length === 1) {
      for (const number of this.#terms.begins(run)) this.#give(scores, number, QUALITY.exact);
      return scores.some((score) => score > 0) ? scores : null;
    }
    for (let sign = 0; sign < run.length - 1; sign++) {
      const number = this.#terms.number(run.slice(sign, sign + 2));
      if (number === undefined) return null;
      const pair = new Uint8Array(this.count);
      this.#give(pair, number, QUALITY.exact);
      if (sign === 0) scores.set(pair);
      else for (let at = 0; at < pair.length; at++) scores[at] = Math.min(scores[at] as number, pair[at] as number);
    }
    return scores.some((score) => score > 0) ? scores : null;
  }
}
