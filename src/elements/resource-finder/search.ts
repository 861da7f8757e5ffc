import type { Hit, ResourceProvider, ResultPage, Summary } from '../../resources/query.js';
import type { LocalProvider } from '../../resources/local-provider.js';
import type { Problem } from '../../resources/service.js';
import { directoryError } from './directory-error.js';
import { allHits, merged, type Question } from './all-hits.js';
import { openSource, type Source } from './source.js';

/** What the search needs of its element. */
export interface SearchHost {
  requestUpdate(): void;
  report(error: unknown): void;
  /** What is looked for now. */
  ask(): Question;
  readonly pageSize: number;
  /** What the directory is as a whole is known. */
  learned(): void;
  /** An answer came. */
  answered(result: ResultPage): void;
}

const SLOW_MS = 4000;
/** How long a server may take for the rest of a list that is to be printed, in milliseconds. */
const PAPER_MS = 10_000;

/**
 * Asks a provider, and keeps the last good answer. The newest question wins: what was asked before is cancelled, and an
 * answer that comes too late is thrown away.
 */
export class Search {
  provider: ResourceProvider | null = null;
  summary: Summary | null = null;
  /** The last good answer to a first page; its `hits` are those of that page. */
  result: ResultPage | null = null;
  /** All hits on show. */
  hits: readonly Hit[] = [];
  /** What of the directory was not understood. */
  problems: readonly Problem[] = [];
  /** The moment of that answer: what is open, and how old a record is. */
  now = new Date();
  /** A question is on its way. */
  busy = false;
  /** And takes long. */
  slow = false;
  /** The last question was not answered. */
  failed = false;
  /** The rest of the list is being fetched, for paper. */
  gathering = false;
  /** What the hits on show answer. */
  #answered: Question | null = null;
  /** The provider, once there is one. */
  ready: Promise<ResourceProvider>;
  #isReady: (provider: ResourceProvider) => void = () => undefined;
  #source: Source | null = null;
  #opening: AbortController | null = null;
  #asking: AbortController | null = null;
  #delay: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: SearchHost) {
    this.ready = this.#later();
  }
  readonly #later = (): Promise<ResourceProvider> => new Promise((resolve) => (this.#isReady = resolve));

  /** Takes services from another source. What is on show stays until the new one has answered. */
  async open(source: Source): Promise<void> {
    this.#source = source;
    this.#opening?.abort();
    this.#asking?.abort();
    const opening = (this.#opening = new AbortController());
    this.#begin();
    try {
      const provider = await openSource(source, opening.signal);
      if (opening.signal.aborted) return provider === source.provider ? undefined : provider.close?.();
      const before = this.provider;
      this.provider = provider;
      this.#isReady(provider);
      this.ready = Promise.resolve(provider);
      if (before !== provider) this.#close(before);
      this.#close = (old) => (old === source.provider ? undefined : old?.close?.());
      await this.run();
      void this.#learn(provider);
    } catch (error) {
      if (!opening.signal.aborted) this.#fail(error);
    }
  }
  /** A provider that the page made is the page's to close. */
  #close = (old: ResourceProvider | null): void => old?.close?.();

  /** Stops all that is under way; `retry()` begins again. */
  close(): void {
    this.#opening?.abort();
    this.#asking?.abort();
    clearTimeout(this.#delay);
    this.#end();
    this.#close(this.provider);
    this.provider = null;
    this.ready = this.#later();
  }

  /** Asks after a pause, in which the person may type on. */
  later(milliseconds: number): void {
    clearTimeout(this.#delay);
    if (milliseconds <= 0) void this.run();
    else this.#delay = setTimeout(() => void this.run(), milliseconds);
  }

  /** Asks now. @param before how many hits stay on show before the new ones */
  async run(before = 0): Promise<void> {
    clearTimeout(this.#delay);
    const { provider } = this;
    if (!provider) return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const question = this.host.ask();
    const { query, options } = question;
    this.#begin();
    try {
      const limit = this.host.pageSize;
      const result = await provider.search(query, { ...options, limit, offset: before, signal });
      if (signal.aborted) return;
      this.#end();
      this.now = options.now;
      this.#answered = question;
      this.hits = before ? merged(this.hits, result.hits) : result.hits;
      // The counts beside the filters are of the whole answer: a later page need not tell them again.
      this.result = before && this.result ? { ...this.result, more: result.more, problems: result.problems } : result;
      this.host.answered(result);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    this.host.requestUpdate();
  }

  /** More hits behind those on show. */
  more(): Promise<void> {
    return this.run(this.hits.length);
  }

  /**
   * All that was found, however little of it is on show.
   * @param most so many at most; there may be more
   */
  async all(most: number): Promise<readonly Hit[]> {
    const { provider, result, hits } = this;
    if (!provider || !result?.more || !this.#answered) return hits.slice(0, most);
    this.gathering = true;
    this.host.requestUpdate();
    // A server goes on where the last page of the same size ended; a list in the page is read at once.
    const atOnce = provider.sendsQueryTo ? this.host.pageSize : most;
    const all = await allHits(provider, this.#answered, hits, { most, atOnce, within: PAPER_MS });
    this.gathering = false;
    this.host.requestUpdate();
    return all;
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.provider && this.result) void this.run();
    else if (this.#source) void this.open(this.#source);
  }

  /** What there is to know of the directory as a whole. */
  async #learn(provider: ResourceProvider & Partial<Pick<LocalProvider, 'opened'>>): Promise<void> {
    try {
      const [summary, opened] = await Promise.all([provider.summary?.(new Date()), provider.opened]);
      if (provider !== this.provider) return;
      this.summary = summary ?? null;
      this.problems = opened?.problems ?? [];
      this.host.learned();
      this.host.requestUpdate();
    } catch {
      // The header line says less: nobody has to know.
    }
  }

  #begin(): void {
    this.#end();
    this.busy = true;
    this.#late = setTimeout(() => {
      this.slow = true;
      this.host.requestUpdate();
    }, SLOW_MS);
    this.host.requestUpdate();
  }
  #end(): void {
    clearTimeout(this.#late);
    this.busy = this.slow = this.failed = false;
  }
  #fail(error: unknown): void {
    this.#end();
    this.failed = true;
    this.host.report(directoryError(error));
    this.host.requestUpdate();
  }
}
