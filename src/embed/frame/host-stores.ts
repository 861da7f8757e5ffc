import { PorchlightError } from '../../core/errors.js';
import { parseSealed } from '../../storage/vault/schema.js';
import type { SealedStore } from '../../storage/vault/sealed-store.js';
import { RECORDS } from './limits.js';
import type { HostMessage, StoreAnswer, StoreMessage } from './schema.js';

/** Stands before the name of each record that a frame keeps, so that none can be mixed up with one of the page's own. */
const PREFIX = 'frame:';

/**
 * Keeps what a frame has sealed, on this device. The page holds ciphertext and what it is for, never a key: whoever reads the
 * page's database cannot read the plan.
 */
export class HostStores {
  readonly #stores = new Map<string, Promise<SealedStore>>();
  #stops: (() => void)[] = [];
  #waiting = 0;
  #closed = false;

  /** @param send how the guest is answered */
  constructor(
    private readonly send: (message: HostMessage) => void,
    private readonly make: (purpose: string) => Promise<SealedStore> = onDevice,
  ) {}

  /** Does what was asked and answers. Too many questions at once, and names beyond the first few, are not answered. */
  async serve(message: StoreMessage): Promise<void> {
    if (this.#waiting >= RECORDS.waiting) return;
    this.#waiting++;
    const answer = await this.#answer(message);
    this.#waiting--;
    if (!this.#closed) this.send(answer);
  }

  /** The frame is gone. */
  close(): void {
    this.#closed = true;
    for (const stop of this.#stops.splice(0)) stop();
  }

  async #answer(message: StoreMessage): Promise<StoreAnswer> {
    const { id } = message;
    try {
      return { type: 'answer', id, ok: true, value: await this.#do(message) };
    } catch (error) {
      const code = error instanceof PorchlightError ? error.code : null;
      const known = code === 'storage-full' || code === 'damaged-record' || code === 'newer-record';
      return { type: 'answer', id, ok: false, code: known ? code : 'storage-unavailable' };
    }
  }

  async #do(message: StoreMessage) {
    const store = await this.#store(message.purpose);
    switch (message.act) {
      case 'read': {
        const stored = await store.read();
        return stored && { revision: stored.revision, sealed: parseSealed(stored.sealed) };
      }
      case 'replace':
        return store.replace(message.sealed, message.expected);
      default:
        await store.clear();
        return null;
    }
  }

  #store(purpose: string): Promise<SealedStore> {
    const known = this.#stores.get(purpose);
    if (known) return known;
    if (this.#stores.size >= RECORDS.purposes)
      return Promise.reject(new PorchlightError('storage-unavailable', 'One frame keeps a few records only.'));
    const made = this.make(PREFIX + purpose).then((store) => {
      const stop = store.watch?.(() => this.send({ type: 'changed', purpose }));
      if (stop && this.#closed) stop();
      else if (stop) this.#stops.push(stop);
      return store;
    });
    // A failed load of the code is tried again with the next question.
    made.catch(() => this.#stores.delete(purpose));
    this.#stores.set(purpose, made);
    return made;
  }
}

const onDevice = async (purpose: string): Promise<SealedStore> =>
  (await import('../../storage/vault/indexed-store.js')).indexedStore(purpose);
