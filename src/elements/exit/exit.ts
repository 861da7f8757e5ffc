import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import { FRAMED_PRESSES, PRESSES, ShiftPresses, WITHIN, type Meaning } from '../../core/exit/shift-presses.js';
import type { Translate } from '../../i18n/i18n.js';
import { exitWords, type ExitKey } from '../../i18n/parts/exit.js';
import type { WordKey } from '../../i18n/words.js';
import { wipeAll } from '../../storage/wipe.js';
import { PorchlightElement } from '../base/element.js';
import { PartController } from '../base/part-controller.js';
import { PorchlightExitEvent } from './exit.events.js';
import { exitStyles } from './exit.styles.js';
import { HintScrolls } from './hint-scrolls.js';
import { briefly, exitAddress, NEUTRAL, painted, replacePage, restoreReferrer } from './leave.js';

/** What was said last, made when it is drawn: the words may come later than the first press. */
type Said = ((t: Translate<ExitKey | WordKey>) => string) | null;
/** When the browser has not gone anywhere by then, it will not: the person is told to close the tab. Milliseconds. */
const GIVE_UP = 8000;

/**
 * @summary A button to leave at once: blanks the page, deletes what the library keeps, and puts a neutral site in its place.
 * Put it first in the page.
 * @customElement porchlight-exit
 *
 * @fires {PorchlightExitEvent} porchlight-exit - The page is blank and goes away in a moment. Whoever calls
 *   `preventDefault()` has to put another page in its place.
 *
 * @csspart button - The button.
 * @csspart hint - The sentence beside it.
 */
export class PorchlightExit extends PorchlightElement {
  static override readonly tag: string = 'porchlight-exit';
  static override styles = [...PorchlightElement.styles, exitStyles];
  static override properties: PropertyDeclarations = {
    ...PorchlightElement.properties,
    href: { type: String },
  };

  /** Where it leads: a neutral site, by `https:` or `http:`. Default: an encyclopedia. */
  declare href: string | null;

  readonly #words = new PartController<ExitKey>(this, this.locale, exitWords);
  readonly #presses = new ShiftPresses();
  #said: Said = null;
  /** Presses that count by now, here or in an isolated frame. */
  #count = 0;
  #leaving = false;
  #failed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #title: string | null = null;

