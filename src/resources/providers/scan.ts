import { PorchlightError } from '../../core/errors.js';
import type { AskOptions, Facets, Hit, ResultPage } from '../query.js';
import type { Problem, Service } from '../service.js';
import type { Judged } from './judge.js';

/** What one answer of a server brought. `C` says where the next one is. */
export interface Chunk<C> {
  readonly services: readonly Service[];
  /** How many entries the answer had, readable or not. */
  readonly rows: number;
  readonly problems: readonly Problem[];
  /** How many the server says there are in all. */
  readonly total: number | null;
  /** The server says that it only estimates. */
  readonly estimated?: boolean;
  readonly next: C | null;
  /** The server knows no such place. */
  readonly unknownPlace?: boolean;
}

export interface ScanOptions<C> {
  readonly first: C;
  /** Asks for one page. `seen`: ids that earlier pages brought. */
  readonly ask: (cursor: C, seen: ReadonlySet<string>, signal: AbortSignal) => Promise<Chunk<C>>;
  readonly judge: (services: readonly Service[]) => Judged;
  /** Whether the server applied all filters, so that its total holds. */
  readonly complete: () => boolean;
  readonly facets: () => Facets | null;
  /** How many hits lie before the first one that this scan will find. */
  readonly base: number;
}

const MOST_PROBLEMS = 200;

/**
 * Goes through the pages of a server, one after another, and keeps what passes the filters that the server does not have.
 * A service that comes again is taken once: servers whose order changes between two pages send it twice, and one that
 * does not know paging sends the same page for ever.
 */
export class Scan<C> {
  readonly #options: ScanOptions<C>;
  readonly #seen = new Set<string>();
  readonly #hits: Hit[] = [];
  readonly #problems: Problem[] = [];
  #cursor: C | null;
  #total: number | null = null;
  #rows = 0;
  #lost = 0;
  #placeKnown = false;
  #placeUnknown = false;
  #estimated = false;

  constructor(options: ScanOptions<C>) {
    this.#options = options;
    this.#cursor = options.first;
  }

  get base(): number {
    return this.#options.base;
  }

  /** Where the next hit that is found will stand in the whole list. */
  get end(): number {
    return this.base + this.#hits.length;
  }

  /** Pages were read and none of their entries passed, but there are more pages. */
  get isEmptySoFar(): boolean {
    return this.#rows > 0 && this.#hits.length === 0 && this.#cursor !== null;
  }

  /**
   * @param pages how many answers to ask for at most; above 0
   * @param cancelled whether nobody waits for the page any more
   * @throws what `ask` throws, unless there is something to show already
   */
  async page(
    { offset, limit }: Pick<AskOptions, 'offset' | 'limit'>,
    pages: number,
    signal: AbortSignal,
    cancelled: () => boolean,
  ): Promise<ResultPage> {
    let failure: Problem | null = null;
    for (let asked = 0; asked < pages && this.#cursor !== null && this.end < offset + limit; asked++) {
      const cursor = this.#cursor;
      try {
        const chunk = await this.#options.ask(cursor, this.#seen, signal);
        // Two searches may go through the same pages at the same time: the second to arrive finds it done.
        if (this.#cursor === cursor) this.#take(chunk);
      } catch (error) {
        if (cancelled() || this.end <= offset) throw error;
        failure = problemOf(error);
        break;
      }
    }
    return this.#result(offset, limit, failure);
  }

  #take({ services, rows, problems, total, next, ...more }: Chunk<C>): void {
    if (this.#rows === 0 && rows > 0 && services.length === 0 && !problems.some(isClosed))
      throw new PorchlightError('invalid-resources', 'The directory answered, but none of its entries can be read.');
    const fresh = services.filter(({ id }) => !this.#seen.has(id));
    for (const { id } of fresh) this.#seen.add(id);
    const { hits, placeKnown } = this.#options.judge(fresh);
    this.#hits.push(...hits);
    this.#placeKnown ||= placeKnown;
    this.#placeUnknown ||= more.unknownPlace ?? false;
    this.#estimated ||= more.estimated ?? false;
    this.#lost += rows - fresh.length;
    this.#problems.push(...problems.slice(0, MOST_PROBLEMS - this.#problems.length));
    this.#rows += rows;
    this.#total = total;
    this.#cursor = next;
  }

  /** With filters of ours the server's total holds as many as the part that was read: about. */
  #guess(): number {
    return this.#rows === 0 ? 0 : Math.round(((this.#total ?? 0) * this.#hits.length) / this.#rows);
  }

  #result(offset: number, limit: number, failure: Problem | null): ResultPage {
    const start = Math.max(0, offset - this.base);
    const hits = this.#hits.slice(start, start + limit);
    const over = this.#cursor === null;
    const whole = this.#options.complete();
    return {
      hits,
      total: over ? this.end : Math.max(this.end, whole ? (this.#total ?? 0) : this.#guess()),
      exact: over || (whole && this.#total !== null && !this.#estimated && this.#lost === 0),
      more: !over || this.#hits.length > start + limit,
      facets: this.#options.facets(),
      drops: [],
      unknownPlace: this.#placeUnknown || (this.#rows > 0 && !this.#placeKnown),
      problems: failure ? [...this.#problems, failure] : this.#problems,
    };
  }
}

/** Read and left out: readers list it when a service is closed for good. */
const isClosed = ({ code }: Problem): boolean => code === 'not-active';

const problemOf = (error: unknown): Problem => ({
  severity: 'error',
  code: 'page-failed',
  message: error instanceof PorchlightError ? error.message : 'A later page of the list could not be read.',
  remedy: 'Ask for more again. If it goes on, tell the keeper of the directory.',
});
