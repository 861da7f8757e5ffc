/** What a person does with a safety plan, and plans to do it with. */
import type { PorchlightSafetyPlan } from '../../src/elements/safety-plan/safety-plan.js';
import { memoryStore, type SealedStore } from '../../src/storage/vault/sealed-store.js';
import { useSealedStores } from '../../src/storage/vault/place.js';
import { $, $$, press, until } from '../support.js';

export const PASSPHRASE = 'a lamp over the door';

type Parts = Readonly<Record<string, readonly (string | readonly [text: string, name: string, phone: string])[]>>;
const PARTS = ['signs', 'alone', 'company', 'ask', 'professionals', 'surroundings', 'reasons'];

/** A plan file; an entry with a contact is written as text, name and number. */
export function planOf(parts: Parts): object {
  const updatedAt = '2026-03-01T18:00:00.000Z';
  const entry = (each: string | readonly [string, string, string], part: string, at: number) => ({
    id: `${part}-${at}`,
    ...(typeof each === 'string'
      ? { text: each }
      : { text: each[0], contact: { name: each[1], phone: each[2], kind: 'both' } }),
    updatedAt,
  });
  return {
    format: 'porchlight-safety-plan',
    version: 1,
    updatedAt,
    parts: Object.fromEntries(
      PARTS.map((part) => [part, (parts[part] ?? []).map((each, at) => entry(each, part, at))]),
    ),
    removed: [],
  };
}

export const somePlan = planOf({
  signs: ['I stop answering messages', 'I lie awake and go through the same day again', 'Everything feels too loud'],
  alone: ['Walk to the river and back', 'The playlist from last summer', 'Water the plants, all of them'],
  company: ['The library on Hill Street', ['Sunday football', 'Kim', '555 0142']],
  ask: [
    ['My sister. She knows about the plan', 'Ana', '+1 555 010 0199'],
    ['', 'Sam', '555 0123'],
    'My neighbor on the second floor',
  ],
  professionals: [['Tuesday afternoons', 'Dr. Lee', '(555) 010-0177']],
  surroundings: ['Ana holds on to the keys for a while', 'I sleep at my sister’s on Fridays'],
  reasons: ['Milo, who waits at the door', 'The trip in May', 'My brother’s jokes'],
});

export const arabicPlan = planOf({
  signs: ['أنام قليلًا', 'لا أرد على الرسائل'],
  alone: ['أمشي إلى النهر'],
  ask: [['أختي تعرف عن هذه الخطة', 'سارة', '٠٥٥٥ ٠١٠ ٠١٩٩']],
  professionals: [['', 'Dr. Lee', '+1 555 010 0177']],
  reasons: ['عائلتي', 'My cat Milo'],
});

export async function give(el: PorchlightSafetyPlan, plan: object = somePlan): Promise<void> {
  el.plan = plan;
  await el.updateComplete;
}

/** To a part, counted from 1, by the list of parts or from the start screen. */
export async function goTo(el: PorchlightSafetyPlan, part: number): Promise<void> {
  if ($(el, '.screen.view')) await press(el, '.view-head button, .screen .primary');
  else if (!$(el, '.parts')) await press(el, '.start .primary');
  $$(el, '.parts .part')[part - 1]?.click();
  await el.updateComplete;
}
export const start = (el: PorchlightSafetyPlan): Promise<void> => press(el, '.start .primary');

/** Writes into a field as far as a script can. */
export function type(el: Element, selector: string, text: string): void {
  const field = $<HTMLInputElement | HTMLTextAreaElement>(el, selector);
  if (!field) throw new Error(`There is no field "${selector}".`);
  field.select();
  field.setRangeText(text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
export async function add(el: PorchlightSafetyPlan, text: string): Promise<void> {
  type(el, 'form.new .field-text', text);
  await press(el, 'form.new .take');
}

/** The file dialog gave this file. */
export async function pick(el: PorchlightSafetyPlan, ...parts: BlobPart[]): Promise<void> {
  const input = $<HTMLInputElement>(el, '.tools .file') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File(parts, 'plan.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(el, 'what came of the file', () => $(el, '.outcome, .beside, .tools form.passphrase'));
}

/** Chooses a passphrase and saves on the device. */
export async function saveOnDevice(el: PorchlightSafetyPlan, passphrase = PASSPHRASE): Promise<void> {
  await press(el, '.bar .save');
  await until(el, 'the form', () => $(el, 'form.passphrase'));
  type(el, '.secret.first', passphrase);
  type(el, '.secret.second', passphrase);
  await press(el, 'form.passphrase .primary');
  await until(el, 'that it is saved', () => $(el, '.bar .lock'), 30_000);
}
export async function typePassphrase(el: PorchlightSafetyPlan, passphrase = PASSPHRASE): Promise<void> {
  await until(el, 'the form', () => $(el, '.locked form.passphrase'));
  type(el, '.secret.first', passphrase);
  await press(el, 'form.passphrase .primary');
}
export const unlocked = (el: PorchlightSafetyPlan): Promise<void> =>
  until(el, 'the plan', () => !$(el, '.locked') && $(el, '.screen'), 30_000);

/** Puts a store in place of the device's own, and takes it away again. */
export function storesIn(make: (purpose: string) => SealedStore): () => void {
  useSealedStores(make);
  return () => useSealedStores(null);
}
/** A device that keeps things for as long as the state is on show. */
export function someDevice(): () => void {
  const stores = new Map<string, SealedStore>();
  return storesIn((purpose) => {
    const store = stores.get(purpose) ?? memoryStore();
    stores.set(purpose, store);
    return store;
  });
}
