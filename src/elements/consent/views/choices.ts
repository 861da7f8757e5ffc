import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentChoices } from '../../../core/consent/record/schema.js';
import type { ConsentView } from '../../../core/consent/view.js';
import type { FormView } from './context.js';
import { words } from './text.js';

/** Each purpose with what was chosen, in words. @param beside what stands behind each: a way to change it, or nothing */
export function choiceList(
  view: FormView,
  choices: ConsentChoices,
  beside: ((purpose: ConsentView['purposes'][number], at: number) => unknown) | null,
): TemplateResult {
  return html`<dl class="choices" part="choices">
    ${view.shown.purposes.map(
      (purpose, at) =>
        html`<div class="choice">
          <dt>${words(view, purpose.text)}</dt>
          <dd>
            <span class="chosen">${view.t(choices[purpose.id] === 'granted' ? 'choiceYes' : 'choiceNo')}</span>
            ${beside?.(purpose, at) ?? nothing}
          </dd>
        </div>`,
    )}
  </dl>`;
}
