/** One tab of a browser, as far as the tests of whole pages need it. */
export interface Tab {
  readonly browser: string;
  go(url: string): Promise<void>;
  url(): Promise<string>;
  /** @param script an expression; what it gives is JSON */
  run<T>(script: string): Promise<T>;
  /** Real keys: `Tab`, `Enter`, `Shift`, `Shift+a`, or a character. */
  press(...keys: string[]): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  close(): Promise<void>;
}

/** Waits for something that the page does by itself. */
export async function until(what: string, condition: () => Promise<unknown>): Promise<void> {
  let last: unknown;
  for (let tries = 0; tries < 400; tries++) {
    try {
      if (await condition()) return;
    } catch (error) {
      last = error; // Between two pages there is nothing to ask.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`, { cause: last });
}
