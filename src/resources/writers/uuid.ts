const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * HSDS 3 wants a UUID for every id. For what has none a UUID of version 8 (RFC 9562: made as the writer likes) is made of
 * words, always the same for the same words, so that a second export does not rename every record.
 */
export function uuidOf(...words: readonly string[]): string {
  const text = words.join('\u0000');
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed)).join('');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** The id that a record has, when it is a UUID, else one made of it. */
export const uuidFor = (kind: string, id: string): string => (UUID.test(id) ? id.toLowerCase() : uuidOf(kind, id));

/** 32 bits: FNV-1a from a seed, then the mixing of MurmurHash3, so that likes do not stay alike. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
