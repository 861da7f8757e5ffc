import type { AskHost } from '../base/vault/passphrase-ask.js';
import type { ConsentTranslate } from './words.js';

/** What the parts of the element need of it. */
export interface ConsentHost extends AskHost {
  /** `null` until the words are there. */
  readonly t: ConsentTranslate | null;
  readonly storage: string;
  /** The words around a passphrase are asked for when they are needed first. */
  needVaultWords(): void;
  /** What is on show now. */
  find(selector: string): HTMLElement | null;
}
