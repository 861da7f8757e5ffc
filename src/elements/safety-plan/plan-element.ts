import { html, type TemplateResult } from 'lit';
import { safetyPlanWords, type SafetyPlanKey } from '../../i18n/parts/safety-plan.js';
import { vaultWords, type VaultKey } from '../../i18n/parts/vault.js';
import { PorchlightElement } from '../base/element.js';
import { PartController } from '../base/part-controller.js';
import type { PlanHost } from './host.js';
import type { PlanTranslate, VaultTranslate } from './words.js';

/** What the parts of the plan need of their element: words, a voice, and the focus. */
export abstract class PlanElement extends PorchlightElement implements PlanHost {
  abstract mode: string;

  readonly #part = new PartController<SafetyPlanKey>(this, this.locale, safetyPlanWords);
  #vaultPart: PartController<VaultKey> | null = null;
  #t: PlanTranslate | null = null;
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
  get t(): PlanTranslate | null {
    return (this.#t = this.#part.t ?? this.#t);
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

  /** What was said last, for people who do not see it. */
  protected voice(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#said}</div>`;
  }
  /** Words that could not be loaded. */
  protected get wordsFailed(): boolean {
    return this.locale.failed || this.#part.failed || (this.#vaultPart?.failed ?? false);
  }
  /** In place of everything but help while there are no words; what is saved stays, and it can be tried again. */
  protected wordless(): TemplateResult {
    const retry = () => {
      this.locale.refresh(true);
      this.#part.retry();
      this.#vaultPart?.retry();
    };
    return this.wordsFailed
      ? html`<div class="note" role="alert">
          <p>${this.#part.fallback('planLoadFailed')}</p>
          <button type="button" part="button" @click=${retry}>${this.#part.fallback('tryAgain')}</button>
        </div>`
      : html`<div class="loading"></div>`;
  }
}
