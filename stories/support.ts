/**
 * What a person does with an element, through its shadow root and with plain DOM. Stories and browser tests use the same
 * gestures, so that what is shown is what is tested.
 */
import { render } from 'lit';
import type { PorchlightElement } from '../src/elements/base/element.js';
import type { State } from './state.js';

/** Which screen a screener shows. */
export type Screen = 'loading' | 'failed' | 'broken' | 'no-wording' | 'start' | 'question' | 'review' | 'result';

export const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;
export const $$ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];

const MARKS: readonly (readonly [selector: string, screen: Screen])[] = [
  ['.loading', 'loading'],
  ['.body .languages', 'no-wording'],
  ['.body fieldset', 'question'],
  ['.body .intro', 'start'],
  ['.body .next', 'result'],
  ['.body .answers', 'review'],
  ['.body [role=alert]', 'failed'],
];

/** The screen on show, told by what stands on it. */
export const screenOf = (element: Element): Screen =>
  MARKS.find(([selector]) => $(element, selector))?.[1] ?? ($(element, '.body p') ? 'broken' : 'loading');

/** Waits until the element shows what `condition` looks for. Throws after `within` milliseconds. */
export async function until(
  element: PorchlightElement,
  what: string,
  condition: () => unknown,
  within = 8000,
): Promise<void> {
  await element.updateComplete;
  if (condition()) return;
  const root = element.shadowRoot ?? element;
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(tooLate);
      observer.disconnect();
    };
    const observer = new MutationObserver(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
    const tooLate = setTimeout(() => {
      stop();
      reject(new Error(`<${element.localName}> does not show ${what}; it shows: ${textOf(element).slice(0, 200)}`));
    }, within);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await element.updateComplete;
}

const textOf = (element: Element): string => ($(element, '.wrapper')?.innerText ?? '').replace(/\s+/g, ' ').trim();

/** Language and words are there; or the message that they are not. */
export const ready = (element: PorchlightElement): Promise<void> =>
  until(element, 'its words', () =>
    $(element, '.card') ? screenOf(element) !== 'loading' : $(element, '.wrapper')?.lang,
  );

/** Presses what a person would press. Throws where it is not on the screen. */
export async function press(element: PorchlightElement, selector: string): Promise<void> {
  const found = $(element, selector);
  if (!found) throw new Error(`<${element.localName}> shows no "${selector}", but: ${textOf(element).slice(0, 200)}`);
  found.click();
  await element.updateComplete;
}

/** Presses Start. */
export const start = (element: PorchlightElement): Promise<void> => press(element, '.body .intro ~ .actions .primary');
export const next = (element: PorchlightElement): Promise<void> => press(element, '.nav .primary');
/** Leaves the question out, where the page allows it. */
export const skip = (element: PorchlightElement): Promise<void> => press(element, '.nav .plain');

/** Chooses an option, counted from 0, of the question on show; in layout `page` of the `question`th, counted from 0. */
export async function choose(element: PorchlightElement, option: number, question = 0): Promise<void> {
  const input = $$(element, 'fieldset')[question]?.querySelectorAll('input')[option];
  if (!input) throw new Error(`<${element.localName}> shows no option ${option} of question ${question}.`);
  input.click();
  await element.updateComplete;
}

/** Answers question after question from the one on show; `null` leaves one out. */
export async function answer(element: PorchlightElement, options: readonly (number | null)[]): Promise<void> {
  for (const option of options)
    if (option === null) await skip(element);
    else {
      await choose(element, option);
      await next(element);
    }
}

/** Presses Next until a screen comes, e.g. over the item on daily life, which may be left without an answer. */
async function nextUntil(element: PorchlightElement, screen: Screen): Promise<void> {
  for (let pressed = 0; screenOf(element) !== screen; pressed++) {
    if (pressed > 100) throw new Error(`<${element.localName}> never came to its ${screen}.`);
    await next(element);
  }
}
/** On to the review, where all that must be answered is answered. */
export const untilReview = (element: PorchlightElement): Promise<void> => nextUntil(element, 'review');
/** On to the result. */
export const finish = (element: PorchlightElement): Promise<void> => nextUntil(element, 'result');

/** From the start screen through all questions to the result. */
export async function run(element: PorchlightElement, options: readonly (number | null)[]): Promise<void> {
  await start(element);
  await answer(element, options);
  await finish(element);
}

/** Presses Print, holds the browser's dialog back, and shows below the element the sheet that would have been printed. */
export async function print(element: PorchlightElement): Promise<HTMLIFrameElement> {
  const wrapper = $(element, '.wrapper') as HTMLElement;
  const sheet = new Promise<string>((resolve) => {
    wrapper.append = (...nodes) => {
      Reflect.deleteProperty(wrapper, 'append');
      wrapper.append(...nodes);
      const page = (nodes[0] as HTMLIFrameElement).contentWindow;
      if (!page) return;
      page.print = () => {
        resolve(textOfSheet(page.document));
        page.dispatchEvent(new Event('afterprint'));
      };
    };
  });
  await press(element, '.nav button:not(:last-child)');
  const frame = document.createElement('iframe');
  frame.title = 'The printed sheet';
  frame.style.cssText =
    'display: block; inline-size: 210mm; block-size: 297mm; margin-block: 1rem; border: 1px solid #888';
  frame.srcdoc = await sheet;
  const shown = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  element.after(frame);
  await shown;
  return frame;
}

const A4_ON_SCREEN = '@media screen { html { color-scheme: light; background: #fff } body { padding: 14mm 16mm } }';
function textOfSheet({ documentElement, title, body, adoptedStyleSheets }: Document): string {
  const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = documentElement.lang;
  page.documentElement.dir = documentElement.dir;
  const style = page.createElement('style');
  style.textContent = [...rules, A4_ON_SCREEN].join('\n');
  page.head.append(style);
  page.body.replaceWith(page.importNode(body, true));
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** A state brought about in `container`, without Storybook. `remove()` also undoes what the state needed around it. */
export async function show<E extends PorchlightElement = PorchlightElement>(
  state: State,
  container: HTMLElement,
): Promise<{ readonly element: E; readonly remove: () => void }> {
  const undo = await state.before?.();
  const remove = () => {
    render(null, container);
    undo?.();
  };
  try {
    render(state.template(), container);
    const element = elementIn<E>(container, state);
    await state.prepare(element);
    return { element, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The element of a state in a container. */
export function elementIn<E extends PorchlightElement = PorchlightElement>(container: Element, { tag }: State): E {
  const element = container.querySelector<E>(tag);
  if (!element || !customElements.get(tag))
    throw new Error(`<${tag}> is not there or not defined: import its define.js.`);
  return element;
}
