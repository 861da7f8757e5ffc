import { PorchlightError } from '../../core/errors.js';
import type { Need } from '../needs.js';
import type { AskOptions, ResourceProvider, ResourceQuery, Summary } from '../query.js';
import type { ReadOptions, ReadResult, Service } from '../service.js';
import { baseAddress, below, canBePath } from './address.js';
import { Details } from './details.js';
import { isThin, itemsOf, signatureOf, type Item } from './hsds-items.js';
import { hsdsQuery, type List } from './hsds-query.js';
import type { JudgeOptions } from './judge.js';
import { hasNext, listPage } from './list-page.js';
import { atMost, guarded, pagedSearch, pageSize, type Plan } from './paged.js';
import { getJson, unavailable, type RequestOptions } from './request.js';
import type { Chunk } from './scan.js';

export interface HsdsProviderOptions extends Pick<
  ReadOptions,
  'timeZone' | 'lang' | 'country' | 'licence' | 'attribution'
> {
  /** Base address, without `/services`. */
  readonly api: string | URL;
  /** `oruk`: Open Referral UK. Its fields differ, and it can be asked by postcode. Default `hsds`. */
  readonly profile?: 'hsds' | 'oruk';
  /** Name of the site as people know it; else its host name. They read it where they are told what is sent. */
  readonly name?: string;
  /** Asks for whole services in lists (`full=true`). Default true; a server that does not know it ignores it. */
  readonly full?: boolean;
  /** `taxonomy_term_id`s of this server for each need. A need without one is looked for in what the server sends. */
  readonly terms?: Readonly<Partial<Record<Need, readonly string[]>>>;
  /** Sends a typed postcode and the distance to `/service_at_locations`. Default: only with `oruk`, which has it. */
  readonly proximity?: boolean;
  /** Sends a typed town with the words of the search. Default false: then it only puts services first that are there. */
  readonly whereInSearch?: boolean;
  /** Where towns and postcodes are, so that distances can be measured in the page. */
  readonly gazetteer?: JudgeOptions['gazetteer'];
  /** Milliseconds for one search with all its requests. Default 10,000. */
  readonly timeout?: number;
  /** Details fetched at the same time, 1 to 12. Default 6. */
  readonly detailLimit?: number;
  /** Pages of the server that one search reads at most, 1 to 20. Default 5. */
  readonly maxPages?: number;
  readonly maxBytes?: RequestOptions['maxBytes'];
  readonly headers?: RequestOptions['headers'];
  readonly fetch?: RequestOptions['fetch'];
}

/** Which of the lists, and which of its pages. */
interface Cursor {
  readonly list: number;
  readonly page: number;
  /** Entries of this list before the page. */
  readonly before: number;
  /** What the page before it held. */
  readonly previous: string;
}

const MOST_DETAILS = 100;

/**
 * A directory behind an HSDS 3.0 or 3.1 API, or one of Open Referral UK. Words, needs (with `terms`) and a postcode (with
 * `proximity`) are searched by the server; all other filters are applied to the pages that it sends, at most `maxPages` of
 * them a search. A position never leaves the page: HSDS has no parameter for one.
 *
 * Lists without phones and places are completed with the details of each service.
 * @throws {PorchlightError} `invalid-resources` where `api` is no address
 */
