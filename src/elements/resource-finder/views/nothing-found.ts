import { html, nothing, type TemplateResult } from 'lit';
import type { FilterName } from '../../../resources/query.js';
import { heading } from '../../base/heading.js';
import { choices, type Choice, type Filters } from '../filters.js';
import { listOf } from '../format.js';
import { choiceName } from './chips.js';
import type { FinderView } from './context.js';

/** Nothing fits all that is asked: what to take away, and a person to talk with. Never a dead end. */
export function nothingFound(view: FinderView): TemplateResult {
  const { t, level, result, filters, act } = view;
  const drops = (result?.drops ?? []).filter(({ filter, total }) => total > 0 && named(filter, filters).length);
  return html`<div class="nothing">
    ${heading(level + 1, t('noneTitle'), 'small')}
    ${
      drops.length
        ? html`<p>${t('noneTry')}</p>
            <ul class="drops">
              ${drops.slice(0, 4).map(({ filter, total }) => {
                const parts = named(filter, filters);
                const name = listOf(
                  parts.map((part) => choiceName(part, view)),
                  view.lang,
                );
                return html`<li>
                  <button type="button" part="button" @click=${() => act.take({ filter })}>
                    ${t('noneDrop', { name, count: total })}
                  </button>
                </li>`;
              })}
            </ul>`
        : nothing
    }
    <p class="actions">
      <span>${t('noneHelp')}</span>
      <button type="button" class="plain" @click=${act.toHelp}>${t('helpTitle')}</button>
    </p>
  </div>`;
}

/** What of a filter is chosen; the words of the search count as one. */
const named = (filter: FilterName, filters: Filters): Choice[] =>
  filter === 'text'
    ? filters.text.trim()
      ? [{ filter }]
      : []
    : choices(filters).filter((choice) => choice.filter === filter);
