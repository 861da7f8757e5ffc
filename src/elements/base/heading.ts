import { html, type TemplateResult } from 'lit';

/**
 * A heading of a level that is known at run time only. `role` and `aria-level` say the same to assistive technology as
 * `<h1>` to `<h6>`, without six templates for each.
 */
export const heading = (level: number, text: unknown, name = ''): TemplateResult =>
  html`<div class="heading ${name}" role="heading" aria-level=${Math.min(6, level)} tabindex="-1">${text}</div>`;
