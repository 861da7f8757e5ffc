import { openDB, type IDBPDatabase } from 'idb';
import { PorchlightError } from '../../core/errors.js';
import { DATABASE, letsGo } from './connection.js';
import { parseStored } from './schema.js';
import type { SealedStore } from './sealed-store.js';

const RECORDS = 'sealed';
const CHANNEL = 'porchlight:vault';

let connection: Promise<IDBPDatabase> | null = null;

function database(): Promise<IDBPDatabase> {
  const forget = () => {
    connection = null;
  };
  connection ??= openDB(DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore(RECORDS),
    // Another tab wants to delete the database: whoever holds it open would keep it there.
    blocking: (_now, _wanted, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  connection.catch(forget);
  return connection;
}

letsGo(async () => {
  const open = connection;
  connection = null;
  (await open?.catch(() => null))?.close();
});

/**
 * On this device, in IndexedDB. A write is one transaction that looks and writes: a tab that is killed leaves what was there
 * before or what came after, and of two tabs that write at once one is told that it was second.
 */
export function indexedStore(purpose: string): SealedStore {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
  const tell = () => channel?.postMessage(purpose);
  return {
    async read() {
      const value: unknown = await guarded<unknown>(async () => (await database()).get(RECORDS, purpose));
      return value === undefined ? null : parseStored(value);
    },
    async replace(sealed, expected) {
      const revision = await guarded(async () => {
        const transaction = (await database()).transaction(RECORDS, 'readwrite', { durability: 'strict' });
        const now = (await transaction.store.get(purpose)) as { revision?: unknown } | undefined;
        const isSecond = (typeof now?.revision === 'number' ? now.revision : 0) !== expected;
        const next = expected + step();
        if (!isSecond) await transaction.store.put({ revision: next, sealed }, purpose);
        await transaction.done;
        return isSecond ? null : next;
      });
      if (revision !== null) tell();
      return revision;
    },
    async clear() {
      await guarded(async () => (await database()).delete(RECORDS, purpose));
      tell();
    },
    watch(callback) {
      const listener = ({ data }: MessageEvent) => data === purpose && callback();
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}

/**
 * The revision stands beside what is sealed, for all to read. It goes up by chance: how often somebody pressed a key, and with
 * that which option was reached, cannot be read off it.
 */
const step = (): number => 1 + ((crypto.getRandomValues(new Uint8Array(1))[0] as number) & 31);

/**
 * Something that only this browser can hold, such as a key that cannot be taken out of it: what is there, or else what `make`
 * gives. Of two tabs that make one at once the first one wins, and both get that one.
 */
export async function kept<T>(name: string, make: () => Promise<T>): Promise<T> {
  const before: unknown = await guarded<unknown>(async () => (await database()).get(RECORDS, name));
  if (before !== undefined) return before as T;
  const made = await make();
  return guarded(async () => {
    const transaction = (await database()).transaction(RECORDS, 'readwrite', { durability: 'strict' });
    const first: unknown = await transaction.store.get(name);
    if (first === undefined) await transaction.store.put(made, name);
    await transaction.done;
    return (first ?? made) as T;
  });
}

async function guarded<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if ((cause as DOMException | null)?.name === 'QuotaExceededError')
      throw new PorchlightError(
        'storage-full',
        'There is no room left on this device. What was saved before is still there.',
        { cause },
      );
    throw new PorchlightError(
      'storage-unavailable',
      'Storage of this device is blocked or broken: nothing was saved. All else works.',
      { cause },
    );
  }
}
