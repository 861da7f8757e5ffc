import { html, nothing, type TemplateResult } from 'lit';
import type { PlanPart } from '../../../core/safety-plan/parts.js';
import { reachable } from '../../../core/safety-plan/plan.js';
import type { PlanEntry, SafetyPlan } from '../../../core/safety-plan/schema.js';
import { heading } from '../../base/heading.js';
import { partKey } from '../words.js';
import { contactItem } from './contact.js';
import type { PlanView } from './context.js';
import { entryWords } from './text.js';

/** The parts below the help lines, in their order. */
export const REST = ['alone', 'company', 'ask', 'professionals', 'surroundings'] as const satisfies readonly PlanPart[];

/** The finished plan opens on the person's own words, and on people to reach. */
export function planView(view: PlanView): TemplateResult {
  const { t, level, planner } = view;
  const { plan, isEmpty } = planner;
  const people = reachable(plan);
  const { signs } = plan.parts;
  return html`<div class="screen view" part="view">
    <div class="view-head">
      ${heading(level, t('planTitle'), 'title')}
      ${
        isEmpty
          ? nothing
          : html`<button type="button" class="plain" part="button" @click=${() => planner.go('part')}>
              ${t('changePlan')}
            </button>`
      }
    </div>
    ${
      isEmpty
        ? html`<p class="lead">${t('viewEmpty')}</p>
            <p class="actions">
              <button type="button" class="primary" part="button primary" @click=${() => planner.go('part', 'signs')}>
                ${t('startPlan')}
              </button>
            </p>`
        : nothing
    }
    ${
      signs.length
        ? html`<section class="signs">${heading(level + 1, t('viewSigns'), 'small')} ${wordsList(signs)}</section>`
        : nothing
    }
    ${
      people.length
        ? html`<section class="people">
            ${heading(level + 1, t('viewPeople'), 'small')}
            <ul>
              ${people.map((entry) => contactItem(view, entry))}
            </ul>
          </section>`
        : nothing
    }
  </div>`;
}

/** What stands below the help lines: the other parts, and when it was changed. */
export function planRest({ t, lang, level, planner }: PlanView): unknown {
  const { plan, isEmpty } = planner;
  if (isEmpty) return nothing;
  const parts = REST.map((part) => ({ part, entries: restOf(plan, part) })).filter(({ entries }) => entries.length);
  const { reasons } = plan.parts;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date(plan.updatedAt));
  return html`<div class="view rest">
    ${
      parts.length
        ? html`<section>
            ${heading(level + 1, t('viewSteps'), 'small')}
            <div class="steps">
              ${parts.map(
                ({ part, entries }) =>
                  html`<section class="part-words">
                    ${heading(level + 2, t(partKey(part)), 'part-title')} ${wordsList(entries)}
                  </section>`,
              )}
            </div>
          </section>`
        : nothing
    }
    ${
      reasons.length
        ? html`<section class="reasons">
            ${heading(level + 1, t(partKey('reasons')), 'small')} ${wordsList(reasons)}
          </section>`
        : nothing
    }
    <p class="muted small">${t('updatedOn', { date })}</p>
  </div>`;
}

/** Who can be asked for help and has a number stands above already; a place to go to is meant as a place too. */
export const restOf = (plan: SafetyPlan, part: PlanPart): readonly PlanEntry[] =>
  part === 'ask' || part === 'professionals'
    ? plan.parts[part].filter(({ contact }) => !contact?.phone)
    : plan.parts[part];

const wordsList = (entries: readonly PlanEntry[]): TemplateResult =>
  html`<ul class="own-words">
    ${entries.map((entry) => html`<li>${entryWords(entry)}</li>`)}
  </ul>`;
