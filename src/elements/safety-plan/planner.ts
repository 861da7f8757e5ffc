import { mergePlans } from '../../core/safety-plan/merge.js';
import { planParts, type PlanPart } from '../../core/safety-plan/parts.js';
import {
  addEntry,
  editEntry,
  emptyPlan,
  findEntry,
  isEmptyPlan,
  moveEntry,
  removeEntry,
  undoRemove,
  type EntryDraft,
  type Removed,
} from '../../core/safety-plan/plan.js';
import type { SafetyPlan } from '../../core/safety-plan/schema.js';
import { draftOf, isBlank, isSame, newId, problemOf, wordsOf, type DraftProblem } from './drafts.js';
import type { PlanHost } from './host.js';
import { partKey, withWords } from './words.js';

export type Screen = 'start' | 'part' | 'view';
/** The two forms that words are typed in: the one at the end of a part, and the one in place of an entry. */
export type FormName = 'new' | 'edit';

const now = (): string => new Date().toISOString();
const none = { new: null, edit: null } as const;

/**
 * What a person does with the plan, and what came of it. Their words are in private fields here and in fields of forms, and
 * nowhere else.
 */
export class Planner {
  #plan = emptyPlan(now());
  #removed: Removed | null = null;
  #problems: Readonly<Record<FormName, DraftProblem | null>> = none;
  screen: Screen = 'start';
  part: PlanPart = planParts[0];
  /** The entry that is being changed. */
  editing: string | null = null;
  /** Forms that show name and number too. */
  withContact: Readonly<Record<FormName, boolean>> = { new: false, edit: false };
  /** Forms whose number does not look like one. */
  odd: Readonly<Record<FormName, boolean>> = { new: false, edit: false };
  /** The list of parts is open, where there is no room for it beside. */
  partsOpen = false;

  constructor(
    private readonly host: PlanHost,
    /** The person changed the plan. */
    private readonly changed: () => void,
    /** Another screen is on show. */
    private readonly moved: () => void,
  ) {}

