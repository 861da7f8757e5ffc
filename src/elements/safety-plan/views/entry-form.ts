import { html, nothing, type TemplateResult } from 'lit';
import { planParts, type PlanPart } from '../../../core/safety-plan/parts.js';
import type { PlanContact, PlanEntry } from '../../../core/safety-plan/schema.js';
import type { SafetyPlanKey } from '../../../i18n/parts/safety-plan.js';
import { KINDS } from '../drafts.js';
import { fill } from '../../base/fill.js';
import { dialled } from '../phone.js';
import type { FormName } from '../planner.js';
import { partKey } from '../words.js';
import type { PlanView } from './context.js';
import { icon } from './icons.js';
import { entryName } from './text.js';

const kindKeys: Readonly<Record<PlanContact['kind'], SafetyPlanKey>> = {
  call: 'kindCall',
  text: 'kindText',
  both: 'kindBoth',
};

/** Parts in which an entry may be a person or a service. */
const HAVE_PEOPLE: readonly PlanPart[] = ['company', 'ask', 'professionals', 'surroundings'];

/**
 * Fields for one entry: a new one at the end of the part, or one that is being changed. What is typed stands in the fields
 * until it is taken over. No spell checker: some send what is typed to a server.
 */
export function entryForm(view: PlanView, name: FormName, entry?: PlanEntry): TemplateResult {
  const { t, planner } = view;
  const isNew = name === 'new';
  const problem = planner.problem(name);
  const withContact = planner.withContact[name];
  const describe = (field: string) => (problem?.field === field ? `${name}-problem` : nothing);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (isNew) planner.add(form);
    else planner.saveEdit(form);
  };
  return html`<form
    class="entry-form ${name}"
    autocomplete="off"
    aria-labelledby=${entry ? 'edit-name' : nothing}
    @submit=${onSubmit}
  >
    ${entry ? html`<span hidden id="edit-name">${entryName(t, 'editEntryOf', entry)}</span>` : nothing}
    <label class="stacked"
      ><span>${t('ownWords')}</span>
      <textarea
        class="field-text"
        rows="2"
        dir="auto"
        autocomplete="off"
        autocapitalize="sentences"
        spellcheck="false"
        enterkeyhint="done"
        aria-invalid=${problem?.field === 'text' ? 'true' : nothing}
        aria-describedby=${describe('text')}
        @keydown=${onKey}
        ${fill(entry?.text ?? '')}
      ></textarea>
    </label>
    ${withContact ? contactFields(view, name, entry?.contact) : nothing} ${isNew ? nothing : partChoice(view)}
    ${
      problem
        ? html`<p class="error" id="${name}-problem" role="alert">${t(problem.key, { number: problem.number })}</p>`
        : nothing
    }
    <p class="actions">
      <button class="take" part="button">${isNew ? html`${icon('plus')}${t('addEntry')}` : t('saveEntry')}</button>
      ${
        isNew
          ? nothing
          : html`<button type="button" class="plain" part="button" @click=${() => planner.cancelEdit()}>
              ${t('cancel')}
            </button>`
      }
      ${
        withContact || !HAVE_PEOPLE.includes(planner.part)
          ? nothing
          : html`<button
              type="button"
              class="plain with-contact"
              part="button"
              @click=${() => planner.toggleContact(name)}
            >
              ${icon('call')}${t('addContact')}
            </button>`
      }
    </p>
  </form>`;
}

function contactFields({ t, planner }: PlanView, name: FormName, contact?: PlanContact): TemplateResult {
  const problem = planner.problem(name);
  const invalid = (field: string) => (problem?.field === field ? 'true' : nothing);
  const describe = (field: string) => (problem?.field === field ? `${name}-problem` : nothing);
  const onPhone = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    planner.noteOdd(name, value.trim() !== '' && dialled(value) === null);
  };
  const kind = contact?.kind ?? KINDS[0];
  return html`<div class="contact-fields">
    <label class="stacked"
      ><span>${t('contactName')}</span>
      <input
        class="field-name"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        data-1p-ignore
        data-lpignore="true"
        aria-invalid=${invalid('name')}
        aria-describedby=${describe('name')}
        ${fill(contact?.name ?? '')}
    /></label>
    <label class="stacked"
      ><span>${t('contactPhone')}</span>
      <input
        class="field-phone"
        type="tel"
        dir="ltr"
        autocomplete="off"
        data-1p-ignore
        data-lpignore="true"
        aria-invalid=${invalid('phone')}
        aria-describedby=${problem?.field === 'phone' ? describe('phone') : planner.odd[name] ? `${name}-odd` : nothing}
        @change=${onPhone}
        ${fill(contact?.phone ?? '')}
    /></label>
    ${planner.odd[name] ? html`<p class="muted small" id="${name}-odd" role="status">${t('phoneOdd')}</p>` : nothing}
    <fieldset class="way">
      <legend>${t('contactKind')}</legend>
      ${KINDS.map(
        (each) =>
          html`<label class="choice"
            ><input type="radio" name="way" value="on" autocomplete="off" ?checked=${each === kind} /><span
              >${t(kindKeys[each])}</span
            ></label
          >`,
      )}
    </fieldset>
  </div>`;
}

/** Into which part it belongs. */
const partChoice = ({ t, planner }: PlanView): TemplateResult =>
  html`<label class="stacked"
    ><span>${t('moveToPart')}</span>
    <select class="field-part" autocomplete="off">
      ${planParts.map((part) => html`<option ?selected=${part === planner.part}>${t(partKey(part))}</option>`)}
    </select></label
  >`;

/** Enter takes it over, as in a one-line field; Shift and Enter begin a new line. While words are composed Enter ends that. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}
