import { html, nothing, type TemplateResult } from 'lit';
import type { Hours, Place, Service } from '../../../resources/service.js';
import { checked, openWords } from '../facts.js';
import { dateOf, zoneName } from '../format.js';
import { addressOf, directionsHref } from '../links.js';
import { outside } from './contact.js';
import type { FinderView } from './context.js';
import { phoneRow } from './details-contact.js';
import { hoursTable } from './hours-table.js';
import { icon } from './icons.js';
import { recordParagraphs, recordText, section, servesArea, shown, written } from './text.js';

/** When it was checked, when it was changed, and whether there are places. */
export function freshnessLine(service: Service, view: FinderView): TemplateResult {
  const { t, lang } = view;
  const { text, mark } = checked(service, view);
  const { capacity, updated, verified } = service;
  const asOf = capacity?.updated ? ` (${t('asOf', { date: dateOf(capacity.updated, lang) })})` : '';
  return html`<p class="checked muted small">
    ${capacity ? html`<span>${t(capacity.open ? 'hasPlaces' : 'isFull')}${asOf}</span>` : nothing}
    <span>${text}</span>
    ${!verified && updated ? html`<span>${t('changedOn', { date: dateOf(updated, lang) })}</span>` : nothing}
    ${mark ? html`<span class="mark">${mark}</span>` : nothing}
  </p>`;
}

/** Whether it is open now, the table, and the words of the publisher beside it: one of the two is often wrong. */
export function whenSection(service: Service, view: FinderView): unknown {
  const { t, level } = view;
  // Where each place has hours of its own, they stand with the places.
  if (!service.hours && service.places?.some(({ hours }) => hours)) return nothing;
  return section(level, t('whenTitle'), hoursParts(service, view));
}

function hoursParts(service: Service, view: FinderView, place?: Place): unknown[] {
  const { t, viewerZone, timeZone } = view;
  const open = openWords(service, view, place);
  const hours: Hours | undefined = place?.hours ?? service.hours;
  const words = hours?.text
    ? place?.hours
      ? { text: hours.text, lang: service.lang ?? view.directoryLang ?? '', own: false }
      : shown(service, 'hoursText', view)
    : null;
  const zone = hours?.timeZone ?? place?.timeZone ?? (service.places?.[0]?.timeZone || timeZone);
  const table = hours ? hoursTable(hours, service, view) : nothing;
  return [
    html`<p class="now ${open.state === 'open' ? 'is-open' : ''}">
      ${icon('clock')}<span><span class="open-words">${open.text}</span></span>
    </p>`,
    table,
    words
      ? html`<p class="muted small">${t('publisherSays')}</p>
          <div class="quote">${recordParagraphs(words)}</div>`
      : nothing,
    open.byAppointment || hours?.byAppointment ? html`<p>${t('byAppointment')}</p>` : nothing,
    zone && zone !== viewerZone && table !== nothing
      ? html`<p class="small"><b>${t('zoneIs', { zone: zoneName(zone, view.lang) })}</b></p>`
      : nothing,
    hours?.rules?.length ? html`<p class="muted small">${t('openNowHint')} ${t('holidaysDiffer')}</p>` : nothing,
  ];
}

/** Places with the way there. Of one that is kept back the region is all there is. */
export function whereSection(service: Service, view: FinderView): unknown {
  const { t, level } = view;
  const { places = [], area } = service;
  const areaText = shown(service, 'areaText', view);
  const serves = [
    ...(area?.nationwide ? [t('nationwide')] : []),
    ...(area?.names?.length ? [servesArea(area.names, service, view)] : []),
  ];
  return section(level, t('whereTitle'), [
    places.length
      ? html`<ul class="places">
          ${places.map((place) => placeItem(service, place, view))}
        </ul>`
      : nothing,
    ...serves.map((words) => html`<p>${words}</p>`),
    areaText && !serves.length ? html`<p>${recordText(areaText)}</p>` : nothing,
  ]);
}

function placeItem(service: Service, place: Place, view: FinderView): TemplateResult {
  const { t, act } = view;
  const href = directionsHref(view.directions, place);
  const { withheld } = place;
  // Whoever handed it in: of a place that is kept back nothing but its town is shown.
  const { name, access = [], wheelchair, transport, phones = [], hours } = withheld ? ({} as Partial<Place>) : place;
  return html`<li class="place">
    ${name ? html`<p class="place-name">${written(name, service, view)}</p>` : nothing}
    ${addressOf(place).map((line) => html`<p>${written(line, service, view)}</p>`)}
    ${withheld ? html`<p class="small">${t('withheld')}</p>` : nothing}
    ${
      href
        ? html`<p class="way-there">
            ${outside(href, html`${icon('place')}<span>${t('directions')}</span>`, () => act.contact(service, 'directions'), 'button')}
            <span class="muted small">${t('directionsNote')}</span>
          </p>`
        : nothing
    }
    ${wheelchair ? html`<p class="small">${t('wheelchair')}</p>` : nothing}
    ${access.map((each) => html`<p class="small">${written(each, service, view)}</p>`)}
    ${transport ? html`<p class="small">${written(transport, service, view)}</p>` : nothing}
    ${
      phones.length
        ? html`<ul class="contacts">
            ${phones.map((phone) => phoneRow(service, phone, view))}
          </ul>`
        : nothing
    }
    ${hours ? html`<div class="part">${hoursParts(service, view, place)}</div>` : nothing}
  </li>`;
}
