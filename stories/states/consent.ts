import type { PorchlightConsent } from '../../src/elements/consent/consent.js';
import { statesOf, type State } from '../state.js';

const state = statesOf<PorchlightConsent>('consent', { lang: 'en', country: 'US' });

/** Every state that it can be in: start, done, nothing there, something failed, right to left. */
export const consentStates: readonly State[] = [
  state({ id: 'start', name: 'Start', about: 'TODO: what there is to see.' }),
  state({ id: 'ar', name: 'Arabic', about: 'Right to left.', args: { lang: 'ar' } }),
];
