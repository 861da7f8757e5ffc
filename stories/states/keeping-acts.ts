/** What a person does to keep unfinished answers on a device. */
import type { InstrumentElement } from '../../src/elements/screener/instrument-element.js';
import { $, press, until } from '../support.js';
import { PASSPHRASE, type } from './safety-plan-acts.js';

/** Opens the form in which a passphrase is chosen. */
export async function askToKeep(el: InstrumentElement): Promise<void> {
  await until(el, 'the offer', () => $(el, '.keep'));
  await press(el, '.keep');
  await until(el, 'the form', () => $(el, '.keeping form.passphrase'));
}
/** Chooses a passphrase, and waits until the answers are kept. */
export async function keepOnDevice(el: InstrumentElement, passphrase = PASSPHRASE): Promise<void> {
  await askToKeep(el);
  type(el, '.secret.first', passphrase);
  type(el, '.secret.second', passphrase);
  await press(el, 'form.passphrase .primary');
  await until(el, 'that it is kept', () => $(el, '.lock'), 30_000);
}
/** Locks, to go on later. */
export async function lockNow(el: InstrumentElement): Promise<void> {
  await press(el, '.lock');
  await until(el, 'that it is locked', () => $(el, '.resume'), 30_000);
}
/** Goes on with what is kept; waits for nothing. */
export async function typePassphrase(el: InstrumentElement, passphrase = PASSPHRASE): Promise<void> {
  await until(el, 'the way to go on', () => $(el, '.resume'));
  if (!$(el, '.resume form')) await press(el, '.resume .primary');
  await until(el, 'the form', () => $(el, '.resume form.passphrase'));
  type(el, '.secret.first', passphrase);
  await press(el, '.resume form .primary');
}
export const resumed = (el: InstrumentElement): Promise<void> =>
  until(el, 'the questions', () => $(el, 'fieldset, .answers'), 30_000);
