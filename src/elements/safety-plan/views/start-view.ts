import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../base/heading.js';
import type { PlanView } from './context.js';
import { partsList } from './parts-nav.js';

/** What it is, alone or together, who sees it; and the way into it. */
export function startView(view: PlanView): TemplateResult {
  const { t, level, planner, together, shares, act } = view;
  return html`<div class="screen start" part="start">
    ${heading(level, t('planTitle'), 'title')}
    <div class="intro">
      <p class="lead">${t('planIntro')}</p>
      <p>${t(together ? 'sideBySide' : 'planTogether')}</p>
      <p>${t('planOwnWords')}</p>
      <p>${shares ? html`${t('planSiteSees')} ${t('notWatched')}` : t('planNobodySees')}</p>
    </div>
    <p class="actions">
      ${
        planner.isEmpty
          ? html`<button
              type="button"
              class="primary"
              part="button primary"
              @click=${() => planner.go('part', 'signs')}
            >
              ${t('startPlan')}
            </button>`
          : html`<button type="button" class="primary" part="button primary" @click=${act.open}>
                ${t('openPlan')}
              </button>
              <button type="button" part="button" @click=${() => planner.go('part')}>${t('changePlan')}</button>`
      }
    </p>
    ${
      planner.isEmpty
        ? nothing
        : html`<nav class="parts-nav" aria-label=${t('allParts')}>${partsList(view, null)}</nav>`
    }
  </div>`;
}
