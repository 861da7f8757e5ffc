/**
 * Whether a word, or the beginning of a longer one, is at most `most` typing errors away from what was typed: a letter
 * more, less, another one, or two neighbours exchanged (optimal string alignment).
 * @param beginning how many errors the beginning of a longer word may have; -1: none, the whole word is meant
 */
export function isClose(typed: string, word: string, most: number, beginning: number): boolean {
  if (typed.length - word.length > most) return false;
  const columns = Math.min(word.length, typed.length + most);
  const whole = word.length <= columns;
  let [older, old] = [[] as number[], Array.from({ length: columns + 1 }, (_, at) => at)];
  for (let row = 1; row <= typed.length; row++) {
    const line = [row];
    for (let at = 1; at <= columns; at++) {
      const same = typed[row - 1] === word[at - 1] ? 0 : 1;
      let best = Math.min((old[at] as number) + 1, (line[at - 1] as number) + 1, (old[at - 1] as number) + same);
      if (row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1])
        best = Math.min(best, (older[at - 2] as number) + 1);
      line[at] = best;
    }
    if (Math.min(...line) > most) return false;
    [older, old] = [old, line];
  }
  return (whole && (old[columns] as number) <= most) || old.some((edits) => edits <= beginning);
}

/** Nobody types such a word; what is pasted is meant as it is. */
const LONGEST = 32;

/** How many typing errors a word may have: none below 4 letters, 1 below 8, else 2; none again above 32. */
export const editsFor = (letters: number): 0 | 1 | 2 => (letters < 4 || letters > LONGEST ? 0 : letters < 8 ? 1 : 2);

/** Every word that is one error away. Letters come from `alphabet`. Some come twice. */
export function* oneEdit(word: string, alphabet: Iterable<string>): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
  yield* exchanged(word);
  for (const letter of alphabet) {
    for (let at = 0; at < word.length; at++) yield word.slice(0, at) + letter + word.slice(at + 1);
    for (let at = 0; at <= word.length; at++) yield word.slice(0, at) + letter + word.slice(at);
  }
}

/** Every word in which two neighbours have changed places. */
export function* exchanged(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++)
    if (word[at] !== word[at - 1])
      yield word.slice(0, at - 1) + (word[at] as string) + (word[at - 1] as string) + word.slice(at + 1);
}
