import { indexedStore } from '../../src/storage/vault/indexed-store.js';
import { useSealedStores } from '../../src/storage/vault/place.js';
import type { Sealed } from '../../src/storage/vault/schema.js';
import type { SealedStore } from '../../src/storage/vault/sealed-store.js';
import { wipeAll } from '../../src/storage/wipe.js';
import { $, until } from '../../stories/support.js';
import { seen, type Screener } from './screener.js';

/** The name of the record of a `<porchlight-phq9>` without a name. */
export const PURPOSE = 'unfinished:porchlight-phq9:phq-9:';

/** This device, really: its own IndexedDB, with a hand on what is written. */
export interface RealDevice {
  readonly stored: (purpose?: string) => Promise<{ readonly revision: number; readonly sealed: Sealed } | null>;
  readonly overwrite: (change: (sealed: Sealed) => unknown) => Promise<void>;
  /** Called before each write; may wait, or throw. */
  beforeWrite: () => Promise<unknown> | void;
  beforeClear: () => Promise<unknown> | void;
  /** How many writes were begun. */
  writes: number;
  readonly undo: () => Promise<void>;
}
export function realDevice(): RealDevice {
  const device: RealDevice = {
    stored: async (purpose = PURPOSE) =>
      (await indexedStore(purpose).read()) as { revision: number; sealed: Sealed } | null,
    overwrite: async (change) => {
      const store = indexedStore(PURPOSE);
      const before = await store.read();
      await store.replace(change(before?.sealed as Sealed) as Sealed, before?.revision ?? 0);
    },
    beforeWrite: () => undefined,
    beforeClear: () => undefined,
    writes: 0,
    undo: async () => {
      useSealedStores(null);
      await wipeAll();
    },
  };
  useSealedStores((purpose): SealedStore => {
    const store = indexedStore(purpose);
    return {
      ...store,
      replace: async (sealed, expected) => {
        device.writes++;
        await device.beforeWrite();
        return store.replace(sealed, expected);
      },
      clear: async () => {
        await device.beforeClear();
        await store.clear();
      },
    };
  });
  return device;
}

/** What is said of the keeping below the questions. */
export const kept = (el: Screener): string => seen(el, '.kept');
/** What is said above the screen. */
export const note = (el: Screener): string => seen(el, '.body > .note');
export const said = (el: Screener): string => $(el, '.keeping-said')?.textContent ?? '';
/** All that stands in the element, seen or not. */
export const everything = (el: Screener): string => $(el, '.wrapper')?.outerHTML ?? '';
/** Every answer is on the device. */
export const saved = (el: Screener): Promise<void> =>
  until(el, 'that it is kept', () => kept(el).startsWith('Kept on this device'), 30_000);

/** So many minutes go by without anything. Ends with `real()`. */
export function clock(): { readonly wait: (minutes: number) => void; readonly real: () => void } {
  const { now } = Date;
  let ahead = 0;
  return {
    wait: (minutes) => {
      ahead += minutes * 60_000;
      Date.now = () => now() + ahead;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    real: () => {
      Date.now = now;
    },
  };
}
export const leave = (type: 'pagehide' | 'pageshow', persisted = true): boolean =>
  window.dispatchEvent(new PageTransitionEvent(type, { persisted }));
