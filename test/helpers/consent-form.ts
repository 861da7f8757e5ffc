import { fixture, html } from '@open-wc/testing';
import type { ConsentRecord } from '../../src/core/consent/record/schema.js';
import '../../src/elements/consent/define.js';
import type { PorchlightConsent } from '../../src/elements/consent/consent.js';
import { clinic, school, shown, values } from '../../stories/states/consent-acts.js';
import { $ } from '../../stories/support.js';

export type Consent = PorchlightConsent;
export type Attributes = Readonly<Record<string, string>>;
export { clinic, school, values };

/** An element in a page, with a document given to it. */
export async function place(
  attributes: Attributes = {},
  document: unknown = clinic,
  box?: HTMLElement,
): Promise<Consent> {
  const into = box ?? (await fixture<HTMLElement>(html`<div></div>`));
  const el = window.document.createElement('porchlight-consent');
  for (const [name, value] of Object.entries({ lang: 'en', country: 'US', ...attributes }))
    el.setAttribute(name, value);
  el.values = values;
  el.document = document;
  into.append(el);
  await shown(el);
  return el;
}
/** Records of the events, as a page hears them. */
export function heard(target: EventTarget): ConsentRecord[] {
  const records: ConsentRecord[] = [];
  target.addEventListener('porchlight-consent', (event) => records.push((event as CustomEvent).detail.record));
  return records;
}
/** Codes of the errors. */
export function troubles(target: EventTarget): string[] {
  const codes: string[] = [];
  target.addEventListener('porchlight-error', (event) => codes.push((event as CustomEvent).detail.code));
  return codes;
}
export const seen = (el: Element, selector = '.screen'): string =>
  ($(el, selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();
export const said = (el: Element): string => $(el, '.sheet > [role=status]')?.textContent?.trim() ?? '';
export const focused = (el: Element): HTMLElement | null =>
  (el.shadowRoot?.activeElement as HTMLElement | null) ?? null;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- documents are spoiled here in every way
export type Json = any;
/** The document of a clinic with something in it changed. */
export const changed = (change: (document: Record<string, Json>) => void, from: object = clinic): object => {
  const copy = structuredClone(from) as Record<string, Json>;
  change(copy);
  return copy;
};
