import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { distanceOf, kmOf } from '../format.js';
import type { FinderView } from './context.js';

const DISTANCES = [1, 2, 5, 10, 25, 50];

/** A place by name or postcode, how far from it, and the person's own position, for which one has to ask twice. */
export function whereFilter(view: FinderView): TemplateResult {
  const { t, filters, drawn, result, sendsPositionTo, located, units, lang, act } = view;
  const value = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  const select = (event: Event) => {
    const distance = DISTANCES[(event.currentTarget as HTMLSelectElement).selectedIndex - 1];
    act.change({ within: distance === undefined ? null : kmOf(distance, units) });
  };
  return html`<label class="stacked"
      ><span>${t('whereLabel')}</span>
      <input
        id="where"
        type="text"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="100"
        aria-describedby="where-hint"
        @input=${(event: Event) => act.typing({ where: value(event) })}
        @change=${(event: Event) => act.change({ where: value(event) })}
    /></label>
    <p class="muted small" id="where-hint">
      ${
        result?.unknownPlace
          ? html`<b>${t('whereUnknown')}</b>`
          : sendsPositionTo
            ? t('whereSent', { site: sendsPositionTo })
            : t('whereHint')
      }
    </p>
    ${nearMe(view)}
    ${
      located || filters.where.trim()
        ? keyed(
            drawn,
            html`<label class="stacked"
              ><span>${t('distanceLabel')}</span>
              <select autocomplete="off" @change=${select}>
                <option ?selected=${guard([], () => filters.within === null)}>${t('anyDistance')}</option>
                ${DISTANCES.map((distance) => {
                  const km = kmOf(distance, units);
                  return html`<option ?selected=${guard([], () => filters.within === km)}>
                    ${t('within', { distance: distanceOf(km, units, lang) })}
                  </option>`;
                })}
              </select></label
            >`,
          )
        : nothing
    }`;
}

/** The browser is asked for a position by the second button only, after what happens with it was said. */
function nearMe({ t, filters, nearMe: step, sendsPositionTo, act }: FinderView): TemplateResult {
  if (filters.position)
    return html`<p class="actions">
      <button type="button" @click=${() => act.take({ filter: 'position' })}>${t('forgetLocation')}</button>
    </p>`;
  if (step === 'idle')
    return html`<p class="actions">
      <button type="button" class="near-me" @click=${act.askPosition}>${t('nearMe')}</button>
    </p>`;
  return html`<div class="ask" role="group" aria-label=${t('nearMe')} tabindex="-1">
    <p class="small">
      ${step === 'failed' ? t('nearMeFailed') : sendsPositionTo ? t('nearMeSent', { site: sendsPositionTo }) : t('nearMeAsk')}
    </p>
    <button type="button" ?disabled=${step === 'waiting'} @click=${act.usePosition}>${t('useLocation')}</button>
  </div>`;
}

/** Whole years. What is no age is no filter. */
export function ageFilter({ t, filters, act }: FinderView): TemplateResult {
  const read = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    const age = /^\d{1,3}$/.test(value.trim()) ? Number(value) : null;
    act.typing({ age: age !== null && age <= 130 ? age : null });
  };
  return html`<label class="stacked"
    ><span>${t('ageLabel')}</span>
    <input
      id="age"
      class="short"
      type="number"
      inputmode="numeric"
      min="0"
      max="130"
      step="1"
      value=${guard([], () => filters.age ?? nothing)}
      autocomplete="off"
      @input=${read}
  /></label>`;
}
