import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { heading } from '../../base/heading.js';
import type { PlanView } from './context.js';
import { icon, type IconName } from './icons.js';

/** On paper, as a file, to another app; and the way to get rid of it. */
export function tools(view: PlanView): TemplateResult {
  const { t, level, planner, panels, act } = view;
  const onFile = (event: Event) => {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (file) void panels.openFile(file);
  };
  // Of an empty plan there is nothing to take along.
  return html`<section class="tools" part="tools">
    ${planner.isEmpty ? nothing : heading(level + 1, t('fileTitle'), 'small')}
    <ul class="tool-list">
      ${
        planner.isEmpty
          ? nothing
          : html`${tool('print-card', 'card', t('printCard'), '', () => act.print('card'))}
            ${tool('print-plan', 'print', t('printPlan'), '', () => act.print('plan'))}
            ${tool('save-plain', 'file', t('savePlain'), t('savePlainNote'), () => void panels.savePlain())}
            ${tool('save-sealed', 'lock', t('saveSealed'), t('saveSealedNote'), () => void panels.saveSealed())}
            ${panels.canShare ? tool('share', 'share', t('sharePlan'), t('sharePlanNote'), () => void panels.share()) : nothing}`
      }
      ${tool('open-file', 'folder', t('openFile'), '', (event) =>
        (event.currentTarget as HTMLElement).closest('.tools')?.querySelector<HTMLInputElement>('.file')?.click(),
      )}
    </ul>
    ${keyed(
      panels.picked,
      html`<input
        class="file"
        type="file"
        hidden
        accept=".json,application/json"
        autocomplete="off"
        @change=${onFile}
      />`,
    )}
    ${panels.files?.render(view) ?? nothing} ${planner.isEmpty ? nothing : clearing(view)}
  </section>`;
}

const tool = (
  kind: string,
  sign: IconName,
  label: string,
  note: string,
  onClick: (event: Event) => void,
): TemplateResult =>
  html`<li>
    <button
      type="button"
      class=${kind}
      part="button"
      aria-describedby=${note ? `${kind}-note` : nothing}
      @click=${onClick}
    >
      ${icon(sign)}<span>${label}</span>
    </button>
    ${note ? html`<span class="muted small" id="${kind}-note">${note}</span>` : nothing}
  </li>`;

function clearing({ t, panels }: PlanView): TemplateResult {
  return html`<div class="clearing">
    <button type="button" class="plain clear" part="button" @click=${() => panels.toggle('clear')}>
      ${t('clearPlan')}
    </button>
    ${
      panels.open === 'clear'
        ? html`<div class="panel confirm">
            <p>${t('clearAsk')} ${t('clearStays')}</p>
            <p class="actions">
              <button type="button" class="yes" part="button" @click=${() => void panels.wipe('cleared')}>
                ${t('clearYes')}
              </button>
              <button type="button" class="plain" part="button" @click=${() => panels.close()}>${t('cancel')}</button>
            </p>
          </div>`
        : nothing
    }
  </div>`;
}
