import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../../../resources/query.js';
import type { Phone, Service } from '../../../resources/service.js';
import { away, checked, cost, forWhom, kinds, languages, openWords, phonesOf, ways } from '../facts.js';
import { listOf } from '../format.js';
import { addressOf, bareUrl, smsHref, telHref } from '../links.js';
import { qrCode } from '../../base/qr.js';
import { listKey } from '../words.js';
import type { FinderView } from './context.js';
import { hoursTable } from './hours-table.js';
import { GROUPS } from './list-view.js';
import { dotted, nameOf, number, onlyIn, recordParagraphs, recordText, sentence, shown } from './text.js';

/* What stands on paper. No links: every number and address is text, and codes take the place of what one would press. */

/** Who made the directory. */
export function printedSource({ t, summary }: FinderView): unknown {
  const source = summary?.attribution ?? summary?.name;
  const words = [
    ...(source ? [t('sourceIs', { source })] : []),
    ...(summary?.licence ? [t('licenceIs', { licence: summary.licence })] : []),
  ];
  return words.length ? html`<p>${words.join(' · ')}</p>` : nothing;
}

/** A list in its groups. */
export const printedList = (hits: readonly Hit[], view: FinderView): TemplateResult =>
  html`${GROUPS.map((group) => ({ group, inside: hits.filter((hit) => hit.group === group) }))
    .filter(({ inside }) => inside.length)
    .map(
      ({ group, inside }) =>
        html`<h2>${view.t(listKey(group))}</h2>
          <ol>
            ${inside.map((hit) => item(hit, view))}
          </ol>`,
    )}`;

function item(hit: Hit, view: FinderView): TemplateResult {
  const { service, place } = hit;
  const at = place ?? service.places?.[0];
  const { text, mark } = checked(service, view);
  const words = (parts: readonly string[]) => parts.join(' · ');
  const address = at ? words(addressOf(at)) : '';
  // Apart from the distance: beside words from right to left, the number of a house would leave its street.
  const where = [...away(hit, view), ...(address ? [html`<bdi>${address}</bdi>`] : [])];
  const hours = place?.hours?.text ?? shown(service, 'hoursText', view)?.text;
  return html`<li class="service">
    <h3>${recordText(nameOf(service, view))}</h3>
    <div class="numbers">${numbers(service, view, at?.phones ?? [])}</div>
    <p>${words([...kinds(service, view), ...forWhom(service, view)])}</p>
    <p>
      ${words([...cost(service, view), ...ways(service, view), listOf(languages(service, view), view.lang)].filter(Boolean))}
    </p>
    ${where.length ? html`<p>${dotted(where)}</p>` : nothing}
    ${hours ? html`<p><bdi dir="auto">${hours}</bdi></p>` : nothing}
    <p class="muted">${text} ${mark ? html`<span class="mark">${mark}</span>` : nothing}</p>
  </li>`;
}

/** Numbers to call and text, else the website. */
function numbers(service: Service, view: FinderView, more: readonly Phone[]): unknown {
  const all = [...phonesOf(service, view), ...more].filter(({ kind }) => kind !== 'fax');
  const [url] = service.urls ?? [];
  if (!all.length) return url ? html`<bdi dir="ltr">${bareUrl(url)}</bdi>` : nothing;
  return all.slice(0, 3).map((phone) => printedNumber(phone, view));
}

function printedNumber(phone: Phone, view: FinderView): TemplateResult {
  const { t } = view;
  const { kind, label, keyword, dial, extension } = phone;
  const what = [label, kind === 'tty' ? t('tty') : ''].filter(Boolean).join(' · ');
  const digits = html`<b class="dial">${number(dial)}</b>`;
  return html`<p class="phone">
    ${what ? html`<span class="what"><bdi>${what}</bdi></span>` : nothing}
    ${
      kind === 'text'
        ? sentence(t, keyword ? 'textKeyword' : 'text', { keyword: html`<b>${keyword}</b>`, number: digits })
        : digits
    }
    ${extension ? html`<span class="extra">${t('extension', { number: extension })}</span>` : nothing}
  </p>`;
}

