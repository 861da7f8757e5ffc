import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentView } from '../../../core/consent/view.js';
import { heading } from '../../base/heading.js';
import type { FormView } from './context.js';
import { icon } from './icons.js';
import { paragraphs, words } from './text.js';
import { nextWay, progress, ways } from './ways.js';

/** One idea: a short statement, and more of it for who wants to know. */
export function sectionView(view: FormView, at: number): TemplateResult {
  const section = view.shown.sections[at];
  return html`<div class="screen section" part="section">
    ${progress(view)} ${section ? sectionWords(view, section, 'title') : nothing} ${ways(view, nextWay(view))}
  </div>`;
}

export function sectionWords(
  view: FormView,
  { id, icon: name, statement, more }: ConsentView['sections'][number],
  kind: string,
): TemplateResult {
  return html`<div class="idea section-${id}">
    <span class="badge">${icon(name)}</span>
    <div class="idea-words">
      ${heading(view.level + (kind === 'title' ? 0 : 1), words(view, statement), `${kind} statement`)}
      ${more === undefined ? nothing : moreOf(view, more)}
    </div>
  </div>`;
}

/** Opens in place. */
export const moreOf = (view: FormView, more: string): TemplateResult =>
  html`<details class="more-about">
    <summary>${view.t('moreAbout')}</summary>
    ${paragraphs(view, more)}
  </details>`;
