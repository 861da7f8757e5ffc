/** For each record how well a word fits, from 0, not at all. */
export type Scores = Uint8Array;

/** The words of all records. `null`: nobody has such a word. */
export interface TextIndex {
  /** The word, the beginning of a word, or a part of one. */
  asWritten(word: string): Scores | null;
  /** Words that differ by typing errors. */
  withTypos(word: string): Scores | null;
}
