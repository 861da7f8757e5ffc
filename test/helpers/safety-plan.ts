import { expect, fixture, html } from '@open-wc/testing';
import type { PorchlightSafetyPlan } from '../../src/elements/safety-plan/safety-plan.js';
import { memoryStore, type SealedStore } from '../../src/storage/vault/sealed-store.js';
import { storesIn } from '../../stories/states/safety-plan-acts.js';
import { $, $$, until } from '../../stories/support.js';
import type { Heard } from './screener.js';

export type Plan = PorchlightSafetyPlan;
const EVENTS = ['change', 'save', 'lock', 'complete', 'error'].map((name) => `porchlight-${name}`);

/** All events of ours that leave an element, in order. */
export function listen(target: EventTarget): Heard[] {
  const heard: Heard[] = [];
  for (const type of EVENTS)
    target.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail }));
  return heard;
}
export const types = (heard: readonly Heard[]): string[] => heard.map(({ type }) => type.replace('porchlight-', ''));

/** Puts a plan in the page and waits until its words are there. */
export async function place(attributes: Record<string, string> = {}, heard: Heard[] = []): Promise<Plan> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  heard.push(...listen(box).splice(0));
  const element = document.createElement('porchlight-safety-plan');
  for (const [name, value] of Object.entries({ lang: 'en', country: 'US', ...attributes }))
    element.setAttribute(name, value);
  box.append(element);
  await until(element, 'its words', () => $(element, '.screen .title'));
  return element;
}

/** What a person sees, without the space between lines. */
export const seen = (element: Element, selector = '.sheet'): string =>
  ($(element, selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();
export const said = (element: Element): string => $(element, '.sheet > [role=status]')?.textContent ?? '';
/** The words of the entries on show, in their order. */
export const entries = (element: Element): string[] =>
  $$(element, '.entry .said').map((each) => each.innerText.replace(/\s+/g, ' ').trim());
/** Whether something is there. (An assertion on the node itself would print the whole page.) */
export const has = (element: Element, selector: string): boolean => $(element, selector) !== null;
/** What has the focus inside. */
export const focused = (element: Element): HTMLElement | null =>
  (element.shadowRoot?.activeElement as HTMLElement | null) ?? null;
/** How a screen reader calls something, as far as its text says it. */
export const nameOf = (element: HTMLElement | null): string =>
  [...(element?.childNodes ?? [])]
    .filter((node) => !(node instanceof Comment) && !(node instanceof Element && node.ariaHidden === 'true'))
    .map((node) => node.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

export async function click(element: Plan, text: string | RegExp): Promise<void> {
  const shown = (each: HTMLElement) => each.innerText.replace(/\s+/g, ' ').trim();
  const found = $$(element, 'button, summary').find((each) =>
    typeof text === 'string' ? shown(each) === text || nameOf(each) === text : text.test(shown(each)),
  );
  expect(found, `a button "${text}" among ${$$(element, 'button').map(shown).join(' | ')}`).to.exist;
  found?.click();
  await element.updateComplete;
}

/** One device with one store a purpose, that several elements share; and what is in it. */
export interface Device {
  readonly stored: () => Promise<string>;
  readonly clear: () => Promise<void> | undefined;
  readonly undo: () => void;
  /** Called before each write. */
  beforeWrite: () => Promise<void> | void;
}
export function device(): Device {
  const stores = new Map<string, SealedStore>();
  const watchers = new Set<{ readonly callback: () => void; readonly by: object }>();
  const state: Device = {
    stored: async () => JSON.stringify(await stores.get('safety-plan')?.read()),
    clear: () => stores.get('safety-plan')?.clear(),
    undo: storesIn((purpose) => {
      const store = stores.get(purpose) ?? memoryStore();
      stores.set(purpose, store);
      const by = {};
      const tell = () => watchers.forEach((each) => each.by !== by && each.callback());
      return {
        read: () => store.read(),
        replace: async (sealed, expected) => {
          await state.beforeWrite();
          const revision = await store.replace(sealed, expected);
          if (revision !== null) tell();
          return revision;
        },
        clear: async () => {
          await store.clear();
          tell();
        },
        watch: (callback) => {
          const watcher = { callback, by };
          watchers.add(watcher);
          return () => watchers.delete(watcher);
        },
      };
    }),
    beforeWrite: () => undefined,
  };
  return state;
}
