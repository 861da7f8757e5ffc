import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './context.js';
import { doneView } from './done-view.js';
import { handView } from './hand-view.js';
import { pageView } from './page-view.js';
import { purposeView } from './purpose-view.js';
import { questionView } from './question-view.js';
import { reviewView } from './review-view.js';
import { sectionView } from './section-view.js';
import { signView } from './sign-view.js';
import { startView } from './start-view.js';

/** The one screen for a state. */
export function screenOf(view: FormView): TemplateResult {
  const { t, requests } = view;
  return html`${requests.isBad ? html`<p class="note bad" role="alert">${t('askedBad')}</p>` : nothing} ${stepOf(view)}`;
}

function stepOf(view: FormView): TemplateResult {
  const { step, record } = view.desk;
  switch (step.kind) {
    case 'section':
      return sectionView(view, step.at);
    case 'purpose':
      return purposeView(view, step.at);
    case 'question':
      return questionView(view, step.at);
    case 'review':
      return reviewView(view);
    case 'page':
      return pageView(view);
    case 'sign':
    case 'beside':
      return signView(view);
    case 'hand':
      return handView(view);
    case 'done':
      return record ? doneView(view, record) : startView(view);
    default:
      return startView(view);
  }
}
