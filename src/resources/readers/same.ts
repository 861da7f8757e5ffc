/** Two values of JSON that say the same, in whatever order the keys stand; what is `undefined` is not there. */
export const same = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

/** JSON with the keys of every object in the order of the alphabet. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A short mark of a text that changes when the text does: FNV-1a, 32 bits. To notice an edit, not to stop a forger. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
