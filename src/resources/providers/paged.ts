import { PorchlightError } from '../../core/errors.js';
import type { AskOptions, Facets, Hit, ResultPage, ResourceQuery } from '../query.js';
import type { Service } from '../service.js';
import { aborted, deadline, isAbort } from './deadline.js';
import { judge, type JudgeOptions } from './judge.js';
import { filters } from './left.js';
import { eachAtMost } from './pool.js';
import { Recent } from './recent.js';
import { Scan, type Chunk } from './scan.js';

/** How one query is asked of one kind of server. */
export interface Plan<C> {
  readonly first: C;
  readonly ask: (cursor: C, seen: ReadonlySet<string>, signal: AbortSignal) => Promise<Chunk<C>>;
  /** What the server does not answer and is applied to what it sends. A server may say so only with its first answer. */
  readonly left: () => ResourceQuery;
  /** Counts of what the server was asked, once it answered; absent: it cannot tell. */
  readonly facets?: () => Facets | null;
  /** Where the entry at an offset is, for servers that can be asked so. Only used while nothing is left. */
  readonly at?: (offset: number) => C | null;
}

export interface PagedOptions<C> {
  /** Name of the site, for messages. */
  readonly site: string;
  readonly plan: (query: ResourceQuery, ask: AskOptions) => Plan<C>;
  readonly get: (id: string, signal: AbortSignal) => Promise<Service | null>;
  readonly judging: JudgeOptions;
  /** Milliseconds for one search with all its requests. */
  readonly timeout: number;
  /** How many answers one search asks for at most, when filters of ours leave little of each; 1 to 20. Default 5. */
  readonly pages: number | undefined;
}

const KEPT_SCANS = 4;
const MOST_IDS = 50;
const IDS_AT_ONCE = 6;

/** `search` of a provider whose server gives its list in pages. */
export function pagedSearch<C>(
  options: PagedOptions<C>,
): (query: ResourceQuery, ask: AskOptions) => Promise<ResultPage> {
  const pages = atMost(options.pages, 5, 20);
  const scans = new Recent<string, Scan<C>>(KEPT_SCANS);

  function scanFor(query: ResourceQuery, ask: AskOptions): Scan<C> {
    const key = JSON.stringify([query, ask.limit, ask.lang]);
    // The first page is asked for anew, unless nothing was found so far; later ones go on where it ended.
    const before = scans.get(key);
    const known = ask.offset > 0 || before?.isEmptySoFar ? before : undefined;
    if (known && known.base <= ask.offset && ask.offset <= known.end) return known;
    const plan = options.plan(query, ask);
    const jump = ask.offset > 0 && !filters(plan.left()) ? (plan.at?.(ask.offset) ?? null) : null;
    const scan = new Scan<C>({
      first: jump ?? plan.first,
      base: jump === null ? 0 : ask.offset,
      ask: plan.ask,
      judge: (services) => judge(services, plan.left(), ask, options.judging, !!query.text && !plan.left().text),
      complete: () => !filters(plan.left()),
      // Counts that know nothing of our own filters would promise too much.
      facets: () => (filters(plan.left()) ? null : (plan.facets?.() ?? null)),
    });
    scans.set(key, scan);
    return scan;
  }

  return async (query, ask) => {
    if (ask.signal?.aborted) throw aborted();
    const clock = deadline(options.timeout, ask.signal);
    try {
      if (query.ids) return await byId(query.ids, query, ask, clock.signal, options);
      const cancelled = () => !!ask.signal?.aborted;
      return await scanFor(query, ask).page(ask, pages, clock.signal, cancelled);
    } catch (error) {
      if (ask.signal?.aborted) throw aborted();
      if (clock.expired)
        throw new PorchlightError(
          'resources-unavailable',
          `${options.site} gave no full answer within ${options.timeout / 1000} s.`,
        );
      throw known(options.site, error);
    } finally {
      clock.done();
    }
  };
}

/** A whole number from 1 to `most`. */
export const atMost = (value: number | undefined, fallback: number, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(value ?? fallback) || fallback));

const LARGEST_PAGE = 100;

/** How many to ask for at once: where filters of ours leave little of each page, many. */
export const pageSize = (limit: number, left: ResourceQuery): number =>
  filters(left) ? LARGEST_PAGE : atMost(limit, 20, LARGEST_PAGE);

/** What a provider may throw, and nothing else. */
export const guarded = <T>(site: string, promise: Promise<T>): Promise<T> =>
  promise.catch((error: unknown) => {
    throw known(site, error);
  });

function known(site: string, error: unknown): unknown {
  if (error instanceof PorchlightError || isAbort(error)) return error;
  return new PorchlightError('invalid-resources', `The answer of ${site} could not be read.`, { cause: error });
}

/** A short list: each by its id, in that order. Who is not there any more is left out. */
async function byId<C>(
  ids: readonly string[],
  query: ResourceQuery,
  ask: AskOptions,
  signal: AbortSignal,
  { get, judging }: PagedOptions<C>,
): Promise<ResultPage> {
  const wanted = [...new Set(ids)].slice(0, MOST_IDS);
  const services = new Map<string, Service>();
  await eachAtMost(IDS_AT_ONCE, wanted, async (id) => {
    const service = await get(id, signal);
    if (service) services.set(id, service);
  });
  const found = wanted.flatMap((id) => services.get(id) ?? []);
  const { hits: judged } = judge(found, query.near ? { near: query.near } : {}, ask, judging, false);
  const hits = inOrder(judged, found);
  return {
    hits: hits.slice(ask.offset, ask.offset + ask.limit),
    total: hits.length,
    exact: true,
    more: hits.length > ask.offset + ask.limit,
    facets: null,
    drops: [],
    unknownPlace: false,
    problems: [],
  };
}

const inOrder = (hits: readonly Hit[], services: readonly Service[]): Hit[] =>
  services.flatMap(({ id }) => hits.find((hit) => hit.service.id === id) ?? []);
