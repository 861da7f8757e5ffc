import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { CONSENT_LIMITS, type ConsentRole } from '../../../core/consent/parts.js';
import { fill } from '../../base/fill.js';
import { heading } from '../../base/heading.js';
import { roleName, severalDecide } from '../words.js';
import type { FormView } from './context.js';
import { words } from './text.js';
import { progress, ways, type Onward } from './ways.js';

/** The last screen: who signs, the sentence that says what it means, and two buttons of equal weight. */
export function signView(view: FormView): TemplateResult {
  const { t, level, desk, shown } = view;
  const { step } = desk;
  const role = step.kind === 'beside' ? step.role : shown.role;
  return html`<div class="screen sign" part="sign">
    ${progress(view)} ${heading(level, t('signTitle'), 'title')}
    ${severalDecide(view.document) ? html`<p>${t('answeredAs', { role: roleName(t, role) })}</p>` : nothing}
    ${signature(view)} ${intent(view, role)} ${ways(view, signWay(view, role))}
  </div>`;
}

/** The sentence beside the button: the author's for the one who decides, ours for who signs beside them. */
const intentOf = ({ t, shown, signing }: FormView, role: ConsentRole): string =>
  (role === shown.role ? shown.intent : undefined) ?? t(signing.method === 'button' ? 'intentPlain' : 'intentSign');

export const intent = (view: FormView, role: ConsentRole): TemplateResult => {
  const text = intentOf(view, role);
  return html`<p class="intent">${text === view.shown.intent ? words(view, text) : text}</p>`;
};

export const signWay = (view: FormView, role: ConsentRole): Onward => ({
  label: view.t('sayYes'),
  kind: 'equal',
  act: () => {
    const taken = view.signing.take(intentOf(view, role));
    if (taken) view.desk.agree(taken);
  },
});

/** A field for the name, or a place to draw with a field for the name in its stead. */
export function signature(view: FormView): unknown {
  const { t, signing } = view;
  if (signing.method === 'button') return nothing;
  return html`<div class="signature">
    ${signing.method === 'drawn' ? pad(view) : nameField(view)}
    <p class="muted small">${t('signatureIs')}</p>
  </div>`;
}

function nameField(view: FormView): TemplateResult {
  const { t, disabled, desk, signing } = view;
  const isMissing = desk.problems.includes('name');
  const onInput = (event: Event) => {
    desk.draft.name = (event.currentTarget as HTMLInputElement).value;
  };
  // No name or id that a browser or a password manager would fill in by itself.
  return html`${signing.cannotDraw ? html`<p class="note" role="status">${t('drawNotHere')}</p>` : nothing}
    ${keyed(
      desk.drawn,
      html`<label class="stacked"
        ><span>${t('nameLabel')}</span>
        <input
          type="text"
          class="name-field"
          id="typed-signature"
          dir="auto"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          maxlength=${CONSENT_LIMITS.name}
          ?disabled=${disabled}
          aria-describedby=${isMissing ? 'error-name hint-name' : 'hint-name'}
          aria-invalid=${isMissing ? 'true' : nothing}
          ${fill(desk.draft.name)}
          @input=${onInput}
      /></label>`,
    )}
    <p class="muted small" id="hint-name">${t('nameHint')}</p>
    ${isMissing ? html`<p class="error" id="error-name">${t('errorName')}</p>` : nothing}
    ${
      signing.mayDraw && !signing.cannotDraw
        ? html`<p class="actions">
            <button
              type="button"
              class="to-drawn plain"
              part="button"
              ?disabled=${disabled}
              @click=${() => signing.switchTo('drawn')}
            >
              ${t('drawInstead')}
            </button>
          </p>`
        : nothing
    }`;
}

function pad(view: FormView): TemplateResult {
  const { t, disabled, desk, signing } = view;
  const isMissing = desk.problems.includes('draw');
  return html`<div class="pad" role="group" aria-labelledby="pad-label">
    <p class="pad-label" id="pad-label">${t('drawLabel')}</p>
    <p class="muted small" id="hint-draw">${t('drawHint')}</p>
    ${keyed(
      desk.drawn,
      html`<canvas
        role="img"
        aria-label=${t(drawnKey(view))}
        aria-describedby="hint-draw"
        ${ref(signing.place)}
      ></canvas>`,
    )}
    ${isMissing ? html`<p class="error" id="error-draw">${t('errorDraw')}</p>` : nothing}
    <p class="actions">
      <button type="button" class="clear" part="button" ?disabled=${disabled} @click=${() => signing.clear()}>
        ${t('drawClear')}
      </button>
      <button
        type="button"
        class="to-typed plain"
        id="type-instead"
        part="button"
        ?disabled=${disabled}
        aria-describedby=${isMissing ? 'error-draw' : nothing}
        @click=${() => signing.switchTo('typed')}
      >
        ${t('typeInstead')}
      </button>
    </p>
  </div>`;
}
const drawnKey = ({ desk }: FormView) => (desk.draft.drawing ? 'drawDone' : 'drawEmpty');
