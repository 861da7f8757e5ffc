import type { Wording } from '../core/instruments/schema.js';
import type { Words } from './words.js';

type Load<T> = () => Promise<{ default: T }>;

/** What one language has. */
export interface CatalogEntry {
  /** The language's own name. */
  readonly name: string;
  readonly dir?: 'rtl';
  /** Interface words: the base language first, then what differs from it. */
  readonly ui: readonly Load<Partial<Words>>[];
  readonly wordings: Readonly<Record<string, Load<unknown>>>;
}

/** Loads the words of an instrument; built-in files are checked by the tests, not on the person's phone. */
export type LoadWording = Load<Wording>;
