import { html, type TemplateResult } from 'lit';
import { consentWords, type ConsentKey } from '../../i18n/parts/consent.js';
import { vaultWords, type VaultKey } from '../../i18n/parts/vault.js';
import { FormElement } from '../base/form-element.js';
import { PartController } from '../base/part-controller.js';
import type { VaultTranslate } from '../base/vault/passphrase-ask.js';
import type { ConsentHost } from './host.js';
import type { ConsentTranslate } from './words.js';

/** What the parts of the form need of their element: words, a voice, and the focus. */
export abstract class ConsentElement extends FormElement implements ConsentHost {
  readonly #part = new PartController<ConsentKey>(this, this.locale, consentWords);
  #vaultPart: PartController<VaultKey> | null = null;
  #t: ConsentTranslate | null = null;
  #lang = 'en';
  #v: VaultTranslate | null = null;
  #said = '';
  #focus: ((root: HTMLElement) => HTMLElement | null | undefined) | null = null;

  /** @internal */
  get pageCountry(): string | null {
    return this.helpCountry;
  }
  /**
   * While another language is on its way the words stay as they are: an empty screen would take along what is typed.
   * @internal
   */
  get t(): ConsentTranslate | null {
    const { t } = this.#part;
    if (t) [this.#t, this.#lang] = [t, this.locale.current?.lang ?? 'en'];
    return this.#t;
  }
  /** The language of these words: dates and lists are written in no other. */
  protected get wordsLang(): string {
    return this.#lang;
  }
  /** @internal */
  get vaultWords(): VaultTranslate | null {
    return (this.#v = this.#vaultPart?.t ?? this.#v);
  }
  /** @internal */
  needVaultWords(): void {
    this.#vaultPart ??= new PartController<VaultKey>(this, this.locale, vaultWords);
  }
  /** @internal */
  say(text: string): void {
    // The same words once more are said once more.
    this.#said = text && text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  }
  /** @internal */
  focusOn(find: (root: HTMLElement) => HTMLElement | null | undefined): void {
    this.#focus = find;
  }
  /** @internal */
  find(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  protected override updated(): void {
    const focus = this.#focus;
    this.#focus = null;
    focus?.(this.renderRoot as HTMLElement)?.focus();
  }

  /** The words on show are those of the language that is wanted. */
  protected get hasWords(): boolean {
    return this.#part.t !== null;
  }
  /** What was said last, for people who do not see it. */
  protected voice(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#said}</div>`;
  }
  /** In place of everything but help while there are no words; it can be tried again. */
  protected wordless(): TemplateResult {
    const isFailed = this.locale.failed || this.#part.failed || (this.#vaultPart?.failed ?? false);
    const retry = () => {
      this.locale.refresh(true);
      this.#part.retry();
      this.#vaultPart?.retry();
    };
    return isFailed
      ? html`<div class="note" role="alert">
          <p>${this.#part.fallback('consentLoadFailed')}</p>
          <button type="button" part="button" @click=${retry}>${this.#part.fallback('tryAgain')}</button>
        </div>`
      : html`<div class="loading"></div>`;
  }
}
