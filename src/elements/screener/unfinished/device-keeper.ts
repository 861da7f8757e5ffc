import type { PorchlightError } from '../../../core/errors.js';
import type { ScreenerSession } from '../../../core/screening/session.js';
import type { VaultKey } from '../../../i18n/parts/vault.js';
import { PassphraseAsk } from '../../base/vault/passphrase-ask.js';
import { troubleKey } from '../../base/vault/troubles.js';
import { purposeFor } from './device-place.js';
import { DeviceRecord, type Status } from './device-record.js';
import type { Keeper, KeeperHost, KeeperView } from './keeper.js';
import { deviceAbove } from './views/device-above.js';
import { deviceBar } from './views/device-bar.js';
import { deviceStart } from './views/device-start.js';

/** What is open beside the questions. */
export type Panel = { readonly kind: 'choose' | 'open'; readonly ask: PassphraseAsk } | { readonly kind: 'delete' };

/** Said until the person goes on. */
const SAID_ONCE: readonly (VaultKey | null)[] = ['deleteSavedDone', 'lockedIdle', 'lockedNow'];

/**
 * Keeps unfinished answers on this device, once the person has chosen a passphrase; from then on by itself. While it is
 * locked nothing of the answers is on the page.
 */
export class DeviceKeeper implements Keeper {
  /** What is wrong, or what was done, in a word of the vault. */
  note: VaultKey | null = null;
  /** Minutes until it is locked; `null` while there is nothing to warn of. */
  locksIn: number | null = null;
  /** Something is saved that is not open. */
  isLocked = false;
  /** The person goes on without it, and it stays as it is. */
  isBeside = false;
  /** Nothing can be saved here. */
  isBlocked = false;
  panel: Panel | null = null;
  #record: DeviceRecord | null = null;
  /** Goes up with each look: what comes late is let go of. */
  #turn = 0;
  /** What was let go of is still being written. */
  #rest: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: KeeperHost) {}

