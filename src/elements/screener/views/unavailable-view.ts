import { html, type TemplateResult } from 'lit';
import type { Translate } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/registry.js';
import { heading } from '../../base/heading.js';

/** The instrument has no words in this language: says so, and offers the languages that it has. */
export function noWordingView(
  t: Translate,
  level: number,
  name: string,
  offered: readonly string[],
  choose: (lang: string) => void,
): TemplateResult {
  return html`${heading(level, t('noWording', { instrument: name }), 'title')}
    <p>${t('noWordingWhy')}</p>
    <ul class="languages">
      ${offered.map(
        (lang) =>
          html`<li>
            <button type="button" lang=${lang} translate="no" @click=${() => choose(lang)}>
              ${languageName(lang)}
            </button>
          </li>`,
      )}
    </ul>`;
}

/**
 * Words did not load: nothing is lost, and it can be tried again. The button is a sign, because its word would be in the
 * file that did not load; its name is the sentence.
 */
export const failedView = (t: Translate, retry: () => void): TemplateResult =>
  html`<div class="summary failed" role="alert">
    <p>${t('loadFailed')}</p>
    <button type="button" class="primary" aria-label=${t('loadFailed')} @click=${retry}>↻</button>
  </div>`;

/** The page set something wrong. Plain words for the person; the developer gets `porchlight-error`. */
export const brokenView = (t: Translate): TemplateResult => html`<p>${t('cannotShow')} ${t('stillHelp')}</p>`;
