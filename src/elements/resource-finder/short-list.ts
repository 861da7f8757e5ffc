import type { TextStore } from '../../storage/stores.js';

const MAX = 100;

/** The services that a person keeps for later: ids only, in memory unless the person asks to remember them. */
export class ShortList {
  #ids: readonly string[] = [];
  #store: TextStore | null = null;
  /** The person asked for it, now or on an earlier visit. */
  remembered = false;

  get ids(): readonly string[] {
    return this.#ids;
  }
  has(id: string): boolean {
    return this.#ids.includes(id);
  }
  /** @throws {PorchlightError} `storage-unavailable` where it is remembered and that does not work; the list itself is right */
  set(id: string, on: boolean): void {
    const others = this.#ids.filter((each) => each !== id);
    this.#ids = (on ? [...others, id] : others).slice(-MAX);
    this.#write();
  }
  /** Adds what came with a link. It is not remembered until the person changes the list. */
  add(ids: readonly string[]): void {
    this.#ids = [...new Set([...this.#ids, ...ids])].slice(-MAX);
  }
  /** Looks what an earlier visit left. @throws {PorchlightError} `storage-unavailable` */
  look(store: TextStore): void {
    this.#store = store;
    const found = store.read();
    if (found === null) return;
    this.remembered = true;
    this.add(idsIn(found));
  }
  /** Keeps the list on the device. @throws {PorchlightError} `storage-unavailable` */
  remember(): void {
    this.remembered = true;
    this.#write();
  }
  /** Empties the list here and on the device. @throws {PorchlightError} `storage-unavailable` */
  forget(): void {
    this.#ids = [];
    const kept = this.remembered;
    this.remembered = false;
    if (kept) this.#store?.clear();
  }
  /** Empties it here alone: the person left the page. */
  leave(): void {
    if (!this.remembered) this.#ids = [];
  }

  #write(): void {
    if (!this.remembered) return;
    try {
      this.#store?.write(JSON.stringify(this.#ids));
    } catch (error) {
      this.remembered = false;
      throw error;
    }
  }
}

/** What is stored may be of anybody: only a list of ids is taken. */
function idsIn(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text.slice(0, 50_000));
    return Array.isArray(ids)
      ? ids.filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= 200).slice(0, MAX)
      : [];
  } catch {
    return [];
  }
}
