import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './context.js';

/** Where the answer is now, said as it is, and the way to keep it. */
export function keptState(view: FormView): TemplateResult {
  const { t, v, keeping, disabled } = view;
  const isKept = keeping.isSaved && (keeping.isInTab || keeping.isOnDevice);
  return html`<div class="keeping">
    <p class="kept muted" part="state" tabindex="-1">
      ${t(!isKept ? 'notKept' : keeping.isInTab ? 'keptTab' : 'keptDevice')}
    </p>
    ${keeping.note && v ? html`<p class="note" role="status">${v(keeping.note)}</p>` : nothing}
    ${
      keeping.canCreate && !keeping.ask
        ? html`<p class="actions">
            <button
              type="button"
              class="keep"
              part="button"
              ?disabled=${disabled}
              @click=${() => void keeping.choose()}
            >
              ${t('keepAsk')}
            </button>
          </p>`
        : nothing
    }
    ${keeping.ask && v ? html`<div class="panel">${keeping.ask.render({ v, submit: t('keepAsk') })}</div>` : nothing}
    ${
      keeping.locksIn !== null && v
        ? html`<div class="note soon">
            <p>${v('lockSoon', { count: keeping.locksIn })}</p>
            <button type="button" part="button">${v('stay')}</button>
          </div>`
        : nothing
    }
  </div>`;
}
