import type { TemplateResult } from 'lit';
import { PorchlightElement } from '../base/element.js';
import { HelpPanel } from '../base/help-panel.js';
import { helpStyles } from '../base/help-panel.styles.js';

/**
 * @summary Lines to reach a person now, for one country: call, text and chat beside each other, and the emergency number.
 * @customElement porchlight-crisis
 */
export class PorchlightCrisis extends PorchlightElement {
  static override readonly tag: string = 'porchlight-crisis';
  static override styles = [...PorchlightElement.styles, helpStyles];

  readonly #help = new HelpPanel(this);

  /** @internal */
  get pageCountry(): string | null {
    return this.helpCountry;
  }

  protected override render(): TemplateResult {
    const { current } = this.locale;
    return this.#help.render({
      locale: current && !current.bare ? current : null,
      title: this.locale.helpTitle,
      level: this.headingLevel,
      quiet: 'helpGeneral',
      risk: false,
      full: true,
    });
  }
}
