import type { PorchlightCrisis } from '../../src/elements/crisis/crisis.js';
import { linesOfAge, OFFLINE, offlineLanguage } from '../around.js';
import { statesOf, type State } from '../state.js';
import { $, until } from '../support.js';

const state = statesOf<PorchlightCrisis>('crisis', { lang: 'en' });
/** The choice of a country comes a moment after the numbers. */
const chooser = (el: PorchlightCrisis) => until(el, 'the choice of a country', () => $(el, '.chooser select'));
/** Addresses of chats and pages too. */
const complete = (el: PorchlightCrisis) =>
  until(el, 'all addresses', () => $(el, '.lines a[target]') && !$(el, '.waiting'));

export const crisisStates: readonly State[] = [
  state({
    id: 'known',
    name: 'Known country',
    about: 'Call, text and chat beside each other.',
    args: { country: 'US' },
    settle: complete,
  }),
  state({
    id: 'canada',
    name: 'Canada',
    about: 'Lines of a country with two languages.',
    args: { country: 'CA' },
    settle: complete,
  }),
  state({ id: 'britain', name: 'United Kingdom', about: 'Several lines.', args: { country: 'GB' }, settle: complete }),
  state({
    id: 'country-of-language',
    pins: ['lang', 'country'],
    name: 'Country from the language',
    about: '`lang="es-MX"` names a region, so no `country` is needed.',
    args: { lang: 'es-MX' },
    settle: complete,
  }),
  state({
    id: 'no-lines',
    pins: ['country'],
    name: 'Country without lines',
    about: 'The emergency number and an international directory; never the line of another country.',
    args: { country: 'KE' },
    settle: chooser,
  }),
  state({
    id: 'no-country',
    pins: ['country'],
    name: 'No country',
    about: 'Nobody said: the person chooses. It is never guessed.',
    settle: chooser,
  }),
  state({
    id: 'unknown-country',
    pins: ['country'],
    name: 'Unknown country',
    about: 'A code that no country has.',
    args: { country: 'ZZ' },
    settle: chooser,
  }),
  state({
    id: 'country-chosen',
    pins: ['country'],
    name: 'Country chosen by the person',
    about: 'The choice wins over what the page said.',
    args: { country: 'US' },
    settle: chooser,
    act: async (el) => {
      const select = $<HTMLSelectElement>(el, '.chooser select');
      if (!select) throw new Error('there is no choice of a country');
      select.value = 'FR';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await complete(el);
    },
  }),
  state({
    id: 'stale',
    pins: ['country'],
    name: 'Lines that are due for a check',
    about: 'Nobody has checked these lines for 13 months: they stay, with their age in plain sight.',
    args: { country: 'US' },
    before: () => linesOfAge(13, 'US'),
    settle: complete,
  }),
  state({
    id: 'withheld',
    pins: ['country'],
    name: 'Lines that are too old',
    about: 'After 25 months they are not shown; the emergency number and the directory stand in.',
    args: { country: 'US' },
    before: () => linesOfAge(25, 'US'),
    settle: chooser,
  }),
  state({
    id: 'words-failed',
    pins: ['lang'],
    name: 'Words did not load',
    about: 'The numbers stand in the code itself.',
    args: { lang: OFFLINE, country: 'US' },
    errors: ['locale-load-failed'],
    before: offlineLanguage,
  }),
  state({
    id: 'ar',
    name: 'Arabic',
    about: 'From right to left; numbers stay as they are dialled.',
    args: { lang: 'ar', country: 'SA' },
    settle: complete,
  }),
  state({
    id: 'he',
    name: 'Hebrew',
    about: 'From right to left.',
    args: { lang: 'he', country: 'IL' },
    settle: complete,
  }),
  state({ id: 'es', name: 'Spanish', about: 'In Spain.', args: { lang: 'es', country: 'ES' }, settle: complete }),
  state({ id: 'vi', name: 'Vietnamese', about: 'In Vietnam.', args: { lang: 'vi', country: 'VN' }, settle: chooser }),
  state({
    id: 'zh-hans',
    name: 'Chinese, simplified',
    about: 'In China.',
    args: { lang: 'zh-Hans', country: 'CN' },
    settle: complete,
  }),
  state({
    id: 'zh-hant',
    name: 'Chinese, traditional',
    about: 'In Taiwan.',
    args: { lang: 'zh-Hant', country: 'TW' },
    settle: complete,
  }),
  state({
    id: 'heading-level',
    name: 'Heading level',
    about: 'Fits under the headings of the page.',
    args: { country: 'US', 'heading-level': 3 },
    settle: complete,
  }),
];
