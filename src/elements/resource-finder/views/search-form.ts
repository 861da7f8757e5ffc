import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { icon } from './icons.js';
import type { FinderView } from './context.js';

/**
 * The search box. The browser alone keeps what is typed: no binding, no name that invites autofill, and no spelling service
 * that would be sent the words. What a link brought is written once, as an attribute.
 */
export function searchForm({ t, act, filters, sendsQueryTo }: FinderView): TemplateResult {
  const field = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('form')?.querySelector('input') as HTMLInputElement;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    act.type(field(event).value, true);
  };
  const clear = (event: Event) => {
    const input = field(event);
    input.value = '';
    act.type('', true);
    input.focus();
  };
  return html`<form class="search" part="search" role="search" @submit=${submit}>
    <label for="text">${t('searchLabel')}</label>
    <div class="field">
      <input
        id="text"
        type="search"
        placeholder=" "
        value=${guard([], () => filters.text || nothing)}
        aria-describedby="text-hint"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="200"
        @input=${(event: InputEvent) => act.type((event.currentTarget as HTMLInputElement).value, false)}
      />
      <button type="button" class="clear" aria-label=${t('searchClear')} @click=${clear}>${icon('close')}</button>
      <button type="submit" class="primary" part="button primary">
        ${icon('search')}<span>${t('searchButton')}</span>
      </button>
    </div>
    <p class="muted small facts" id="text-hint">
      <span>${t('searchHint')}</span><span>${sendsQueryTo ? t('sentTo', { site: sendsQueryTo }) : t('staysHere')}</span>
    </p>
  </form>`;
}
