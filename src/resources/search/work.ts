/** Lets everything else in the page have its turn: input, painting, messages. */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    // A timer of 0 ms waits 4 ms once it is nested; a message does not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Work that can be done at once, or in pieces with pauses: a generator that yields where a pause may be. */
export class Work {
  #steps: Generator | undefined;
  #slowly: Promise<void> | undefined;
  constructor(steps: Generator) {
    this.#steps = steps;
  }

  get done(): boolean {
    return !this.#steps;
  }

  /** All that is left, now. */
  finish(): void {
    while (this.#step());
  }

  /** All that is left, piece by piece. Whoever asks meanwhile waits for the same. */
  slowly(stop?: () => boolean): Promise<void> {
    return (this.#slowly ??= this.#inPieces(stop));
  }

  async #inPieces(stop?: () => boolean): Promise<void> {
    while (!stop?.() && this.#step()) await pause();
  }

  #step(): boolean {
    if (this.#steps?.next().done) this.#steps = undefined;
    return !!this.#steps;
  }
}
