import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../../i18n/registry.js';
import type { FormView } from './context.js';

/** Words of the document, marked with their language where it is not that of the interface; nobody translates them anew. */
export function words({ lang, shown }: FormView, text: string, name = ''): TemplateResult {
  const isOther = shown.lang !== lang;
  return html`<span
    class="words ${name}"
    lang=${isOther ? shown.lang : nothing}
    dir=${isOther ? directionOf(shown.lang) : nothing}
    translate="no"
    >${text}</span
  >`;
}

/** The same in paragraphs: a blank line starts one. */
export const paragraphs = (view: FormView, text: string): readonly TemplateResult[] =>
  text.split(/\n\s*\n/).map((each) => html`<p class="paragraph">${words(view, each.trim())}</p>`);
