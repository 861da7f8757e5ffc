import type { Load } from './catalog-entry.js';
import { read } from './load.js';

/**
 * Interface words of one element that are not needed by the others: a file of its own in each locale folder, so that a page
 * with a screener does not carry the words of a finder.
 */
export interface Part {
  /** Name of the file, e.g. `resource-finder`. */
  readonly name: string;
  /** Files of each language: the base language first, then what differs from it. */
  readonly files: Readonly<Record<string, readonly Load<Readonly<Record<string, string>>>[]>>;
  /** A few words that are in the code itself, for when a file does not come. */
  readonly fallback: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const added = new Map<string, Readonly<Record<string, string>>>();
const key = (name: string, lang: string) => `${name} ${lang}`;

/** Keeps what a host added or replaced. */
export function addPart(name: string, lang: string, words: Readonly<Record<string, string>>): void {
  added.set(key(name, lang), { ...added.get(key(name, lang)), ...words });
}

/** Whether there are words of this part in the language, ours or the host's. */
export const hasPart = ({ name, files }: Part, lang: string): boolean =>
  Object.hasOwn(files, lang) || added.has(key(name, lang));

/**
 * The words of a part in a language; with those that a host added.
 * @throws {PorchlightError} `locale-load-failed`
 */
export async function loadPart({ name, files }: Part, lang: string): Promise<Readonly<Record<string, string>>> {
  const own = Object.hasOwn(files, lang) ? (files[lang] ?? []) : [];
  const parts = await Promise.all(own.map((file) => read(file, `${lang} ${name}`)));
  return Object.assign({}, ...parts, added.get(key(name, lang))) as Readonly<Record<string, string>>;
}
