import SearchableMap from 'minisearch/SearchableMap';
import { editsFor, exchanged, oneEdit } from './edits.js';
import { lettersIn } from './words.js';

/** All words of a directory, numbered in the order in which they came, and which of them fit a typed one. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #tree = new SearchableMap<number>();
  /** Letters in use, by blocks of 256 code points: about one script each. */
  readonly #letters = new Map<number, Set<string>>();
  /** All words as lines of one text, and where each one starts. */
  #lines: { text: string; starts: Uint32Array } | undefined;

  /** The number of a word; a new one for a new word. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#tree.set(word, number);
    this.#lines = undefined;
    for (let at = 0; at < word.length; at++) {
      const block = word.charCodeAt(at) >> 8;
      const letters = this.#letters.get(block);
      if (letters) letters.add(word[at] as string);
      else this.#letters.set(block, new Set(word[at]));
    }
    return number;
  }

  number(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Words that begin so, itself included. */
  begins(start: string): Iterable<number> {
    return this.#tree.atPrefix(start).values();
  }

  /** Words that hold it, anywhere. */
  inside(part: string): number[] {
    const { text, starts } = (this.#lines ??= this.#join());
    const found: number[] = [];
    for (let at = text.indexOf(part); at >= 0;) {
      const number = lineAt(starts, at);
      found.push(number);
      const next = starts[number + 1];
      at = next === undefined ? -1 : text.indexOf(part, next);
    }
    return found;
  }

  /**
   * Words that differ by typing errors: one for 4 letters and more, also where the word goes on; two for 8 and more.
   */
  close(typed: string): Set<number> {
    const most = editsFor(lettersIn(typed));
    const found = new Set<number>();
    if (most === 0) return found;
    for (const word of oneEdit(typed, this.#letters.get(typed.charCodeAt(0) >> 8) ?? []))
      for (const number of this.begins(word)) found.add(number);
    if (most === 1) return found;
    const addAll = (list: Map<string, [number, number]>) => list.forEach(([number]) => found.add(number));
    addAll(this.#tree.fuzzyGet(typed, 2));
    // The tree counts an exchange of neighbours as two errors.
    for (const word of exchanged(typed)) {
      addAll(this.#tree.fuzzyGet(word, 1));
      for (const twice of exchanged(word)) addNumber(found, this.number(twice));
    }
    return found;
  }

  #join(): { text: string; starts: Uint32Array } {
    const starts = new Uint32Array(this.#numbers.size);
    let length = 0;
    let number = 0;
    for (const word of this.#numbers.keys()) {
      starts[number++] = length;
      length += word.length + 1;
    }
    return { text: [...this.#numbers.keys()].join('\n'), starts };
  }
}

function addNumber(found: Set<number>, number: number | undefined): void {
  if (number !== undefined) found.add(number);
}

/** The last line that starts at or before a place. */
function lineAt(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
