import type { ScreenerSession } from '../../../core/screening/session.js';
import type { AskHost, VaultTranslate } from '../../base/vault/passphrase-ask.js';
import type { ScreenerView } from '../views/context.js';

/** What the keeping may do with the answers of its element. */
export interface Answering {
  /** The answers as they stand. */
  session(): ScreenerSession | null;
  /** The person goes on with this. */
  enter(next: ScreenerSession): void;
  /** The person starts. */
  begin(): void;
  /** Nothing of the answers is left on the page, at once. */
  blank(): void;
}

/** What a place to keep answers needs of its element. */
export interface KeeperHost extends AskHost {
  readonly answering: Answering;
  readonly localName: string;
  readonly name: string | null;
  /** The focus is inside the element. */
  readonly hasFocus: boolean;
}

/** A screen as it is drawn, and the words around a passphrase. */
export interface KeeperView {
  readonly view: ScreenerView;
  readonly v: VaultTranslate;
}

/** One place where unfinished answers can live: this tab, or this device. Whatever fails there, what is on the page stays. */
export interface Keeper {
  /** Looks what an earlier visit left. */
  look(): Promise<void>;
  /** The person answered, or moved on. */
  keep(session: ScreenerSession): void;
  /** The answers are finished, or not wanted any more. */
  forget(): void;
  /** The page is put aside, or comes back from there. */
  leave(): void;
  /** Somebody leaves in a hurry: nothing is written any more. */
  stop(): void;
  /** The element was taken out of the page; and put in again. */
  away(): void;
  back(): void;
  /** Another place is asked for. */
  close(): void;
  /** Where the answers are, in sentences. */
  promise(view: KeeperView): readonly string[];
  /** In place of Start, where an earlier visit left something. */
  start(view: KeeperView): unknown;
  /** Above the screen: what the person has to know now. */
  above(view: KeeperView): unknown;
  /** Below the screen: what is kept, and what can be done about it. */
  below(view: KeeperView): unknown;
}
