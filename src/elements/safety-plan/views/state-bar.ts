import { html, nothing, type TemplateResult } from 'lit';
import type { PlanView } from './context.js';
import { deleteSaved } from './delete-saved.js';
import { icon } from './icons.js';

/** Where the plan is now, said as it is, with what can be done about it; on every screen in the same place. */
export function stateBar(view: PlanView): TemplateResult {
  const { t, v, keeping, planner, shares } = view;
  const { status, note, passphrases } = keeping;
  const [sign, words] =
    status === 'failed'
      ? (['trouble', t('saveFailed')] as const)
      : status === 'saving'
        ? (['lock', t('saving')] as const)
        : status === 'saved'
          ? keeping.canLock
            ? (['lock', t('savedLocked')] as const)
            : (['tab', t('keptInTab')] as const)
          : (['loose', t('notSaved')] as const);
  const buttons = [
    status === 'failed' &&
      html`<button type="button" part="button" @click=${() => void keeping.save()}>${t('tryAgain')}</button>`,
    keeping.canCreate &&
      !planner.isEmpty &&
      !passphrases.ask &&
      html`<button type="button" class="save" part="button" @click=${() => void passphrases.choose()}>
        ${icon('lock')}${t('saveOnDevice')}
      </button>`,
    keeping.canLock &&
      html`<button type="button" class="plain lock" part="button" @click=${() => keeping.lock('asked')}>
        ${icon('lock')}${t('lockNow')}
      </button>`,
  ].map((button) => button || nothing);
  return html`<div class="bar">
    <p class="state" part="state" tabindex="-1">${icon(sign)}<span>${words}</span></p>
    ${buttons.some((button) => button !== nothing) ? html`<p class="actions">${buttons}</p>` : nothing}
    ${passphrases.failed === 'choose' ? html`<p class="note" role="alert">${t('saveFailed')}</p>` : nothing}
    ${note && v ? html`<p class="note" role="status">${v(note)}</p>` : nothing}
    ${note === 'storeDamaged' || note === 'storeNewer' ? deleteSaved(view) : nothing}
    ${keeping.isChangedElsewhere ? html`<p class="note">${t('changedElsewhere')}</p>` : nothing}
    ${shares ? html`<p class="note">${t('planSiteSees')}</p>` : nothing}
    ${
      keeping.locksIn !== null && v
        ? html`<div class="note soon">
            <p>${v('lockSoon', { count: keeping.locksIn })}</p>
            <button type="button" part="button">${v('stay')}</button>
          </div>`
        : nothing
    }
    ${
      keeping.canCreate && passphrases.ask && v
        ? html`<div class="panel">
            <p>${t('saveAsk')}</p>
            ${passphrases.ask.render({ v, submit: t('saveOnDevice') })}
          </div>`
        : nothing
    }
  </div>`;
}
