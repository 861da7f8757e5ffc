import { html, nothing, type TemplateResult } from 'lit';
import type { Phone, Service } from '../../../resources/service.js';
import { commaOf } from '../format.js';
import { smsHref, telHref } from '../links.js';
import type { FinderView } from './context.js';
import { icon } from './icons.js';
import { number, sentence } from './text.js';

const REL = 'noopener noreferrer';

/** A number with its extension, as text. */
export const dialled = ({ dial, extension }: Phone, { t, lang }: FinderView): TemplateResult =>
  html`${number(dial)}${extension ? html`${commaOf(lang)}${sentence(t, 'extension', { number: number(extension) })}` : nothing}`;

/** A button that calls or texts; plain text where it is no number that a phone takes. */
export function phoneButton(service: Service, phone: Phone, view: FinderView, kind = ''): unknown {
  const { t, act } = view;
  if (phone.kind === 'text') {
    const values = { number: number(phone.dial), keyword: html`<b translate="no">${phone.keyword}</b>` };
    const href = smsHref(phone);
    const label = sentence(t, phone.keyword ? 'textKeyword' : 'text', values);
    return href
      ? html`<a class="button ${kind}" part="button" href=${href} @click=${() => act.contact(service, 'text')}
          >${icon('speech')}${label}</a
        >`
      : label;
  }
  const href = telHref(phone);
  const label = sentence(t, 'call', { number: dialled(phone, view) });
  return href
    ? html`<a class="button ${kind}" part="button" href=${href} @click=${() => act.contact(service, 'call')}
        >${icon('way')}${label}</a
      >`
    : label;
}

/** A link that tells the other site nothing of this one. */
export const outside = (href: string, label: unknown, onClick: () => void, kind = ''): TemplateResult =>
  html`<a class=${kind} href=${href} target="_blank" rel=${REL} referrerpolicy="no-referrer" @click=${onClick}
    >${label}</a
  >`;

/** Keeps a service for later, or takes it out again. */
export function keepButton(service: Service, name: string, { t, kept, act }: FinderView): TemplateResult {
  const on = kept.includes(service.id);
  return html`<button
    type="button"
    class="plain keep"
    part="button"
    aria-label=${t(on ? 'takeOutName' : 'keepName', { name })}
    @click=${() => act.keep(service, !on)}
  >
    ${icon('keep', on ? 'full' : '')}<span>${t(on ? 'takeOut' : 'keep')}</span>
  </button>`;
}
