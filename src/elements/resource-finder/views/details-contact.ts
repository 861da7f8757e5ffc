import { html, nothing, type TemplateResult } from 'lit';
import type { Phone, Service } from '../../../resources/service.js';
import { phonesOf } from '../facts.js';
import { languageOf, listOf } from '../format.js';
import { bareUrl, mailHref, smsHref, telHref, webHref } from '../links.js';
import { dialled, outside, phoneButton } from './contact.js';
import type { FinderView } from './context.js';
import { icon } from './icons.js';
import { dotted, section, sentence, written } from './text.js';

/** The first number to call, the first to text, the website: large, before everything else. */
export function mainButtons(service: Service, view: FinderView): TemplateResult | typeof nothing {
  const { t, act } = view;
  const phones = phonesOf(service, view);
  const voice = phones.find(({ kind, number }) => kind === 'voice' && number);
  const text = phones.find((phone) => phone.kind === 'text' && smsHref(phone));
  const web = service.urls?.map(webHref).find((href) => href !== null);
  if (!voice && !text && !web) return nothing;
  return html`<p class="actions">
    ${voice ? phoneButton(service, voice, view, 'primary') : nothing}
    ${text ? phoneButton(service, text, view) : nothing}
    ${web ? outside(web, html`${icon('web')}<span>${t('website')}</span>`, () => act.contact(service, 'web'), 'button') : nothing}
  </p>`;
}

/** Every number, address and page, as text too: for a computer without a phone, and for paper. */
export function contactSection(service: Service, view: FinderView): unknown {
  const { t, level, act } = view;
  const phones = phonesOf(service, view);
  const emails = (service.emails ?? []).map(
    (address) =>
      html`<li>
        <a href=${mailHref(address) ?? nothing} @click=${() => act.contact(service, 'email')}
          >${sentence(t, 'email', { address: html`<bdi dir="ltr" translate="no">${address}</bdi>` })}</a
        >
      </li>`,
  );
  const pages = (service.urls ?? []).flatMap((url) => {
    const href = webHref(url);
    const shown = html`<bdi dir="ltr" translate="no">${bareUrl(url)}</bdi>`;
    return href ? [html`<li>${outside(href, shown, () => act.contact(service, 'web'))}</li>`] : [];
  });
  const all = [...phones.map((phone) => phoneRow(service, phone, view)), ...emails, ...pages];
  return section(level, t('contactTitle'), [
    all.length
      ? html`<ul class="contacts">
          ${all}
        </ul>`
      : service.places?.some(({ phones: own }) => own?.length)
        ? nothing
        : html`<p>${t('noContact')}</p>`,
  ]);
}

/** One number with what it is for. A fax is no way for a person, and never a link. */
export function phoneRow(service: Service, phone: Phone, view: FinderView): TemplateResult {
  const { t, lang, act } = view;
  const { kind, label, languages, hoursText } = phone;
  const href = kind === 'fax' ? null : kind === 'text' ? smsHref(phone) : telHref(phone);
  const what = [
    ...(label ? [written(label, service, view)] : []),
    ...(kind === 'tty' ? [t('tty')] : kind === 'fax' ? [t('fax')] : []),
  ];
  const more = [
    ...(languages?.length
      ? [
          t('speaks', {
            list: listOf(
              languages.map((code) => languageOf(code, lang)),
              lang,
            ),
          }),
        ]
      : []),
    ...(hoursText ? [written(hoursText, service, view)] : []),
  ];
  const words =
    kind === 'text'
      ? sentence(t, phone.keyword ? 'textKeyword' : 'text', {
          number: dialled(phone, view),
          keyword: html`<b translate="no">${phone.keyword}</b>`,
        })
      : html`<span>${dialled(phone, view)}</span>`;
  return html`<li>
    ${what.length ? html`<span class="what">${dotted(what)}</span>` : nothing}
    ${
      href
        ? html`<a class="dial" href=${href} @click=${() => act.contact(service, kind === 'text' ? 'text' : 'call')}
            >${words}</a
          >`
        : html`<span class="dial">${words}</span>`
    }
    ${more.length ? html`<span class="muted small">${dotted(more)}</span>` : nothing}
  </li>`;
}
