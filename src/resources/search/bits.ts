/** A set of records, one bit each. All sets of one directory have the same length. */
export type Bits = Uint32Array;

export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5);

export function allBits(count: number): Bits {
  const bits = noBits(count).fill(0xffffffff);
  if (count & 31) bits[bits.length - 1] = 2 ** (count & 31) - 1;
  return bits;
}

export const setBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
};

export const clearBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] as number) & ~(1 << (at & 31));
};

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;

export function and(one: Bits, other: Bits): Bits {
  const both = new Uint32Array(one.length);
  for (let at = 0; at < one.length; at++) both[at] = (one[at] as number) & (other[at] as number);
  return both;
}

export function or(one: Bits, other: Bits): Bits {
  const either = new Uint32Array(one.length);
  for (let at = 0; at < one.length; at++) either[at] = (one[at] as number) | (other[at] as number);
  return either;
}

/** What is in `one` and not in `other`. */
export function without(one: Bits, other: Bits): Bits {
  const rest = new Uint32Array(one.length);
  for (let at = 0; at < one.length; at++) rest[at] = (one[at] as number) & ~(other[at] as number);
  return rest;
}

export function count(bits: Bits): number {
  let sum = 0;
  for (const part of bits) sum += ones(part);
  return sum;
}

/** `count(and(one, other))` without making the set. */
export function countBoth(one: Bits, other: Bits): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += ones((one[at] as number) & (other[at] as number));
  return sum;
}

/** Calls `each` for every member, in order. */
export function forEachBit(bits: Bits, each: (at: number) => void): void {
  for (let index = 0; index < bits.length; index++)
    for (let part = bits[index] as number; part !== 0; part &= part - 1)
      each((index << 5) + 31 - Math.clz32(part & -part));
}

/* Ones in 32 bits, added up in pairs, fours and bytes (Warren, Hacker's Delight, "Counting Bits"). */
function ones(part: number): number {
  part -= (part >>> 1) & 0x55555555;
  part = (part & 0x33333333) + ((part >>> 2) & 0x33333333);
  return Math.imul((part + (part >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
