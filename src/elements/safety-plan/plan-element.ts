import type { TemplateResult } from 'lit';
import { safetyPlanWords, type SafetyPlanKey } from '../../i18n/parts/safety-plan.js';
import { PorchlightElement } from '../base/element.js';
import { PartController } from '../base/part-controller.js';
import { LateVaultWords } from '../base/vault/late-words.js';
import { Voice, type Find } from '../base/voice.js';
import { wordless } from '../base/wordless.js';
import type { PlanHost } from './host.js';
import type { PlanTranslate, VaultTranslate } from './words.js';

/** What the parts of the plan need of their element: words, a voice, and the focus. */
export abstract class PlanElement extends PorchlightElement implements PlanHost {
  abstract mode: string;

  readonly #part = new PartController<SafetyPlanKey>(this, this.locale, safetyPlanWords);
  readonly #vault = new LateVaultWords(this, this.locale);
  readonly #voice = new Voice(this);
  #t: PlanTranslate | null = null;

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

  protected voice(): TemplateResult {
    return this.#voice.render();
  }
  /** Words that could not be loaded. */
  protected get wordsFailed(): boolean {
    return this.locale.failed || this.#part.failed || this.#vault.failed;
  }
  protected wordless(): TemplateResult {
    const word = (key: SafetyPlanKey) => this.#part.fallback(key);
    return wordless(this.wordsFailed, word('planLoadFailed'), word('tryAgain'), () => {
      this.locale.refresh(true);
      this.#part.retry();
      this.#vault.retry();
    });
  }
}
