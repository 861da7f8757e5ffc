import { PorchlightError } from '../core/errors.js';
import type { TextStore } from './stores.js';

/** Stays on this device until it is cleared. Only for what is no secret, and only after the person asked for it. */
export function deviceStore(key: string): TextStore {
  const guarded = <T>(act: (storage: Storage) => T): T => {
    try {
      return act(window.localStorage);
    } catch (cause) {
      throw new PorchlightError('storage-unavailable', 'Storage of this device is blocked or full. All else works.', {
        cause,
      });
    }
  };
  return {
    read: () => guarded((storage) => storage.getItem(key)),
    write: (text) => guarded((storage) => storage.setItem(key, text)),
    clear: () => guarded((storage) => storage.removeItem(key)),
  };
}
