import { html, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import { askPanel } from './ask-panel.js';
import type { FormView } from './context.js';
import { keptState } from './kept-state.js';
import { takeAway } from './take-away.js';
import { takeBackAsk, takeBackButton } from './take-back.js';

/** The parent or guardian is done, and gives the device to the young person. What was chosen is not on it any more. */
export function handView(view: FormView): TemplateResult {
  const { t, level, desk, shown, disabled } = view;
  return html`<div class="screen hand" part="hand">
    ${heading(level, t('handTitle'), 'title')}
    <p class="lead">${t('handText')}</p>
    <p class="actions">
      <button
        type="button"
        class="primary"
        part="button primary"
        ?disabled=${disabled}
        @click=${() => desk.handOver('young-person')}
      >
        ${t('handStart')}
      </button>
    </p>
    ${askPanel(view, 'young-person')} ${takeAway(view)} ${takeBackButton(view, shown.role, null)}
    ${takeBackAsk(view, shown.role)} ${keptState(view)}
  </div>`;
}