  get plan(): SafetyPlan {
    return this.#plan;
  }
  get isEmpty(): boolean {
    return isEmptyPlan(this.#plan);
  }
  /** What was deleted last and can be brought back. */
  get removed(): Removed | null {
    return this.#removed;
  }
  problem(form: FormName): DraftProblem | null {
    return this.#problems[form];
  }

  /** Another plan, from a store, a file or the page; nobody acted. */
  take(plan: SafetyPlan): void {
    const isLost = this.editing !== null && !findEntry(plan, this.editing);
    const form = isLost ? (this.host.find('form.edit') as HTMLFormElement | null) : null;
    this.#plan = plan;
    // What is being changed here was deleted elsewhere: what is typed becomes an entry of its own.
    if (form) this.#saveEdit(form);
    if (isLost) this.editing = null;
    this.host.requestUpdate();
  }
  /** Adds what another copy has. @returns how many entries came in, and whether some found no room */
  merge(other: SafetyPlan): { readonly added: number; readonly isFull: boolean } {
    const { plan, added, left } = mergePlans(this.#plan, other);
    this.take(plan);
    return { added, isFull: left.length > 0 };
  }
  /** Nothing of it is left on the page. */
  drop(): void {
    this.#plan = emptyPlan(now());
    this.home();
  }
  /** To the screen that the page wants first. */
  home(): void {
    this.#settle();
    this.screen = this.host.mode === 'view' ? 'view' : 'start';
    this.part = planParts[0];
    this.partsOpen = false;
    this.moved();
    this.host.requestUpdate();
  }
  /** Adds what stands in a file. @returns as `merge` */
  adopt(other: SafetyPlan): { readonly added: number; readonly isFull: boolean } {
    const merged = this.merge(other);
    if (merged.added) this.changed();
    return merged;
  }

  // ---- from screen to screen ----------------------------------------------------------------------------------------

  /** Goes on only when what is typed could be kept: nothing that somebody wrote is lost by going on. */
  go(screen: Screen, part: PlanPart = this.part): boolean {
    if (!this.commit()) return false;
    this.#settle();
    this.screen = screen;
    this.part = part;
    this.partsOpen = false;
    this.moved();
    this.host.say('');
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.screen .title'));
    this.host.requestUpdate();
    return true;
  }
  /** To the part before or after this one. */
  step(by: 1 | -1): void {
    const next = planParts[planParts.indexOf(this.part) + by];
    this.go(next ? 'part' : by === 1 ? 'view' : 'start', next);
  }

  /** Takes over what stands in the forms. @returns whether all of it could be taken */
  commit(): boolean {
    return (['edit', 'new'] as const).every((name) => {
      const form = this.host.find(`form.${name}`) as HTMLFormElement | null;
      return !form || (name === 'edit' ? this.#saveEdit(form) : this.#add(form));
    });
  }
  /** The same when there is nobody to be told of a problem. */
  commitQuietly(): void {
    this.commit();
    this.#problems = none;
  }

  // ---- entries ------------------------------------------------------------------------------------------------------

  add(form: HTMLFormElement): void {
    const isNew = !isBlank(draftOf(form));
    if (!this.#add(form)) return;
    if (isNew) this.host.say(this.host.t?.('partEntries', { count: this.#plan.parts[this.part].length }) ?? '');
    this.host.focusOn((root) => root.querySelector<HTMLElement>('form.new .field-text'));
    this.host.requestUpdate();
  }
  #add(form: HTMLFormElement): boolean {
    const draft = draftOf(form);
    if (isBlank(draft)) return true;
    if (!this.#allows('new', draft, true)) return false;
    form.reset();
    this.withContact = { ...this.withContact, new: false };
    this.odd = { ...this.odd, new: false };
    this.#apply(addEntry(this.#plan, this.part, draft, { now: now(), id: newId() }));
    return true;
  }

  /** An example becomes an entry, and is opened for changing. */
  useExample(text: string): void {
    const form = this.host.find('form.edit') as HTMLFormElement | null;
    if ((form && !this.#saveEdit(form)) || !this.#allows('new', { text }, true)) return;
    const id = newId();
    this.#apply(addEntry(this.#plan, this.part, { text }, { now: now(), id }));
    this.edit(id);
  }

  edit(id: string): void {
    const open = this.host.find('form.edit') as HTMLFormElement | null;
    if (open && !this.#saveEdit(open)) return;
    this.#removed = null;
    this.editing = id;
    this.withContact = { ...this.withContact, edit: !!findEntry(this.#plan, id)?.entry.contact };
    this.odd = { ...this.odd, edit: false };
    this.host.focusOn((root) => {
      const field = root.querySelector<HTMLTextAreaElement>('form.edit .field-text');
      field?.setSelectionRange(field.value.length, field.value.length);
      return field;
    });
    this.host.requestUpdate();
  }
  saveEdit(form: HTMLFormElement): void {
    const id = this.editing;
    if (this.#saveEdit(form)) this.#focusEntry(id, '.change');
  }
  #saveEdit(form: HTMLFormElement): boolean {
    const id = this.editing;
    // Done already, and not drawn anew yet.
    if (id === null) return true;
    const draft = draftOf(form);
    const found = findEntry(this.#plan, id);
    this.#problems = { ...this.#problems, edit: null };
    if (!isBlank(draft)) {
      if (!this.#allows('edit', draft, !found)) return false;
      const part = planParts[form.querySelector<HTMLSelectElement>('.field-part')?.selectedIndex ?? -1] ?? this.part;
      const at = now();
      if (!found) this.#apply(addEntry(this.#plan, this.part, draft, { now: at, id: newId() }));
      else if (!isSame(found.entry, draft) || part !== found.part) {
        if (part !== found.part && !this.#allows('edit', draft, true, part)) return false;
        const edited = isSame(found.entry, draft) ? this.#plan : editEntry(this.#plan, found.entry.id, draft, at);
        this.#apply(part === found.part ? edited : moveEntry(edited, found.entry.id, Infinity, at, part));
        if (part !== found.part) this.#sayWhere(part);
      }
    }
    this.editing = null;
    this.host.requestUpdate();
    return true;
  }
  /** The entry is gone from this part: where it went, as the list of parts calls it. */
  #sayWhere(part: PlanPart): void {
    const { t } = this.host;
    const { length: count } = this.#plan.parts[part];
    if (t) this.host.say(`${t(partKey(part))}: ${t('partEntries', { count })}`);
  }
  cancelEdit(): void {
    const id = this.editing;
    this.editing = null;
    this.#problems = { ...this.#problems, edit: null };
    this.#focusEntry(id, '.change');
  }

  remove(id: string): void {
    const removed = removeEntry(this.#plan, id, now());
    this.#apply(removed.plan);
    this.#removed = removed;
    if (this.editing === id) this.editing = null;
    const { t } = this.host;
    if (t) this.host.say(withWords(t, 'entryDeleted', { text: wordsOf(removed.entry) }));
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.undo button'));
  }
  undo(): void {
    const removed = this.#removed;
    if (!removed) return;
    this.#apply(undoRemove(this.#plan, removed, now()));
    this.host.say(this.host.t?.('undone') ?? '');
    this.#focusEntry(removed.entry.id, '.change');
  }

  /** @param to place in the part, counted from 0 @param focus the button that was pressed */
  move(id: string, to: number, focus: '.up' | '.down' | null): void {
    const { length } = this.#plan.parts[this.part];
    const place = Math.max(0, Math.min(to, length - 1));
    this.#apply(moveEntry(this.#plan, id, place, now()));
    const found = findEntry(this.#plan, id);
    if (!found) return;
    const { t } = this.host;
    const text = wordsOf(found.entry);
    if (t) this.host.say(withWords(t, 'moved', { text }, { position: found.at + 1, total: length }));
    if (focus) this.#focusEntry(id, focus);
  }

  toggleContact(form: FormName): void {
    this.withContact = { ...this.withContact, [form]: !this.withContact[form] };
    this.host.focusOn((root) =>
      root.querySelector<HTMLElement>(`form.${form} ${this.withContact[form] ? '.field-name' : '.field-text'}`),
    );
    this.host.requestUpdate();
  }

  /** A number that does not look like one is kept as it is; the person is told. */
  noteOdd(form: FormName, isOdd: boolean): void {
    if (this.odd[form] === isOdd) return;
    this.odd = { ...this.odd, [form]: isOdd };
    this.host.requestUpdate();
  }

  /** The only writer of what the person changes. */
  #apply(plan: SafetyPlan): void {
    this.#removed = null;
    this.host.requestUpdate();
    if (plan === this.#plan) return;
    this.#plan = plan;
    this.changed();
  }
  #settle(): void {
    this.#removed = null;
    this.editing = null;
    this.#problems = none;
    this.withContact = this.odd = { new: false, edit: false };
  }

  #allows(form: FormName, draft: EntryDraft, adding: boolean, part = this.part): boolean {
    const problem = problemOf(this.#plan, part, draft, adding);
    this.#problems = { ...this.#problems, [form]: problem };
    if (problem) this.#show(form, problem.field);
    return !problem;
  }
  #show(form: FormName, field: DraftProblem['field']): void {
    this.host.focusOn((root) => root.querySelector<HTMLElement>(`form.${form} .field-${field}`));
    this.host.requestUpdate();
  }

  /** To the button of an entry, wherever it stands now; to the heading where it is in another part. */
  #focusEntry(id: string | null, button: string): void {
    const at = this.#plan.parts[this.part].findIndex((entry) => entry.id === id);
    this.host.focusOn((root) =>
      at < 0
        ? root.querySelector<HTMLElement>('.screen .title')
        : root.querySelector<HTMLElement>(`.entries > :nth-child(${at + 1}) ${button}`),
    );
    this.host.requestUpdate();
  }
}
