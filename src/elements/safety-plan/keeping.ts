import { PorchlightError } from '../../core/errors.js';
import type { SafetyPlan } from '../../core/safety-plan/schema.js';
import type { VaultKey } from '../../i18n/parts/vault.js';
import type { PlanHost } from './host.js';
import { Passphrases } from './passphrases.js';
import type { Kept, Status, Why } from './kept.js';
import { nowhere, placesFor } from './places.js';
import { PorchlightLockEvent, PorchlightSaveEvent } from './safety-plan.events.js';
import { SaveLoop } from '../../storage/vault/save-loop.js';
import { troubleKey } from '../base/vault/troubles.js';

/**
 * Where the plan is kept, and how it stands with that. The code of each place is fetched when the page asks for it. Whatever
 * fails, the plan stays on the page, and what was saved before stays saved.
 */
export class Keeping {
  status: Status = 'unsaved';
  /** It is being looked whether something is saved. */
  looking = false;
  /** Something is saved, and waits for its passphrase. */
  locked = false;
  /** Why it is locked, or what is wrong with the place, in a word of the vault. */
  note: VaultKey | null = null;
  /** Minutes until it is locked; `null` while there is nothing to warn of. */
  locksIn: number | null = null;
  /** Another tab changed it: said until the person goes on. */
  isChangedElsewhere = false;
  readonly passphrases: Passphrases;
  #places = nowhere;
  /** Goes up with each place that is asked for: what comes late is let go of. */
  #turn = 0;
  readonly #saving = new SaveLoop(() => this.#write());

  constructor(
    private readonly host: PlanHost,
    private readonly kept: Kept,
  ) {
    this.passphrases = new Passphrases(host, this);
  }

