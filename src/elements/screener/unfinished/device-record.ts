import { PorchlightError } from '../../../core/errors.js';
import type { SessionSnapshot } from '../../../core/screening/session.js';
import type { Instrument } from '../../../core/instruments/schema.js';
import type { DevicePlace } from '../../../storage/vault/device-place.js';
import { SaveLoop } from '../../../storage/vault/save-loop.js';
import { placeFor } from './device-place.js';

/** What the person is told of the saving; always what is so now. */
export type Status = 'unsaved' | 'saving' | 'saved' | 'failed';

/** Who is told what happens to the record, and has the answers. */
export interface RecordTarget {
  /** The answers as they stand. */
  readonly snapshot: () => SessionSnapshot | null;
  readonly lock: (why: 'idle' | 'left') => void;
  /** @param minutes until it is locked; `null`: somebody is there again */
  readonly warn: (minutes: number | null) => void;
  readonly saved: () => void;
  readonly failed: (error: unknown) => void;
  /** While it was open, another tab deleted it, or saved it anew with another passphrase. */
  readonly gone: (isDeleted: boolean) => void;
  /** While it is locked, another tab saved or deleted something. */
  readonly changedElsewhere: () => void;
}

/** Arrow keys mark options on the way to the one that is meant: these are not saved one by one. Milliseconds. */
const SAVE_AFTER = 300;

/** The sealed record of one element's unfinished answers: what is open is saved by itself, whenever something changes. */
export class DeviceRecord {
  status: Status = 'unsaved';
  readonly #place: DevicePlace<SessionSnapshot>;
  #isCreating = false;
  #isLeft = false;
  /** What was saved last, as text. */
  #saved = '';
  /** The question that it was saved at. */
  #item = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is still being written although it is locked already. */
  #rest: Promise<unknown> = Promise.resolve();
  readonly #saving = new SaveLoop(() => this.#write());

  constructor(
    readonly purpose: string,
    instrument: Instrument,
    private readonly target: RecordTarget,
  ) {
    this.#place = placeFor(purpose, instrument, {
      lock: target.lock,
      warn: target.warn,
      changedElsewhere: () => void this.#follow(),
    });
  }

  get isOpen(): boolean {
    return this.#place.isOpen;
  }
  /** @returns whether something is saved that is not open @throws {PorchlightError} `storage-unavailable`, `damaged-record` */
  async look(): Promise<boolean> {
    return (await this.#place.look()) === 'locked';
  }

  // ---- saving -------------------------------------------------------------------------------------------------------

  /**
   * Saves for the first time.
   * @returns `false`: it was left meanwhile, and nothing was saved
   * @throws {PorchlightError} as `Vault.create`
   */
  async create(passphrase: string): Promise<boolean> {
    const snapshot = this.target.snapshot();
    if (!snapshot) return false;
    this.#isCreating = true;
    try {
      await this.#place.create(passphrase, snapshot);
    } catch (error) {
      if (this.#isLeft) return false;
      throw error;
    } finally {
      this.#isCreating = false;
    }
    this.#note(snapshot);
    if (this.status !== 'saved') void this.save();
    return true;
  }
  /**
   * @returns what was saved; `null`: it was left meanwhile
   * @throws {PorchlightError} as `Vault.unlock`
   */
  async unlock(passphrase: string): Promise<SessionSnapshot | null> {
    // What was locked in a hurry is written first.
    await this.#rest;
    try {
      const saved = await this.#place.unlock(passphrase);
      this.#saved = JSON.stringify(saved);
      this.#item = saved.item;
      this.status = 'saved';
      return saved;
    } catch (error) {
      if (this.#isLeft) return null;
      throw error;
    }
  }

  /** Something was answered: it is saved in a moment. On another question, what came before is saved at once. */
  changed(): void {
    const snapshot = this.target.snapshot();
    if (!this.isOpen || !snapshot || JSON.stringify(snapshot) === this.#saved) return;
    this.status = 'saving';
    clearTimeout(this.#timer);
    if (snapshot.item === this.#item) this.#timer = setTimeout(() => void this.save(), SAVE_AFTER);
    else void this.save();
  }
  /** Saves what is answered by now, where it is open. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.isOpen) await this.#saving.run();
  }
  async #write(): Promise<boolean> {
    const snapshot = this.target.snapshot();
    if (!this.isOpen || !snapshot) return false;
    try {
      await this.#place.writeBeside(snapshot);
      if (!this.isOpen) return false;
      this.#note(snapshot);
      this.target.saved();
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }
  #note(snapshot: SessionSnapshot): void {
    this.#saved = JSON.stringify(snapshot);
    this.#item = snapshot.item;
    this.status = JSON.stringify(this.target.snapshot()) === this.#saved ? 'saved' : 'saving';
  }
  #failed(error: unknown): void {
    if (!this.isOpen || this.#isGone(error)) return;
    this.status = 'failed';
    this.target.failed(error);
  }

  // ---- locking and deleting -----------------------------------------------------------------------------------------

  /** Forgets the key; what is not written yet is written first. */
  lock(): void {
    this.#rest = this.#flushed();
    this.#place.lock(this.#rest);
    this.#settle();
  }
  #flushed(): Promise<unknown> {
    const snapshot = this.target.snapshot();
    const before = Promise.all([this.#rest, this.#saving.running]);
    if (!this.isOpen || !snapshot || this.status === 'saved') return before;
    return before
      .then(() => this.#place.writeBeside(snapshot))
      .catch((error: unknown) => {
        if (!isOver(error)) this.target.failed(error);
      });
  }
  /** Deletes what is saved. @throws {PorchlightError} `storage-unavailable` */
  async wipe(): Promise<void> {
    this.#place.lock(null);
    this.#settle();
    await Promise.all([this.#rest, this.#saving.running]);
    await this.#place.wipe();
  }
  /**
   * Lets go of it. What is not written yet is written, but nothing is begun any more.
   * @returns when that is done
   */
  close(): Promise<unknown> {
    this.#isLeft = true;
    if (this.isOpen) this.lock();
    if (this.#isCreating) this.#place.stop();
    else this.#place.close(this.#rest);
    return this.#rest;
  }
  /** Writes nothing any more, not even what was begun. */
  stop(): void {
    this.#isLeft = true;
    this.#place.stop();
    this.#settle();
  }
  #settle(): void {
    clearTimeout(this.#timer);
    this.status = 'unsaved';
    this.#saved = this.#item = '';
  }

  // ---- other tabs ---------------------------------------------------------------------------------------------------

  /** What another tab saved is added at the next writing. */
  async #follow(): Promise<void> {
    if (this.#isLeft) return;
    if (!this.isOpen) {
      this.target.changedElsewhere();
      return;
    }
    try {
      await this.#place.read();
    } catch (error) {
      if (this.isOpen) this.#isGone(error);
    }
  }
  #isGone(error: unknown): boolean {
    if (!isOver(error)) return false;
    this.#place.lock(null);
    this.#settle();
    this.target.gone(error.code === 'nothing-saved' || this.#place.isEmpty);
    return true;
  }
}

/** There is nothing any more that this key could open. */
const isOver = (error: unknown): error is PorchlightError =>
  error instanceof PorchlightError && (error.code === 'vault-locked' || error.code === 'nothing-saved');
