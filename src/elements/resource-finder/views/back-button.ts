import { html, type TemplateResult } from 'lit';
import type { FinderView } from './context.js';
import { icon } from './icons.js';

/** Back to the screen before; Escape does the same. */
export const backButton = ({ t, act }: FinderView): TemplateResult =>
  html`<p class="back">
    <button type="button" class="plain" part="button" @click=${act.back}>
      ${icon('back', 'turns')}<span>${t('backToList')}</span>
    </button>
  </p>`;
