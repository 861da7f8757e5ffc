import { PorchlightError } from '../../core/errors.js';
import type { SealedStore } from '../../storage/vault/sealed-store.js';
import { ANSWER_AFTER } from './limits.js';
import type { GuestMessage, StoreAnswer, StoreMessage } from './schema.js';

type Question = {
  [Act in StoreMessage['act']]: Omit<Extract<StoreMessage, { act: Act }>, 'type' | 'id'>;
}[StoreMessage['act']];
interface Waiting {
  readonly answer: (answer: StoreAnswer) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Storage is blocked inside a frame of opaque origin: the page around it is asked to keep what was sealed here. */
export class GuestStores {
  readonly #waiting = new Map<number, Waiting>();
  readonly #watchers = new Map<string, Set<() => void>>();
  #asked = 0;

  /** @param send how the page is asked */
  constructor(private readonly send: (message: GuestMessage) => void) {}

  /** The store for one record. */
  store(purpose: string): SealedStore {
    return {
      read: async () => {
        const value = await this.#ask({ purpose, act: 'read' });
        return typeof value === 'object' ? value : unexpected();
      },
      replace: async (sealed, expected) => {
        const value = await this.#ask({ purpose, act: 'replace', sealed, expected });
        return typeof value === 'object' && value !== null ? unexpected() : value;
      },
      clear: async () => {
        await this.#ask({ purpose, act: 'clear' });
      },
      watch: (callback) => {
        const all = this.#watchers.get(purpose) ?? new Set();
        this.#watchers.set(purpose, all.add(callback));
        return () => void all.delete(callback);
      },
    };
  }

  /** The page answered. An answer that nobody waits for is dropped. */
  answered(answer: StoreAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    waiting.answer(answer);
  }
  /** Somebody else wrote or deleted a record. */
  changed(purpose: string): void {
    for (const callback of this.#watchers.get(purpose) ?? []) callback();
  }

  #ask(question: Question) {
    const id = ++this.#asked;
    return new Promise<Extract<StoreAnswer, { ok: true }>['value']>((resolve, reject) => {
      const fail = (code: Extract<StoreAnswer, { ok: false }>['code']) => {
        this.#waiting.delete(id);
        reject(new PorchlightError(code, 'The page around this frame could not keep or read what was sealed.'));
      };
      const timer = setTimeout(() => fail('storage-unavailable'), ANSWER_AFTER);
      this.#waiting.set(id, {
        timer,
        answer: (answer) => (answer.ok ? resolve(answer.value) : fail(answer.code)),
      });
      this.send({ type: 'store', id, ...question });
    });
  }
}

function unexpected(): never {
  throw new PorchlightError('storage-unavailable', 'The page around this frame gave an answer to another question.');
}
