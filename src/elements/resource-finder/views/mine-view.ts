import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Hit } from '../../../resources/query.js';
import { heading } from '../../base/heading.js';
import { backButton } from './back-button.js';
import type { FinderView } from './context.js';
import { serviceItem } from './service-item.js';
import { tools } from './toolbar.js';

/** The short list of a person: in memory, unless they ask for more. */
export function mineView(view: FinderView, hits: readonly Hit[] | null, note: string, share: unknown): TemplateResult {
  const { t, level, canRemember, remembered, kept, act } = view;
  const some = kept.length > 0;
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) act.back();
  };
  return html`<div class="screen mine" @keydown=${escape}>
    ${backButton(view)} ${heading(level, some ? t('myListCount', { count: kept.length }) : t('myList'), 'title')}
    <p role="status" class="note">${note}</p>
    ${some ? nothing : html`<p>${t('myListEmpty')}</p>`} ${some ? html`${tools(view)} ${share}` : nothing}
    ${
      hits
        ? html`<ol class="services">
            ${repeat(
              hits,
              ({ service }) => service.id,
              (hit) => serviceItem(hit, view, level + 1),
            )}
          </ol>`
        : html`<p>${t('listLoading')}</p>`
    }
    ${
      some
        ? html`<div class="keeping">
            <p class="small">${t(remembered ? 'remembered' : 'myListMemory')}</p>
            <p class="actions">
              ${
                canRemember && !remembered
                  ? html`<button type="button" part="button" aria-describedby="remember-note" @click=${act.remember}>
                        ${t('remember')}
                      </button>
                      <span class="muted small" id="remember-note">${t('rememberNote')}</span>`
                  : nothing
              }
              <button type="button" class="plain" part="button" @click=${act.forget}>${t('forget')}</button>
            </p>
          </div>`
        : nothing
    }
  </div>`;
}
