import type { PorchlightCrisis } from '../../src/elements/crisis/crisis.js';
import { linesOfAge, OFFLINE, offlineLanguage } from '../around.js';
import { statesOf, type State } from '../state.js';
import { $, until } from '../support.js';

const state = statesOf<PorchlightCrisis>('crisis', { lang: 'en' });
/** Addresses of chats and pages come a moment after the numbers. */
const complete = (el: PorchlightCrisis) =>
  until(el, 'all addresses', () => $(el, '.lines a[target]') && !$(el, '.waiting'));

export const crisisStates: readonly State[] = [
  state({
    id: 'known',
    name: 'Known country',
    about: 'Call, text and chat beside each other.',
    args: { country: 'US' },
    act: complete,
  }),
  state({
    id: 'canada',
    name: 'Canada',
    about: 'Lines of a country with two languages.',
    args: { country: 'CA' },
    act: complete,
  }),
  state({ id: 'britain', name: 'United Kingdom', about: 'Several lines.', args: { country: 'GB' }, act: complete }),
  state({
    id: 'country-of-language',
    name: 'Country from the language',
    about: '`lang="es-MX"` names a region, so no `country` is needed.',
    args: { lang: 'es-MX' },
    act: complete,
  }),
  state({
    id: 'no-lines',
    name: 'Country without lines',
    about: 'The emergency number and an international directory; never the line of another country.',
    args: { country: 'KE' },
  }),
  state({
    id: 'no-country',
    name: 'No country',
    about: 'Nobody said: the person chooses. It is never guessed.',
  }),
  state({
    id: 'unknown-country',
    name: 'Unknown country',
    about: 'A code that no country has.',
    args: { country: 'ZZ' },
  }),
  state({
    id: 'country-chosen',
    name: 'Country chosen by the person',
    about: 'The choice wins over what the page said.',
    args: { country: 'US' },
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
    name: 'Lines that are due for a check',
    about: 'Nobody has checked these lines for 13 months: they stay, with their age in plain sight.',
    args: { country: 'US' },
    before: () => linesOfAge(13, 'US'),
  }),
  state({
    id: 'withheld',
    name: 'Lines that are too old',
    about: 'After 25 months they are not shown; the emergency number and the directory stand in.',
    args: { country: 'US' },
    before: () => linesOfAge(25, 'US'),
  }),
  state({
    id: 'words-failed',
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
    act: complete,
  }),
  state({ id: 'he', name: 'Hebrew', about: 'From right to left.', args: { lang: 'he', country: 'IL' }, act: complete }),
  state({ id: 'es', name: 'Spanish', about: 'In Spain.', args: { lang: 'es', country: 'ES' }, act: complete }),
  state({ id: 'vi', name: 'Vietnamese', about: 'In Vietnam.', args: { lang: 'vi', country: 'VN' } }),
  state({
    id: 'zh-hans',
    name: 'Chinese, simplified',
    about: 'In China.',
    args: { lang: 'zh-Hans', country: 'CN' },
    act: complete,
  }),
  state({
    id: 'zh-hant',
    name: 'Chinese, traditional',
    about: 'In Taiwan.',
    args: { lang: 'zh-Hant', country: 'TW' },
    act: complete,
  }),
  state({
    id: 'heading-level',
    name: 'Heading level',
    about: 'Fits under the headings of the page.',
    args: { country: 'US', 'heading-level': 3 },
    act: complete,
  }),
];
