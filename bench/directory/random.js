/** Chance that is the same each time: mulberry32, a 32-bit generator that needs no library. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    /** A whole number from 0 to `below` - 1. */
    upTo: (below) => Math.floor(next() * below),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Like words of a language: the first of the list come most often (Zipf). */
    common: (list) => list[Math.min(list.length - 1, Math.floor(list.length ** next() - 1))],
    maybe: (share) => next() < share,
  };
}
