import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { InstrumentElement } from '../../src/elements/screener/instrument-element.js';

/** Any screener element, with what the page can set on it. */
export type Screener = InstrumentElement & { definition?: unknown; instrument?: string | null; src?: string | null };

/** All events of ours that leave an element, in order. */
export interface Heard {
  readonly type: string;
  readonly detail: unknown;
}
const EVENTS = ['start', 'progress', 'risk', 'complete', 'error'].map((name) => `porchlight-${name}`);

export function listen(target: EventTarget): Heard[] {
  const heard: Heard[] = [];
  for (const type of EVENTS)
    target.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail }));
  return heard;
}

/** Puts an element in the page and waits until its words are there. */
export async function place(tag: string, attributes: Record<string, string> = {}): Promise<Screener> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag) as Screener;
  for (const [name, value] of Object.entries({ lang: 'en', country: 'US', ...attributes }))
    element.setAttribute(name, value);
  box.append(element);
  await loaded(element);
  return element;
}

export async function loaded(element: Screener): Promise<void> {
  const card = () => $(element, '.body')?.textContent?.trim() && !$(element, '.loading');
  await eventually(() => ($(element, '.card') ? card() : $(element, '.wrapper')?.lang), 'the words are loaded');
  await element.updateComplete;
}

export const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;
export const $$ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
/** What a person sees, without the space between lines. */
export const seen = (element: Element, selector = '.body'): string =>
  ($(element, selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();

export async function click(element: Screener, text: string | RegExp): Promise<void> {
  const found = $$(element, 'button, summary').find((each) =>
    typeof text === 'string' ? each.innerText.trim() === text : text.test(each.innerText),
  );
  expect(found, `a button "${text}" among ${$$(element, 'button').map((each) => each.innerText)}`).to.exist;
  found?.click();
  await element.updateComplete;
}

/** The main button of the screen, whatever its word in this language. */
export async function go(element: Screener): Promise<void> {
  $(element, '.primary')?.click();
  await element.updateComplete;
}

export async function choose(element: Screener, at: number): Promise<void> {
  const input = $$<HTMLInputElement>(element, 'input[type=radio]')[at];
  expect(input, `option ${at}`).to.exist;
  input?.click();
  await element.updateComplete;
}

/** From the start screen through all questions, to the review. `daily` answers the item on daily life, where it is asked. */
export async function answerAll(
  element: Screener,
  answers: readonly number[],
  daily: number | null = null,
): Promise<void> {
  await go(element);
  for (const answer of answers) {
    await choose(element, answer);
    await go(element);
  }
  if ($(element, 'input[type=radio]')) {
    if (daily !== null) await choose(element, daily);
    await go(element);
  }
}

/** Waits until it is so; generous, because a slow machine is not a wrong one. */
export const eventually = (condition: () => unknown, what = 'the condition'): Promise<void> =>
  waitUntil(condition as () => boolean, what, { timeout: 10_000 });
