import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PrincipalRole } from '../../../core/consent/parts.js';
import { heading } from '../../base/heading.js';
import type { FormView } from './context.js';

/** Somebody who is not here decides on their own device: what goes there, and how their answer comes back. */
export function askPanel(view: FormView, role: PrincipalRole): TemplateResult {
  const { t, level, disabled, desk, requests } = view;
  const isAsked = desk.book.sent.some((each) => each.role === role);
  const onFile = (event: Event) => {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (file) void requests.openFile(file);
  };
  const onPaste = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    // As soon as it can be an answer; a person who types something else hears of it when they leave the field.
    if (event.type === 'change' ? value.trim() !== '' && !isAnswer(value) : isAnswer(value))
      void requests.takeAnswer(value);
  };
  const onOpen = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('.ask')?.querySelector<HTMLInputElement>('.file')?.click();
  return html`<section class="ask panel">
    ${heading(level + 1, t('askTitle'), 'small')}
    <p>${t('askText')}</p>
    <p class="actions">
      <button
        type="button"
        class="ask-link"
        part="button"
        ?disabled=${disabled}
        @click=${() => void requests.copyRequest(role)}
      >
        ${t('askLink')}
      </button>
      <button
        type="button"
        class="ask-file"
        part="button"
        ?disabled=${disabled}
        @click=${() => requests.saveRequest(role)}
      >
        ${t('askFile')}
      </button>
    </p>
    ${requests.said?.at === 'ask' ? html`<p class="said">${t(requests.said.key)}</p>` : nothing}
    ${
      isAsked
        ? html`<p class="actions">
              <button type="button" class="open-answer" part="button" ?disabled=${disabled} @click=${onOpen}>
                ${t('openAnswer')}
              </button>
            </p>
            ${keyed(
              requests.picked,
              html`<input
                class="file"
                type="file"
                hidden
                accept=".json,application/json"
                autocomplete="off"
                @change=${onFile}
              />`,
            )}
            <label class="stacked"
              ><span>${t('pasteAnswer')}</span>
              <input
                type="text"
                class="paste"
                dir="ltr"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                ?disabled=${disabled}
                @input=${onPaste}
                @change=${onPaste}
            /></label>`
        : nothing
    }
  </section>`;
}
const isAnswer = (text: string): boolean => text.includes('porchlight-consent-response');
