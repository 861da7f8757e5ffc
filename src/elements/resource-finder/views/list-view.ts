import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Group, Hit, ResultPage } from '../../../resources/query.js';
import { heading } from '../../base/heading.js';
import { numberOf } from '../format.js';
import { webHref } from '../links.js';
import { listKey, type FinderTranslate } from '../words.js';
import { outside } from './contact.js';
import type { FinderView } from './context.js';
import { serviceItem } from './service-item.js';
import { sentence, written } from './text.js';

/** Groups in the order in which they stand on the page. */
export const GROUPS: readonly Group[] = ['area', 'near', 'place', 'remote'];

/** How many were found, in words. */
export function foundWords(
  { total, exact, more }: Pick<ResultPage, 'total' | 'exact' | 'more'>,
  t: FinderTranslate,
  lang: string,
): string {
  if (!total) return t(more ? 'foundNoneYet' : 'foundNone');
  return exact ? t('found', { count: total }) : t('foundAbout', { number: numberOf(total, lang) });
}

/** The groups of a list, each with its heading. */
export function groupedList(hits: readonly Hit[], view: FinderView): TemplateResult {
  const groups = GROUPS.map((group) => ({ group, inside: hits.filter((hit) => hit.group === group) }));
  return html`${groups
    .filter(({ inside }) => inside.length)
    .map(
      ({ group, inside }) =>
        html`<section class="group">
          ${heading(view.level + 1, view.t(listKey(group)), 'group-title')}
          <ol class="services">
            ${repeat(
              inside,
              ({ service }) => service.id,
              (hit) => serviceItem(hit, view),
            )}
          </ol>
        </section>`,
    )}`;
}

/** The list with the way to more of it, and where it comes from. */
export function listView(view: FinderView): TemplateResult {
  const { t, hits, result, act } = view;
  return html`<div class="results" part="results">
    ${groupedList(hits, view)}
    ${
      result?.more
        ? html`<p class="actions show-more">
            <button type="button" part="button" @click=${act.more}>${t('showMore')}</button>
            ${
              result.total
                ? html`<span class="muted">${t('shownOf', { shown: hits.length, total: result.total })}</span>`
                : nothing
            }
          </p>`
        : nothing
    }
  </div>`;
}

/** Who made the directory, under which terms. */
export function sourceLine(view: FinderView): unknown {
  const { t, summary } = view;
  if (!summary) return nothing;
  const { name, attribution, licence, url } = summary;
  const source = attribution ?? name;
  const href = url ? webHref(url) : null;
  if (!source && !licence) return nothing;
  const words = source && sentence(t, 'sourceIs', { source: written(source, {}, view) });
  return html`<p class="facts muted small">
    ${words ? html`<span>${href ? outside(href, words, () => undefined) : words}</span>` : nothing}${
      licence ? html`<span>${t('licenceIs', { licence })}</span>` : nothing
    }
  </p>`;
}
