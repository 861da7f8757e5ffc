import type { Sealed } from './schema.js';

/** What a store holds under one purpose: the record, and a number that goes up whenever it is written. */
export interface Stored {
  readonly revision: number;
  readonly sealed: unknown;
}

/** A place for one sealed record: this device, the memory of the page, or the page around an isolated frame. */
export interface SealedStore {
  /** @throws {PorchlightError} `storage-unavailable`, `damaged-record` */
  read(): Promise<Stored | null>;
  /**
   * Writes in one step, if nobody else has written since `expected` (0: nothing is there yet).
   * @returns the new revision; `null` where somebody else was first, and then nothing was written
   * @throws {PorchlightError} `storage-unavailable`, `storage-full`; what was there stays
   */
  replace(sealed: Sealed, expected: number): Promise<number | null>;
  clear(): Promise<void>;
  /** Calls back after another tab has written or cleared; returns how to stop. */
  watch?(callback: () => void): () => void;
}

/** Ends with the page. */
export function memoryStore(): SealedStore {
  let stored: Stored | null = null;
  return {
    read: () => Promise.resolve(stored),
    replace: (sealed, expected) => {
      if ((stored?.revision ?? 0) !== expected) return Promise.resolve(null);
      stored = { revision: expected + 1, sealed };
      return Promise.resolve(stored.revision);
    },
    clear: () => {
      stored = null;
      return Promise.resolve();
    },
  };
}
