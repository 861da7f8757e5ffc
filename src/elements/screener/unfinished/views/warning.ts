import { html, type TemplateResult } from 'lit';

/** Whole minutes of a time in milliseconds, for a person: never fewer than there are. */
export const minutes = (milliseconds: number): number => Math.ceil(milliseconds / 60_000);

/** Something will happen because nobody is there. Any key or tap holds it off; the button is for those who look for one. */
export const warning = (text: string, stay: string): TemplateResult =>
  html`<div class="note soon">
    <p>${text}</p>
    <button type="button" class="stay" part="button">${stay}</button>
  </div>`;
