import { html, nothing } from 'lit';
import type { PlanView } from './context.js';

/** Deletes what is saved and cannot be opened, after asking. */
export function deleteSaved({ t, v, panels }: PlanView): unknown {
  if (!v) return nothing;
  return html`<div class="deleting">
    <button type="button" class="plain delete-saved" part="button" @click=${() => panels.toggle('delete')}>
      ${v('deleteSaved')}
    </button>
    ${
      panels.open === 'delete'
        ? html`<div class="panel confirm">
            <p>${v('deleteSavedAsk')}</p>
            <p class="actions">
              <button type="button" class="yes" part="button" @click=${() => void panels.wipe('deleteSavedDone')}>
                ${v('deleteSaved')}
              </button>
              <button type="button" class="plain" part="button" @click=${() => panels.close()}>${t('cancel')}</button>
            </p>
          </div>`
        : nothing
    }
  </div>`;
}
