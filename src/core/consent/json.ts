import { CONSENT_LIMITS } from './parts.js';

/*
 * What is looked at before a schema sees a file of somebody else: a schema walks it level by level, and a hostile file is
 * made to be deep or endless.
 */

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What JSON text says, or why it cannot be read. Something that is no text is taken as JSON that was read before. */
export function readJson(input: unknown, mostBytes: number): { readonly json: unknown } | { readonly reason: string } {
  if (typeof input !== 'string') return checked(input);
  // A character is at least one byte.
  if (input.length > mostBytes) return { reason: `it is larger than ${mostBytes / 1024} KB` };
  try {
    return checked(JSON.parse(input));
  } catch {
    return { reason: 'it is not JSON' };
  }
}

/** Not by recursion: the depth is what is to be found out. */
function checked(json: unknown): { readonly json: unknown } | { readonly reason: string } {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 1 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (++seen > CONSENT_LIMITS.values) return { reason: `it has more than ${CONSENT_LIMITS.values} values` };
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) return { reason: 'it has half a character' };
    if (typeof value !== 'object' || value === null) continue;
    if (depth > CONSENT_LIMITS.depth) return { reason: `it is nested deeper than ${CONSENT_LIMITS.depth} levels` };
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) return { reason: `it has a key that is not allowed (${key})` };
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return { json };
}
