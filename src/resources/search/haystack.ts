import { FIELDS, MIN_INSIDE, QUALITY } from './fields.js';
import type { Scores } from './text-index.js';
import { isSpaceless } from './words.js';

/** Plain search in the folded text of each record. Ready as soon as the text is folded. */
export class Haystack {
  readonly #fields: string[][] = FIELDS.map(() => []);
  constructor(readonly count: number) {}

  /** The words of one record, a line a field. */
  add(at: number, lines: readonly string[]): void {
    for (const [field, line] of lines.entries()) (this.#fields[field] as string[])[at] = line && ` ${line} `;
  }

  /** What was added, word by word. */
  wordsOf(at: number): string[][] {
    return this.#fields.map((texts) => texts[at]?.match(/\S+/g) ?? []);
  }

  asWritten(word: string): Scores | null {
    const scores = new Uint8Array(this.count);
    const fit = isSpaceless(word) ? anywhere : word.length < MIN_INSIDE ? begins : inWords;
    let found = false;
    for (const [field, texts] of this.#fields.entries()) {
      const { weight } = FIELDS[field] as (typeof FIELDS)[number];
      for (let at = 0; at < this.count; at++) {
        // What fits a better field wholly cannot fit better.
        if (weight * QUALITY.exact <= (scores[at] as number)) continue;
        const score = weight * fit(texts[at] as string, word);
        if (score <= (scores[at] as number)) continue;
        found = true;
        scores[at] = score;
      }
    }
    return found ? scores : null;
  }
}

const SPACE = 32;

/** Scripts without spaces: there is no beginning and no whole word. */
const anywhere = (text: string, part: string): number => (text.includes(part) ? QUALITY.exact : 0);

/** At the beginning of words only. */
function begins(text: string, start: string): number {
  let best = 0;
  const sought = ` ${start}`;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (text.charCodeAt(at + sought.length) === SPACE) return QUALITY.exact;
    best = QUALITY.begins;
  }
  return best;
}

function inWords(text: string, part: string): number {
  let best = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (text.charCodeAt(at - 1) !== SPACE) best ||= QUALITY.inside;
    else if (text.charCodeAt(at + part.length) === SPACE) return QUALITY.exact;
    else best = QUALITY.begins;
  }
  return best;
}
