import { PorchlightError } from '../../core/errors.js';
import type { AskOptions, Facets, Position, ResourceProvider, ResourceQuery, Summary } from '../query.js';
import type { Problem, ReadOptions, ReadResult, Service } from '../service.js';
import { unlessAborted } from './deadline.js';
import { indexFacets, type IndexOptions, type IndexParams, indexQuery, ownFilters } from './instantsearch-query.js';
import type { JudgeOptions } from './judge.js';
import { without } from './left.js';
import { own } from './list-page.js';
import { guarded, pagedSearch, pageSize, type Plan } from './paged.js';
import { Recent } from './recent.js';
import type { Chunk } from './scan.js';

/** One of several searches in one request. */
export interface IndexRequest {
  readonly indexName: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What all clients for InstantSearch have: those of Algolia, Typesense, Meilisearch, ItemsJS, or an object of your own. */
export interface IndexClient {
  search(requests: IndexRequest[]): PromiseLike<{ readonly results: readonly unknown[] }> | null;
}

export interface InstantSearchProviderOptions
  extends
    Partial<Omit<IndexOptions, 'rankByName'>>,
    Pick<ReadOptions, 'timeZone' | 'lang' | 'country' | 'licence' | 'attribution'> {
  readonly client: IndexClient;
  readonly indexName: string;
  /**
   * Makes a service of the library's own JSON from a hit. What does not fit the model is left out and listed as a problem;
   * what it throws costs that hit only. Default: the hit is one.
   */
  readonly toService?: (hit: Readonly<Record<string, unknown>>) => unknown;
  /**
   * Attributes of the index for each filter, to be filtered and counted by. People are offered the filters named here, and
   * the age. A filter that a query has all the same is applied to what the engine sends.
   */
  readonly attributes?: IndexOptions['attributes'];
  readonly geo?: IndexOptions['geo'];
  /** Decimals of a position that is sent, 0 to 6. Default 2, about one kilometre. */
  readonly decimals?: number;
  /** Sends a typed town with the words of the search. Default false: then it only puts services first that are there. */
  readonly whereInSearch?: boolean;
  /** Attribute that holds the id, for short lists and single services. Default `objectID`. Needs to be one to filter by. */
  readonly idAttribute?: string;
  /**
   * Name of the index that is sorted by the distance to a position, with `geo: 'rank'`, for engines that have the order in
   * that name: `services/sort/place(40.71,-74.01):asc` (Typesense), `services:_geoPoint(40.71, -74.01):asc` (Meilisearch).
   * Without it the position is sent as `aroundLatLng` with `aroundRadius: 'all'`, which only Algolia knows.
   */
  readonly nearestIndex?: (near: Position) => string;
  /** More parameters for every search. */
  readonly params?: Readonly<Record<string, unknown>>;
  /**
   * Name of the site that the client asks, as people know it. They read it where they are told what is sent; `null`: the
   * index is in the page and nothing is sent.
   */
  readonly site: string | null;
  readonly gazetteer?: JudgeOptions['gazetteer'];
  /** Milliseconds for one search. Default 10,000. */
  readonly timeout?: number;
  /** Pages of the engine that one search reads at most, 1 to 20. Default 5. */
  readonly maxPages?: number;
}

const KEPT = 500;
const MOST_HITS = 1_000;

/**
 * A directory in a search engine, through a client that the page has already. Nothing of the client is bundled.
 *
 * An engine leaves out records that do not have an attribute; name an `unknown` value for each attribute and let your
 * index hold it, so that nobody is hidden for what a record does not say.
 */
export function createInstantSearchProvider(options: InstantSearchProviderOptions): ResourceProvider {
  const { client, toService = withoutMeta, timeout = 10_000 } = options;
  const site = options.site ?? 'The search index';
  const index: IndexOptions = {
    attributes: options.attributes ?? {},
    geo: options.geo ?? 'none',
    decimals: options.decimals,
    whereInSearch: options.whereInSearch ?? false,
    rankByName: !!options.nearestIndex,
  };
  const kept = new Recent<string, Service>(KEPT);

  async function ask(
    all: readonly IndexParams[],
    paging: object,
    signal: AbortSignal,
    indexName: string = options.indexName,
  ): Promise<readonly unknown[]> {
    // Counts of other values need no hits, but some engines refuse a page of none.
    const requests = all.map((params, nth) => ({
      indexName,
      params: { ...options.params, ...params, ...(nth === 0 ? paging : { page: 0, hitsPerPage: 1 }) },
    }));
    const answer = await unlessAborted(Promise.resolve(clientAnswer(requests)), signal);
    const results = own(answer, 'results');
    if (!Array.isArray(results) || !Array.isArray(own(results[0], 'hits')))
      throw new PorchlightError('invalid-resources', `${site} answered with something that has no hits.`);
    return results as unknown[];
  }

  async function clientAnswer(requests: IndexRequest[]): Promise<unknown> {
    try {
      return await client.search(requests);
    } catch {
      // Its message may quote what was asked.
      throw new PorchlightError('resources-unavailable', `${site} could not be asked: its client reports an error.`);
    }
  }

  async function read(hits: readonly unknown[]): Promise<Pick<ReadResult, 'services' | 'problems'>> {
    const thrown: Problem[] = [];
    const services = hits.slice(0, MOST_HITS).flatMap((hit, index): unknown[] => {
      try {
        return typeof hit === 'object' && hit !== null ? [toService(hit as Record<string, unknown>)] : [];
      } catch {
        thrown.push({ ...NO_SERVICE, row: index + 1 });
        return [];
      }
    });
    const { readOwn } = await import('../readers/own.js');
    const result = readOwn({ format: 'porchlight-directory', version: 1, services }, options);
    for (const service of result.services) kept.set(service.id, service);
    return { services: result.services, problems: [...thrown, ...result.problems] };
  }

  function plan(query: ResourceQuery, { limit }: AskOptions): Plan<number> {
    const { params, left, near } = indexQuery(query, index);
    const indexName = near ? options.nearestIndex?.(near) : undefined;
    const others = ownFilters(query, index);
    const size = pageSize(limit, left);
    let facets: Facets | null = null;
    return {
      first: 0,
      left: () => left,
      facets: () => facets,
      at: (offset) => (offset % size === 0 ? offset / size : null),
      ask: async (page, seen, signal) => {
        // Counts do not change from page to page.
        const counting = facets ? [] : others.map((filter) => indexQuery(without(query, filter), index).params);
        const results = await ask([params, ...counting], { page, hitsPerPage: size }, signal, indexName);
        const counts = (filter: string) => own(results[others.findIndex((other) => other === filter) + 1], 'facets');
        facets ??= indexFacets(counts, count(own(results[0], 'nbHits')), index);
        return chunk(results[0], page, seen);
      },
    };
  }

  async function chunk(result: unknown, page: number, seen: ReadonlySet<string>): Promise<Chunk<number>> {
    const hits = own(result, 'hits') as readonly unknown[];
    const { services, problems } = await read(hits);
    const [total, pages] = [count(own(result, 'nbHits')), count(own(result, 'nbPages'))];
    const fresh = services.some(({ id }) => !seen.has(id));
    // An engine that does not know paging sends the same for ever; a page that cannot be read is not the end.
    const more = pages === null ? fresh : page + 1 < pages && hits.length > 0 && (fresh || services.length === 0);
    return {
      services,
      rows: hits.length,
      problems,
      total,
      estimated: own(result, 'exhaustiveNbHits') === false,
      next: more ? page + 1 : null,
    };
  }

  async function get(id: string, signal: AbortSignal): Promise<Service | null> {
    const known = kept.get(id);
    if (known) return known;
    const params: IndexParams = {
      query: '',
      facets: [],
      facetFilters: [[`${options.idAttribute ?? 'objectID'}:${id}`]],
    };
    const [result] = await ask([params], { page: 0, hitsPerPage: 1 }, signal);
    const { services } = await read(own(result, 'hits') as readonly unknown[]);
    return services.find((service) => service.id === id) ?? null;
  }

  return {
    ...(options.site !== null && { sendsQueryTo: options.site }),
    ...(options.site !== null && (index.geo !== 'none' || index.whereInSearch) && { sendsPositionTo: options.site }),
    search: pagedSearch({ site, plan, get, judging: options, timeout, pages: options.maxPages }),
    get: (id, { signal } = {}) => guarded(site, get(id, signal ?? new AbortController().signal)),
    summary: async (): Promise<Summary> => {
      const [result] = await ask(
        [{ query: '', facets: [] }],
        { page: 0, hitsPerPage: 1 },
        new AbortController().signal,
      );
      const total = count(own(result, 'nbHits'));
      if (total === null)
        throw new PorchlightError('resources-unavailable', `${site} does not say how many services it has.`);
      return { total, verifiedThisYear: null };
    },
  };
}

const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** What an engine adds to a record: its own id, and marked-up copies of the texts. */
function withoutMeta(hit: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(hit).filter(([name]) => name !== 'objectID' && !name.startsWith('_')));
}

const NO_SERVICE: Problem = {
  severity: 'error',
  code: 'no-service',
  message: 'toService failed for this hit.',
  remedy: 'Make toService cope with hits that lack a field.',
};
