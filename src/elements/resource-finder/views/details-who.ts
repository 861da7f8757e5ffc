import { html, nothing } from 'lit';
import { freeOn, holds } from '../../../resources/prices.js';
import type { Service } from '../../../resources/service.js';
import { rich } from '../../base/rich.js';
import { cost, forWhom } from '../facts.js';
import { languageOf, listParts, moneyOf } from '../format.js';
import { wayKey } from '../words.js';
import type { FinderView } from './context.js';
import { dotted, recordParagraphs, recordText, section, shown, written } from './text.js';

/** Whom it is for, in which languages, and how one gets the help. */
export function whoSection(service: Service, view: FinderView): unknown {
  const { t, level, lang } = view;
  const { languages = [], delivery = [] } = service;
  const eligibility = shown(service, 'eligibility', view);
  const interpretation = shown(service, 'interpretation', view);
  const whom = forWhom(service, view);
  return section(level, t('whoTitle'), [
    whom.length
      ? html`<ul class="plain-list">
          ${whom.map((each) => html`<li>${each}</li>`)}
        </ul>`
      : nothing,
    recordParagraphs(eligibility),
    delivery.length ? html`<p>${dotted(delivery.map((way) => t(wayKey(way))))}</p>` : nothing,
    languages.length
      ? html`<p>
          ${rich(t, 'speaks', {
            list: listParts(
              languages.map(
                ({ code, note }) =>
                  html`${languageOf(code, lang)}${note ? html` (${written(note, service, view)})` : nothing}`,
              ),
              lang,
            ),
          })}
        </p>`
      : nothing,
    interpretation ? html`<p>${rich(t, 'interpreter', { text: recordText(interpretation) })}</p>` : nothing,
  ]);
}

/** What it costs: words, amounts that hold today, and the publisher's own text. */
export function costSection(service: Service, view: FinderView): unknown {
  const { t, level, lang, now } = view;
  const terms = service.cost;
  const today = now.toISOString().slice(0, 10);
  const options = (terms?.options ?? []).filter((price) => holds(price, today));
  const text = shown(service, 'costText', view);
  const says = terms && (freeOn(terms, today) || terms.sliding || terms.insurance?.length);
  const flags = says ? cost(service, view) : [];
  // Prices of other days are no prices: where there were only such, nothing is known.
  const isSaid = flags.length > 0 || options.length > 0 || text !== null;
  return section(level, t('costTitle'), [
    flags.length ? html`<p>${flags.join(' · ')}</p>` : nothing,
    terms?.insurance?.length
      ? html`<p class="small">
          ${listParts(
            terms.insurance.map((name) => written(name, service, view)),
            lang,
          )}
        </p>`
      : nothing,
    options.length
      ? html`<ul class="plain-list">
          ${options.map(
            ({ amount, currency, text }) =>
              html`<li>
                ${amount === undefined ? nothing : html`<b class="number">${moneyOf(amount, currency, lang)}</b>`}
                ${text ? written(text, service, view) : nothing}
              </li>`,
          )}
        </ul>`
      : nothing,
    recordParagraphs(text),
    isSaid ? nothing : html`<p class="muted">${t('costNotListed')}</p>`,
  ]);
}
