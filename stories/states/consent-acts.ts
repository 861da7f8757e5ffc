/** What a person does with a consent form, and forms to do it with. */
import clinicJson from '../../consent/clinic-screening.json';
import schoolJson from '../../consent/school-screening.json';
import { consentHashes } from '../../src/core/consent/hash.js';
import type { PrincipalRole } from '../../src/core/consent/parts.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { decide, sign } from '../../src/core/consent/record.js';
import type { ConsentRecord } from '../../src/core/consent/record/schema.js';
import type { PorchlightConsent } from '../../src/elements/consent/consent.js';
import { $, $$, press, until } from '../support.js';
import { clearTab } from '../around.js';

type El = PorchlightConsent;

/* A browser without a screen may say that there is no pointer; what presses and draws in it is one all the same. */
const NO_POINTER = '(any-pointer: none)';
if (typeof matchMedia === 'function' && matchMedia(NO_POINTER).matches) {
  const real = matchMedia.bind(window);
  window.matchMedia = (query) => real(query === NO_POINTER ? 'not all' : query);
}

/** What the host puts into the documents that the package brings. */
export const values = {
  organization: 'Alder Clinic',
  service: 'Harbour House',
  phone: '+1 555 010 0177',
  email: 'consent@example.org',
  url: 'https://example.org/harbour-house',
};
/** Where they are, for `src`. */
export const clinicUrl = (): string => new URL('../../consent/clinic-screening.json?no-inline', import.meta.url).href;
export const schoolUrl = (): string => new URL('../../consent/school-screening.json?no-inline', import.meta.url).href;
export const clinic: Readonly<Record<string, unknown>> = clinicJson;
export const school: Readonly<Record<string, unknown>> = schoolJson;

/** The form is there. */
export const shown = (el: El): Promise<void> =>
  until(el, 'the form', () => $(el, '.screen .title') && !$(el, '.loading'), 20_000);

export const next = (el: El): Promise<void> => press(el, '.ways .on');
export const refuse = (el: El): Promise<void> => press(el, '.ways .no');
/** Marks the box of the screen, or the one of a purpose. */
export async function tick(el: El, purpose?: string): Promise<void> {
  await press(el, purpose ? `#purpose-${purpose}` : '.option.box input');
}
/** Writes as a person does: the field hears of it. */
export function type(el: El, selector: string, text: string): void {
  const field = $<HTMLInputElement>(el, selector);
  if (!field) throw new Error(`There is no "${selector}".`);
  field.focus();
  field.setRangeText(text, 0, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
/** Presses Next until a screen comes. */
export async function walkTo(
  el: El,
  screen: string,
  onPurpose: (el: El, at: number) => Promise<void> = tick1,
): Promise<void> {
  for (let presses = 0, purposes = 0; !$(el, `.screen.${screen}`); presses++) {
    if (presses > 60) throw new Error(`It never came to ${screen}.`);
    if ($(el, '.screen.purpose')) await onPurpose(el, purposes++);
    await next(el);
  }
}
/** The first purpose is the one that is needed. */
const tick1 = async (el: El, at: number): Promise<void> => {
  if (at === 0) await tick(el);
};
/** From the start to the end with a yes to what is needed. */
export async function agree(el: El, name = 'Robin Vega'): Promise<void> {
  await walkTo(el, 'sign');
  if ($(el, '.name-field')) type(el, '.name-field', name);
  await next(el);
}
/** A parent or guardian says yes, and gives the device away. */
export async function handOver(el: El): Promise<void> {
  await agree(el, 'Sam Ortiz');
  await until(el, 'the way to the young person', () => $(el, '.screen.hand'));
  await press(el, '.hand .primary');
}
/** Answers the question on show. */
export async function answer(el: El, choice: number): Promise<void> {
  $$(el, '.check-question input')[choice]?.click();
  await press(el, '.check-answer');
}

/** A yes that was given some time ago, as it is kept in this tab. */
export async function keptYes(
  json: unknown,
  {
    role = 'self',
    at,
    change,
  }: { role?: PrincipalRole; at?: string; change?: (record: ConsentRecord) => ConsentRecord } = {},
): Promise<() => void> {
  const document = parseConsentDocument(json, values);
  const hashes = await consentHashes(document);
  const now = at ?? new Date(Date.now() - 60_000).toISOString();
  const granted = document.purposes.filter(({ required }) => required).map(({ id }) => id);
  const decided = decide(document, { id: 'kept-before', lang: 'en', sha256: hashes['en'] ?? '', role, granted, now });
  const record = sign(decided, document, { role, method: 'typed', name: 'Robin Vega', intent: 'I mean to.' }, now);
  const kept = JSON.stringify({ records: [change?.(record) ?? record], sent: [] });
  sessionStorage.setItem(`porchlight:consent:${document.id}`, kept);
  return clearTab;
}
