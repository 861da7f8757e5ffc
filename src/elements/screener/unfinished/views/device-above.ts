import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKeeper } from '../device-keeper.js';
import type { KeeperView } from '../keeper.js';
import { warning } from './warning.js';

/** What is wrong with the saving, what was done, and that it will be locked soon. */
export const deviceAbove = ({ note, locksIn }: DeviceKeeper, { v }: KeeperView): TemplateResult =>
  html`${note ? html`<p class="note">${v(note)}</p>` : nothing}
  ${locksIn === null ? nothing : warning(v('lockSoon', { count: locksIn }), v('stay'))}`;
