import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PorchlightElement } from '../../src/elements/base/element.js';
import { $, $$, until } from '../../stories/support.js';

/** Real keys, as a person presses them. */

export const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());

const focused = (el: Element) => el.shadowRoot?.activeElement ?? null;

/** Tab, until what has the focus is the one that is looked for. */
export async function tabTo(el: Element, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (focused(el)?.matches(selector)) return;
    await press('Tab');
  }
  throw new Error(`Tab never came to "${selector}"; it is on ${focused(el)?.outerHTML.slice(0, 200)}`);
}

/** From a button before the element to the first thing in it. */
export async function intoElement(el: Element): Promise<void> {
  const before = document.createElement('button');
  before.textContent = 'before';
  el.before(before);
  before.focus();
  await press('Tab');
}

/** Goes through all of the element with Tab and out of it again. What of the selector is on show and was never reached comes back. */
export async function missedByTab(el: PorchlightElement, selector: string): Promise<string[]> {
  await until(el, 'the address of the chat, which comes later', () => !$(el, '.help .waiting'));
  await intoElement(el);
  const reached = new Set<Element>();
  for (let presses = 0; presses < 80 && document.activeElement === el; presses++) {
    const node = focused(el);
    if (node) reached.add(node);
    await press('Tab');
  }
  expect(document.activeElement, 'Tab leads out').not.to.equal(el);
  return $$(el, selector)
    .filter((each) => each.checkVisibility() && !reached.has(each))
    .map((each) => each.outerHTML.slice(0, 80));
}
