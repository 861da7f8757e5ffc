import { html, type TemplateResult } from 'lit';
import type { DeviceKeeper } from '../device-keeper.js';
import type { KeeperView } from '../keeper.js';
import { confirmDelete } from './confirm-delete.js';
import { box, resumeBox } from './resume-box.js';

/** Answers are saved on this device: going on with their passphrase, or starting new. */
export function deviceStart(keeper: DeviceKeeper, all: KeeperView): TemplateResult {
  const { view, v } = all;
  const { panel } = keeper;
  if (panel?.kind === 'open')
    return box(
      view,
      html`<p>${v('resumeDevice')}</p>
        ${panel.ask.render({ v, submit: v('unlock') })}
        <p class="muted small">${v('passphraseLost')}</p>`,
    );
  if (panel) return box(view, confirmDelete(keeper, all), 'resumeNo');
  return resumeBox(view, v('resumeDevice'), [
    { label: view.t('resumeYes'), act: () => keeper.open() },
    { label: view.t('resumeNo'), act: () => keeper.askToDelete() },
  ]);
}
