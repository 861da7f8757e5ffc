/** Makes Storybook stories from the list of states. */
import type { TemplateResult } from 'lit';
import { snippet, type Args } from './attributes.js';
import { controlsOf } from './controls.js';
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

/** Controls of one element. */
export const metaOf = (tag: string) => ({ argTypes: controlsOf(tag) });
