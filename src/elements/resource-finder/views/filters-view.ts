import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Facets } from '../../../resources/query.js';
import { audiences, needs } from '../../../resources/needs.js';
import type { ResourceFinderKey } from '../../../i18n/parts/resource-finder.js';
import type { ListName } from '../filters.js';
import { languageOf, numberOf, ownNameOf } from '../format.js';
import { audienceKey, costKey, needKey, wayKey } from '../words.js';
import type { FinderView } from './context.js';
import { ageFilter, whereFilter } from './place-filters.js';

/** Values of a long list that stand there at once; the others behind "more". */
const FIRST = 7;
const MAX_OPEN = 5;

interface Value {
  readonly value: string;
  readonly name: TemplateResult | string;
  readonly count: number | null;
}

/** All filters in the order in which people use them. Only what is there can be chosen, with how many there are. @public loaded on demand */
export function filtersView(view: FinderView): TemplateResult {
  const { facets, t, lang } = view;
  const groups: readonly (readonly [ResourceFinderKey, unknown])[] = [
    ['groupNeed', checks('needs', needs, (value) => t(needKey(value)), view)],
    ['groupCost', checks('cost', ['free', 'sliding', 'insurance'], (value) => t(costKey(value)), view)],
    ['groupWhere', !facets || facets.where ? whereFilter(view) : nothing],
    ['groupAge', !facets || facets.age !== undefined || view.filters.age !== null ? ageFilter(view) : nothing],
    ['groupLanguage', checks('languages', languageOrder(view), (code) => ownName(code, lang), view)],
    ['groupWay', checks('delivery', WAYS, (value) => t(wayKey(value)), view)],
    ['groupOpen', switchFilter('openNow', 'openNowHint', view)],
    ['groupAccess', switchFilter('wheelchair', null, view)],
    ['groupAudience', checks('audiences', audiences, (value) => t(audienceKey(value)), view)],
  ];
  return html`${repeat(
    groups.filter(([, inside]) => inside !== nothing),
    ([name]) => name,
    ([name, inside]) =>
      html`<details class="filter" ?open=${guard([], () => OPEN.has(name))} @toggle=${limitOpen}>
        <summary id=${name}>${t(name)}</summary>
        <fieldset aria-labelledby=${name}>${inside}</fieldset>
      </details>`,
  )}`;
}

/** The first ones, which most people use. */
const OPEN = new Set<ResourceFinderKey>(['groupNeed', 'groupCost', 'groupWhere']);
const WAYS = ['in-person', 'phone', 'video', 'text', 'chat', 'home-visit'];
/** In its own language, for whoever reads no other; where nobody knows that name, in the one of the page. */
function ownName(code: string, lang: string): TemplateResult | string {
  const name = ownNameOf(code);
  return name ? html`<bdi lang=${code} translate="no">${name}</bdi>` : languageOf(code, lang);
}

/** The language of the page first, then the most spoken ones. */
function languageOrder({ facets, filters, lang }: FinderView): string[] {
  const spoken = [...(facets?.languages ?? [])].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const all = [...new Set([...spoken.map(([code]) => code), ...filters.languages])];
  const own = all.filter((code) => code === lang || code === lang.split('-')[0]);
  return [...own, ...all.filter((code) => !own.includes(code))];
}

/** More than five open groups are more than anybody can overlook: the first one closes. */
function limitOpen(event: Event): void {
  const opened = event.currentTarget as HTMLDetailsElement;
  const open = [...(opened.parentElement?.querySelectorAll<HTMLDetailsElement>('details.filter[open]') ?? [])];
  if (opened.open && open.length > MAX_OPEN) open.find((each) => each !== opened)?.removeAttribute('open');
}

function checks(
  list: ListName,
  order: readonly string[],
  name: (value: string) => TemplateResult | string,
  view: FinderView,
): unknown {
  const { facets, filters, drawn, t } = view;
  const counts = facets?.[list] as ReadonlyMap<string, number> | undefined;
  const chosen = filters[list] as readonly string[];
  const values = order
    .filter((value) => !counts || (counts.get(value) ?? 0) > 0 || chosen.includes(value))
    .map((value): Value => ({ value, name: name(value), count: counts ? (counts.get(value) ?? 0) : null }));
  if (!values.length) return nothing;
  const rows = (some: readonly Value[]) =>
    repeat(
      some,
      ({ value }) => value,
      (value) => check(list, value, view),
    );
  // Drawn anew when a choice was taken away elsewhere: `checked` is then written once, never while a person chooses.
  return keyed(
    drawn,
    values.length <= FIRST + 1
      ? rows(values)
      : html`${rows(values.slice(0, FIRST))}
          <details class="rest">
            <summary>${t('moreChoices')}</summary>
            ${rows(values.slice(FIRST))}
          </details>`,
  );
}

function check(list: ListName, { value, name, count }: Value, { filters, act, lang }: FinderView): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      autocomplete="off"
      ?checked=${guard([], () => (filters[list] as readonly string[]).includes(value))}
      @change=${(event: Event) => act.choose(list, value, (event.currentTarget as HTMLInputElement).checked)}
    /><span>${name}</span>${count === null ? nothing : html`<span class="count">${numberOf(count, lang)}</span>`}</label
  >`;
}

function switchFilter(filter: 'openNow' | 'wheelchair', hint: ResourceFinderKey | null, view: FinderView): unknown {
  const { facets, filters, drawn, t, act, lang } = view;
  const count = facets?.[filter as keyof Facets] as number | undefined;
  if (facets && count === undefined && !filters[filter]) return nothing;
  return html`${keyed(
    drawn,
    html`<label class="check"
      ><input
        type="checkbox"
        autocomplete="off"
        ?checked=${guard([], () => filters[filter])}
        @change=${(event: Event) => act.change({ [filter]: (event.currentTarget as HTMLInputElement).checked })}
      /><span>${t(filter)}</span>${
        count === undefined ? nothing : html`<span class="count">${numberOf(count, lang)}</span>`
      }</label
    >`,
  )}
  ${hint ? html`<p class="muted small">${t(hint)}</p>` : nothing}`;
}