  constructor() {
    super();
    this.href = null;
    new HintScrolls(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Capturing on the window: it works wherever the focus is, and whatever the page does with its keys.
    addEventListener('keydown', this.#onKey, true);
    addEventListener('keyup', this.#onKey, true);
    addEventListener('pointerdown', this.#onPointer, true);
    addEventListener('pageshow', this.#onShow);
    addEventListener(FRAMED_PRESSES, this.#onFramed);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    removeEventListener('keydown', this.#onKey, true);
    removeEventListener('keyup', this.#onKey, true);
    removeEventListener('pointerdown', this.#onPointer, true);
    removeEventListener('pageshow', this.#onShow);
    removeEventListener(FRAMED_PRESSES, this.#onFramed);
  }

  /**
   * Leaves, as if the button was pressed: blanks the page and hides it from assistive technology, deletes what the library
   * keeps in this browser, then puts `href` in the place of this page.
   */
  exit(): void {
    if (this.#leaving) return;
    this.#leaving = true;
    clearTimeout(this.#timer);
    this.#say((t) => t('exitLeaving'));
    this.#blank();
    void this.#leave();
  }

  async #leave(): Promise<void> {
    await painted();
    const isOurs = this.dispatchEvent(new PorchlightExitEvent());
    await briefly(wipeAll());
    // Restored meanwhile: whoever looks at it has come back to it. Or somebody else puts another page in the place of this one.
    if (!this.#leaving || !isOurs) return;
    replacePage(exitAddress(this.href, document.baseURI) ?? NEUTRAL);
    this.#timer = setTimeout(() => {
      this.#failed = true;
      this.requestUpdate();
    }, GIVE_UP);
  }

  /** A modal dialog lies above everything, whatever the page's own layers, and the rest is out of reach. */
  #blank(): void {
    this.#title = document.title;
    document.title = ' ';
    const sheet = this.renderRoot?.querySelector('dialog');
    try {
      sheet?.showModal();
    } catch {
      // Removed or not there yet: the page is hidden as a whole below.
    }
    if (!sheet?.open) document.documentElement.hidden = true;
  }

  /** A page that comes back from the back/forward cache is a page again. What was deleted stays deleted. */
  readonly #onShow = (event: PageTransitionEvent): void => {
    if (!event.persisted || !this.#leaving) return;
    clearTimeout(this.#timer);
    this.#leaving = false;
    this.#failed = false;
    this.renderRoot.querySelector('dialog')?.close();
    document.documentElement.hidden = false;
    if (this.#title !== null) document.title = this.#title;
    restoreReferrer();
    this.#count = 0;
    this.#say(null);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#leaving) return;
    this.#heard(this.#presses.key(event, event.timeStamp));
  };
  readonly #onPointer = (): void => {
    if (!this.#leaving) this.#heard(this.#presses.stop());
  };
  /** Keys that are pressed inside an isolated frame do not come here: it counts them and tells. */
  readonly #onFramed = (event: Event): void => {
    const { detail } = event as CustomEvent<unknown>;
    if (this.#leaving) return;
    if (detail === 0) this.#heard('exit');
    else if (detail === null) this.#heard('stopped');
    else if (typeof detail === 'number' && detail > 0 && detail < PRESSES) this.#heard(detail);
  };

  #heard(meaning: Meaning): void {
    if (meaning === null) return;
    clearTimeout(this.#timer);
    if (meaning === 'exit') {
      this.exit();
      return;
    }
    this.#count = meaning === 'stopped' ? 0 : PRESSES - meaning;
    if (meaning === 'stopped') this.#say((t) => t('exitStopped'));
    else {
      this.#say((t) => t('exitPresses', { count: meaning }));
      this.#timer = setTimeout(this.#onTooLate, WITHIN);
    }
  }
  readonly #onTooLate = (): void => {
    this.#presses.stop();
    this.#heard('stopped');
  };

  /** Words that are still on their way are said when they are there. */
  #say(what: Said): void {
    this.#said = what;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('href') && exitAddress(this.href, document.baseURI) === null)
      this.report(
        new PorchlightError(
          'invalid-attribute',
          `href="${String(this.href).slice(0, 80)}" is no address to go to: ${NEUTRAL} is used. Use https:.`,
        ),
      );
  }

  protected override render(): TemplateResult {
    const { t } = this.#words;
    // Before any words are there, or when they never come, the button works and has a sign that needs no language.
    return html`<div class="bar">
        ${t ? html`<p class="hint small muted" part="hint">${t('exitHint')} ${t('exitHistory')}</p>` : nothing}
        <button type="button" class="exit" part="button" @click=${this.#onClick}>
          <span>${t?.('exitPage') ?? this.#words.fallback('exitPage')}</span>
          <span class="dots" aria-hidden="true"
            >${Array.from({ length: PRESSES }, (_, at) => html`<span class="dot ${at < this.#count ? 'on' : ''}"></span>`)}</span
          >
        </button>
      </div>
      <p class="visually-hidden" role="status">${t ? this.#said?.(t) : nothing}</p>
      <dialog aria-label=${t?.('exitLeaving') ?? 'Exit'} @cancel=${this.#onCancel}>
        ${this.#failed ? html`<p role="alert">${t?.('exitBlocked')}</p>` : nothing}
      </dialog>`;
  }

  readonly #onClick = (): void => this.exit();
  /** Escape would show the page again. */
  readonly #onCancel = (event: Event): void => event.preventDefault();
}
