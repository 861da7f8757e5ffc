import type { ConsentDocument } from './schema.js';
import { own } from './view.js';

/**
 * JSON in one spelling (RFC 8785): no white space, keys sorted by their UTF-16 code units, entries that are `undefined` left
 * out. Texts are as they are: nothing is trimmed or normalised, so that no two texts look the same to it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/**
 * What is hashed for one language: the structure of the document, and all of its words in that language under `text`; without
 * its other languages, the note for editors and the state of review, none of which the person is shown.
 * docs/consent-record.md has the same in five lines.
 *
 * @returns `null` where the document does not have the language
 */
export function canonicalDocument(document: ConsentDocument, lang: string): string | null {
  const text = own(document.languages, lang);
  if (text === undefined) return null;
  const { languages: _languages, review: _review, note: _note, ...structure } = document;
  return canonicalJson({ ...structure, lang, text });
}
