import { html, nothing, type TemplateResult } from 'lit';
import type { PlanEntry } from '../../../core/safety-plan/schema.js';
import type { SafetyPlanKey } from '../../../i18n/parts/safety-plan.js';
import { rich } from '../../base/rich.js';
import { callHref, textHref } from '../phone.js';
import type { PlanView } from './context.js';
import { icon } from './icons.js';
import { number, own } from './text.js';

/** One person or service: one tap to call or to write, the number as text too, and a code for the phone beside a computer. */
export function contactItem(view: PlanView, { id, text, contact }: PlanEntry): unknown {
  if (!contact) return nothing;
  const { t, codes } = view;
  const { name, phone, kind } = contact;
  const call = kind === 'text' ? null : callHref(phone);
  const write = kind === 'call' ? null : textHref(phone);
  const label = (key: 'callName' | 'textName', bare: 'call' | 'text') =>
    name
      ? html`<span>${rich(t, key, { name: own(name) })} <span class="digits">${number(phone)}</span></span>`
      : html`<span>${rich(t, bare, { number: number(phone) })}</span>`;
  const isShown = codes.isShown(id);
  return html`<li class="person">
    <div class="person-words">
      ${name ? html`<p class="person-name">${own(name)}</p>` : nothing}
      ${text ? html`<p class="own muted">${own(text)}</p>` : nothing}
    </div>
    <div class="actions">
      ${call ? html`<a class="button call" part="button" href=${call}>${icon('call')}${label('callName', 'call')}</a>` : nothing}
      ${write ? html`<a class="button" part="button" href=${write}>${icon('text')}${label('textName', 'text')}</a>` : nothing}
      ${call || write ? nothing : html`<p class="own-contact">${number(phone)}</p>`}
    </div>
    ${
      call
        ? html`<button
            type="button"
            class="plain sign"
            part="button"
            aria-expanded=${isShown ? 'true' : 'false'}
            @click=${() => void codes.toggle(id)}
          >
            ${icon('code')}<span class="visually-hidden">${named(view, 'showQr', name || phone)}</span>
          </button>`
        : nothing
    }
    ${
      isShown
        ? html`<figure class="code">
            ${codes.code(phone)}
            <figcaption class="small">${named(view, 'qrName', name || phone)}</figcaption>
          </figure>`
        : nothing
    }
    ${codes.hasFailed(id) ? html`<p class="note" role="alert">${t('qrFailed')}</p>` : nothing}
  </li>`;
}

const named = ({ t }: PlanView, key: SafetyPlanKey, name: string): TemplateResult =>
  html`${rich(t, key, { name: own(name) })}`;
