import { PorchlightError } from '../../core/errors.js';
import type { VaultKey } from '../../i18n/parts/vault.js';
import { SaveLoop } from '../../storage/vault/save-loop.js';
import type { PassphraseAsk } from '../base/vault/passphrase-ask.js';
import { troubleKey } from '../base/vault/troubles.js';
import type { ConsentHost } from './host.js';
import type { DevicePlace, TabPlace } from './places.js';
import type { Kept, RecordBook } from './record-book.js';

/**
 * Where records are kept, and how it stands with that. The code of the places is fetched when the page asks for one. Whatever
 * fails, what was decided stays on the page, and what was saved before stays saved.
 */
export class Keeping {
  /** It is being looked whether something is kept. */
  looking = false;
  /** Something is kept on the device, and waits for its passphrase. */
  locked = false;
  isSaved = false;
  /** What is wrong with the place, or why it is locked, in a word of the vault. */
  note: VaultKey | null = null;
  /** Minutes until it is locked; `null` while there is nothing to warn of. */
  locksIn: number | null = null;
  ask: PassphraseAsk | null = null;
  #tab: TabPlace | null = null;
  #device: DevicePlace | null = null;
  /** Goes up with each place that is asked for: what comes late is let go of. */
  #turn = 0;
  readonly #saving = new SaveLoop(() => this.#write());

  constructor(
    private readonly host: ConsentHost,
    private readonly book: RecordBook,
    /** Other records are on the page than before: found, or gone. */
    private readonly found: () => void,
  ) {}

  /** It can be kept on the device once a passphrase is chosen. */
  get canCreate(): boolean {
    return this.#device !== null && !this.#device.isOpen && !this.locked && !this.looking && this.book.all.length > 0;
  }
  get isOnDevice(): boolean {
    return this.#device?.isOpen ?? false;
  }
  get isInTab(): boolean {
    return this.#tab !== null;
  }

