import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { FormView } from './context.js';

/** Something is kept on this device and waits for its passphrase. The form can be answered without it. */
export function lockedView({ v, level, keeping }: Pick<FormView, 'v' | 'level' | 'keeping'>): TemplateResult {
  if (!v) return html`<div class="screen locked"><div class="loading"></div></div>`;
  return html`<div class="screen locked" part="locked">
    ${heading(level, v('unlockTitle'), 'title')} ${keeping.note ? html`<p>${v(keeping.note)}</p>` : nothing}
    ${keeping.ask ? keeping.ask.render({ v, submit: v('unlock') }) : nothing}
    <p class="muted small">${v('passphraseLost')}</p>
    <p class="actions">
      <button type="button" class="fresh plain" part="button" @click=${() => keeping.startFresh()}>
        ${v('startFresh')}
      </button>
    </p>
  </div>`;
}