export function createHsdsProvider(options: HsdsProviderOptions): ResourceProvider {
  const base = baseAddress(options.api, 'api');
  const { profile = 'hsds', name, timeout = 10_000, full = true, terms = {}, whereInSearch = false } = options;
  const proximity = options.proximity ?? profile === 'oruk';
  const site = name ?? base.host;
  const request = (path: readonly string[], parameters: List['parameters'], signal: AbortSignal | undefined) =>
    getJson(below(base, path, parameters), { ...options, timeout, signal });

  /** Whether this server has sent a list without details, and a page smaller than it was asked for. */
  let [thinLists, smallPages] = [false, false];
  const details = new Details({
    atOnce: atMost(options.detailLimit, 6, 12),
    timeout: timeout / 2,
    fetch: async (id, signal) => (canBePath(id) ? request(['services', id], [], signal) : undefined),
  });
  const reader = async (): Promise<(raws: readonly object[]) => Read> => {
    if (profile === 'oruk') {
      const { readOruk } = await import('../readers/oruk.js');
      return (raws) => readOruk(raws, options);
    }
    const { readHsds } = await import('../readers/hsds.js');
    return (raws) => readHsds(raws, options);
  };

  function plan(query: ResourceQuery, { limit }: AskOptions): Plan<Cursor> {
    const { lists, left } = hsdsQuery(query, { terms, proximity, whereInSearch });
    const shown = atMost(limit, 20, MOST_DETAILS);
    // A large page of a server with thin lists is as many requests again.
    const size = thinLists ? shown : pageSize(limit, left);
    return {
      first: { list: 0, page: 1, before: 0, previous: '' },
      left: () => left,
      ask: (cursor, seen, signal) => ask(lists, cursor, { size, shown }, seen, signal),
      at: (offset) =>
        lists.length === 1 && offset % size === 0 && !smallPages
          ? { list: 0, page: offset / size + 1, before: offset, previous: '' }
          : null,
    };
  }

  async function ask(
    lists: readonly List[],
    cursor: Cursor,
    { size, shown }: { readonly size: number; readonly shown: number },
    seen: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<Chunk<Cursor>> {
    const { kind, parameters } = lists[cursor.list] as List;
    const paging = [['page', String(cursor.page)], ['per_page', String(size)], ...(full ? [['full', 'true']] : [])];
    // The reader is fetched while the server thinks.
    const asked = request([kind], [...parameters, ...(paging as [string, string][])], signal);
    const [json, read] = await Promise.all([asked, reader()]);
    const page = listPage(json);
    if (json === undefined) throw unavailable(base, `has no list of services at /${kind}`);
    if (!page) throw new PorchlightError('invalid-resources', `${site} answered with something that is no list.`);

    const { items, problems: twice } = itemsOf(page.items, kind);
    const fresh = items.filter(({ id }) => id === null || !seen.has(id));
    const thin = fresh.flatMap(({ id, raw }) => (id !== null && isThin(raw, kind) ? id : []));
    thinLists ||= thin.length > 0;
    smallPages ||= page.items.length < size && hasNext(page, cursor.page, size, cursor.before);
    const { found, problems } = await details.many(thin.slice(0, shown), signal);
    const result = read(fresh.map(({ id, raw }) => (id !== null && found.get(id)) || raw));
    return {
      services: result.services,
      rows: page.items.length,
      problems: [...twice, ...result.problems, ...problems],
      // Lists of several terms may hold the same service: their totals do not add up.
      total: lists.length === 1 ? (page.total ?? null) : null,
      next: nextOf(lists, cursor, size, page, items, fresh.length > 0),
    };
  }

  async function get(id: string, signal: AbortSignal): Promise<Service | null> {
    const [raw, read] = await Promise.all([details.one(id, signal), reader()]);
    return raw ? (read([raw]).services[0] ?? null) : null;
  }

  return {
    sendsQueryTo: site,
    ...((proximity || whereInSearch) && { sendsPositionTo: site }),
    search: pagedSearch({ site, plan, get, judging: options, timeout, pages: options.maxPages }),
    get: (id, { signal } = {}) => guarded(site, get(id, signal ?? new AbortController().signal)),
    summary: async (): Promise<Summary> => {
      const page = listPage(
        await request(
          ['services'],
          [
            ['page', '1'],
            ['per_page', '1'],
          ],
          undefined,
        ),
      );
      if (page?.total === undefined) throw unavailable(base, 'does not say how many services it has');
      const { country, timeZone, lang, licence, attribution } = options;
      return {
        total: page.total,
        verifiedThisYear: null,
        ...(name && { name }),
        ...(country && { country }),
        ...(timeZone && { timeZone }),
        ...(lang && { lang }),
        ...(licence && { licence }),
        ...(attribution && { attribution }),
      };
    },
  };
}

type Read = Pick<ReadResult, 'services' | 'problems'>;
type Page = NonNullable<ReturnType<typeof listPage>>;

/** The next page of this list, else the first of the next one. */
function nextOf(
  lists: readonly List[],
  { list, page: number, before, previous }: Cursor,
  size: number,
  page: Page,
  items: readonly Item[],
  fresh: boolean,
): Cursor | null {
  const signature = signatureOf(items);
  // A server that does not know paging sends the same for ever. With several lists, one may bring what another brought.
  const again = signature === previous || (!fresh && lists.length === 1);
  if (!again && hasNext(page, number, size, before))
    return { list, page: number + 1, before: before + page.items.length, previous: signature };
  return list + 1 < lists.length ? { list: list + 1, page: 1, before: 0, previous: '' } : null;
}
