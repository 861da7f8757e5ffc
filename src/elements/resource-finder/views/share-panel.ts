import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { guard } from 'lit/directives/guard.js';
import { heading } from '../../base/heading.js';
import type { FinderView } from './context.js';

/** The link of what is on show: to copy, or to take over with another device. It is made here and sent nowhere. */
export function sharePanel(
  view: FinderView,
  link: string,
  copied: 'no' | 'yes' | 'blocked',
  ofSearch: boolean,
): TemplateResult {
  const { t, level, act } = view;
  return html`<div class="panel share">
    <div class="share-words">
      ${heading(level + 1, t('share'), 'small')} ${ofSearch ? html`<p class="small">${t('linkHolds')}</p>` : nothing}
      <p class="actions"><button type="button" part="button" @click=${act.copy}>${t('copyLink')}</button></p>
      <p role="status" class="note">
        ${copied === 'yes' ? t('linkCopied') : copied === 'blocked' ? t('linkNotCopied') : ''}
      </p>
      ${
        copied === 'blocked'
          ? html`<label class="stacked"
              ><span>${t('linkLabel')}</span>
              <input
                id="link"
                type="text"
                readonly
                dir="ltr"
                autocomplete="off"
                value=${link}
                @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
            /></label>`
          : nothing
      }
    </div>
    ${guard([link, t], () => until(code(link, t('qrLink'))))}
  </div>`;
}

const code = async (link: string, label: string): Promise<unknown> => {
  try {
    const { qrCode } = await import('../../base/qr.js');
    return qrCode(link, label);
  } catch {
    // Too long for a code, or no network: the link is there.
    return nothing;
  }
};
