import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { PlanView } from './context.js';
import { deleteSaved } from './delete-saved.js';

/** Something is saved and waits for its passphrase. Says what to do when it is forgotten. */
export function lockedView(view: PlanView): TemplateResult {
  const { t, v, level, shares, keeping } = view;
  if (!v) return html`<div class="screen locked"><div class="loading"></div></div>`;
  const { ask, failed } = keeping.passphrases;
  return html`<div class="screen locked" part="locked">
    ${heading(level, v('unlockTitle'), 'title')} ${keeping.note ? html`<p>${v(keeping.note)}</p>` : nothing}
    ${shares ? html`<p class="note">${t('planSiteSees')}</p>` : nothing}
    ${ask ? ask.render({ v, submit: v('unlock') }) : nothing}
    ${
      failed
        ? html`<div class="note" role="alert">
            <p>${t('planLoadFailed')}</p>
            <button type="button" part="button" @click=${() => void keeping.passphrases.askToUnlock(true)}>
              ${t('tryAgain')}
            </button>
          </div>`
        : nothing
    }
    <div class="forgotten">
      <p class="muted small">${v('passphraseLost')}</p>
      <p class="actions">
        <button type="button" class="plain" part="button" @click=${() => keeping.startFresh()}>
          ${v('startFresh')}
        </button>
      </p>
      ${deleteSaved(view)}
    </div>
  </div>`;
}
