/** A signal that ends when the caller's does or when the time is up, and which of the two it was. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether it was the time. */
  readonly expired: boolean;
  /** Stops the clock. Call it when the work is done, or the timer keeps Node awake. */
  done(): void;
}

/**
 * `AbortSignal.any` and `AbortSignal.timeout` in one, for browsers that lack the former, with a timer that can be stopped.
 * @param milliseconds above 0
 */
export function deadline(milliseconds: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController();
  let expired = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    expired = true;
    abort();
  }, milliseconds);
  if (caller?.aborted) abort();
  else caller?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    done() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', abort);
    },
  };
}

/** Rejects as soon as the signal ends, whatever the promise does: not every client listens to a signal. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(aborted());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** What a cancelled request throws, whatever reason the caller gave. */
export const aborted = (): DOMException => new DOMException('The search was cancelled.', 'AbortError');

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
