import type { SealedStore } from './sealed-store.js';

/** Makes the store for one purpose, e.g. `safety-plan`. */
export type StoreFactory = (purpose: string) => SealedStore;

let factory: StoreFactory | null = null;

/**
 * Puts another place for sealed records in place of this device's own: inside an isolated frame storage is blocked, and the
 * page around it keeps what is sealed.
 * @param next `null`: this device again
 */
export function useSealedStores(next: StoreFactory | null): void {
  factory = next;
}

/**
 * Where sealed records of one purpose are kept: IndexedDB of this device, unless something else was put in its place.
 * The code of the database is fetched when it is first asked.
 */
export const sealedStoreFor = (purpose: string): SealedStore => factory?.(purpose) ?? onDevice(purpose);

function onDevice(purpose: string): SealedStore {
  let store: Promise<SealedStore> | null = null;
  const load = () => (store ??= import('./indexed-store.js').then(({ indexedStore }) => indexedStore(purpose)));
  return {
    read: async () => (await load()).read(),
    replace: async (sealed, expected) => (await load()).replace(sealed, expected),
    clear: async () => (await load()).clear(),
    watch(callback) {
      let isWanted = true;
      let stop: (() => void) | undefined;
      load().then(
        (found) => {
          if (isWanted) stop = found.watch?.(callback);
        },
        () => undefined, // Reading says the same, and says it to somebody.
      );
      return () => {
        isWanted = false;
        stop?.();
      };
    },
  };
}
