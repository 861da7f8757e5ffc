/** Words longer than this are not compared: the work grows with the square of the length. */
const LONGEST = 60;

/** The word that is spelt most alike, if it is alike at all: at most a third of its letters differ. */
export function nearest(word: string, words: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const other of words) {
    const steps = distance(word, other);
    if (steps < least && steps <= Math.max(1, Math.floor(Math.min(word.length, other.length) / 3))) {
      best = other;
      least = steps;
    }
  }
  return best;
}

/** How many letters have to be put in, taken out, replaced or exchanged with the next one (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] as number) + 1);
      row.push(steps);
    }
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}
