import type { PorchlightExit } from '../../src/elements/exit/exit.js';
import { OFFLINE, offlineLanguage } from '../around.js';
import { statesOf, type State } from '../state.js';
import { $, until } from '../support.js';

const state = statesOf<PorchlightExit>('exit', { lang: 'en' });
const ready = (el: PorchlightExit) => until(el, 'its words', () => $(el, '[part=hint]'));

/** Shift, pressed and let go, as often as wanted; the third would leave. */
async function shift(el: PorchlightExit, times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    for (const type of ['keydown', 'keyup'])
      el.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true }));
  await el.updateComplete;
}

export const exitStates: readonly State[] = [
  state({ id: 'start', name: 'Button', about: 'Stays at the top while the page scrolls.', settle: ready }),
  state({
    id: 'two-presses',
    name: 'Shift was pressed twice',
    about: 'Each press is shown and announced. One more leaves.',
    settle: ready,
    act: (el) => shift(el, 2),
  }),
  state({
    id: 'stopped',
    name: 'Another key',
    about: 'Typing stops the counting.',
    settle: ready,
    act: async (el) => {
      await shift(el, 2);
      el.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
      await el.updateComplete;
    },
  }),
  state({
    id: 'bad-address',
    name: 'An address that cannot be gone to',
    about: 'The neutral default is used, and the page is told.',
    args: { href: 'javascript:alert(1)' },
    errors: ['invalid-attribute'],
    settle: ready,
  }),
  state({
    id: 'words-failed',
    pins: ['lang'],
    name: 'Words did not load',
    about: 'The button works all the same.',
    args: { lang: OFFLINE },
    errors: ['locale-load-failed'],
    before: offlineLanguage,
  }),
  state({ id: 'ar', name: 'Arabic', about: 'From right to left.', args: { lang: 'ar' } }),
  state({ id: 'zh-hans', name: 'Chinese', about: 'Simplified.', args: { lang: 'zh-Hans' } }),
];
