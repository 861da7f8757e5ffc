import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import { choices } from '../filters.js';
import type { FinderView } from './context.js';
import { icon } from './icons.js';
import { foundWords } from './list-view.js';

/** The way to the filters, where they are no column, and to the short list. */
export function toolbar(view: FinderView): TemplateResult {
  const { t, filters, act } = view;
  const count = choices(filters).length;
  return html`<p class="actions bar">
    <button type="button" class="filters-button" part="button" aria-haspopup="dialog" @click=${act.openFilters}>
      ${icon('filter')}<span>${count ? t('filtersCount', { count }) : t('filters')}</span>
    </button>
    ${myListButton(view)}
  </p>`;
}

function myListButton({ t, kept, act }: FinderView): TemplateResult {
  const count = kept.length;
  return html`<button
    type="button"
    class="my-list"
    part="button"
    @click=${(event: Event) => act.openMine(event.currentTarget as HTMLElement)}
  >
    ${icon('keep', count ? 'full' : '')}<span>${count ? t('myListCount', { count }) : t('myList')}</span>
  </button>`;
}

/** Link and print of what is on show. */
export function tools({ t, act, panel }: FinderView, print: 'printList' | 'printOne' = 'printList'): TemplateResult {
  return html`<p class="actions tools">
    <button type="button" class="plain" part="button" @click=${act.print}>${t(print)}</button>
    <button type="button" class="plain" part="button" aria-expanded=${panel === 'share'} @click=${act.share}>
      ${t('share')}
    </button>
  </p>`;
}

/** How many were found: it gets the focus where what had it is gone. */
export function foundLine(view: FinderView, busy: boolean): TemplateResult {
  const { t, result, lang, wide } = view;
  return html`<div class="found-line">
    <p class="found" tabindex="-1">${result ? foundWords(result, t, lang) : ''}</p>
    ${busy ? html`<p class="busy muted small">${t('searching')}</p>` : nothing}
    ${wide ? html`<div class="beside">${result?.total ? tools(view) : nothing} ${myListButton(view)}</div>` : nothing}
  </div>`;
}

/** The filters as a sheet over the page: the browser's own dialog, so that Escape and focus are its business. */
export function filterSheet(view: FinderView, box: HTMLElement): TemplateResult {
  const { t, result, filters, act, level, announced } = view;
  return html`<dialog class="sheet" part="filters" aria-labelledby="sheet-title" closedby="any">
    <div class="sheet-inner">
      <div class="sheet-head">
        <div id="sheet-title">${heading(level + 1, t('filters'), 'small')}</div>
        <button type="button" class="plain" aria-label=${t('close')} @click=${act.closeFilters}>
          ${icon('close')}
        </button>
      </div>
      <div class="sheet-body">${box}</div>
      <div class="sheet-foot">
        <button type="button" class="primary" part="button primary" @click=${act.closeFilters}>
          ${result?.total === 0 && !result.more ? t('showNone') : result?.total ? t('showFound', { count: result.total }) : t('close')}
        </button>
        ${
          choices(filters).length
            ? html`<button type="button" class="plain" @click=${act.clear}>${t('clearFilters')}</button>`
            : nothing
        }
      </div>
      <!-- While the sheet is open, nothing outside of it is read out. -->
      <div class="visually-hidden" role="status">${announced}</div>
    </div>
  </dialog>`;
}

/** The filters as a column beside the list. */
export function filterColumn({ t, level, filters, act }: FinderView, box: HTMLElement): TemplateResult {
  return html`<div class="side" part="filters" role="group" aria-label=${t('filters')}>
    <div class="side-head">
      ${heading(level + 1, t('filters'), 'small')}
      ${
        choices(filters).length
          ? html`<button type="button" class="plain" @click=${act.clear}>${t('clearFilters')}</button>`
          : nothing
      }
    </div>
    ${box}
  </div>`;
}
