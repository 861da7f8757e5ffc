import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { ConsentTranslate } from '../words.js';
import { roleName, severalDecide } from '../words.js';
import type { FormView } from './context.js';
import { askBeside } from './start-ask.js';
import { paragraphs, words } from './text.js';
import { ways } from './ways.js';

/** What it is, for whom, who gets it, and who answers; where it was answered before, why it is asked again. */
export function startView(view: FormView): TemplateResult {
  const { t, desk } = view;
  return html`<div class="screen start" part="start">
    ${opening(view)} ${ways(view, { label: t('begin'), kind: 'primary', act: () => desk.begin() })} ${askBeside(view)}
  </div>`;
}

/** The words of the start, for the screen and for the form on one page. */
export function opening(view: FormView): TemplateResult {
  const { t, level, shown, desk } = view;
  return html`${heading(level, words(view, shown.title), 'title')} ${again(view)}
    ${desk.request ? html`<p class="note">${t('askedText')}</p>` : nothing}
    ${shown.intro === undefined ? nothing : html`<div class="lead">${paragraphs(view, shown.intro)}</div>`}
    <ul class="facts-list">
      <li>${words(view, shown.audience)}</li>
      ${severalDecide(view.document) ? html`<li>${t('answeredAs', { role: roleName(t, shown.role) })}</li>` : nothing}
      <li>${t('siteGets')}</li>
    </ul>`;
}

/** Why somebody is asked who answered before. */
function again(view: FormView): unknown {
  const { t, shown, desk } = view;
  switch (desk.standing.stateOf(shown.role).why) {
    case 'version':
      return html`<div class="note again">
        <p>${t(shown.changes === undefined ? 'newText' : 'newVersion')}</p>
        ${shown.changes === undefined ? nothing : paragraphs(view, shown.changes)}
      </div>`;
    case 'text':
      return html`<p class="note again">${t('newText')}</p>`;
    case 'expired':
      return html`<p class="note again">${t('runOut')}</p>`;
    default:
      return nothing;
  }
}

/** The document is not there in a language that the person reads: these are. */
export function languagesView(
  t: ConsentTranslate,
  level: number,
  languages: readonly string[],
  speak: (lang: string) => void,
): TemplateResult {
  return html`<div class="screen other-languages">
    ${heading(level, t('consentTitle'), 'title')}
    <p>${t('otherLanguages')}</p>
    <ul class="languages">
      ${languages.map(
        (lang) =>
          html`<li>
            <button type="button" part="button" lang=${lang} translate="no" @click=${() => speak(lang)}>
              ${nameOf(lang, lang)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What a language is called. */
export const nameOf = (tag: string, lang: string): string =>
  new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
