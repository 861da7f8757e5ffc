import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import { isNarrowed } from '../filters.js';
import { chips } from './chips.js';
import type { FinderView } from './context.js';
import { listView, sourceLine } from './list-view.js';
import { nothingFound } from './nothing-found.js';
import { searchForm } from './search-form.js';
import { filterColumn, filterSheet, foundLine, toolbar, tools } from './toolbar.js';

/** How things stand with the directory. */
export interface ListState {
  readonly busy: boolean;
  readonly slow: boolean;
  readonly failed: boolean;
  /** Entries that were not understood. */
  readonly notRead: number;
  /** The filters live in one node of their own, which moves between the sheet and the column. */
  readonly filterBox: HTMLElement;
  /** The link panel, where the person opened it. */
  readonly share: unknown;
  /** The page put a list of its own into the tag. */
  readonly hasOwnList: boolean;
}

/** The first screen: search, filters, list. */
export function listScreen(view: FinderView, state: ListState): TemplateResult {
  const { t, level, result, wide, filters } = view;
  // A server that looked through a part of its list only may have found nothing so far.
  const some = !!result && (result.total > 0 || result.more);
  const empty = !some && !isNarrowed(filters) && !view.located;
  return html`<div class="intro">${heading(level, t('finderTitle'), 'title')} ${headerLine(view, state.busy)}</div>
    ${searchForm(view)}
    <div class="columns">
      ${wide ? filterColumn(view, state.filterBox) : nothing}
      <div class="main">
        ${result ? html`${wide ? nothing : toolbar(view)} ${chips(view)} ${foundLine(view, state.busy)}` : nothing}
        ${messages(view, state)} ${result && (wide || !some) ? state.share : nothing}
        <slot name="map"></slot>
        ${!result ? nothing : empty ? html`<p>${t('listEmpty')}</p>` : some ? listView(view) : nothingFound(view)}
        ${some && !wide ? html`${tools(view)} ${state.share}` : nothing}
        ${state.notRead ? html`<p class="muted small">${t('notRead', { count: state.notRead })}</p>` : nothing}
        ${sourceLine(view)}
      </div>
    </div>
    ${wide ? nothing : filterSheet(view, state.filterBox)}`;
}

function headerLine({ t, summary }: FinderView, busy: boolean): unknown {
  if (!summary) return !busy ? nothing : html`<p class="muted header-line">&nbsp;</p>`;
  const { total, verifiedThisYear } = summary;
  return html`<p class="muted header-line">
    <span>${t('servicesCount', { count: total })}</span>
    ${verifiedThisYear ? html`<span>${t('checkedThisYear', { count: verifiedThisYear })}</span>` : nothing}
  </p>`;
}

/** Loading, slow, failed: said in place, with a way to try again; what was there before stays. */
function messages({ t, result, act }: FinderView, state: ListState): unknown {
  const { busy, slow, failed, hasOwnList } = state;
  const retry = html`<button type="button" part="button" @click=${act.retry}>${t('tryAgain')}</button>`;
  if (failed)
    return html`<div class="message" role="alert">
        <p>${t(result ? 'lastKept' : 'listFailed')}</p>
        ${retry}
      </div>
      ${!result && hasOwnList ? html`<p>${t('listHere')}</p>` : nothing}`;
  if (busy && slow)
    return html`<div class="message" role="status">
      <p>${t('takesLong')}</p>
      ${retry}
    </div>`;
  if (result) return nothing;
  if (!busy) return hasOwnList ? nothing : html`<p>${t('listEmpty')}</p>`;
  return html`<p role="status">${t('listLoading')}</p>
    ${hasOwnList ? nothing : html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`}`;
}
