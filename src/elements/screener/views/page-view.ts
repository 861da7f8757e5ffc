import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { heading } from '../../base/heading.js';
import type { ScreenerView } from './context.js';
import { errorSummary, fieldset, finishKey, finishNote, sheetText } from './question-view.js';
import { itemText } from './words.js';

/** All questions below each other. */
export function pageView(view: ScreenerView): TemplateResult {
  const { t, session, wording, level, disabled, act } = view;
  const { instrument, steps } = session;
  return html`${heading(level, sheetText(wording, wording.stem, 'item'), 'title')} ${errorSummary(view)}
    ${steps.map((item, at) => {
      const daily = item === instrument.functioning?.id;
      const title = html`<legend>
        <span class="progress muted"
          >${daily ? t('oneMoreQuestion') : t('progress', { current: at + 1, total: instrument.items.length })}</span
        >
        ${sheetText(wording, itemText(instrument, wording, item), 'item')}
        ${daily ? html`<span class="muted small">${t('canLeaveOut')}</span>` : nothing}
      </legend>`;
      return keyed(`${item} ${wording.lang} ${view.drawn}`, fieldset(view, item, title));
    })}
    ${finishNote(view)}
    <p class="actions nav">
      <button type="button" part="button" ?disabled=${disabled} @click=${act.back}>${t('back')}</button>
      <button type="button" class="primary" part="button primary" ?disabled=${disabled} @click=${act.finish}>
        ${t(finishKey(view))}
      </button>
    </p>`;
}
