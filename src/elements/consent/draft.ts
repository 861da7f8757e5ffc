import type { ConsentChoices, ConsentDrawing, ConsentUnderstanding } from '../../core/consent/record/schema.js';
import type { ConsentView, ConsentViewQuestion } from '../../core/consent/view.js';

/** How somebody stands with one question. */
export interface Answered {
  /** Id of the choice that was looked at last. */
  readonly choice: string;
  readonly isRight: boolean;
}

/**
 * What one person has chosen so far, before anything is recorded. It is in private fields here and in the fields of the form,
 * and nowhere else.
 */
export class Draft {
  readonly #ticked = new Set<string>();
  readonly #first = new Map<string, Answered>();
  readonly #last = new Map<string, Answered>();
  readonly #asked = new Set<string>();
  /** What stands in the field for the name. */
  name = '';
  /** What is drawn; `null`: nothing yet. */
  drawing: ConsentDrawing | null = null;

  isTicked(purpose: string): boolean {
    return this.#ticked.has(purpose);
  }
  tick(purpose: string, isTicked: boolean): void {
    if (isTicked) this.#ticked.add(purpose);
    else this.#ticked.delete(purpose);
  }
  get ticked(): readonly string[] {
    return [...this.#ticked];
  }
  /** Choices as a record writes them. */
  choices({ purposes }: ConsentView): ConsentChoices {
    return Object.fromEntries(purposes.map(({ id }) => [id, this.isTicked(id) ? 'granted' : 'refused']));
  }
  /** Whether they make a yes: something is granted, and all that the form needs. */
  isYes({ purposes }: ConsentView): boolean {
    return this.#ticked.size > 0 && purposes.every(({ id, required }) => !required || this.isTicked(id));
  }

  /** The question was on show. */
  ask(question: string): void {
    this.#asked.add(question);
  }
  check({ id, right }: ConsentViewQuestion, choice: string): void {
    const answered = { choice, isRight: choice === right };
    if (!this.#first.has(id)) this.#first.set(id, answered);
    this.#last.set(id, answered);
  }
  checked(question: string): Answered | null {
    return this.#last.get(question) ?? null;
  }
  /** It is asked once more. The first answer stays the first. */
  uncheck(question: string): void {
    this.#last.delete(question);
  }
  /** What a record keeps of it. @param keepAnswers the document says so: else counts and nothing more */
  understanding(keepAnswers: boolean): ConsentUnderstanding {
    const right = (all: ReadonlyMap<string, Answered>) => [...all.values()].filter(({ isRight }) => isRight).length;
    const answers = Object.fromEntries([...this.#first].map(([id, { choice }]) => [id, choice]));
    const rightFirst = right(this.#first);
    return {
      asked: this.#asked.size,
      rightFirst,
      right: Math.max(rightFirst, right(this.#last)),
      ...(keepAnswers ? { answers } : {}),
    };
  }
}
