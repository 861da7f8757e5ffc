import { html, type TemplateResult } from 'lit';

/** In place of everything but help while there are no words. What is there already stays, and it can be tried again. */
export const wordless = (failed: boolean, reason: string, tryAgain: string, retry: () => void): TemplateResult =>
  failed
    ? html`<div class="note" role="alert">
        <p>${reason}</p>
        <button type="button" part="button" @click=${retry}>${tryAgain}</button>
      </div>`
    : html`<div class="loading"></div>`;
