import type { TemplateResult } from 'lit';
import { consentWords, type ConsentKey } from '../../i18n/parts/consent.js';
import { FormElement } from '../base/form-element.js';
import { PartController } from '../base/part-controller.js';
import { LateVaultWords } from '../base/vault/late-words.js';
import type { VaultTranslate } from '../base/vault/passphrase-ask.js';
import { Voice, type Find } from '../base/voice.js';
import { wordless } from '../base/wordless.js';
import type { ConsentHost } from './host.js';
import type { ConsentTranslate } from './words.js';

/** What the parts of the form need of their element: words, a voice, and the focus. */
export abstract class ConsentElement extends FormElement implements ConsentHost {
  readonly #part = new PartController<ConsentKey>(this, this.locale, consentWords);
  readonly #vault = new LateVaultWords(this, this.locale);
  readonly #voice = new Voice(this);
  #t: ConsentTranslate | null = null;
  #lang = 'en';

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
    return this.#vault.t;
  }
  /** @internal */
  needVaultWords(): void {
    this.#vault.need();
  }
  /** @internal */
  say(text: string): void {
    this.#voice.say(text);
  }
  /** @internal */
  focusOn(find: Find): void {
    this.#voice.focusOn(find);
  }
  /** @internal */
  find(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** The words on show are those of the language that is wanted. */
  protected get hasWords(): boolean {
    return this.#part.t !== null;
  }
  protected voice(): TemplateResult {
    return this.#voice.render();
  }
  protected wordless(): TemplateResult {
    const word = (key: ConsentKey) => this.#part.fallback(key);
    const isFailed = this.locale.failed || this.#part.failed || this.#vault.failed;
    return wordless(isFailed, word('consentLoadFailed'), word('tryAgain'), () => {
      this.locale.refresh(true);
      this.#part.retry();
      this.#vault.retry();
    });
  }
}
