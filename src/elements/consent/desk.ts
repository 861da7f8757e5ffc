import type { ConsentRole, PrincipalRole } from '../../core/consent/parts.js';
import type { ConsentSignature } from '../../core/consent/record.js';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import type { ConsentRequest } from '../../core/consent/request/schema.js';
import { consentView, type ConsentView, type ConsentViewQuestion } from '../../core/consent/view.js';
import { agreed, besideSigned, refused, takenBack } from './acts.js';
import { Draft } from './draft.js';
import type { ConsentHost } from './host.js';
import type { ReadForm } from './read-form.js';
import type { RecordBook } from './record-book.js';
import { besides, Standing } from './standing.js';
import { isSameStep, stepsOf, type Step } from './steps.js';

/** What the page decides of the walk. */
export interface DeskHost extends ConsentHost {
  readonly layout: string;
  readonly signer: string | null;
}
const START: Step = { kind: 'start' };
const DONE: Step = { kind: 'done' };

/**
 * What somebody does with the form, and where they stand in it. Choices are in private fields here and in fields of the form,
 * and nowhere else, until the person acts.
 */
export class Desk {
  #form: ReadForm | null = null;
  #lang: string | null = null;
  #role: PrincipalRole = 'self';
  #step: Step = START;
  /** Where Next leads back to: the review, or a question. */
  #returns: Step | null = null;
  #draft = new Draft();
  /** Fields with a problem: `name`, `draw`, ids of questions, `choices`. */
  #problems: readonly string[] = [];
  /** Goes up when fields have to be made anew. */
  drawn = 0;
  /** What is asked once more before it is taken back: everything, or one purpose. */
  takingBack: { readonly role: PrincipalRole; readonly purpose: string | null } | null = null;

  /** Somebody elsewhere asked for this answer. */
  request: ConsentRequest | null = null;
  /** How everybody stands with the form. */
  readonly standing: Standing;

  constructor(
    private readonly host: DeskHost,
    readonly book: RecordBook,
    /** Somebody decided. */
    private readonly decided: (record: ConsentRecord) => void,
  ) {
    this.standing = new Standing(book, () => ({
      form: this.#form,
      asked: this.request?.role ?? null,
      signer: host.signer,
    }));
  }