  /** Another place, or another document. What is on the page stays there. @param id of the document; `null`: none */
  async use(storage: string, id: string | null): Promise<void> {
    this.close();
    this.#reset();
    const turn = ++this.#turn;
    if (id === null || (storage !== 'session' && storage !== 'device')) return;
    this.looking = true;
    if (storage === 'device') this.host.needVaultWords();
    this.host.requestUpdate();
    try {
      const { DevicePlace, TabPlace } = await placesCode();
      if (turn !== this.#turn) return;
      if (storage === 'session') {
        this.#tab = new TabPlace(id);
        this.#take(this.#tab.read());
      } else {
        const device = await DevicePlace.of(id, this.#target);
        if (turn !== this.#turn) {
          device.close(null);
          return;
        }
        this.#device = device;
        this.locked = (await device.look()) === 'locked';
        if (turn === this.#turn && this.locked) await this.askToUnlock();
      }
    } catch (error) {
      if (turn === this.#turn) this.#trouble(error);
    }
    if (turn !== this.#turn) return;
    this.looking = false;
    this.host.requestUpdate();
  }
  readonly #target = {
    lock: () => this.lock(),
    warn: (minutes: number | null) => this.#warn(minutes),
    changedElsewhere: () => void this.#follow(),
  };
  #take(kept: Kept): void {
    this.isSaved = true;
    this.book.merge(kept);
    this.found();
  }

  /** Something was decided. */
  changed(): void {
    this.isSaved = false;
    if (this.#tab || this.isOnDevice) void this.save();
  }
  async save(): Promise<boolean> {
    await this.#saving.run();
    return this.isSaved;
  }
  async #write(): Promise<boolean> {
    const [tab, device] = [this.#tab, this.#device];
    const { kept } = this.book;
    try {
      tab?.write(kept);
      if (device?.isOpen) {
        const saved = await device.write(kept);
        if (device.isOpen) this.book.merge(saved);
      }
      this.isSaved = tab !== null || (device?.isOpen ?? false);
      this.note = null;
      return true;
    } catch (error) {
      if (!this.#isGone(error)) this.#trouble(error);
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }

  // ---- on the device ------------------------------------------------------------------------------------------------

  /** Asks for a new passphrase. */
  choose(): Promise<void> {
    return this.#open('choose', async (passphrase) => {
      try {
        await this.#device?.create(passphrase, this.book.kept);
      } catch (error) {
        // Another tab was first: what it keeps is opened, and ours is added to it.
        if (!(error instanceof PorchlightError && error.code === 'vault-exists')) throw error;
        await this.askToUnlock(true);
        return;
      }
      this.ask = this.note = null;
      this.isSaved = true;
      this.host.say(this.host.t?.('keptDevice') ?? '');
      this.host.focusOn((root) => root.querySelector<HTMLElement>('.kept'));
    });
  }
  askToUnlock(focus = false): Promise<void> {
    return this.#open('enter', (passphrase) => this.#unlock(passphrase), focus);
  }
  async #unlock(passphrase: string): Promise<void> {
    const isMore = this.book.all.length > 0;
    const saved = await this.#device?.unlock(passphrase);
    if (!saved) return;
    this.#reset();
    this.host.say('');
    this.#take(saved);
    if (isMore) void this.save();
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
  }
  cancel(): void {
    this.ask = null;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.keep'));
    this.host.requestUpdate();
  }
  async #open(kind: 'choose' | 'enter', act: (passphrase: string) => Promise<void>, focus = true): Promise<void> {
    try {
      const { PassphraseAsk } = await import('../base/vault/passphrase-ask.js');
      this.ask = new PassphraseAsk(this.host, kind, act, kind === 'choose' ? () => this.cancel() : null);
      if (focus) this.ask.focus();
    } catch (cause) {
      this.host.report(new PorchlightError('storage-unavailable', 'The code of the form did not load.', { cause }));
    }
    this.host.requestUpdate();
  }

  /** Locks what is open: nothing of it stays on the page. */
  lock(): void {
    const device = this.#device;
    if (!device?.isOpen) return;
    device.lock(this.#saving.running);
    this.book.drop();
    this.#reset();
    this.locked = true;
    this.note = 'lockedNow';
    void this.askToUnlock();
    this.found();
  }
  /** Goes on without what is kept; it stays as it is. */
  startFresh(): void {
    this.#reset();
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
    this.host.requestUpdate();
  }
  /** Deletes what is kept here. */
  async forget(): Promise<void> {
    try {
      this.#saving.mark(false);
      await this.#saving.running;
      this.#tab?.clear();
      if (this.isOnDevice) await this.#device?.wipe();
      this.isSaved = false;
    } catch (error) {
      this.#trouble(error);
    }
    this.host.requestUpdate();
  }
  /** Somebody leaves in a hurry: nothing is written any more. */
  leave(): void {
    this.#device?.stop();
    this.close();
    this.#reset();
  }
  /** Lets go of the place. */
  close(): void {
    this.#saving.mark(false);
    this.#device?.close(this.#saving.running);
    this.#tab = this.#device = null;
    this.#turn++;
  }

  #warn(minutes: number | null): void {
    this.locksIn = minutes;
    if (minutes !== null) this.host.say(this.host.vaultWords?.('lockSoon', { count: minutes }) ?? '');
    this.host.requestUpdate();
  }

  /** Another tab saved or deleted it. */
  async #follow(): Promise<void> {
    const device = this.#device;
    try {
      if (!device) return;
      if (!device.isOpen) {
        const state = await device.look();
        if (device.isOpen || this.#device !== device || (state === 'locked') === this.locked) return;
        this.#reset();
        this.locked = state === 'locked';
        if (this.locked) await this.askToUnlock();
      } else {
        await this.#saving.running;
        const saved = await device.read();
        if (device.isOpen) this.#take(saved);
      }
    } catch (error) {
      if (!this.#isGone(error)) this.#trouble(error);
    }
    this.host.requestUpdate();
  }
  /** Deleted, or locked with another passphrase, in another tab. */
  #isGone(error: unknown): boolean {
    const code = error instanceof PorchlightError ? error.code : null;
    if (code !== 'vault-locked' && code !== 'nothing-saved') return false;
    if (!this.isOnDevice) return true;
    const isDeleted = code === 'nothing-saved' || this.#device?.isEmpty;
    if (!isDeleted) this.lock();
    else {
      this.#device?.lock(null);
      this.#reset();
      this.note = 'deleteSavedDone';
    }
    return true;
  }

  #reset(): void {
    this.looking = this.locked = this.isSaved = false;
    this.note = this.locksIn = this.ask = null;
  }
  /** Tells the page, and the person in words. */
  #trouble(error: unknown): void {
    this.isSaved = false;
    this.note = troubleKey(error);
    this.host.needVaultWords();
    this.host.report(error);
  }
}

async function placesCode() {
  try {
    return await import('./places.js');
  } catch (cause) {
    throw new PorchlightError('storage-unavailable', 'The code of the storage did not load.', { cause });
  }
}
