/** Presses that exit, and the milliseconds in which they must come. */
export const PRESSES = 3;
export const WITHIN = 5000;

/**
 * The event by which an isolated frame tells the page of presses that were made inside of it: how many are still to come, 0 to
 * exit, `null` where counting was stopped.
 */
export const FRAMED_PRESSES = 'porchlight-framed-presses';

/** What a key event meant: `null` nothing; a number: so many presses are still to come; `exit`; `stopped`: counting ended. */
export type Meaning = number | 'exit' | 'stopped' | null;

/** The parts of a KeyboardEvent that are looked at. */
export interface KeyLike {
  readonly type: string;
  readonly key: string;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/**
 * Counts presses of Shift alone. A press counts when the key is let go and no other key or pointer was used while it was
 * down: Shift held for a capital letter, a selection or a shortcut does not count. Any other key starts anew.
 */
export class ShiftPresses {
  #presses = 0;
  #alone = false;
  #first = 0;

  /** @param now milliseconds of any steady clock */
  key({ type, key, repeat, isComposing, ctrlKey, altKey, metaKey }: KeyLike, now: number): Meaning {
    if (isComposing) return null;
    if (key !== 'Shift') return type === 'keydown' ? this.stop() : null;
    if (ctrlKey || altKey || metaKey) return this.stop();
    if (type === 'keydown') {
      // Held down it repeats: still one press.
      if (!repeat) this.#alone = true;
      return null;
    }
    if (!this.#alone) return null;
    this.#alone = false;
    if (this.#presses && now - this.#first > WITHIN) this.#presses = 0;
    if (!this.#presses++) this.#first = now;
    if (this.#presses < PRESSES) return PRESSES - this.#presses;
    this.#presses = 0;
    return 'exit';
  }

  /** Another key, a pointer, or the time was up. */
  stop(): Meaning {
    const was = this.#presses;
    this.#presses = 0;
    this.#alone = false;
    return was ? 'stopped' : null;
  }
}
