import type { Need } from '../needs.js';
import type { Service } from '../service.js';
import { type Bits, forEachBit, noBits, setBit } from './bits.js';
import type { Columns } from './columns.js';
import { fieldLines, NEED_WEIGHT } from './fields.js';
import { Haystack } from './haystack.js';
import { type NeedNames, NeedWords, sameNames } from './need-names.js';
import { PostingIndex } from './posting-index.js';
import type { Scores } from './text-index.js';
import { Work } from './work.js';

/**
 * Up to so many services the folded text alone answers a key within a frame on a slow phone; above, there is an index
 * (docs/decisions/0016-search.md).
 */
export const PLAIN_UP_TO = 5000;

/** A pause after about so much text: a few milliseconds on a slow phone. */
const SIGNS_A_PIECE = 20_000;
const WORDS_A_PIECE = 1500;
/** Words whose scores are kept: what was typed before the last one, and one step back. */
const KEPT = 16;

export interface TextHits {
  /** Who has all words. */
  readonly bits: Bits;
  /** How well all of them fit, added up. */
  readonly scores: Uint16Array;
}

/** The text of all records for readers of one language. */
export class TextSearch {
  /** Folds all texts. Nothing can be found before. */
  readonly folding: Work;
  /** Makes the index: what is looked for in large directories, and where a word has typing errors. */
  readonly indexing: Work;
  /** Whether the directory is so large that it should have its index before anybody types. */
  readonly wantsIndex: boolean;
  readonly #columns: Columns;
  #haystack: Haystack | undefined;
  readonly #index: PostingIndex;
  readonly #kept = new Map<string, Scores | null>();
  #needs = new NeedWords();
  #names: NeedNames | undefined;

  /** @param plainUpTo services; above, there is an index */
  constructor(
    columns: Columns,
    readonly lang: string,
    plainUpTo = PLAIN_UP_TO,
  ) {
    this.#columns = columns;
    this.wantsIndex = columns.count > plainUpTo;
    this.#haystack = new Haystack(columns.count);
    this.#index = new PostingIndex(columns.count);
    this.folding = new Work(this.#fold());
    this.indexing = new Work(this.#makeIndex());
  }

  /** Whether these words cannot be answered without the index, because one of them is not there as it is written. */
  needsIndex(words: readonly string[], names?: NeedNames): boolean {
    this.#name(names);
    return !this.indexing.done && words.some((word) => this.#asWritten(word) === null);
  }

  /** Who has all of the words. Finishes what is not done yet. */
  find(words: readonly string[], names?: NeedNames): TextHits {
    this.#name(names);
    this.folding.finish();
    if (this.wantsIndex) this.indexing.finish();
    return this.#all(words.map((word) => this.#word(word)));
  }

  /** The same with what is there now: without the index, no typing errors. */
  findNow(words: readonly string[], names?: NeedNames): TextHits {
    this.#name(names);
    return this.#all(words.map((word) => (this.indexing.done ? this.#word(word) : this.#asWritten(word))));
  }

  #all(lists: readonly (Scores | null)[]): TextHits {
    const total = this.#columns.count;
    const [bits, scores] = [noBits(total), new Uint16Array(total)];
    if (lists.includes(null)) return { bits, scores };
    for (let at = 0; at < total; at++) {
      let sum = 0;
      for (const list of lists as readonly Scores[]) {
        const score = list[at] as number;
        if (score === 0) {
          sum = 0;
          break;
        }
        sum += score;
      }
      if (sum === 0) continue;
      scores[at] = sum;
      setBit(bits, at);
    }
    return { bits, scores };
  }

  #word(word: string): Scores | null {
    const asWritten = this.#asWritten(word);
    if (asWritten) return asWritten;
    return this.#keep(`~${word}`, () => {
      const needs = this.#needs.withTypos(word);
      this.indexing.finish();
      return this.#merge(this.#index.withTypos(word), needs);
    });
  }

  #asWritten(word: string): Scores | null {
    return this.#keep(word, () => {
      const text = this.#haystack?.asWritten(word) ?? this.#index.asWritten(word);
      return this.#merge(text, this.#needs.asWritten(word));
    });
  }

  #merge(scores: Scores | null, needs: ReadonlyMap<Need, number>): Scores | null {
    if (needs.size === 0) return scores;
    const merged = scores ?? new Uint8Array(this.#columns.count);
    let found = scores !== null;
    for (const [need, quality] of needs)
      forEachBit(this.#columns.needs.values.get(need) as Bits, (at) => {
        merged[at] = Math.max(merged[at] as number, NEED_WEIGHT * quality);
        found = true;
      });
    return found ? merged : null;
  }

  #keep(word: string, make: () => Scores | null): Scores | null {
    let scores = this.#kept.get(word);
    if (scores === undefined) scores = make();
    this.#kept.delete(word);
    this.#kept.set(word, scores);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return scores;
  }

  #name(names: NeedNames | undefined): void {
    if (sameNames(names, this.#names)) return;
    this.#names = names;
    this.#needs = new NeedWords(names);
    this.#kept.clear();
  }

  *#fold(): Generator {
    const { services, count } = this.#columns;
    const pace = paced(SIGNS_A_PIECE);
    for (let at = 0; at < count; at++) {
      const lines = fieldLines(services[at] as Service, this.lang);
      this.#haystack?.add(at, lines);
      if (pace(lines.reduce((sum, { length }) => sum + length, 0))) yield;
    }
  }

  *#makeIndex(): Generator {
    this.folding.finish();
    const haystack = this.#haystack as Haystack;
    const pace = paced(WORDS_A_PIECE);
    for (let at = 0; at < this.#columns.count; at++) {
      const fields = haystack.wordsOf(at);
      this.#index.add(at, fields);
      if (pace(fields.reduce((sum, { length }) => sum + length, 0))) yield;
    }
    if (this.wantsIndex) this.#haystack = undefined;
  }
}

/** Says whenever about so much is done that a pause is due. */
function paced(piece: number): (done: number) => boolean {
  let sum = 0;
  return (done) => {
    sum += 1 + done;
    if (sum < piece) return false;
    sum = 0;
    return true;
  };
}
