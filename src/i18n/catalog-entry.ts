import type { Words } from './words.js';

/** Asks for one file. */
export type Load<T> = () => Promise<{ default: T }>;

/** What one language has. */
export interface CatalogEntry {
  readonly dir?: 'rtl';
  /** Interface words: the base language first, then what differs from it. */
  readonly ui: readonly Load<Partial<Words>>[];
  /** Words of instruments. Built-in files are checked by the tests, not on the person's phone. */
  readonly wordings: Readonly<Record<string, Load<unknown>>>;
}
