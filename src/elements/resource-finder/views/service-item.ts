import { html, nothing, type TemplateResult } from 'lit';
import type { Hit } from '../../../resources/query.js';
import { heading } from '../../base/heading.js';
import { away, checked, cost, forWhom, kinds, languages, openWords, phonesOf, ways } from '../facts.js';
import { listOf } from '../format.js';
import { bareUrl, webHref } from '../links.js';
import { unknownKeys } from '../words.js';
import { keepButton, outside, phoneButton } from './contact.js';
import type { FinderView } from './context.js';
import { icon, type Icon } from './icons.js';
import { dotted, nameOf, onlyIn, recordText, servesArea, shown, written } from './text.js';

/** One service of a list: what it offers, for whom, what it costs, when, where, and the way to call it. */
/** @param level of the heading */
export function serviceItem(hit: Hit, view: FinderView, level = view.level + 2): TemplateResult {
  const { service, place } = hit;
  const { t, act } = view;
  const name = nameOf(service, view);
  const [about, alert] = [shown(service, 'description', view), shown(service, 'alert', view)];
  return html`<li class="service" part="service">
    <div class="service-head">
      ${heading(
        level,
        html`<button
          type="button"
          class="name"
          part="name"
          @click=${(event: Event) => act.open(service, event.currentTarget as HTMLElement)}
        >
          ${recordText(name)}
        </button>`,
      )}
      <p class="kinds">${kinds(service, view).join(' · ')}</p>
    </div>
    ${about ? html`<p class="about" dir="auto" lang=${about.own ? nothing : about.lang}>${about.text}</p>` : nothing}
    ${onlyIn([name, about, alert], view)} ${alert ? html`<p class="alert">${recordText(alert)}</p>` : nothing}
    ${
      place?.withheld || (!place && service.places?.some(({ withheld }) => withheld))
        ? html`<p class="small">${t('withheld')}</p>`
        : nothing
    }
    <ul class="facts-list">
      ${facts(hit, view)}
    </ul>
    <p class="actions">${mainContact(hit, view)} ${keepButton(service, name.text, view)}</p>
    ${checkedLine(hit, view)}
  </li>`;
}

const fact = (sign: Icon, words: unknown, kind = ''): TemplateResult =>
  html`<li class=${kind}>${icon(sign)}<span>${words}</span></li>`;
const missing = (hit: Hit, names: readonly Hit['unknown'][number][], { t }: FinderView): string[] =>
  names.filter((name) => hit.unknown.includes(name)).map((name) => t(unknownKeys[name]));

function facts(hit: Hit, view: FinderView): unknown[] {
  const { service, group } = hit;
  const place = hit.place ?? (group === 'remote' ? undefined : service.places?.[0]);
  const { t, lang } = view;
  const open = openWords(service, view, hit.place);
  const joined = (parts: readonly string[]) => parts.join(' · ');
  const where = [...away(hit, view), ...(place?.city ? [written(place.city, service, view)] : [])];
  const rows: (readonly [Icon, readonly unknown[], string?])[] = [
    [
      'clock',
      [
        html`<span class="open-words">${open.text}</span>`,
        ...(open.byAppointment ? [html` · ${t('byAppointment')}`] : []),
        ...(open.zone ? [html` <span class="muted">${open.zone}</span>`] : []),
      ],
      open.state === 'open' ? 'is-open' : '',
    ],
    ['place', where.length ? [dotted([...where, ...missing(hit, ['wheelchair'], view)])] : []],
    ['area', group === 'area' || group === 'remote' ? area(hit, view) : []],
    ['cost', [joined([...cost(service, view), ...missing(hit, ['cost'], view)])]],
    ['people', [joined([...forWhom(service, view), ...missing(hit, ['age', 'audiences'], view)])]],
    ['speech', [listOf([...languages(service, view), ...missing(hit, ['languages'], view)], lang)]],
    ['way', [joined([...ways(service, view), ...missing(hit, ['delivery'], view)])]],
  ];
  return rows.filter(([, words]) => words.some(Boolean)).map(([sign, words, kind]) => fact(sign, words, kind));
}

function area({ service }: Hit, view: FinderView): unknown[] {
  const { nationwide, names } = service.area ?? {};
  return nationwide ? [view.t('nationwide')] : names?.length ? [servesArea(names.slice(0, 4), service, view)] : [];
}

/** The first number to call and the first to text; else the website. */
function mainContact({ service, place }: Hit, view: FinderView): unknown {
  const phones = phonesOf(service, view, place);
  const main = [
    phones.find(({ kind, number }) => kind === 'voice' && number) ?? phones.find(({ kind }) => kind === 'voice'),
    phones.find(({ kind }) => kind === 'text'),
  ].flatMap((phone) => (phone ? [phoneButton(service, phone, view)] : []));
  if (main.length) return main;
  const href = service.urls?.map(webHref).find(Boolean);
  const { t, act } = view;
  return href
    ? outside(
        href,
        html`<span>${t('website')}</span> <bdi class="small" dir="ltr" translate="no">${bareUrl(href)}</bdi>`,
        () => act.contact(service, 'web'),
        'button',
      )
    : nothing;
}

function checkedLine({ service }: Hit, view: FinderView): TemplateResult {
  const { text, mark } = checked(service, view);
  const { capacity } = service;
  return html`<p class="checked muted small">
    ${capacity ? html`<span>${view.t(capacity.open ? 'hasPlaces' : 'isFull')}</span>` : nothing}
    <span>${text}</span>${mark ? html`<span class="mark">${mark}</span>` : nothing}
  </p>`;
}
