import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ConsentView } from '../../../core/consent/view.js';
import { heading } from '../../base/heading.js';
import type { FormView } from './context.js';
import { moreOf } from './section-view.js';
import { words } from './text.js';
import { nextWay, progress, ways } from './ways.js';

/** One purpose, one box, empty at the start. Left empty it is a no, and the next screen comes all the same. */
export function purposeView(view: FormView, at: number): TemplateResult {
  const purpose = view.shown.purposes[at];
  return html`<div class="screen purpose" part="purpose">
    ${progress(view)} ${purpose ? purposeField(view, purpose, 'title') : nothing} ${ways(view, nextWay(view))}
  </div>`;
}

export function purposeField(view: FormView, purpose: ConsentView['purposes'][number], kind: string): unknown {
  const { t, level, disabled, desk } = view;
  const { id, text, decline, more, required } = purpose;
  const onChange = (event: Event) => desk.draft.tick(id, (event.currentTarget as HTMLInputElement).checked);
  // The box is not controlled: the browser alone checks it. `checked` is an attribute, written once when the box is drawn,
  // for a choice that is shown again. All values are equal, so that what was chosen cannot be read off the input.
  return keyed(
    `${id} ${desk.drawn} ${view.shown.role}`,
    html`<fieldset class="question" ?disabled=${disabled} aria-describedby="decline-${id} needed-${id}">
      <legend>${heading(level + (kind === 'title' ? 0 : 1), t('agreeTo'), kind)}</legend>
      <label class="option box"
        ><input
          type="checkbox"
          id="purpose-${id}"
          value="x"
          autocomplete="off"
          aria-describedby="decline-${id} needed-${id}"
          ?checked=${guard([], () => desk.draft.isTicked(id))}
          @change=${onChange}
        />${words(view, text)}</label
      >
      <p class="decline" id="decline-${id}">${words(view, decline)}</p>
      <p class="muted" id="needed-${id}">${t(required ? 'needed' : 'optional')}</p>
      ${more === undefined ? nothing : moreOf(view, more)}
    </fieldset>`,
  );
}
