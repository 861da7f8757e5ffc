import { html, nothing, type TemplateResult } from 'lit';
import type { PlanEntry } from '../../../core/safety-plan/schema.js';
import type { SafetyPlanKey } from '../../../i18n/parts/safety-plan.js';
import { rich } from '../../base/rich.js';
import { wordsOf } from '../drafts.js';
import type { PlanTranslate } from '../words.js';

/** So much of an entry is enough to know which one is meant. */
const NAMED = 60;

/** What the person wrote: in its own direction, not sent to a translation service, and text whatever it looks like. */
export const own = (text: string): TemplateResult => html`<bdi dir="auto" translate="no">${text}</bdi>`;

/** Digits run from left to right in every language. */
export const number = (written: string): TemplateResult =>
  html`<bdi class="number" dir="ltr" translate="no">${written}</bdi>`;

/** All of an entry as text, without anything to press. */
export const entryWords = ({ text, contact }: PlanEntry): TemplateResult =>
  html`${text ? html`<p class="own">${own(text)}</p>` : nothing}
  ${
    contact
      ? html`<p class="own-contact">
          ${contact.name ? html`<b>${own(contact.name)}</b>` : nothing}
          ${contact.phone ? number(contact.phone) : nothing}
        </p>`
      : nothing
  }`;

/**
 * A button with a short word on it, and a spoken name that says which entry it is about. The name is text and no attribute:
 * the words of a person stand in none.
 */
export function entryButton(
  t: PlanTranslate,
  entry: PlanEntry,
  button: {
    readonly kind: string;
    readonly face: unknown;
    readonly key: SafetyPlanKey;
    readonly off?: boolean;
    readonly click: () => void;
  },
): TemplateResult {
  const { kind, face, key, off = false, click } = button;
  return html`<button
    type="button"
    class="plain ${kind}"
    part="button"
    aria-disabled=${off ? 'true' : nothing}
    @click=${off ? nothing : click}
  >
    <span aria-hidden="true">${face}</span>
    <span class="visually-hidden">${entryName(t, key, entry)}</span>
  </button>`;
}

/** What a screen reader is told about an entry. */
export const entryName = (t: PlanTranslate, key: SafetyPlanKey, entry: PlanEntry): unknown[] =>
  rich(t, key, { text: own(shortened(wordsOf(entry))) });

/** By whole characters: half of an emoji is none. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > NAMED ? `${characters.slice(0, NAMED).join('')}…` : text;
}
