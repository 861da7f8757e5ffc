import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { planParts } from '../../../core/safety-plan/parts.js';
import { partKey } from '../words.js';
import type { PlanView } from './context.js';

/** All parts with how much stands in each; the way to any of them at any time. */
export function partsList(view: PlanView, current: string | null): TemplateResult {
  const { t, planner } = view;
  return html`<ol class="parts">
    ${planParts.map((part, at) => {
      const count = planner.plan.parts[part].length;
      return html`<li>
        <button
          type="button"
          class="part ${count ? 'filled' : ''}"
          part="button"
          aria-current=${part === current ? 'step' : nothing}
          @click=${() => planner.go('part', part)}
        >
          <span class="part-number" aria-hidden="true">${at + 1}</span>
          <span class="part-words"
            ><span>${t(partKey(part))}<span class="visually-hidden">:</span></span>
            <span class="muted small">${count ? t('partEntries', { count }) : t('partEmpty')}</span></span
          >
        </button>
      </li>`;
    })}
  </ol>`;
}

/** The list beside a part; folded where there is no room beside it. */
export function partsNav(view: PlanView): TemplateResult {
  const { t, planner, wide } = view;
  if (wide) return html`<nav class="parts-nav" aria-label=${t('allParts')}>${partsList(view, planner.part)}</nav>`;
  const onToggle = (event: Event) => {
    planner.partsOpen = (event.currentTarget as HTMLDetailsElement).open;
  };
  return html`<nav class="parts-nav" aria-label=${t('allParts')}>
    <details ?open=${live(planner.partsOpen)} @toggle=${onToggle}>
      <summary>${t('allParts')}</summary>
      ${partsList(view, planner.part)}
    </details>
  </nav>`;
}
