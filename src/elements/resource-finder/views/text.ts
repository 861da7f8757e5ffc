import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import { rich } from '../../base/rich.js';
import { foreignLang, shownText, type ShownText } from '../shown-text.js';
import { languageOf, listParts } from '../format.js';
import type { Service } from '../../../resources/service.js';
import type { FinderTranslate } from '../words.js';
import type { FinderView } from './context.js';

/** A text of a record, in its own language and direction, kept from disturbing what stands around it. */
export const recordText = (shown: ShownText | null): TemplateResult | typeof nothing =>
  shown ? html`<bdi lang=${shown.own ? nothing : shown.lang} dir="auto">${shown.text}</bdi>` : nothing;

/** The same with the paragraphs that the publisher made. */
export const recordParagraphs = (shown: ShownText | null): unknown =>
  shown
    ? shown.text
        .split(/\n+/)
        .filter((line) => line.trim())
        .map((line) => html`<p class="record" lang=${shown.own ? nothing : shown.lang} dir="auto">${line}</p>`)
    : nothing;

type Field = Parameters<typeof shownText>[1];
export const shown = (service: Service, field: Field, { lang, directoryLang }: FinderView): ShownText | null =>
  shownText(service, field, lang, directoryLang);

/** What is shown as it was written (an address, a label), in the language of its record. */
export const written = (
  text: string,
  service: Pick<Service, 'lang'>,
  { lang, directoryLang }: FinderView,
): TemplateResult => html`<bdi lang=${foreignLang(service, lang, directoryLang) ?? nothing}>${text}</bdi>`;

/** Parts of a line with a dot between them. */
export const dotted = (parts: readonly unknown[]): TemplateResult =>
  html`${parts.map((each, at) => (at ? html` · ${each}` : each))}`;

/** The name, which every record has. */
export const nameOf = (service: Service, view: FinderView): ShownText =>
  shown(service, 'name', view) ?? { text: service.name, lang: '', own: false };

/** Says once for a record that some of it is in another language than the page. */
export function onlyIn(texts: readonly (ShownText | null)[], { t, lang }: FinderView): unknown {
  const other = texts.find((each) => each && !each.own && each.lang);
  if (!other) return nothing;
  return html`<p class="muted small">${t('onlyIn', { language: languageOf(other.lang, lang) })}</p>`;
}

/** Digits run from left to right in every language, and are not translated. */
export const number = (digits: string): TemplateResult =>
  html`<bdi class="number" dir="ltr" translate="no">${digits}</bdi>`;

/** A sentence with templates in place of placeholders, as one inline box. */
export const sentence = (
  t: FinderTranslate,
  key: Parameters<FinderTranslate>[0],
  templates: Readonly<Record<string, unknown>>,
): TemplateResult => html`<span>${rich(t, key, templates)}</span>`;

/** Which places it serves. */
export const servesArea = (names: readonly string[], service: Service, view: FinderView): TemplateResult =>
  sentence(view.t, 'servesArea', {
    list: listParts(
      names.map((name) => written(name, service, view)),
      view.lang,
    ),
  });

/** A titled part of the details; nothing where it would be empty. */
export function section(level: number, title: string, parts: readonly unknown[], kind = ''): unknown {
  const there = parts.filter((part) => part !== nothing && part !== null && part !== undefined && part !== '');
  return there.length
    ? html`<section class="part ${kind}">${heading(level + 1, title, 'small')} ${there}</section>`
    : nothing;
}
