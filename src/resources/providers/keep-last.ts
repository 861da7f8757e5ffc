import { PorchlightError } from '../../core/errors.js';
import type { AskOptions, ResourceProvider, ResourceQuery, ResultPage } from '../query.js';
import { deadline, isAbort, unlessAborted } from './deadline.js';

/** What is to be shown after a search. */
export interface Kept {
  /** The newest good page; `null` before the first one. */
  readonly page: ResultPage | null;
  /** What that page answers, which is not what was asked last when `stale`. */
  readonly query: ResourceQuery | null;
  readonly offset: number;
  /** The last search failed, and `page` is an older answer. Say so beside it. */
  readonly stale: boolean;
  readonly error?: PorchlightError;
}

export interface KeepLast {
  /**
   * Asks the provider and cancels what was asked before. Never rejects.
   * @returns `null` when a newer search, `options.signal` or `close()` cancelled it: then there is nothing to show
   */
  search(query: ResourceQuery, options: AskOptions): Promise<Kept | null>;
  readonly last: Kept;
  /** Cancels what is asked now. */
  cancel(): void;
}

/**
 * One search at a time, a limit to how long it may take, and the last good list for when it fails.
 * @param timeout milliseconds for a search with all the requests that it needs. Default 20,000
 */
export function keepLast(provider: Pick<ResourceProvider, 'search'>, { timeout = 20_000 } = {}): KeepLast {
  let last: Kept = { page: null, query: null, offset: 0, stale: false };
  let running: AbortController | null = null;
  const cancel = () => running?.abort();

  async function search(query: ResourceQuery, options: AskOptions): Promise<Kept | null> {
    cancel();
    const controller = new AbortController();
    running = controller;
    const stop = () => controller.abort();
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener('abort', stop, { once: true });
    const clock = deadline(timeout, controller.signal);
    try {
      const asked = provider.search(query, { ...options, signal: clock.signal });
      const page = await unlessAborted(asked, clock.signal);
      if (controller.signal.aborted) return null;
      last = { page, query, offset: options.offset, stale: false };
    } catch (error) {
      if (controller.signal.aborted) return null;
      last = { ...last, stale: last.page !== null, error: clock.expired ? slow(timeout) : known(error) };
    } finally {
      clock.done();
      options.signal?.removeEventListener('abort', stop);
      if (running === controller) running = null;
    }
    return last;
  }

  return {
    search,
    cancel,
    get last() {
      return last;
    },
  };
}

const slow = (timeout: number) =>
  new PorchlightError('resources-unavailable', `The directory gave no full answer within ${timeout / 1000} s.`);

/** A provider of the page's own may throw anything, and its message may quote what a person typed. */
function known(error: unknown): PorchlightError {
  if (error instanceof PorchlightError) return error;
  const what = isAbort(error) ? 'cancelled the search by itself' : 'failed';
  return new PorchlightError('resources-unavailable', `The provider ${what}. It should throw a PorchlightError.`);
}