  get isOpen(): boolean {
    return this.#record?.isOpen ?? false;
  }
  get status(): Status {
    return this.#record?.status ?? 'unsaved';
  }
  get #session(): ScreenerSession | null {
    return this.host.answering.session();
  }

  // ---- what the element tells ---------------------------------------------------------------------------------------

  async look(): Promise<void> {
    const instrument = this.#session?.instrument;
    const turn = ++this.#turn;
    if (!instrument) return;
    try {
      const purpose = await purposeFor(instrument, this.host);
      if (turn !== this.#turn) return;
      if (purpose !== this.#record?.purpose) this.#letGo();
      this.#record ??= new DeviceRecord(purpose, instrument, this.#target);
      const isLocked = await this.#record.look();
      if (turn !== this.#turn) return;
      this.isLocked = isLocked;
      this.isBlocked = false;
      if (!isLocked && this.panel?.kind === 'open') this.panel = null;
    } catch (error) {
      this.note = troubleKey(error);
      this.isLocked = this.note !== 'storeBlocked';
      this.isBlocked = !this.isLocked;
      this.host.report(error);
    }
    this.host.requestUpdate();
  }
  readonly #target = {
    snapshot: () => this.#session?.snapshot() ?? null,
    lock: (why: 'idle' | 'left') => this.lock(why),
    warn: (minutes: number | null) => this.#warn(minutes),
    saved: () => this.#saved(),
    failed: (error: unknown) => this.#failed(error),
    gone: (isDeleted: boolean) => this.#gone(isDeleted),
    changedElsewhere: () => void this.look(),
  };

  keep(): void {
    if (SAID_ONCE.includes(this.note)) this.note = null;
    this.#record?.changed();
  }
  forget(): void {
    const { isOpen, isLocked, isBeside, panel } = this;
    this.#settle();
    if (isLocked && isBeside) {
      this.isBeside = true;
      // Back at the start it is offered again.
      queueMicrotask(() => {
        this.isBeside = this.#session?.phase !== 'start';
      });
    } else if (isOpen || isLocked) void this.#wipe();
    else if (panel?.kind === 'choose') {
      // A first saving may be under way.
      this.#letGo();
      void this.look();
    }
  }
  leave(): void {
    this.lock('left');
    this.#letGo();
    this.#settle();
    void this.look();
  }
  stop(): void {
    this.#record?.stop();
    this.#record = null;
    this.isLocked = false;
    this.#settle();
  }
  away(): void {
    this.lock('left');
    this.close();
  }
  back(): void {
    void this.look();
  }
  close(): void {
    this.#turn++;
    this.#letGo();
    this.#settle();
  }
  #letGo(): void {
    if (this.#record) this.#rest = this.#record.close();
    this.#record = null;
  }
  #settle(): void {
    this.panel = this.note = this.locksIn = null;
    this.isBeside = false;
  }

  // ---- saving, locking, deleting ------------------------------------------------------------------------------------

  /** Tries again what failed. */
  async save(): Promise<void> {
    await this.#record?.save();
  }
  #saved(): void {
    this.note = null;
    this.host.requestUpdate();
  }
  #failed(error: unknown): void {
    this.note = troubleKey(error);
    this.host.report(error);
    this.#say('keepFailed');
  }
  /** What is answered stays on the page, and is not kept. */
  #gone(isDeleted: boolean): void {
    this.#settle();
    this.isLocked = this.isBeside = !isDeleted;
    if (isDeleted) this.#tell('deleteSavedDone');
    this.host.requestUpdate();
  }

  async #create(passphrase: string): Promise<void> {
    try {
      if (!(await this.#record?.create(passphrase))) return;
    } catch (error) {
      if ((error as PorchlightError).code !== 'vault-exists') throw error;
      // Another tab was first.
      this.isLocked = this.isBeside = true;
      this.askToDelete();
      return;
    }
    this.#settle();
    this.#say('keptOnDevice');
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.kept'));
  }
  async #unlock(passphrase: string): Promise<void> {
    await this.#rest;
    const saved = await this.#record?.unlock(passphrase);
    const next = saved && this.#session?.resume(saved);
    if (!next) return;
    this.#settle();
    this.isLocked = false;
    this.host.say('');
    this.host.answering.enter(next);
  }
  /** The person wants to go on later. What cannot be saved is not taken from the page. */
  async lockNow(): Promise<void> {
    if (this.status !== 'saved') await this.save();
    if (this.status === 'saved') this.lock('asked');
  }
  lock(why: 'idle' | 'left' | 'asked'): void {
    if (!this.isOpen) return;
    const { hasFocus, answering } = this.host;
    this.#record?.lock();
    this.#settle();
    this.isLocked = true;
    answering.blank();
    if (why === 'left') return;
    this.#tell(why === 'idle' ? 'lockedIdle' : 'lockedNow');
    if (hasFocus) this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
  }
  /** Deletes what is saved. @returns whether it is gone */
  async #wipe(): Promise<boolean> {
    try {
      await this.#record?.wipe();
      this.isLocked = false;
      this.#tell('deleteSavedDone');
      return true;
    } catch (error) {
      this.isLocked = true;
      this.host.report(error);
      this.#tell('deleteFailed');
      return false;
    }
  }
  #warn(minutes: number | null): void {
    this.locksIn = minutes;
    this.host.say(minutes === null ? '' : (this.host.vaultWords?.('lockSoon', { count: minutes }) ?? ''));
  }
  #tell(note: VaultKey): void {
    this.note = note;
    this.#say(note);
  }
  #say(key: VaultKey): void {
    this.host.say(this.host.vaultWords?.(key) ?? '');
  }

  // ---- what the person opens ----------------------------------------------------------------------------------------

  /** Asks for a new passphrase; where something else is saved, whether that may be deleted first. */
  choose(): void {
    if (this.isLocked) this.askToDelete();
    else this.#ask('choose', (passphrase) => this.#create(passphrase));
  }
  /** Asks for the passphrase of what is saved. */
  open(): void {
    this.#ask('open', (passphrase) => this.#unlock(passphrase));
  }
  askToDelete(): void {
    this.panel = { kind: 'delete' };
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.confirm'));
  }
  cancel(): void {
    this.panel = null;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.resume button, .keeping button'));
  }
  startBeside(): void {
    this.#settle();
    this.isBeside = true;
    this.host.answering.begin();
  }
  /** Deletes what is saved, and goes on with what it stood in the way of. */
  async deleteSaved(): Promise<void> {
    const wasOpen = this.isOpen;
    this.#settle();
    if (!(await this.#wipe())) return;
    if (this.#session?.phase === 'start') {
      this.host.answering.begin();
      this.note = 'deleteSavedDone';
    } else if (wasOpen) this.cancel();
    else this.choose();
  }
  #ask(kind: 'choose' | 'open', act: (passphrase: string) => Promise<void>): void {
    const ask = new PassphraseAsk(this.host, kind === 'open' ? 'enter' : kind, act, () => this.cancel());
    this.panel = { kind, ask };
    ask.focus();
  }

  // ---- drawing ------------------------------------------------------------------------------------------------------

  promise({ view: { t }, v }: KeeperView): readonly string[] {
    if (this.isOpen) return [v('keptOnDevice')];
    // The box below says what is there.
    if (this.isLocked && !this.isBeside) return [];
    return this.isBlocked ? [t('savedNowhere')] : [t('savedNowhere'), v('canKeep')];
  }
  start(view: KeeperView): unknown {
    return this.isLocked && !this.isBeside ? deviceStart(this, view) : null;
  }
  above(view: KeeperView): unknown {
    return deviceAbove(this, view);
  }
  below(view: KeeperView): unknown {
    return deviceBar(this, view);
  }
}
