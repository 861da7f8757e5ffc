import { PorchlightError } from '../errors.js';
import type { Instrument } from '../instruments/schema.js';
import { answerTo, checkAnswer } from './answers.js';
import type { Answers, Flag, ScreenerResult } from './result.js';
import { flagsOf } from './risk.js';
import { score } from './score.js';

/** Where a person is. `page` layout goes from `start` to `question` and shows all questions there. */
export type Phase = 'start' | 'question' | 'review' | 'result';

/** What a host decides about a session. */
export interface SessionOptions {
  /** Questions may be left out. Default false. */
  readonly allowSkip?: boolean;
  /** The answers are shown for checking before the result. Default true. */
  readonly review?: boolean;
  /** Give a prorated total where the instrument has a rule for it. Default false. */
  readonly prorate?: boolean;
  /** The item on daily life can be asked (its words exist in this language). Default true. */
  readonly askFunctioning?: boolean;
}

interface State {
  readonly instrument: Instrument;
  readonly options: Required<SessionOptions>;
  readonly phase: Phase;
  readonly item: string;
  readonly answers: Answers;
  /** Set while a person changes one answer from the review, so that Next leads back there. */
  readonly changing: boolean;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
}

/** What is written to storage: answers and place, no words. */
export interface SessionSnapshot {
  readonly instrument: string;
  readonly version: string;
  readonly item: string;
  readonly answers: Answers;
  readonly startedAt: string | null;
}

/**
 * One person's way through an instrument: answers, place and phase. Every operation returns the next session and leaves
 * this one as it was. It knows no clock: times are passed in as ISO 8601 text.
 */
export class ScreenerSession {
  readonly #state: State;

  private constructor(state: State) {
    this.#state = Object.freeze(state);
    Object.freeze(this);
  }

  /** A session at its start screen. */
  static create(instrument: Instrument, options: SessionOptions = {}): ScreenerSession {
    return new ScreenerSession({
      instrument,
      options: { allowSkip: false, review: true, prorate: false, askFunctioning: true, ...options },
      phase: 'start',
      item: firstItem(instrument),
      answers: Object.freeze({}),
      changing: false,
      startedAt: null,
      completedAt: null,
    });
  }

  /** The next session. Where the item asked now is not asked any more, the place is the last one that is. */
  #with(change: Partial<State>): ScreenerSession {
    const next = new ScreenerSession({ ...this.#state, ...change });
    return next.steps.includes(next.item) ? next : next.#with({ item: next.steps.at(-1) as string });
  }

  get instrument(): Instrument {
    return this.#state.instrument;
  }
  get phase(): Phase {
    return this.#state.phase;
  }
  /** The item that is asked now. */
  get item(): string {
    return this.#state.item;
  }
  get answers(): Answers {
    return this.#state.answers;
  }
  /** True while one answer is changed from the review. */
  get changing(): boolean {
    return this.#state.changing;
  }
  /** Flags that the answers raise now, finished or not. */
  get flags(): readonly Flag[] {
    return flagsOf(this.instrument, this.answers);
  }
  /** Ids in the order in which they are asked. The item on daily life is among them only while some item is above 0. */
  get steps(): readonly string[] {
    const { items, functioning } = this.instrument;
    const ids = items.map(({ id }) => id);
    const above0 = ids.some((id) => (answerTo(this.answers, id) ?? 0) > 0);
    return functioning && this.#state.options.askFunctioning && above0 ? [...ids, functioning.id] : ids;
  }
  /** Scored items without an answer, in order. */
  get missing(): readonly string[] {
    return this.instrument.items.map(({ id }) => id).filter((id) => answerTo(this.answers, id) === null);
  }
  /** Scored items that must still be answered before the result; none where questions may be left out. */
  get blocking(): readonly string[] {
    return this.#state.options.allowSkip ? [] : this.missing;
  }
  /** Number of scored items answered and in all. The unscored item never counts: its being asked would tell something. */
  get progress(): { readonly answered: number; readonly total: number } {
    const total = this.instrument.items.length;
    return { answered: total - this.missing.length, total };
  }
  /** Whether the item may be left without an answer. */
  mayLeaveOut(item: string): boolean {
    return this.#state.options.allowSkip || item === this.instrument.functioning?.id;
  }

  /** The same answers and place under other options, e.g. after a host changed an attribute. */
  configure(options: SessionOptions): ScreenerSession {
    const all = { ...this.#state.options, ...options };
    // Without a review there is none for Next to lead back to.
    return this.#with({ options: all, changing: this.changing && all.review });
  }

  /** Leaves the start screen. @param at ISO 8601 */
  begin(at: string): ScreenerSession {
    return this.phase === 'start' ? this.#with({ phase: 'question', startedAt: this.#state.startedAt ?? at }) : this;
  }

  /**
   * Records an answer; `null` leaves the question out. After the result an answer changes nothing: start again first.
   * @throws {PorchlightError} `unknown-item`, `invalid-answer`
   */
  answer(item: string, value: number | null): ScreenerSession {
    checkAnswer(this.instrument, item, value);
    if (this.phase === 'result') return this;
    return this.#with({ answers: Object.freeze({ ...this.answers, [item]: value }) });
  }

  /**
   * Takes over a whole set of answers, e.g. from a host or from storage, at the same place and phase (at the first
   * question where a result was shown, so that the result is asked for anew).
   * @throws {PorchlightError} `unknown-item`, `invalid-answer`: nothing is taken over then
   */
  withAnswers(answers: Answers): ScreenerSession {
    for (const item of Object.keys(answers)) checkAnswer(this.instrument, item, answers[item]);
    return this.#with({
      answers: Object.freeze({ ...answers }),
      ...(this.phase === 'result' && {
        phase: 'question' as const,
        item: firstItem(this.instrument),
        completedAt: null,
      }),
    });
  }

