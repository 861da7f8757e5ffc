import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKeeper } from '../device-keeper.js';
import type { KeeperView } from '../keeper.js';
import { confirmDelete } from './confirm-delete.js';

/** Whether the answers are kept, said as it is, with what can be done about it. */
export function deviceBar(keeper: DeviceKeeper, all: KeeperView): TemplateResult | null {
  const { view, v } = all;
  const { phase } = view.session;
  const { isOpen, isBlocked, panel } = keeper;
  if (isBlocked || (!isOpen && phase !== 'question' && phase !== 'review')) return null;
  return html`<div class="keeping">
    <p class="kept muted small" tabindex="-1">${state(keeper, all)}</p>
    ${
      panel?.kind === 'choose'
        ? html`<div class="panel">
            <p>${v('keepAsk')}</p>
            ${panel.ask.render({ v, submit: v('keepOnDevice') })}
          </div>`
        : panel?.kind === 'delete'
          ? html`<div class="panel">${confirmDelete(keeper, all)}</div>`
          : html`<p class="actions">${buttons(keeper, all)}</p>`
    }
  </div>`;
}

/** The place of the longest of them is always kept: nothing moves with each answer that is saved. */
function state({ isOpen, status }: DeviceKeeper, { view, v }: KeeperView): unknown {
  if (!isOpen) return view.t('savedNowhere');
  const kept = v('keptOnDevice');
  const words = status === 'failed' ? v('keepFailed') : status === 'saving' ? v('saving') : kept;
  return html`<span class="space" aria-hidden="true">${kept}</span><span>${words}</span>`;
}

function buttons(keeper: DeviceKeeper, { view: { disabled }, v }: KeeperView): unknown {
  const button = (kind: string, label: string, act: () => unknown) =>
    html`<button type="button" class="${kind} plain" part="button" ?disabled=${disabled} @click=${() => void act()}>
      ${label}
    </button>`;
  if (!keeper.isOpen) return button('keep', v('keepOnDevice'), () => keeper.choose());
  return [
    keeper.status === 'failed' ? button('again', v('tryAgain'), () => keeper.save()) : nothing,
    button('lock', v('lockNow'), () => keeper.lockNow()),
    button('delete', v('deleteSaved'), () => keeper.askToDelete()),
  ];
}