/** One service with all that one needs to go there or to call, and a code that a phone can dial. */
export function printedOne(service: Service, view: FinderView): TemplateResult {
  const { t } = view;
  const name = nameOf(service, view);
  const fields = (['description', 'alert', 'eligibility', 'howToApply', 'documents'] as const).map((field) =>
    shown(service, field, view),
  );
  const [about, alert, who, how, documents] = fields;
  const { text, mark } = checked(service, view);
  const phones = phonesOf(service, view).filter(({ kind }) => kind !== 'fax');
  const main = phones.find(({ kind, number: digits }) => kind === 'voice' && digits) ?? phones[0];
  const spoken = languages(service, view);
  return html`<header><h1>${recordText(name)}</h1></header>
    <p class="lead">${[...kinds(service, view), ...forWhom(service, view)].join(' · ')}</p>
    ${onlyIn([name, ...fields], view)} ${alert ? html`<div class="quote">${recordParagraphs(alert)}</div>` : nothing}
    <div class="columns">
      <div>
        ${recordParagraphs(about ?? null)} ${part(t('whenTitle'), hoursOf(service, view))}
        ${part(t('whereTitle'), placesOf(service, view))}
        ${part(t('whoTitle'), [
          recordParagraphs(who ?? null),
          spoken.length ? html`<p>${t('speaks', { list: listOf(spoken, view.lang) })}</p>` : nothing,
        ])}
        ${part(t('costTitle'), [
          html`<p>${cost(service, view).join(' · ')}</p>`,
          recordParagraphs(shown(service, 'costText', view)),
        ])}
        ${part(t('howTitle'), [recordParagraphs(how ?? null)])}
        ${part(t('documentsTitle'), [recordParagraphs(documents ?? null)])}
      </div>
      <div>
        ${main ? code(main, view) : nothing}
        <div class="numbers">${phones.map((phone) => printedNumber(phone, view))}</div>
        ${(service.emails ?? []).map((address) => html`<p><bdi dir="ltr">${address}</bdi></p>`)}
        ${(service.urls ?? []).map((url) => html`<p><bdi dir="ltr">${bareUrl(url)}</bdi></p>`)}
        <p class="muted">${text} ${mark ? html`<span class="mark">${mark}</span>` : nothing}</p>
      </div>
    </div>`;
}

const part = (title: string, inside: unknown): unknown => {
  const there = (Array.isArray(inside) ? inside : [inside]).filter((each) => each !== nothing && each !== null);
  return there.length
    ? html`<section>
        <h2>${title}</h2>
        ${there}
      </section>`
    : nothing;
};

/** A code that makes a phone dial the number, or write to it. */
function code(phone: Phone, { t }: FinderView): unknown {
  const href = phone.kind === 'text' ? smsHref(phone) : telHref(phone);
  if (!href) return nothing;
  const words = t('qrPhone', { number: phone.dial });
  return html`<div class="code">
    ${qrCode(href.replace(/\?.*/, ''), words)}
    <p class="what">${sentence(t, 'qrPhone', { number: number(phone.dial) })}</p>
  </div>`;
}

function hoursOf(service: Service, view: FinderView): unknown[] {
  const { t } = view;
  const each = service.hours ? [service.hours] : (service.places ?? []).flatMap(({ hours }) => hours ?? []);
  const words = service.hours ? shown(service, 'hoursText', view) : null;
  const { byAppointment, zone } = openWords(service, view);
  return each.length
    ? [
        ...each.map((hours) => hoursTable(hours, service, view)),
        words ? html`<div class="quote">${recordParagraphs(words)}</div>` : nothing,
        byAppointment ? html`<p>${t('byAppointment')}</p>` : nothing,
        zone ? html`<p>${zone}</p>` : nothing,
        html`<p class="muted">${t('holidaysDiffer')}</p>`,
      ]
    : [html`<p>${t('hoursNotListed')}</p>`];
}

const placesOf = (service: Service, { t }: FinderView): unknown[] =>
  (service.places ?? []).map(
    (place) =>
      html`<p>
        ${[place.name, ...addressOf(place)].filter(Boolean).map((line, at) => html`${at ? ', ' : ''}<bdi>${line}</bdi>`)}
        ${place.withheld ? html`<br />${t('withheld')}` : nothing}
        ${place.transport ? html`<br /><bdi dir="auto">${place.transport}</bdi>` : nothing}
      </p>`,
  );
