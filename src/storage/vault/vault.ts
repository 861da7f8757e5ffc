import { PorchlightError } from '../../core/errors.js';
import { deriveKey, newKdf, seal, unseal, type Kdf } from './cipher.js';
import { PASSPHRASE } from './limits.js';
import { parseSealed } from './schema.js';
import type { SealedStore } from './sealed-store.js';

/** What a vault needs to know of what it keeps. */
export interface VaultOptions<T> {
  /** Bound into what is written. */
  readonly purpose: string;
  readonly store: SealedStore;
  /** Reads what was sealed. @throws where it is no such value */
  readonly parse: (json: unknown) => T;
  /** Two copies in one, for when two tabs wrote at the same time. */
  readonly merge: (mine: T, other: T) => T;
}

/** `unknown` until it was looked at; `empty` nothing is saved; `locked` something is; `open` it can be read and written. */
export type VaultState = 'unknown' | 'empty' | 'locked' | 'open';

/** Ends a write that always finds that somebody else was first. */
const TRIES = 20;

/**
 * Keeps one value, locked with a passphrase. While it is open the key is in memory, and nowhere else; the value is not kept
 * here at all. Whatever fails, what was saved before stays as it was.
 */
export class Vault<T> {
  state: VaultState = 'unknown';
  #key: CryptoKey | null = null;
  #kdf: Kdf | null = null;
  #revision = 0;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #options: VaultOptions<T>;

  constructor(options: VaultOptions<T>) {
    this.#options = options;
  }

