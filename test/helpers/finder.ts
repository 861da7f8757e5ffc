import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PorchlightResourceFinder } from '../../src/elements/resource-finder/resource-finder.js';
import { directoryUrl } from '../../stories/resource-finder-directory.js';

export type Finder = PorchlightResourceFinder;
export { directoryUrl };

export const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;
export const $$ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];
/** What a person sees, without the space between lines. */
export const seen = (element: Element, selector = '.finder'): string =>
  ($(element, selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();
/** What a live region holds. */
export const announced = (element: Element): string =>
  ($(element, '.finder > [role=status]')?.textContent ?? '').trim();

export const eventually = (condition: () => unknown, what = 'the condition'): Promise<void> =>
  waitUntil(condition as () => boolean, what, { timeout: 10_000 });

export interface Heard {
  readonly type: string;
  readonly detail: Record<string, unknown>;
}
const EVENTS = ['search', 'select', 'contact', 'report', 'error'].map((name) => `porchlight-${name}`);
export function listen(target: EventTarget): Heard[] {
  const heard: Heard[] = [];
  for (const type of EVENTS)
    target.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail }));
  return heard;
}

/** An element in the page; `width` in pixels decides whether the filters are a column. Nothing is awaited. */
export async function put(
  attributes: Record<string, string> = {},
  properties: Partial<Finder> = {},
  width = 1000,
): Promise<Finder> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('porchlight-resource-finder');
  for (const [name, value] of Object.entries({ lang: 'en', country: 'US', ...attributes }))
    element.setAttribute(name, value);
  Object.assign(element, properties);
  box.append(element);
  await element.updateComplete;
  return element;
}

/** The same with the fictional county, when the list and all behind it is there. */
export async function place(attributes: Record<string, string> = {}, width = 1000): Promise<Finder> {
  const element = await put({ src: directoryUrl(), ...attributes }, {}, width);
  await listed(element);
  return element;
}
export async function listed(element: Finder): Promise<void> {
  await eventually(() => $(element, '.list .service, .nothing'), 'a list');
  await eventually(() => $(element, '.filter'), 'the filters');
  await eventually(() => /\p{Nd}/u.test(seen(element, '.header-line')), 'the header line');
}

export const names = (element: Element, screen = '.list'): string[] =>
  $$(element, `${screen} .name`).map((name) => name.innerText.trim());
export const found = (element: Element): string => seen(element, '.found');

/** Types as a person does: the field first, then the event of each change. */
export async function type(element: Finder, selector: string, text: string): Promise<HTMLInputElement> {
  const field = $<HTMLInputElement>(element, selector) as HTMLInputElement;
  expect(field, selector).to.exist;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
  return field;
}
/** Types, and waits until another number is found. */
export async function search(element: Finder, text: string): Promise<void> {
  const before = found(element);
  await type(element, '#text', text);
  await eventually(() => found(element) !== before, `another number than ${before}`);
}

export async function click(element: Finder, text: string | RegExp, within = '.finder'): Promise<HTMLElement> {
  const all = $$(element, `${within} button, ${within} summary, ${within} a, ${within} label`).filter((each) =>
    each.checkVisibility(),
  );
  const wanted = all.find((each) => {
    const words = (each.getAttribute('aria-label') ?? each.innerText).replace(/\s+/g, ' ').trim();
    return typeof text === 'string' ? words === text : text.test(words);
  });
  expect(wanted, `"${text}" among ${all.map((each) => each.innerText.trim()).join(' | ')}`).to.exist;
  wanted?.focus();
  wanted?.click();
  await element.updateComplete;
  return wanted as HTMLElement;
}
/** Ticks a filter by its name, in the column or the sheet. */
export async function tick(element: Finder, name: string): Promise<void> {
  const label = $$(element, '.filter .check').find((each) =>
    (each.textContent ?? '').replace(/\s+/g, ' ').trim().startsWith(name),
  );
  expect(label, name).to.exist;
  for (let around = label?.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  label?.querySelector('input')?.click();
  await element.updateComplete;
}
export const chips = (element: Element): string[] => $$(element, '.chip').map((chip) => chip.innerText.trim());
export const focused = (element: Element): HTMLElement | null => element.shadowRoot?.activeElement as HTMLElement;
