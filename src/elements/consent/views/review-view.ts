import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import { contacts, retention, version } from './about.js';
import { choiceList } from './choices.js';
import type { FormView } from './context.js';
import { nextWay, progress, ways } from './ways.js';

/** All choices in words, each with a way to change it, before anything is signed. */
export function reviewView(view: FormView): TemplateResult {
  const { t, level, shown, disabled, desk } = view;
  const isYes = desk.draft.isYes(shown);
  return html`<div class="screen review" part="review">
    ${progress(view)} ${heading(level, t('reviewTitle'), 'title')}
    ${choiceList(
      view,
      desk.draft.choices(shown),
      ({ text }, at) =>
        html`<button
          type="button"
          class="change plain"
          part="button"
          ?disabled=${disabled}
          aria-label=${t('changeNamed', { name: text })}
          @click=${() => desk.visit({ kind: 'purpose', at })}
        >
          ${t('change')}
        </button>`,
    )}
    ${isYes ? nothing : html`<p class="note">${t('reviewNo')}</p>`} ${retention(view)} ${contacts(view)}
    ${version(view)} ${ways(view, isYes ? nextWay(view) : null)}
  </div>`;
}
