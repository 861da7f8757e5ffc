import { MESSAGES } from './limits.js';

/** Counts messages, so that a flood of them costs the page next to nothing. Refills evenly with time. */
export class Budget {
  #left: number = MESSAGES.burst;
  #at: number;

  /** @param now milliseconds of a steady clock */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.#at = now();
  }

  /** @returns whether one more may be looked at */
  take(): boolean {
    const at = this.now();
    this.#left = Math.min(MESSAGES.burst, this.#left + ((at - this.#at) / 1000) * MESSAGES.perSecond);
    this.#at = at;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
