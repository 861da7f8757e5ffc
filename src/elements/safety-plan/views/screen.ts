import { html, nothing, type TemplateResult } from 'lit';
import type { PlanView } from './context.js';
import { lockedView } from './locked-view.js';
import { partView } from './part-view.js';
import { planView } from './plan-view.js';
import { startView } from './start-view.js';

/** The one screen for a state. */
export function screenOf(view: PlanView): TemplateResult {
  const { planner, keeping } = view;
  if (keeping.looking) return html`<div class="loading"></div>`;
  return html`${afterwards(view)} ${keeping.locked ? lockedView(view) : unlocked(view, planner.screen)}`;
}

function unlocked(view: PlanView, screen: PlanView['planner']['screen']): TemplateResult {
  switch (screen) {
    case 'part':
      return partView(view);
    case 'view':
      return planView(view);
    default:
      return startView(view);
  }
}

/** What came of deleting or sharing. */
function afterwards({ t, v, panels: { said } }: PlanView): unknown {
  if (!said) return nothing;
  const text =
    'plan' in said ? `${t(said.plan)}${said.plan === 'cleared' ? ` ${t('clearStays')}` : ''}` : v?.(said.vault);
  return html`<p class="note afterwards" role="status" tabindex="-1">${text}</p>`;
}
