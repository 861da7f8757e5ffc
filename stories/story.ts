/** Makes Storybook stories from the list of states. */
import type { TemplateResult } from 'lit';
import { interfaceLanguages } from '../src/i18n/registry.js';
import { snippet, type Args } from './attributes.js';
import { everyState } from './states.js';
import { elementIn, ready, screenOf } from './support.js';

/** The part of a Storybook story that is used; `@storybook/web-components-vite` has the whole type. */
interface Story {
  readonly args: Args;
  readonly render: (args: Args) => TemplateResult;
  readonly beforeEach: () => Promise<(() => void) | undefined>;
  readonly play: (context: { readonly canvasElement: HTMLElement; readonly globals: Args }) => Promise<void>;
  readonly parameters: object;
}

/** Looks up states of one element by the rest of their id. */
export const statesAsStories =
  (element: string) =>
  (id: string): Story => {
    const state = everyState.find((each) => each.id === `${element}-${id}`);
    if (!state) throw new Error(`There is no state "${element}-${id}": run scripts/stories/generate.js.`);
    return {
      args: state.args,
      render: (args) => state.template(args),
      beforeEach: async () => state.before?.(),
      play: async ({ canvasElement, globals }) => {
        const element = elementIn(canvasElement, state);
        await ready(element);
        // The toolbar chose a language without a wording on file: the element says so, and there is nothing to answer.
        if (
          globals['lang'] &&
          screenOf(element) === 'no-wording' &&
          state.screen !== 'no-wording' &&
          !state.pins.includes('lang')
        )
          return;
        await state.prepare(element);
      },
      parameters: {
        pins: state.pins,
        docs: {
          description: { story: state.about },
          source: {
            language: 'html',
            transform: (_: string, { args }: { args: Args }) => snippet(state.tag, args),
          },
        },
      },
    };
  };

const select = (description: string, options: readonly unknown[]) => ({
  control: { type: 'select' },
  options,
  description,
  table: { category: 'attributes' },
});
const toggle = (description: string) => ({
  control: { type: 'boolean' },
  description,
  table: { category: 'attributes' },
});
const line = (description: string) => ({ control: { type: 'text' }, description, table: { category: 'attributes' } });
const value = (description: string) => ({
  control: { type: 'object' },
  description,
  table: { category: 'properties' },
});

const everyElement = {
  lang: select('Language; else the nearest ancestor’s, else the page’s.', interfaceLanguages()),
  country: line('Which help lines: ISO 3166-1 alpha-2. Absent: the region of `lang`, else the person chooses.'),
  'heading-level': { ...select('First heading level inside.', [1, 2, 3, 4, 5, 6]) },
};
const everyScreener = {
  share: select('What may leave the element. Also decides what the person is told.', ['none', 'score', 'answers']),
  recipient: line('Who gets what is shared, in the words of the page.'),
  storage: select('Where unfinished answers may live.', ['none', 'session']),
  layout: select('One question a screen, or all below each other.', ['steps', 'page']),
  results: select('What the person sees at the end.', ['full', 'summary', 'none']),
  review: select('Whether the answers are shown for checking: on, unless `off`.', ['', 'off']),
  'allow-skip': toggle('Questions may be left out.'),
  prorate: toggle('Give a prorated total where the instrument has a rule for it.'),
  name: line('Name in a form.'),
  required: toggle('A form wants the result.'),
  disabled: toggle('Nothing can be pressed.'),
  answers: value('Answers by item id; settable at any time.'),
};
const ownInstrument = {
  instrument: select('Id of a built-in instrument.', ['phq-9', 'phq-8', 'phq-2', 'phq-4', 'gad-7', 'gad-2']),
  src: line('Address of an own instrument.'),
  definition: value('An own instrument as an object: `{ instrument, wordings }`.'),
};

/** Controls of one element. Descriptions of what stands in the manifest are overlaid by these, which say the same shorter. */
export const metaOf = (tag: string) => ({
  argTypes: {
    ...everyElement,
    ...(tag === 'porchlight-crisis' ? {} : everyScreener),
    ...(tag === 'porchlight-screener' ? ownInstrument : {}),
  },
});
