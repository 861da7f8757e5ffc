import { html, type TemplateResult } from 'lit';
import type { FormView } from './context.js';

/** A copy to keep, a copy on paper, a receipt for programs. */
export function takeAway(view: FormView): TemplateResult {
  const { t, copies, disabled } = view;
  const tool = (kind: string, label: string, act: () => unknown) =>
    html`<button type="button" class=${kind} part="button" ?disabled=${disabled} @click=${() => void act()}>
      ${label}
    </button>`;
  return html`<p class="actions take-away">
    ${tool('save-copy', t('saveCopy'), () => copies.save(view))}
    ${tool('print-copy', t('printCopy'), () => copies.print(view))}
    ${tool('save-receipt plain', t('saveReceipt'), () => copies.saveReceipt())}
  </p>`;
}
