import { PorchlightError } from '../core/errors.js';

/** A place for one piece of text. All methods may throw `storage-unavailable`. */
export interface TextStore {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** Ends with the tab. Blocked or full storage is told as an error, never as a lost answer. */
export function sessionStore(key: string): TextStore {
  const guarded = <T>(act: (storage: Storage) => T): T => {
    try {
      return act(window.sessionStorage);
    } catch (cause) {
      throw new PorchlightError(
        'storage-unavailable',
        'Storage of this tab is blocked or full: unfinished answers are not kept. All else works.',
        { cause },
      );
    }
  };
  return {
    read: () => guarded((storage) => storage.getItem(key)),
    write: (text) => guarded((storage) => storage.setItem(key, text)),
    clear: () => guarded((storage) => storage.removeItem(key)),
  };
}