  get form(): ReadForm | null {
    return this.#form;
  }
  get role(): PrincipalRole {
    return this.#role;
  }
  get step(): Step {
    return this.#step;
  }
  get draft(): Draft {
    return this.#draft;
  }
  get problems(): readonly string[] {
    return this.#problems;
  }
  /** The language of the document that is on show; `null` where it has none that the person reads. */
  get lang(): string | null {
    return this.#lang;
  }
  /** What the person is shown. */
  get view(): ConsentView | null {
    return this.#viewOf(this.#role);
  }
  #viewOf(role: PrincipalRole): ConsentView | null {
    return this.#form && this.#lang !== null ? consentView(this.#form.document, this.#lang, role) : null;
  }
  get steps(): readonly Step[] {
    return this.view ? stepsOf(this.view, this.host.layout) : [];
  }
  /** Counted from 1; 0: the walk has not begun, or is over. */
  get place(): number {
    return this.steps.findIndex((step) => isSameStep(step, this.#step)) + 1;
  }
  get isReturning(): boolean {
    return this.#returns !== null;
  }

  // ---- records ------------------------------------------------------------------------------------------------------

  /** What counts of the one who is at the form. */
  get record(): ConsentRecord | null {
    return this.book.of(this.#role);
  }
  /** Who decides next, where nobody before them said no. */
  get nextRole(): PrincipalRole | null {
    return this.standing.after(this.#role);
  }
  /** Who may still sign beside the one who is at the form. */
  get besides(): readonly ConsentRole[] {
    const { record } = this;
    const isCurrent = record && this.#form && ['pending', 'granted'].includes(this.standing.stateOf(this.#role).why);
    return isCurrent ? besides(record, (this.#form as ReadForm).document) : [];
  }

  // ---- what the page does -------------------------------------------------------------------------------------------

  use(form: ReadForm | null): void {
    this.#form = form;
    this.request = null;
    this.home();
  }
  /** Somebody asked from elsewhere: their request decides who answers. */
  answerTo(request: ConsentRequest): void {
    this.request = request;
    this.home();
  }
  /** An answer came back from elsewhere, and was verified. */
  take(record: ConsentRecord): void {
    const known = this.book.all.find(({ id }) => id === record.id);
    if (known && known.history.length >= record.history.length) return;
    this.book.put(record);
    this.home();
    if (this.#step.kind === 'hand') this.#enter(this.nextRole ?? this.#role, START);
    this.lookAt('.title');
    this.decided(record);
  }
  speak(lang: string | null): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.drawn++;
  }
  /** Other records are there than before: somebody in the middle of the form stays where they are. */
  refresh(): void {
    if (this.place === 0 && this.#step.kind !== 'beside') this.home();
    this.host.requestUpdate();
  }
  /** Where somebody stands who comes to the page: at the start, or at what was decided before. */
  home(): void {
    const { role, isAnswered, isNext } = this.standing.whoIsHere();
    this.#enter(role, !isAnswered ? START : isNext ? { kind: 'hand' } : DONE);
  }
  #enter(role: PrincipalRole, step: Step): void {
    this.#role = role;
    this.#draft = new Draft();
    this.#go(step);
  }

  // ---- from screen to screen ----------------------------------------------------------------------------------------

  begin(): void {
    this.#move(this.steps[0] ?? START);
  }
  next(): void {
    const [back, { steps, place }] = [this.#returns, this];
    this.#move(back ?? steps[place] ?? DONE);
  }
  back(): void {
    const [back, { steps, place }] = [this.#returns, this];
    this.#move(back ?? steps[place - 2] ?? START);
  }
  /** To a screen, with a way back to this one. */
  visit(step: Step): void {
    const from = this.#step;
    this.#move(step);
    this.#returns = from;
  }
  #move(step: Step): void {
    this.#go(step);
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
  }
  #go(to: Step): void {
    const step: Step = to.kind === 'start' && this.host.layout === 'page' ? { kind: 'page' } : to;
    this.#step = step;
    this.#returns = null;
    this.#problems = [];
    this.takingBack = null;
    if (step.kind === 'question') this.#noteAsked([step.at]);
    if (step.kind === 'page') this.#noteAsked(this.view?.questions.map((_, at) => at) ?? []);
    this.host.say('');
    this.host.requestUpdate();
  }
  #noteAsked(places: readonly number[]): void {
    for (const at of places) {
      const question = this.view?.questions[at];
      if (question) this.#draft.ask(question.id);
    }
  }

  // ---- understanding ------------------------------------------------------------------------------------------------

  /** @param choice its id; `null`: nothing is chosen yet */
  check(question: ConsentViewQuestion, choice: string | null): void {
    this.#problems = this.#problems.filter((each) => each !== question.id);
    if (choice === null) this.fail([question.id], `.question-${question.id} input`);
    else {
      this.#draft.check(question, choice);
      this.host.focusOn((root) => root.querySelector<HTMLElement>(`.question-${question.id} .explained`));
    }
    this.host.requestUpdate();
  }
  again({ id }: ConsentViewQuestion): void {
    this.#draft.uncheck(id);
    this.drawn++;
    this.host.focusOn((root) => root.querySelector<HTMLElement>(`.question-${id} input`));
    this.host.requestUpdate();
  }
  /** Brings something that is on the screen into sight. */
  lookAt(selector: string): void {
    this.host.focusOn((root) => root.querySelector<HTMLElement>(selector));
    this.host.requestUpdate();
  }
  fail(problems: readonly string[], selector: string): void {
    this.#problems = problems;
    // On one page the way to each field is in the summary.
    const isSigning = problems.includes('name') || problems.includes('draw');
    const to = isSigning && this.#step.kind === 'page' ? '.summary' : selector;
    this.host.focusOn((root) => root.querySelector<HTMLElement>(to));
    this.host.requestUpdate();
  }

  // ---- deciding -----------------------------------------------------------------------------------------------------

  /** "I agree". */
  agree(signature: Omit<ConsentSignature, 'role'>): void {
    const { form, record, view } = this;
    const step = this.#step;
    // Pressed twice before the next screen is drawn.
    if (!form || !view || (step.kind !== 'sign' && step.kind !== 'page' && step.kind !== 'beside')) return;
    if (step.kind === 'beside') {
      if (record) this.#put(besideSigned(form, record, { ...signature, role: step.role }));
    } else this.#put(agreed(form, { view, draft: this.#draft, before: record }, signature));
  }
  /** "I do not agree": one press, from any screen. */
  disagree(): void {
    const { form, record, view } = this;
    if (!form || !view || this.#step.kind === 'done' || this.#step.kind === 'hand') return;
    const beside = this.#step.kind === 'beside' && record;
    this.#put(beside ? takenBack(form, beside) : refused(form, { view, draft: this.#draft, before: record }));
  }
  #put(record: ConsentRecord): void {
    this.book.put(record);
    const isWaiting = record.status === 'pending';
    const { nextRole } = this;
    this.#draft = new Draft();
    this.#move(record.status === 'granted' && nextRole === 'young-person' ? { kind: 'hand' } : DONE);
    if (!isWaiting) this.decided(record);
  }

  /** Another one is at the form now: nothing of the one before is on it. */
  handOver(role: PrincipalRole): void {
    this.#enter(role, START);
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
  }
  signBeside(role: ConsentRole): void {
    this.#draft = new Draft();
    this.visit({ kind: 'beside', role });
  }
  /** From the start, with empty boxes. What was answered stays on record. */
  anew(): void {
    this.handOver(this.#role);
  }

  // ---- taking back --------------------------------------------------------------------------------------------------

  askToTakeBack(role: PrincipalRole, purpose: string | null): void {
    this.takingBack = { role, purpose };
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.confirm .yes'));
    this.host.requestUpdate();
  }
  keepYes(): void {
    this.takingBack = null;
    this.host.focusOn((root) => root.querySelector<HTMLElement>('.title'));
    this.host.requestUpdate();
  }
  /** @param only one purpose; left out: everything @returns whether something changed */
  takeBack(role: PrincipalRole = this.#role, only: readonly string[] | null = null): boolean {
    const record = this.book.of(role);
    const [form, view] = [this.#form, this.#viewOf(role)];
    if (!form || !view || !record) return false;
    const isOlder = record.document !== form.document.id || record.version !== form.document.version;
    const next = isOlder ? refused(form, { view, draft: new Draft(), before: record }) : takenBack(form, record, only);
    if (next === record) return false;
    this.#role = role;
    this.book.put(next);
    this.#move(DONE);
    this.decided(next);
    return true;
  }
}
