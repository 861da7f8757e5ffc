import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import { countries } from '../src/crisis/choose.js';
import { languages } from '../src/i18n/index.js';
import { directionOf } from '../src/i18n/registry.js';
import './preview.css';

// `npm run build:manifest` makes it. Without it there are stories and controls, and no tables of events and parts.
const [manifest] = Object.values(import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }));
if (manifest) setCustomElementsManifest(ofElements(manifest as Manifest));

interface Manifest {
  modules: { declarations: { members?: { static?: boolean }[] }[] }[];
}
/** The tables tell of elements, not of their classes. */
function ofElements(json: Manifest): Manifest {
  for (const { declarations } of json.modules)
    for (const each of declarations) each.members = (each.members ?? []).filter((member) => !member.static);
  return json;
}

const AS_WRITTEN = { value: '', title: 'as the story says' };
const names = new Intl.DisplayNames(['en'], { type: 'region' });

const preview: Preview = {
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { ...AS_WRITTEN, title: `Language: ${AS_WRITTEN.title}` },
          ...languages().map(({ lang, name }) => ({ value: lang, title: name, right: lang })),
        ],
      },
    },
    country: {
      description: 'Country',
      toolbar: {
        icon: 'location',
        dynamicTitle: true,
        items: [
          { ...AS_WRITTEN, title: `Country: ${AS_WRITTEN.title}` },
          { value: 'none', title: 'not known' },
          ...countries()
            .map((code) => ({ value: code, title: names.of(code) ?? code, right: code }))
            .sort((a, b) => a.title.localeCompare(b.title, 'en')),
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the system' },
        ],
      },
    },
  },
  initialGlobals: { lang: '', country: '', scheme: 'light' },
  decorators: [
    withActions,
    (story, { args, globals: { lang, country, scheme }, parameters: { pins = [] } }) => {
      const chosen = {
        ...(lang && { lang }),
        ...(country && { country: country === 'none' ? '' : country }),
      };
      // What makes a story what it is stays as it is written.
      const shown = { ...args, ...Object.fromEntries(Object.entries(chosen).filter(([name]) => !pins.includes(name))) };
      // The language of the page stays: an element that has its own is not to be told by its page.
      document.documentElement.style.colorScheme = scheme;
      document.body.dir = directionOf(String(shown['lang'] ?? 'en'));
      return story({ args: shown });
    },
  ],
  // What a property says is written as an attribute, so only what a story declares itself can be set in the table.
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, each]) => [
          name,
          each.table?.category !== 'attributes' && !each['control'] ? { ...each, control: false } : each,
        ]),
      ),
  ],
  parameters: {
    layout: 'padded',
    controls: { sort: 'requiredFirst' },
    backgrounds: { disable: true },
    actions: {
      handles: ['start', 'progress', 'risk', 'complete', 'error'].map((name) => `porchlight-${name}`),
    },
    options: { storySort: { order: ['Screeners', ['porchlight-phq9', 'porchlight-screener'], 'Help'] } },
    viewport: {
      options: {
        small: { name: 'Old phone, 320', styles: { width: '320px', height: '568px' }, type: 'mobile' },
        phone: { name: 'Phone, 360', styles: { width: '360px', height: '740px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
      },
    },
    a11y: {
      test: 'error',
      options: { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    },
  },
};

export default preview;
