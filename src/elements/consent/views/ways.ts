import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './context.js';

/** What leads on from a screen. */
export interface Onward {
  readonly label: string;
  /** `equal`: of the same weight as the no beside it. */
  readonly kind: 'primary' | 'equal';
  readonly act: () => void;
}

/**
 * The ways out of a screen: on, no, and back. The no stands on every screen from the first, in the same place with the same
 * look, and takes one press.
 */
export function ways({ t, disabled, desk }: FormView, onward: Onward | null): TemplateResult {
  const { step } = desk;
  return html`<div class="ways">
    <div class="both">
      ${onward ? on(onward, disabled) : nothing}
      <button type="button" class="no equal" part="button no" ?disabled=${disabled} @click=${() => desk.disagree()}>
        ${t('sayNo')}
      </button>
    </div>
    ${
      step.kind === 'start' || step.kind === 'page'
        ? nothing
        : html`<button type="button" class="back plain" part="button" ?disabled=${disabled} @click=${() => desk.back()}>
            ${t('back')}
          </button>`
    }
  </div>`;
}

const on = ({ label, kind, act }: Onward, disabled: boolean): TemplateResult =>
  kind === 'primary'
    ? html`<button type="button" class="on primary" part="button primary" ?disabled=${disabled} @click=${act}>
        ${label}
      </button>`
    : html`<button type="button" class="on equal" part="button yes" ?disabled=${disabled} @click=${act}>
        ${label}
      </button>`;

/** On to the next screen. */
export const nextWay = ({ t, desk }: FormView): Onward => ({
  label: t('next'),
  kind: 'primary',
  act: () => desk.next(),
});

/** Which step of how many. */
export const progress = ({ t, desk }: FormView): unknown =>
  desk.place > 0 && desk.steps.length > 1
    ? html`<p class="progress muted" part="progress">
        ${t('stepOf', { current: desk.place, total: desk.steps.length })}
      </p>`
    : nothing;