  /** It can be saved on the device once a passphrase is chosen. */
  get canCreate(): boolean {
    return this.#places.device !== null && !this.#places.device.isOpen && !this.locked && !this.looking;
  }
  get canLock(): boolean {
    return this.#places.device?.isOpen ?? false;
  }
  get #canWrite(): boolean {
    return this.#places.tab !== null || this.canLock;
  }

  /** Another place, or the first. What is on the page stays there. */
  async use(storage: string): Promise<void> {
    this.close();
    this.#reset();
    this.looking = storage === 'session' || storage === 'device';
    this.host.requestUpdate();
    const turn = ++this.#turn;
    try {
      const places = await placesFor(storage, this.#target);
      if (turn === this.#turn) this.#places = places;
      else places.device?.close(null);
    } catch (error) {
      this.#trouble(error);
    }
    if (turn === this.#turn) await this.look();
  }
  readonly #target = {
    lock: (why: Why) => this.lock(why),
    warn: (minutes: number | null) => this.#warn(minutes),
    changedElsewhere: () => void this.#follow(),
  };

  /** Looks what is saved, and shows it or asks for its passphrase. */
  async look(): Promise<void> {
    try {
      const [{ tab, device }, isMore] = [this.#places, !this.kept.isEmpty];
      const plan = tab?.read();
      if (plan) this.kept.merge(plan);
      if (plan) this.status = 'saved';
      if (tab && isMore) void this.save();
      const isLocked = (await device?.look()) === 'locked';
      if (device !== this.#places.device) return;
      this.locked = isLocked;
      if (isLocked) await this.passphrases.askToUnlock();
    } catch (error) {
      this.#trouble(error);
    }
    this.looking = false;
    this.host.requestUpdate();
  }

  /** A plan that the page sets: it takes the place of the one on the page, but is added to one that is kept. */
  takeFromPage(plan: SafetyPlan): void {
    this.#join(plan, this.#canWrite);
  }
  /** Another copy: in place of the one on the page, or beside it and saved with it. */
  #join(other: SafetyPlan, isBeside: boolean): void {
    if (isBeside) this.kept.merge(other);
    else this.kept.take(other);
    if (isBeside) void this.save();
  }

  // ---- saving -------------------------------------------------------------------------------------------------------

  /** The person changed the plan: it is saved where that can be done by now. */
  changed(): void {
    this.#saving.mark(true);
    this.isChangedElsewhere = false;
    if (this.#canWrite) void this.save();
    else this.status = 'unsaved';
  }

  /** Saves what is on the page now. @returns whether it is saved; without a place that is open it is not */
  async save(): Promise<boolean> {
    if (!this.#canWrite) return false;
    await this.#saving.run();
    return this.status === 'saved';
  }

  async #write(): Promise<boolean> {
    const { plan } = this.kept;
    const { tab, device } = this.#places;
    try {
      tab?.write(plan);
      if (device) {
        this.status = 'saving';
        this.host.requestUpdate();
        const saved = await device.write(plan);
        if (saved !== plan && device.isOpen) {
          this.kept.merge(saved);
          this.#tellOfOther();
        }
      }
      // Locked meanwhile: then there is nothing on the page that could be saved.
      if (tab || device?.isOpen) {
        this.status = 'saved';
        this.note = null;
      }
      this.host.dispatchEvent(new PorchlightSaveEvent(tab ? 'session' : 'device'));
      return true;
    } catch (error) {
      if (!this.#isGone(error)) this.#failed(error);
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }
  #failed(error: unknown): void {
    this.status = 'failed';
    this.#trouble(error);
    if (this.host.t) this.host.say(this.host.t('saveFailed'));
  }

  // ---- locking and deleting -----------------------------------------------------------------------------------------

  /** @internal */
  async create(passphrase: string): Promise<void> {
    const { plan } = this.kept;
    try {
      await this.#places.device?.create(passphrase, plan);
    } catch (error) {
      // Something is saved already: it is opened first, and this plan is then added to it.
      this.locked = (error as PorchlightError).code === 'vault-exists';
      throw error;
    }
    this.status = 'saved';
    this.note = null;
    this.host.dispatchEvent(new PorchlightSaveEvent('device'));
    if (this.host.t) this.host.say(this.host.t('savedLocked'));
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.state'));
    if (this.kept.plan !== plan) void this.save();
  }
  /** @throws {PorchlightError} `wrong-passphrase`, and whatever the vault throws */
  async unlock(passphrase: string): Promise<void> {
    const saved = await this.#places.device?.unlock(passphrase);
    if (!saved) return;
    const isMore = !this.kept.isEmpty;
    this.#reset();
    this.status = 'saved';
    this.#join(saved, isMore);
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.screen .title'));
    this.host.requestUpdate();
  }

  /** Locks what is open: nothing of it stays on the page. What was not saved yet is written first, under the same key. */
  lock(why: Why): void {
    const device = this.#places.device;
    if (!device?.isOpen) return;
    this.kept.commitQuietly();
    const { plan } = this.kept;
    const rest = this.#saving.isDirty
      ? Promise.resolve(this.#saving.running).then(() => device.writeBeside(plan))
      : this.#saving.running;
    this.#saving.mark(false);
    device.lock(rest);
    this.kept.drop();
    this.#reset();
    this.locked = true;
    this.note = why === 'idle' ? 'lockedIdle' : 'lockedNow';
    this.host.say(this.host.vaultWords?.(this.note) ?? '');
    void this.passphrases.askToUnlock(why === 'asked');
    this.host.dispatchEvent(new PorchlightLockEvent());
    this.host.requestUpdate();
  }

  /** Deletes the plan from the page and from where it is kept. @throws {PorchlightError} `storage-unavailable` */
  async wipe(): Promise<void> {
    this.#saving.mark(false);
    await this.#saving.running;
    this.#places.tab?.clear();
    await this.#places.device?.wipe();
    this.kept.drop();
    this.#reset();
    this.host.requestUpdate();
  }
  /** Somebody leaves in a hurry: all is gone from the page at once, and nothing is written any more. */
  leave(): void {
    this.#places.device?.stop();
    this.close();
    this.kept.drop();
    this.#reset();
  }
  /** Goes on without what is saved; it stays as it is. */
  startFresh(): void {
    this.#reset();
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.screen .title'));
    this.host.requestUpdate();
  }
  /** Lets go of the place. */
  close(): void {
    this.#saving.mark(false);
    this.#places.device?.close(this.#saving.running);
    this.#places = nowhere;
    this.#turn++;
  }

  #warn(minutes: number | null): void {
    this.locksIn = minutes;
    if (minutes !== null) this.host.say(this.host.vaultWords?.('lockSoon', { count: minutes }) ?? '');
    this.host.requestUpdate();
  }

  // ---- other tabs ---------------------------------------------------------------------------------------------------

  /** Another tab saved or deleted it. */
  async #follow(): Promise<void> {
    const device = this.#places.device;
    try {
      if (!device) return;
      if (!device.isOpen) {
        if (!this.locked || (await device.look()) !== 'empty' || device.isOpen) return;
        this.#reset();
      } else {
        await this.#saving.running;
        const saved = await device.read();
        if (!device.isOpen || JSON.stringify(saved) === JSON.stringify(this.kept.plan)) return;
        // Whoever wrote it had merged what this tab saved before; what it did not save yet is added to it.
        this.#join(saved, this.#saving.isDirty || this.#saving.running !== null || this.status !== 'saved');
        this.#tellOfOther();
      }
    } catch (error) {
      if (!this.#isGone(error)) this.#trouble(error);
    }
    this.host.requestUpdate();
  }
  #tellOfOther(): void {
    this.isChangedElsewhere = true;
    if (this.host.t) this.host.say(this.host.t('changedElsewhere'));
  }

  /** Deleted, or locked with another passphrase, in another tab: what that tab wanted holds for this one. */
  #isGone(error: unknown): boolean {
    const code = error instanceof PorchlightError ? error.code : null;
    if ((code !== 'vault-locked' && code !== 'nothing-saved') || !this.canLock) return code === 'vault-locked';
    const isDeleted = code === 'nothing-saved' || this.#places.device?.isEmpty;
    this.#places.device?.lock(null);
    this.kept.drop();
    this.#reset();
    this.locked = !isDeleted;
    this.note = isDeleted ? 'deleteSavedDone' : 'lockedNow';
    if (!isDeleted) void this.passphrases.askToUnlock();
    this.host.dispatchEvent(new PorchlightLockEvent());
    return true;
  }

  #reset(): void {
    this.status = 'unsaved';
    this.looking = this.locked = this.isChangedElsewhere = false;
    this.note = this.locksIn = null;
    this.passphrases.ask = null;
  }

  /** Tells the page, and the person in words. */
  #trouble(error: unknown): void {
    this.note = troubleKey(error);
    this.host.report(error);
  }
}
