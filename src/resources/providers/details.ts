import type { Problem } from '../service.js';
import { deadline } from './deadline.js';
import { eachAtMost } from './pool.js';
import { Recent } from './recent.js';

export interface DetailsOptions {
  /** Asks for one; `undefined`: the server knows no such id. */
  readonly fetch: (id: string, signal: AbortSignal) => Promise<unknown>;
  /** How many at the same time. */
  readonly atOnce: number;
  /** Milliseconds for the details of one page. A list without them is better than none. */
  readonly timeout: number;
}

/** After so many failures on one page the server is left alone. */
const MOST_FAILURES = 3;
const KEPT = 500;

/** The details of services that a list does not hold: fetched a few at a time, kept while the page lives. */
export class Details {
  readonly #options: DetailsOptions;
  readonly #kept = new Recent<string, object>(KEPT);

  constructor(options: DetailsOptions) {
    this.#options = options;
  }

  async one(id: string, signal: AbortSignal): Promise<object | null> {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    const json = await this.#options.fetch(id, signal);
    if (typeof json !== 'object' || json === null) return null;
    this.#kept.set(id, json);
    return json;
  }

  /** Those of the ids that could be fetched in time. Each that could not is a problem, and its service is shown without. */
  async many(
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<{ found: Map<string, object>; problems: Problem[] }> {
    const found = new Map<string, object>();
    const problems: Problem[] = [];
    const clock = deadline(this.#options.timeout, signal);
    let failures = 0;
    try {
      await eachAtMost(this.#options.atOnce, ids, async (id) => {
        if (failures >= MOST_FAILURES || clock.expired) return void problems.push(missing(id));
        try {
          const detail = await this.one(id, clock.signal);
          if (detail) found.set(id, detail);
        } catch (error) {
          if (signal.aborted) throw error;
          failures += 1;
          problems.push(missing(id));
        }
      });
    } finally {
      clock.done();
    }
    return { found, problems };
  }
}

const missing = (id: string): Problem => ({
  severity: 'warning',
  code: 'no-details',
  id: id.slice(0, 120),
  message: 'The details of this service could not be fetched: phone numbers, places and hours may be missing.',
  remedy: 'Search again. If it goes on, tell the keeper of the directory.',
});
