const PAUSE_MS = 700;

/** Says something once the person has stopped changing things, and only if it is something new. */
export class Announcer {
  /** What a polite live region holds now. */
  text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  /** @param then called when it is said, or would be if it were new */
  say(text: string, then?: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (text !== this.text) {
        this.text = text;
        this.changed();
      }
      then?.();
    }, PAUSE_MS);
  }
  /** Says it even where it was the last thing said: the person did something, and it came to the same. */
  again(text: string): void {
    this.text = '';
    this.changed();
    this.say(text);
  }
  /** Says at once what came of a press. What else is to be said still comes. */
  now(text: string): void {
    this.text = text;
    this.changed();
  }
  /** Another screen is on show: what was said of the one before is not read on it. */
  forget(): void {
    this.text = '';
  }
  stop(): void {
    clearTimeout(this.#timer);
    this.text = '';
  }
}
