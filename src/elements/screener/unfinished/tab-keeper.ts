import { html, nothing } from 'lit';
import { PorchlightError } from '../../../core/errors.js';
import type { ScreenerSession, SessionSnapshot } from '../../../core/screening/session.js';
import { AutoLock, IDLE } from '../../../storage/vault/auto-lock.js';
import { sessionStore, type TextStore } from '../../../storage/stores.js';
import type { Keeper, KeeperHost, KeeperView } from './keeper.js';
import { ageOf, stamped } from './stamp.js';
import { resumeBox } from './views/resume-box.js';
import { minutes, warning } from './views/warning.js';

/**
 * Keeps unfinished answers for as long as the tab lives, as text that can be read by whoever has the tab. So they are deleted
 * when nothing happens for a while: the person is told before the first question, and warned before it happens.
 */
export class TabKeeper implements Keeper {
  #found: string | null = null;
  #failed = false;
  #reported = false;
  #isDeleted = false;
  #isStopped = false;
  #deletedIn: number | null = null;
  readonly #idle = new AutoLock({
    lock: (why) => (why === 'idle' ? this.#expire() : this.#stamp()),
    warn: () => this.#warn(minutes(IDLE.warnBefore)),
    stay: () => this.#warn(null),
  });

  constructor(private readonly host: KeeperHost) {}

  get #store(): TextStore {
    return sessionStore(`porchlight:unfinished:${this.host.localName}:${this.host.name ?? ''}`);
  }

  look(): Promise<void> {
    this.#isStopped = false;
    this.#guard(() => {
      const text = this.#store.read();
      this.#isDeleted = text !== null && ageOf(text) >= IDLE.lockAfter;
      if (this.#isDeleted) this.#store.clear();
      this.#found = this.#isDeleted ? null : text;
    });
    this.#watch(this.#found !== null);
    this.host.requestUpdate();
    return Promise.resolve();
  }
  keep(session: ScreenerSession): void {
    if (this.#isStopped) return;
    this.#found = null;
    this.#isDeleted = false;
    this.#guard(() => this.#store.write(stamped(session.snapshot())));
    this.#watch(true);
  }
  forget(): void {
    this.#found = null;
    this.#isDeleted = false;
    this.#watch(false);
    this.#guard(() => this.#store.clear());
  }
  leave(): void {
    void this.look();
  }
  stop(): void {
    this.#isStopped = true;
    this.close();
  }
  away(): void {
    this.close();
  }
  back(): void {
    this.#guard(() => this.#watch(this.#store.read() !== null));
  }
  close(): void {
    this.#watch(false);
  }

  #resume(): void {
    const text = this.#found;
    this.#found = null;
    let next: ScreenerSession | undefined;
    try {
      next = text === null ? undefined : this.host.answering.session()?.resume(JSON.parse(text) as SessionSnapshot);
    } catch {
      this.forget();
      this.#tell(
        new PorchlightError(
          'storage-unavailable',
          'The unfinished answers in this tab are damaged or of another version, and were not used.',
        ),
      );
    }
    if (next) this.host.answering.enter(next);
    else this.host.answering.begin();
  }
  #discard(): void {
    this.forget();
    this.host.answering.begin();
  }

  // ---- nobody is there ----------------------------------------------------------------------------------------------

  #isWatching = false;
  #watch(isWanted: boolean): void {
    if (isWanted === this.#isWatching) return;
    this.#isWatching = isWanted;
    if (isWanted) this.#idle.start();
    else this.#idle.stop();
    this.#deletedIn = null;
  }
  #warn(left: number | null): void {
    const { vaultWords: v } = this.host;
    this.#deletedIn = left;
    this.host.say(left !== null && v ? v('deleteSoon', { count: left }) : '');
  }
  #expire(): void {
    this.#isWatching = false;
    this.#deletedIn = null;
    const { hasFocus, vaultWords: v, answering } = this.host;
    // Nobody could be warned without words.
    if (!v) return;
    this.forget();
    answering.blank();
    this.#isDeleted = true;
    this.host.say(v('deletedIdle'));
    if (hasFocus) this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
  }
  /** The page is left: from now on the time counts that nobody is here. */
  #stamp(): void {
    this.#isWatching = false;
    this.#guard(() => {
      const text = this.#store.read();
      if (text !== null && !this.#isStopped) this.#store.write(stamped(JSON.parse(text) as object));
    });
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      // A record that is damaged is told when somebody wants to go on with it.
      if (error instanceof SyntaxError) return;
      this.#failed = true;
      this.#tell(error);
    }
  }
  #tell(error: unknown): void {
    if (this.#reported) return;
    this.#reported = true;
    this.host.report(error);
  }

  // ---- drawing ------------------------------------------------------------------------------------------------------

  promise({ view: { t }, v }: KeeperView): readonly string[] {
    return this.#failed
      ? [t('savedNowhere')]
      : [t('savedSession'), v('idleDelete', { count: minutes(IDLE.lockAfter) })];
  }
  start({ view }: KeeperView): unknown {
    if (this.#found === null) return null;
    return resumeBox(view, view.t('resumeText'), [
      { label: view.t('resumeYes'), act: () => this.#resume() },
      { label: view.t('resumeNo'), act: () => this.#discard() },
    ]);
  }
  above({ view: { t }, v }: KeeperView): unknown {
    return html`${this.#failed ? html`<p class="note">${t('storageFailed')}</p>` : nothing}
    ${this.#isDeleted ? html`<p class="note">${v('deletedIdle')}</p>` : nothing}
    ${this.#deletedIn === null ? nothing : warning(v('deleteSoon', { count: this.#deletedIn }), v('stay'))}`;
  }
  below(): null {
    return null;
  }
}
