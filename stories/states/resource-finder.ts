import { html } from 'lit';
import { PorchlightError } from '../../src/core/errors.js';
import type { PorchlightResourceFinder } from '../../src/elements/resource-finder/resource-finder.js';
import { attributes } from '../attributes.js';
import { directoryUrl, pageOf, remoteProvider } from '../resource-finder-directory.js';
import { statesOf, type State } from '../state.js';
import { $, $$, press, until } from '../support.js';

type Finder = PorchlightResourceFinder;

const state = statesOf<Finder>('resource-finder', { lang: 'en', country: 'US', src: directoryUrl() }, ['src']);

/** The list is there, and what is loaded behind it. */
const listed = async (el: Finder) => {
  await until(el, 'a list', () => $(el, '.service'));
  await until(el, 'the filters', () => $(el, '.filter'));
};
/** Types into a field as a person does. */
const type = async (el: Finder, selector: string, text: string) => {
  const field = $<HTMLInputElement>(el, selector);
  if (!field) throw new Error(`there is no ${selector}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
};
const foundWords = (el: Finder): string => $(el, '.found')?.innerText ?? '';
const openNamed = async (el: Finder, name: string) => {
  const button = $$(el, '.list .name').find((each) => each.textContent?.includes(name));
  if (!button) throw new Error(`"${name}" is not in the list`);
  button.click();
  await until(el, 'the details', () => $(el, '.details .title'));
};
const keepSome = async (el: Finder) => {
  for (const at of [0, 1, 2]) {
    $$(el, '.list .keep')[at]?.click();
    await el.updateComplete;
  }
};
const more = async (el: Finder) => {
  await press(el, '.show-more button');
  await until(el, 'more services', () => $$(el, '.list .service').length > 10);
};

const down = () => Promise.reject(new PorchlightError('resources-unavailable', 'The server did not answer.'));

const hostList = html`<ul>
  <li>Alder County Crisis Line: <a href="tel:+18125550100">(812) 555-0100</a></li>
  <li>Alder Counseling Center: <a href="tel:+18125550102">(812) 555-0102</a></li>
</ul>`;

export const resourceFinderStates: readonly State[] = [
  state({ id: 'list', name: 'List', about: 'A directory of a county, as it opens.', settle: listed }),
  state({
    id: 'searched',
    name: 'Searched',
    about: 'A word was typed, with a slip: it is found all the same.',
    settle: listed,
    act: async (el) => {
      await type(el, '#text', 'conseling');
      await until(el, 'fewer services', () => !foundWords(el).includes('43'));
    },
  }),
  state({
    id: 'filters',
    name: 'Filters open',
    about: 'On a phone the filters are a sheet whose button says how many are left; where there is room, a column.',
    settle: listed,
    act: async (el) => {
      if (!$(el, '.filters-button')) return;
      await press(el, '.filters-button');
      $$(el, '.filter .check')[1]?.click();
      await until(el, 'the number on the button', () => $(el, '.chip'));
    },
  }),
  state({
    id: 'filtered',
    name: 'Filters chosen',
    about: 'Each chosen filter can be taken away by itself.',
    args: { category: 'housing food-money' },
    settle: listed,
  }),
  state({
    id: 'near',
    name: 'Near the page’s position',
    about: 'The page says where it is; distances are measured from there, and nobody is asked for a position.',
    args: { near: '37.952,-86.761' },
    settle: listed,
  }),
  state({
    id: 'near-me-asked',
    name: 'Near me, asked',
    about: 'What happens with the position is said before the browser asks for it.',
    settle: listed,
    act: async (el) => {
      if ($(el, '.filters-button')) await press(el, '.filters-button');
      await press(el, '.near-me');
      await until(el, 'the second button', () => $(el, '.ask button'));
    },
  }),
  state({
    id: 'place-unknown',
    name: 'Place that is not in the list',
    about: 'A town that the directory does not know.',
    settle: listed,
    act: async (el) => {
      await type(el, '#where', 'Atlantis');
      await until(el, 'the message', () => $(el, '#where-hint b'));
    },
  }),
  state({
    id: 'nothing',
    name: 'Nothing found',
    about: 'Says which filter to take away, and that there is a person to talk with. Never a dead end.',
    args: { category: 'eating' },
    settle: listed,
    act: async (el) => {
      await type(el, '#text', 'veterans');
      await until(el, 'what to take away', () => $(el, '.drops button'));
    },
  }),
  state({ id: 'more', name: 'More shown', about: 'The next services, below the first.', settle: listed, act: more }),
  state({
    id: 'details',
    name: 'Details',
    about: 'All of one service, the ways to reach it first.',
    settle: listed,
    act: (el) => openNamed(el, 'Alder Counseling Center'),
  }),
  state({
    id: 'details-withheld',
    name: 'Details, address kept private',
    about: 'A refuge: its town is all that anybody is told.',
    args: { category: 'violence' },
    settle: listed,
    act: (el) => openNamed(el, 'Willow House'),
  }),
  state({
    id: 'details-places',
    name: 'Details, two places',
    about: 'Each place has its own hours.',
    args: { category: 'food-money' },
    settle: listed,
    act: (el) => openNamed(el, 'Alder Food Pantry'),
  }),
  state({
    id: 'details-closed',
    name: 'Details, closed for now',
    about: 'It stays in the list, and says so.',
    args: { category: 'social', 'page-size': 50 },
    settle: listed,
    act: (el) => openNamed(el, 'Paint and Breathe'),
  }),
  state({
    id: 'details-language',
    name: 'Details in another language',
    about: 'A text that the publisher has in no language of the page: in its own, and that is said.',
    args: { lang: 'de', category: 'peer-support' },
    pins: ['src', 'lang'],
    settle: listed,
    act: (el) => openNamed(el, 'Millbrook Peer Center'),
  }),
  state({
    id: 'share',
    name: 'Share',
    about: 'The link is made when somebody asks for it, and holds no place.',
    settle: listed,
    act: async (el) => {
      await press(el, '.tools button:last-child');
      await until(el, 'the code', () => $(el, '.qr'));
    },
  }),
  state({
    id: 'my-list',
    name: 'My list',
    about: 'In memory, unless the person asks for more.',
    args: { storage: 'device' },
    settle: listed,
    act: async (el) => {
      await keepSome(el);
      await press(el, '.my-list');
      await until(el, 'the short list', () => $(el, '.mine .service'));
    },
  }),
  state({
    id: 'my-list-empty',
    name: 'My list, empty',
    about: 'Nothing was kept yet.',
    settle: listed,
    act: async (el) => {
      await press(el, '.my-list');
      await until(el, 'that it is empty', () => $(el, '.mine .title'));
    },
  }),
  state({
    id: 'report',
    name: 'Report a problem',
    about: 'Goes to the page, or to the address that the page named.',
    args: { 'report-href': 'mailto:list@example.org?subject={id}' },
    settle: listed,
    act: async (el) => {
      await openNamed(el, 'Alder Counseling Center');
      await press(el, '.foot > .actions > button:last-child');
      await until(el, 'the reasons', () => $(el, '.panel input[type=radio]'));
    },
  }),
  state({
    id: 'stale',
    name: 'Checked long ago',
    about: 'Older than the page allows: it says to check before going.',
    args: { 'check-after': 0 },
    settle: listed,
  }),
  state({
    id: 'loading',
    name: 'Loading',
    about: 'The directory is on its way; the list of the page stands in for it.',
    template: (args) =>
      html`<porchlight-resource-finder
        ${attributes({ ...args, src: '' })}
        .provider=${remoteProvider(() => new Promise(() => undefined))}
        >${hostList}</porchlight-resource-finder
      >`,
    settle: (el) => until(el, 'that it is loading', () => $(el, '[role=status]:not(:empty)')),
  }),
  state({
    id: 'slow',
    name: 'Slow server',
    about: 'After four seconds that is said, with a way to try again.',
    template: (args) =>
      html`<porchlight-resource-finder
        ${attributes({ ...args, src: '' })}
        .provider=${remoteProvider(() => new Promise(() => undefined))}
      ></porchlight-resource-finder>`,
    settle: (el) => until(el, 'that it takes long', () => $(el, '.message')),
  }),
  state({
    id: 'remote',
    name: 'Server elsewhere',
    about: 'A server searches: where the words are sent stands below the field.',
    template: (args) =>
      html`<porchlight-resource-finder
        ${attributes({ ...args, src: '' })}
        .provider=${remoteProvider((_at, services) => Promise.resolve(pageOf(services)))}
      ></porchlight-resource-finder>`,
    settle: listed,
  }),
  state({
    id: 'last-kept',
    name: 'Server failed later',
    about: 'The last good list stays.',
    errors: ['resources-unavailable'],
    template: (args) =>
      html`<porchlight-resource-finder
        ${attributes({ ...args, src: '' })}
        .provider=${remoteProvider((at, services) => (at ? down() : Promise.resolve(pageOf(services))))}
      ></porchlight-resource-finder>`,
    settle: listed,
    act: async (el) => {
      await type(el, '#text', 'housing');
      await until(el, 'that the last list is on show', () => $(el, '.message'));
    },
  }),
  state({
    id: 'failed',
    name: 'Not loaded',
    about: 'A message, a way to try again, and the list that the page itself brought.',
    errors: ['resources-unavailable'],
    // A server that is down, and no address without a file: a page with a real 404 has an error in its console.
    template: (args) =>
      html`<porchlight-resource-finder ${attributes({ ...args, src: '' })} .provider=${remoteProvider(down)}
        >${hostList}</porchlight-resource-finder
      >`,
    settle: (el) => until(el, 'that it failed', () => $(el, '.message')),
  }),
  state({
    id: 'empty',
    name: 'Empty directory',
    about: 'Nothing is in it yet.',
    template: (args) =>
      html`<porchlight-resource-finder
        ${attributes({ ...args, src: '' })}
        .resources=${[]}
      ></porchlight-resource-finder>`,
    settle: (el) => until(el, 'that it is empty', () => $(el, '.main p:not(.found):not(.busy)')),
  }),
  state({
    id: 'ar',
    name: 'Arabic',
    about: 'From right to left; numbers stay as they are dialled.',
    args: { lang: 'ar' },
    pins: ['src', 'lang'],
    settle: listed,
  }),
  state({
    id: 'ar-details',
    name: 'Arabic, details',
    about: 'A record that its publisher has in Arabic.',
    args: { lang: 'ar' },
    pins: ['src', 'lang'],
    settle: listed,
    act: (el) => openNamed(el, 'مركز ألدر للإرشاد'),
  }),
  state({
    id: 'es',
    name: 'Spanish',
    about: 'Also a record that was written in Spanish.',
    args: { lang: 'es' },
    pins: ['src', 'lang'],
    settle: listed,
  }),
  state({
    id: 'vi',
    name: 'Vietnamese',
    about: 'Records that their publishers have in Vietnamese.',
    args: { lang: 'vi' },
    pins: ['src', 'lang'],
    settle: listed,
  }),
  state({
    id: 'zh-hans',
    name: 'Chinese, simplified',
    about: 'Words without spaces between them are found too.',
    args: { lang: 'zh-Hans' },
    pins: ['src', 'lang'],
    settle: listed,
    act: async (el) => {
      await type(el, '#text', '食物银行');
      await until(el, 'fewer services', () => !foundWords(el).includes('43'));
    },
  }),
];