  /**
   * Looks whether something is saved.
   * @throws {PorchlightError} `storage-unavailable`, `damaged-record`
   */
  async look(): Promise<VaultState> {
    if (this.#key) return (this.state = 'open');
    return (this.state = (await this.#options.store.read()) ? 'locked' : 'empty');
  }

  /**
   * Saves a first value and stays open.
   * @throws {PorchlightError} `weak-passphrase` fewer than 8 characters; `vault-exists` something is saved already: unlock it;
   *   `storage-unavailable`, `storage-full`
   */
  async create(passphrase: string, value: T): Promise<void> {
    if (lengthOf(passphrase) < PASSPHRASE.least)
      throw new PorchlightError('weak-passphrase', `A new passphrase has at least ${PASSPHRASE.least} characters.`);
    const kdf = newKdf();
    const key = await deriveKey(passphrase, kdf);
    const revision = await this.#options.store.replace(await this.#seal(key, kdf, value), 0);
    if (revision === null)
      throw new PorchlightError('vault-exists', 'Something is saved here already. Unlock it, or wipe it first.');
    this.#open(key, kdf, revision);
  }

  /**
   * Opens what is saved.
   * @throws {PorchlightError} `wrong-passphrase`, `damaged-record`, `newer-record`, `storage-unavailable`; `nothing-saved`
   */
  async unlock(passphrase: string): Promise<T> {
    const stored = await this.#stored();
    const key = await deriveKey(passphrase, stored.sealed.kdf);
    const value = await this.#unseal(key, stored.sealed);
    this.#open(key, stored.sealed.kdf, stored.revision);
    return value;
  }

  /**
   * What is saved now, e.g. after another tab wrote.
   * @throws {PorchlightError} `vault-locked`, also where the passphrase was changed in another tab; as `unlock`
   */
  async read(): Promise<T> {
    const { key } = this.#opened();
    const stored = await this.#stored();
    const value = await this.#unsealOrLock(key, stored.sealed);
    this.#revision = stored.revision;
    return value;
  }

  /**
   * Saves a value. Where another tab has written since, both are merged and the merged one is saved. Writes are done one
   * after another.
   * @returns what is saved now
   * @throws {PorchlightError} `vault-locked`, `storage-full`, `storage-unavailable`; what was saved before is still there
   */
  write(value: T): Promise<T> {
    const next = this.#writing.then(
      () => this.#write(value),
      () => this.#write(value),
    );
    this.#writing = next.catch(() => undefined);
    return next;
  }

  async #write(value: T): Promise<T> {
    let wanted = value;
    for (let tries = 0; tries < TRIES; tries++) {
      const { key, kdf } = this.#opened();
      const revision = await this.#options.store.replace(await this.#seal(key, kdf, wanted), this.#revision);
      if (revision !== null) {
        this.#revision = revision;
        return wanted;
      }
      const stored = await this.#options.store.read();
      if (!stored) {
        // Wiped in another tab: writing it again would undo what somebody asked for.
        this.lock();
        this.state = 'empty';
        throw new PorchlightError('vault-locked', 'What was saved was deleted in another tab.');
      }
      const other = await this.#unsealOrLock(key, parseSealed(stored.sealed));
      this.#revision = stored.revision;
      wanted = this.#options.merge(wanted, other);
    }
    throw new PorchlightError('storage-unavailable', 'Another tab writes all the time: nothing was saved.');
  }

  /**
   * Chooses another passphrase. What is saved is sealed anew; other tabs are locked by it.
   * @throws {PorchlightError} as `unlock` and `create`
   */
  async changePassphrase(before: string, next: string): Promise<void> {
    const value = await this.unlock(before);
    if (lengthOf(next) < PASSPHRASE.least)
      throw new PorchlightError('weak-passphrase', `A new passphrase has at least ${PASSPHRASE.least} characters.`);
    const kdf = newKdf();
    const key = await deriveKey(next, kdf);
    const revision = await this.#options.store.replace(await this.#seal(key, kdf, value), this.#revision);
    if (revision === null)
      throw new PorchlightError('storage-unavailable', 'Another tab was writing: the passphrase is the old one.');
    this.#open(key, kdf, revision);
  }

  /** Forgets the key. What is saved stays. */
  lock(): void {
    this.#key = null;
    this.#kdf = null;
    if (this.state === 'open') this.state = 'locked';
  }

  /** Deletes what is saved and forgets the key. @throws {PorchlightError} `storage-unavailable` */
  async wipe(): Promise<void> {
    this.lock();
    await this.#writing;
    await this.#options.store.clear();
    this.#revision = 0;
    this.state = 'empty';
  }

  #open(key: CryptoKey, kdf: Kdf, revision: number): void {
    this.#key = key;
    this.#kdf = kdf;
    this.#revision = revision;
    this.state = 'open';
  }
  #opened(): { key: CryptoKey; kdf: Kdf } {
    const [key, kdf] = [this.#key, this.#kdf];
    if (!key || !kdf) throw new PorchlightError('vault-locked', 'It is locked: unlock it first.');
    return { key, kdf };
  }
  async #stored() {
    const stored = await this.#options.store.read();
    if (!stored) throw new PorchlightError('nothing-saved', 'Nothing is saved here.');
    return { revision: stored.revision, sealed: parseSealed(stored.sealed) };
  }
  #seal(key: CryptoKey, kdf: Kdf, value: T) {
    return seal(key, kdf, this.#options.purpose, JSON.stringify(value));
  }
  async #unseal(key: CryptoKey, sealed: ReturnType<typeof parseSealed>): Promise<T> {
    const text = await unseal(key, sealed, this.#options.purpose);
    return this.#options.parse(JSON.parse(text));
  }
  /** With the key at hand; another passphrase since means that this tab has none. */
  async #unsealOrLock(key: CryptoKey, sealed: ReturnType<typeof parseSealed>): Promise<T> {
    try {
      return await this.#unseal(key, sealed);
    } catch (error) {
      if (!(error instanceof PorchlightError && error.code === 'wrong-passphrase')) throw error;
      this.lock();
      throw new PorchlightError('vault-locked', 'The passphrase was changed in another tab.');
    }
  }
}

/** In code points of the form that the key is made of. */
const lengthOf = (passphrase: string): number => Array.from(passphrase.normalize('NFC')).length;
