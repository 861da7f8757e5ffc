/**
 * One write after another. What changes while one is under way is written after it, and never beside it: so nothing that a
 * write brought back from another tab is written over.
 */
export class SaveLoop {
  #isDirty = false;
  #running: Promise<void> | null = null;

  constructor(
    /** Writes what is there by then. @returns whether to go on */
    private readonly write: () => Promise<boolean>,
  ) {}

  /** Something was not handed over yet. */
  get isDirty(): boolean {
    return this.#isDirty;
  }
  /** What is being written; `null` while nothing is. */
  get running(): Promise<void> | null {
    return this.#running;
  }
  /** Something changed, or what had changed does not count any more. */
  mark(isDirty: boolean): void {
    this.#isDirty = isDirty;
  }
  /** Writes, until nothing is left to write. */
  async run(): Promise<void> {
    this.#isDirty = true;
    while (this.#isDirty)
      await (this.#running ??= this.#runAll().finally(() => {
        this.#running = null;
      }));
  }
  async #runAll(): Promise<void> {
    while (this.#isDirty) {
      this.#isDirty = false;
      if (!(await this.write())) return;
    }
  }
}
