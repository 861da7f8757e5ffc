import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { choices, type Choice } from '../filters.js';
import { distanceOf, languageOf } from '../format.js';
import { audienceKey, costKey, filterKeys, needKey, wayKey } from '../words.js';
import type { FinderView } from './context.js';
import { icon } from './icons.js';

/** What is chosen, in words. */
export function choiceName({ filter, value = '' }: Choice, { t, lang, units, filters }: FinderView): string {
  switch (filter) {
    case 'needs':
      return t(needKey(value));
    case 'cost':
      return t(costKey(value));
    case 'languages':
      return languageOf(value, lang);
    case 'delivery':
      return t(wayKey(value));
    case 'audiences':
      return t(audienceKey(value));
    case 'where':
      return filters.where.trim();
    case 'within':
      return t('within', { distance: distanceOf(filters.within ?? 0, units, lang) });
    case 'age':
      return t('ageIs', { age: filters.age ?? 0 });
    case 'text':
      return filters.text.trim();
    default:
      return t(filterKeys[filter]);
  }
}

/** What is chosen, each thing a button that takes it away. */
export function chips(view: FinderView): unknown {
  const { t, filters, act, wide } = view;
  const chosen = choices(filters);
  if (!chosen.length) return nothing;
  return html`<div class="chips" role="group" aria-label=${t('chosenFilters')}>
    ${repeat(
      chosen,
      ({ filter, value }) => `${filter} ${value ?? ''}`,
      (choice) => {
        const name = choiceName(choice, view);
        return html`<button
          type="button"
          class="chip"
          part="chip"
          aria-label=${t('removeFilter', { name })}
          @click=${() => act.take(choice)}
        >
          <bdi>${name}</bdi>${icon('close')}
        </button>`;
      },
    )}
    ${
      chosen.length > 1 && !wide
        ? html`<button type="button" class="plain" @click=${act.clear}>${t('clearFilters')}</button>`
        : nothing
    }
  </div>`;
}
