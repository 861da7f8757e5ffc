import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKeeper } from '../device-keeper.js';
import type { KeeperView } from '../keeper.js';

/** Asks before what is saved is deleted. At the start it can also be left as it is: it may be somebody else's. */
export const confirmDelete = (keeper: DeviceKeeper, { view, v }: KeeperView): TemplateResult =>
  html`<div class="confirm" role="group" aria-labelledby="confirm-ask" tabindex="-1">
    <p id="confirm-ask">${keeper.isBeside ? v('resumeDevice') : nothing} ${v('deleteSavedAsk')}</p>
    <p class="actions">
      <button type="button" class="yes" part="button" @click=${() => void keeper.deleteSaved()}>
        ${v('deleteSaved')}
      </button>
      ${
        view.session.phase === 'start' && keeper.isLocked
          ? html`<button type="button" part="button" @click=${() => keeper.startBeside()}>${v('startBeside')}</button>`
          : nothing
      }
      <button type="button" class="plain" part="button" @click=${() => keeper.cancel()}>${v('cancel')}</button>
    </p>
  </div>`;
