import { html } from 'lit';
import { PorchlightError } from '../../../core/errors.js';
import type { ScreenerSession } from '../../../core/screening/session.js';
import { vaultWords, type VaultKey } from '../../../i18n/parts/vault.js';
import type { LocaleController } from '../../base/locale-controller.js';
import { PartController } from '../../base/part-controller.js';
import type { VaultTranslate } from '../../base/vault/passphrase-ask.js';
import type { Find } from '../../base/voice.js';
import type { InstrumentElement } from '../instrument-element.js';
import type { ScreenerView } from '../views/context.js';
import type { Answering, Keeper, KeeperHost, KeeperView } from './keeper.js';
import { unfinishedStyles } from './unfinished.styles.js';

/** The start screen does not wait for longer than this for what is stored, in milliseconds. */
const LOOK_AT_MOST = 2000;

/**
 * Keeps unfinished answers where the page allows it, and offers them again. It stands between the element and the place, and
 * draws what belongs to keeping around the screens: a page that keeps nothing does not load it.
 */
export class UnfinishedWork implements KeeperHost {
  readonly #words: PartController<VaultKey>;
  #keeper: Keeper | null = null;
  #said = '';
  /** Goes up with each place that is asked for: what comes late is let go of. */
  #turn = 0;
  #isAway = false;

  constructor(
    private readonly element: InstrumentElement,
    locale: LocaleController,
    readonly answering: Answering,
  ) {
    this.#words = new PartController<VaultKey>(element, locale, vaultWords);
    const { shadowRoot } = element;
    if (shadowRoot && unfinishedStyles.styleSheet)
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, unfinishedStyles.styleSheet];
    // Not this object itself: what an element is handed as a controller can be found on it, and with it the answers.
    element.addController({ hostConnected: () => this.#connected(), hostDisconnected: () => this.#disconnected() });
    // Its words are asked for now, and not only when the place was looked at.
    element.requestUpdate();
  }

  /** Keeps from now on where `storage` says. */
  async use(storage: string): Promise<void> {
    const turn = ++this.#turn;
    this.#keeper?.close();
    this.#keeper = null;
    const keeper = await this.#keeperFor(storage);
    if (turn !== this.#turn) return keeper?.close();
    this.#keeper = keeper;
    await Promise.race([keeper?.look(), new Promise((resolve) => setTimeout(resolve, LOOK_AT_MOST))]);
  }
  async #keeperFor(storage: string): Promise<Keeper | null> {
    if (storage === 'session') return new (await import('./tab-keeper.js')).TabKeeper(this);
    if (storage === 'device') return new (await import('./device-keeper.js')).DeviceKeeper(this);
    if (storage && storage !== 'none')
      this.report(
        new PorchlightError(
          'storage-not-supported',
          `storage="${storage.slice(0, 40)}" is not known; nothing is kept. Use none, session or device.`,
        ),
      );
    return null;
  }

  look(): void {
    void this.#keeper?.look();
  }
  /** The person answered or moved. */
  keep(session: ScreenerSession): void {
    if (session.phase === 'question' || session.phase === 'review') this.#keeper?.keep(session);
  }
  forget(): void {
    this.#keeper?.forget();
  }
  leave(): void {
    this.#keeper?.leave();
  }

  // ---- drawing ------------------------------------------------------------------------------------------------------

  promise(view: ScreenerView): readonly string[] {
    return this.#with(view, (keeper, all) => keeper.promise(all)) ?? [view.t('savedNowhere')];
  }
  /** In place of the way to start; `null` where there is nothing to go on with. */
  start(view: ScreenerView): unknown {
    // Without its words all goes on as if nothing was kept.
    if (this.#keeper && !this.#words.t && !this.#words.failed) return html`<p class="loading" aria-busy="true"></p>`;
    return this.#with(view, (keeper, all) => keeper.start(all));
  }
  above(view: ScreenerView): unknown {
    return html`${this.#with(view, (keeper, all) => keeper.above(all))}
      <div class="visually-hidden keeping-said" role="status">${this.#said}</div>`;
  }
  below(view: ScreenerView): unknown {
    return this.#with(view, (keeper, all) => keeper.below(all));
  }
  #with<T>(view: ScreenerView, draw: (keeper: Keeper, all: KeeperView) => T): T | null {
    const { t: v } = this.#words;
    return this.#keeper && v ? draw(this.#keeper, { view, v }) : null;
  }

  // ---- what the places need of the element --------------------------------------------------------------------------

  get vaultWords(): VaultTranslate | null {
    return this.#words.t;
  }
  get localName(): string {
    return this.element.localName;
  }
  get name(): string | null {
    return this.element.name;
  }
  get hasFocus(): boolean {
    return !!this.element.shadowRoot?.activeElement;
  }
  requestUpdate(): void {
    this.element.requestUpdate();
  }
  report(error: unknown): void {
    this.element.report(error);
  }
  say(text: string): void {
    // The same words once more are said once more.
    this.#said = text && text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }
  focusOn(find: Find): void {
    this.requestUpdate();
    void this.element.updateComplete.then(() => {
      const root = this.element.shadowRoot?.querySelector<HTMLElement>('.wrapper');
      if (root) find(root)?.focus();
    });
  }

  // ---- the page comes and goes --------------------------------------------------------------------------------------

  #connected(): void {
    addEventListener('porchlight-exit', this.#onExit);
    if (this.#isAway) this.#keeper?.back();
    this.#isAway = false;
  }
  #disconnected(): void {
    removeEventListener('porchlight-exit', this.#onExit);
    // Put to another place of the page, it is connected again by then.
    queueMicrotask(() => {
      if (this.element.isConnected) return;
      this.#isAway = true;
      this.#keeper?.away();
    });
  }
  readonly #onExit = (): void => {
    this.#keeper?.stop();
    this.#said = '';
    this.answering.blank();
  };
}