  /** One screen on. Stays where it is while this question needs an answer. */
  next(): ScreenerSession {
    const { item, answers, changing, options } = this.#state;
    if (this.phase !== 'question') return this;
    if (answerTo(answers, item) === null && !this.mayLeaveOut(item)) return this;
    const { functioning } = this.instrument;
    // Leaving out the item on daily life is remembered, so that a change at the review does not bring it up again.
    const left = item === functioning?.id && !Object.hasOwn(answers, item) ? this.answer(item, null) : this;
    const daily = functioning && this.steps.includes(functioning.id) && !Object.hasOwn(left.answers, functioning.id);
    const following = changing ? (daily ? functioning.id : undefined) : this.steps[this.steps.indexOf(item) + 1];
    if (following !== undefined) return left.#with({ item: following });
    return options.review ? left.#with({ phase: 'review', changing: false }) : this;
  }

  /** True on the last question where no review follows: the next step is `finish()`. */
  get isLast(): boolean {
    return this.phase === 'question' && !this.#state.options.review && this.item === this.steps.at(-1);
  }

  /** One screen back; from the first question to the start screen. Answers stay. */
  back(): ScreenerSession {
    const { phase, item, changing } = this.#state;
    if (phase === 'review') return this.#with({ phase: 'question', item: this.steps.at(-1) as string });
    if (phase !== 'question') return this;
    if (changing) return this.#with({ phase: 'review', changing: false });
    const before = this.steps[this.steps.indexOf(item) - 1];
    return before === undefined ? this.#with({ phase: 'start' }) : this.#with({ item: before });
  }

  /**
   * To one question, from the review (Next then leads back to it) or from an error summary.
   * @throws {PorchlightError} `unknown-item`
   */
  goTo(item: string): ScreenerSession {
    if (!this.steps.includes(item))
      throw new PorchlightError('unknown-item', `"${item.slice(0, 60)}" is not asked now in ${this.instrument.id}.`);
    if (this.phase === 'result') return this;
    const { options } = this.#state;
    return this.#with({
      phase: 'question',
      item,
      changing: options.review && (this.phase === 'review' || this.changing),
    });
  }

  /** Ends the session. Stays where it is while an answer is needed. @param at ISO 8601 */
  finish(at: string): ScreenerSession {
    if (this.phase === 'result' || this.blocking.length > 0) return this;
    return this.#with({ phase: 'result', changing: false, startedAt: this.#state.startedAt ?? at, completedAt: at });
  }

  /** The finished result, or `null` before `finish()`. @param lang BCP 47: the language the words were shown in */
  result(lang: string): ScreenerResult | null {
    const { instrument, answers, options, startedAt, completedAt } = this.#state;
    if (startedAt === null || completedAt === null) return null;
    const { functioning } = instrument;
    const daily = functioning && this.steps.includes(functioning.id) ? answerTo(answers, functioning.id) : null;
    return {
      instrument: instrument.id,
      version: instrument.version,
      lang,
      answers: Object.freeze(Object.fromEntries(instrument.items.map(({ id }) => [id, answerTo(answers, id)]))),
      ...score(instrument, answers, { prorate: options.prorate }),
      ...(functioning && daily !== null && { functioning: { item: functioning.id, value: daily } }),
      startedAt,
      completedAt,
    };
  }

  /** What is kept in storage while it is unfinished. */
  snapshot(): SessionSnapshot {
    const { instrument, item, answers, startedAt } = this.#state;
    return { instrument: instrument.id, version: instrument.version, item, answers, startedAt };
  }

  /**
   * Goes on where a snapshot stopped.
   * @throws {PorchlightError} `invalid-answer`, `unknown-item` where the snapshot is of another instrument or damaged
   */
  resume(snapshot: SessionSnapshot): ScreenerSession {
    const { id, version } = this.instrument;
    // It comes from storage, where anybody may have written: its type is only a hope.
    const { answers, startedAt, item, ...made } = (snapshot ?? {}) as Partial<SessionSnapshot>;
    if (made.instrument !== id || made.version !== version)
      throw new PorchlightError('invalid-answer', `The saved answers are not of ${id} ${version}.`);
    if (typeof answers !== 'object' || answers === null || (startedAt !== null && typeof startedAt !== 'string'))
      throw new PorchlightError('invalid-answer', `The saved answers of ${id} are damaged.`);
    const next = this.#with({ startedAt, phase: 'question', changing: false, completedAt: null }).withAnswers(answers);
    return next.#with({ item: next.steps.find((step) => step === item) ?? firstItem(this.instrument) });
  }
}

const firstItem = (instrument: Instrument): string => (instrument.items[0] as { id: string }).id;
