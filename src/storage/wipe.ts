import { closeDatabase, DATABASE } from './vault/connection.js';

const PREFIX = 'porchlight';

/** What was deleted, and what could not be; both as names, never as contents. */
export interface Wiped {
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

/**
 * Deletes all that this library keeps in the browser for this site: keys of the tab and of the device, the database with all
 * vaults, caches. Then looks whether it is gone. Never throws: storage that is blocked holds nothing that could be read.
 * It cannot clear the browser's history, downloads or printouts.
 */
export async function wipeAll(): Promise<Wiped> {
  const removed: string[] = [];
  const left: string[] = [];
  const note = (name: string, isGone: boolean) => void (isGone ? removed : left).push(name);

  for (const [name, storage] of [
    ['session', () => sessionStorage],
    ['local', () => localStorage],
  ] as const)
    attempt(() => {
      for (const key of keysOf(storage())) {
        storage().removeItem(key);
        note(`${name}:${key}`, storage().getItem(key) === null);
      }
    });

  for (const name of await databases()) note(`database:${name}`, await deleteDatabase(name));
  for (const name of await cacheNames()) note(`cache:${name}`, await caches.delete(name).catch(() => false));
  return { removed, left };
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Blocked: there is nothing that we could have written.
  }
}

const isOurs = (name: string): boolean =>
  name === PREFIX || name.startsWith(`${PREFIX}:`) || name.startsWith(`${PREFIX}-`);
const keysOf = (storage: Storage): string[] => Object.keys(storage).filter(isOurs);

/** Our databases. Where the browser does not list them, the one that there can be. */
async function databases(): Promise<string[]> {
  // An isolated frame has none. Asked all the same, Chromium 156 reports an error that nobody can catch.
  if (self.origin === 'null') return [];
  try {
    const all = indexedDB.databases ? await indexedDB.databases() : [{ name: PREFIX }];
    return all.flatMap(({ name }) => (name && isOurs(name) ? [name] : []));
  } catch {
    return [];
  }
}

async function deleteDatabase(name: string): Promise<boolean> {
  if (name === DATABASE) await closeDatabase();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    // Other tabs let go of it when they hear of it; one that does not answer must not hold this one up.
    request.onblocked = () => setTimeout(() => resolve(false), 2000);
  });
}

async function cacheNames(): Promise<string[]> {
  try {
    return (await caches.keys()).filter(isOurs);
  } catch {
    return [];
  }
}
