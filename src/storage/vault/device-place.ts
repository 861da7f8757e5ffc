import { PorchlightError } from '../../core/errors.js';
import { AutoLock, IDLE } from './auto-lock.js';
import { sealedStoreFor } from './place.js';
import type { SealedStore } from './sealed-store.js';
import { Vault, type VaultOptions, type VaultState } from './vault.js';

/** Who is told what happens here by itself. */
export interface DeviceTarget {
  lock(why: 'idle' | 'left'): void;
  /** @param minutes until it is locked; `null`: somebody is there again */
  warn(minutes: number | null): void;
  /** Another tab saved or deleted it. */
  changedElsewhere(): void;
}

/** Keeps one value on this device, locked with a passphrase. Locks by itself when nobody is there. */
export class DevicePlace<T> {
  /** The value may be on the page, and can be saved. */
  isOpen = false;
  #isStopped = false;
  #isClosed = false;
  readonly #vault: Vault<T>;
  readonly #autoLock: AutoLock;
  readonly #stopWatching: (() => void) | undefined;

  constructor(
    private readonly options: Omit<VaultOptions<T>, 'store'>,
    target: DeviceTarget,
  ) {
    const store = sealedStoreFor(options.purpose);
    this.#vault = new Vault<T>({ ...options, store: this.#stoppable(store) });
    this.#autoLock = new AutoLock({
      lock: (why) => target.lock(why),
      warn: () => target.warn(Math.ceil(IDLE.warnBefore / 60_000)),
      stay: () => target.warn(null),
    });
    this.#stopWatching = store.watch?.(() => target.changedElsewhere());
  }

  /** Deleted, here or in another tab. */
  get isEmpty(): boolean {
    return this.#vault.state === 'empty';
  }
  /** @throws {PorchlightError} `storage-unavailable`, `damaged-record` */
  look(): Promise<VaultState> {
    return this.#vault.look();
  }
  /** @throws {PorchlightError} as `Vault.create` */
  async create(passphrase: string, value: T): Promise<void> {
    await this.#vault.create(passphrase, value);
    this.#opened();
  }
  /** @throws {PorchlightError} as `Vault.unlock` */
  async unlock(passphrase: string): Promise<T> {
    const value = await this.#vault.unlock(passphrase);
    this.#opened();
    return value;
  }
  /** @throws {PorchlightError} as `Vault.read` */
  read(): Promise<T> {
    return this.#vault.read();
  }
  /** @returns what is saved now: with what another tab added @throws {PorchlightError} as `Vault.write` */
  write(value: T): Promise<T> {
    return this.#vault.write(value);
  }
  /** Saves a value that does not know what was saved last: both are merged. */
  async writeBeside(value: T): Promise<T> {
    return this.#vault.write(this.options.merge(value, await this.#vault.read()));
  }

  /** @param rest what is still being written: the key is forgotten after that */
  lock(rest: Promise<unknown> | null): void {
    this.isOpen = false;
    this.#autoLock.stop();
    const forget = () => {
      if (!this.isOpen) this.#vault.lock();
    };
    if (rest) void rest.then(forget, forget);
    else forget();
  }
  /** @throws {PorchlightError} `storage-unavailable` */
  async wipe(): Promise<void> {
    this.lock(null);
    await this.#vault.wipe();
    if ((await this.#vault.look()) !== 'empty')
      throw new PorchlightError(
        'storage-unavailable',
        'It was deleted, and something is there again: another tab wrote it.',
      );
  }
  /** Locks, and writes nothing any more, not even what was begun. */
  stop(): void {
    this.#isStopped = true;
    this.close(null);
  }
  /** Lets go of it. @param rest what is still being written */
  close(rest: Promise<unknown> | null): void {
    this.#isClosed = true;
    this.lock(rest);
    this.#stopWatching?.();
  }

  #opened(): void {
    if (this.#isClosed) {
      this.#vault.lock();
      throw new PorchlightError('vault-locked', 'It was left while it was being opened.');
    }
    this.isOpen = true;
    this.#autoLock.start();
  }
  #stoppable(store: SealedStore): SealedStore {
    return {
      read: () => store.read(),
      clear: () => store.clear(),
      replace: (sealed, expected) =>
        this.#isStopped
          ? Promise.reject(new PorchlightError('vault-locked', 'It was left: nothing is written any more.'))
          : store.replace(sealed, expected),
    };
  }
}
