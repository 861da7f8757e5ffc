import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { planParts } from '../../../core/safety-plan/parts.js';
import { heading } from '../../base/heading.js';
import { rich } from '../../base/rich.js';
import { wordsOf } from '../drafts.js';
import { exampleKeys, partKey, promptKey } from '../words.js';
import type { PlanView } from './context.js';
import { entryForm } from './entry-form.js';
import { entryItem } from './entry-item.js';
import { icon } from './icons.js';
import { partsNav } from './parts-nav.js';
import { own } from './text.js';

/** Says more about one part. */
const NOTES = { surroundings: 'surroundingsNote' } as const;

/** One part: its question, what the person has written, a field for more, and examples. */
export function partView(view: PlanView): TemplateResult {
  const { t, level, planner, act } = view;
  const { part, plan } = planner;
  const entries = plan.parts[part];
  const at = planParts.indexOf(part);
  const isLast = at === planParts.length - 1;
  const note = Object.hasOwn(NOTES, part) ? NOTES[part as keyof typeof NOTES] : null;
  return html`<div class="screen building" part="part">
    ${partsNav(view)}
    <div class="question">
      ${heading(
        level,
        html`<span class="step">${t('partOf', { current: at + 1, total: planParts.length })}</span>
          <span>${t(partKey(part))}</span>`,
        'title',
      )}
      <p class="prompt">${t(promptKey(part))}</p>
      ${note ? html`<p class="muted">${t(note)}</p>` : nothing}
    </div>
    <div class="answer">
      ${undoLine(view)}
      ${
        entries.length
          ? html`<ul class="entries" aria-label=${t(partKey(part))}>
              ${repeat(
                entries,
                ({ id }) => id,
                (entry, place) => entryItem(view, entry, place, entries.length),
              )}
            </ul>`
          : nothing
      }
      ${entryForm(view, 'new')}
    </div>
    ${examples(view)}
    <p class="actions ways">
      <button type="button" part="button" @click=${() => planner.step(-1)}>${t('back')}</button>
      ${
        isLast
          ? nothing
          : html`<button type="button" class="primary" part="button primary" @click=${() => planner.step(1)}>
              ${t('next')}
            </button>`
      }
      <button
        type="button"
        class=${isLast ? 'primary' : 'plain'}
        part=${isLast ? 'button primary' : 'button'}
        @click=${act.open}
      >
        ${t('openPlan')}
      </button>
    </p>
  </div>`;
}

/** Stays until the next thing that is done. */
function undoLine({ t, planner }: PlanView): unknown {
  const { removed } = planner;
  return removed
    ? html`<div class="undo">
        <p>${rich(t, 'entryDeleted', { text: own(wordsOf(removed.entry)) })}</p>
        <button type="button" part="button" @click=${() => planner.undo()}>${t('undo')}</button>
      </div>`
    : nothing;
}

/** To tap: clearly not what the person said. Those that were taken already are left out. */
function examples({ t, planner }: PlanView): unknown {
  const taken = new Set(planner.plan.parts[planner.part].map(({ text }) => text));
  const texts = exampleKeys(planner.part)
    .map((key) => t(key))
    .filter((text) => !taken.has(text));
  return texts.length
    ? html`<div class="examples">
        <p class="muted small">${t('examples')}</p>
        <ul class="chips">
          ${texts.map(
            (text) =>
              html`<li>
                <button type="button" class="chip" part="button example" @click=${() => planner.useExample(text)}>
                  ${icon('plus')}<span aria-hidden="true">${text}</span
                  ><span class="visually-hidden">${t('exampleAdd', { text })}</span>
                </button>
              </li>`,
          )}
        </ul>
      </div>`
    : nothing;
}
