import type { Find } from '../base/voice.js';
import type { PlanTranslate, VaultTranslate } from './words.js';

/** What the parts of the element need of it. */
export interface PlanHost {
  /** `null` until the words are there. */
  readonly t: PlanTranslate | null;
  /** The words around a passphrase: asked for when they are needed first. */
  readonly vaultWords: VaultTranslate | null;
  readonly storage: string;
  readonly mode: string;
  requestUpdate(): void;
  report(error: unknown): void;
  dispatchEvent(event: Event): boolean;
  /** Says something to people who do not see it. */
  say(text: string): void;
  /** Moves the focus once the next rendering is there. */
  focusOn(find: Find): void;
  /** What is on show now. */
  find(selector: string): HTMLElement | null;
}
