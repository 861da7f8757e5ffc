import { html, type TemplateResult } from 'lit';
import { heading } from '../../../base/heading.js';
import type { ScreenerView } from '../../views/context.js';

/** A button: what it says and what it does. The first one is the main one. */
export interface Choice {
  readonly label: string;
  readonly act: () => void;
}

/** Answers wait: going on, or starting new. */
export const resumeBox = (view: ScreenerView, text: string, choices: readonly Choice[]): TemplateResult =>
  box(
    view,
    html`<p>${text}</p>
      <p class="actions">
        ${choices.map(
          ({ label, act }, at) =>
            html`<button
              type="button"
              class=${at ? '' : 'primary'}
              part=${at ? 'button' : 'button primary'}
              ?disabled=${view.disabled}
              @click=${act}
            >
              ${label}
            </button>`,
        )}
      </p>`,
  );

/** The same box with something else in it. */
export const box = (
  { t, level }: ScreenerView,
  content: unknown,
  title: 'resumeTitle' | 'resumeNo' = 'resumeTitle',
): TemplateResult => html`<div class="resume">${heading(level + 1, t(title), 'small')} ${content}</div>`;
