import { html, nothing, type TemplateResult } from 'lit';
import type { PlanEntry } from '../../../core/safety-plan/schema.js';
import { dragEntry } from '../drag.js';
import type { PlanView } from './context.js';
import { entryForm } from './entry-form.js';
import { icon } from './icons.js';
import { entryButton, entryWords } from './text.js';

/** One entry of a part: what the person wrote, and what can be done with it; or the form in which it is changed. */
export function entryItem(view: PlanView, entry: PlanEntry, at: number, total: number): TemplateResult {
  const { t, planner } = view;
  const { id } = entry;
  if (planner.editing === id) return html`<li class="entry editing">${entryForm(view, 'edit', entry)}</li>`;
  const onGrip = (event: PointerEvent) => dragEntry(event, (place) => planner.move(id, place, null));
  return html`<li class="entry">
    ${total > 1 ? html`<span class="handle" aria-hidden="true" @pointerdown=${onGrip}>${icon('grip')}</span>` : nothing}
    <div class="said">${entryWords(entry)}</div>
    <div class="entry-tools">
      ${
        total > 1
          ? html`${entryButton(t, entry, {
              kind: 'sign up',
              face: icon('up'),
              key: 'moveUpOf',
              off: at === 0,
              click: () => planner.move(id, at - 1, '.up'),
            })}
            ${entryButton(t, entry, {
              kind: 'sign down',
              face: icon('down'),
              key: 'moveDownOf',
              off: at === total - 1,
              click: () => planner.move(id, at + 1, '.down'),
            })}`
          : nothing
      }
      ${entryButton(t, entry, { kind: 'change', face: t('editEntry'), key: 'editEntryOf', click: () => planner.edit(id) })}
      ${entryButton(t, entry, {
        kind: 'delete',
        face: t('deleteEntry'),
        key: 'deleteEntryOf',
        click: () => planner.remove(id),
      })}
    </div>
  </li>`;
}
