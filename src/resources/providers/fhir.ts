import { PorchlightError } from '../../core/errors.js';
import type { AskOptions, ResourceProvider, ResourceQuery } from '../query.js';
import type { Problem, ReadOptions, ReadResult, Service } from '../service.js';
import { baseAddress, below } from './address.js';
import { type Answer, answerOf, type Entry, type Resource } from './fhir-bundle.js';
import { type FhirQuery, fhirQuery, type FhirQueryOptions, leftOf } from './fhir-query.js';
import { References } from './fhir-references.js';
import type { JudgeOptions } from './judge.js';
import { own } from './list-page.js';
import { guarded, pagedSearch, pageSize, type Plan } from './paged.js';
import { getJson, type RequestOptions } from './request.js';
import type { Chunk } from './scan.js';

export interface FhirProviderOptions
  extends Partial<FhirQueryOptions>, Pick<ReadOptions, 'timeZone' | 'lang' | 'country' | 'licence' | 'attribution'> {
  /** Base address of the server, as in `https://example.org/fhir`. */
  readonly base: string | URL;
  /** Name of the site as people know it; else its host name. They read it where they are told what is sent. */
  readonly name?: string;
  /**
   * Parameter that words are sent with. Default `name:contains`, which all servers should know; `_content` and `_text`
   * search all of a record where a server has them; `none`: words are looked for in what the server sends.
   */
  readonly text?: FhirQueryOptions['text'];
  /** Tokens (`system|code`) of this server for each need. A need without one is looked for in what the server sends. */
  readonly needs?: FhirQueryOptions['needs'];
  /** Parameter that these tokens are sent with: `service-category` (default), `service-type`, `specialty`, … */
  readonly needsParameter?: string;
  /**
   * How a position with a distance is sent: `chained` as `location.near`; `location`: the places are searched first;
   * `none` (default): never, distances are measured in the page.
   */
  readonly near?: FhirQueryOptions['near'];
  /** `location`: a typed town or postcode is looked for in the addresses of places first. Default `none`. */
  readonly where?: FhirQueryOptions['where'];
  /** Asks for `active=true`. Default true. Set false where records do not say whether they are active. */
  readonly active?: boolean;
  /** Decimals of a position that is sent, 0 to 6. Default 2, about one kilometre. */
  readonly decimals?: number;
  /** Where towns and postcodes are, so that distances can be measured in the page. */
  readonly gazetteer?: JudgeOptions['gazetteer'];
  /** Milliseconds for one search with all its requests. Default 10,000. */
  readonly timeout?: number;
  /** Pages of the server that one search reads at most, 1 to 20. Default 5. */
  readonly maxPages?: number;
  readonly maxBytes?: RequestOptions['maxBytes'];
  readonly headers?: RequestOptions['headers'];
  readonly fetch?: RequestOptions['fetch'];
}

interface Cursor {
  /** `null`: the first page. */
  readonly url: URL | null;
  /** Services on the pages before. */
  readonly before: number;
  /** Addresses of the pages before: a server may link them in a circle. */
  readonly trail: readonly string[];
}

const NOTHING = { services: [], rows: 0, problems: [], total: 0, next: null } as const;
const SERVICE = 'HealthcareService';
const MOST_PLACES = 100;
const ID = /^[A-Za-z0-9.-]{1,64}$/;

/**
 * A directory on a FHIR R4 server: its HealthcareService resources with their Locations and Organizations. Active ones,
 * words in names, and needs (with `needs`) are searched by the server, a position or a place only where the options say so;
 * all other filters, and what the server did not use, are applied to the pages that it sends, at most `maxPages` a search.
 * @throws {PorchlightError} `invalid-resources` where `base` is no address
 */
export function createFhirProvider(options: FhirProviderOptions): ResourceProvider {
  const base = baseAddress(options.base, 'base');
  const { timeout = 10_000, near = 'none', where = 'none' } = options;
  const site = options.name ?? base.host;
  const queried: FhirQueryOptions = {
    text: options.text ?? 'name:contains',
    needs: options.needs ?? {},
    needsParameter: options.needsParameter ?? 'service-category',
    active: options.active ?? true,
    decimals: options.decimals,
    near,
    where,
  };
  const request = (url: URL, signal: AbortSignal | undefined) =>
    getJson(url, { ...options, headers: { accept: 'application/fhir+json', ...options.headers }, timeout, signal });
  const bundle = async (url: URL, signal: AbortSignal): Promise<Answer> => {
    const answer = answerOf(await request(url, signal), base);
    if (!answer)
      throw new PorchlightError('invalid-resources', `${site} answered with something that is no FHIR Bundle.`);
    return answer;
  };
  const references = new References(base, (type, ids, signal) =>
    bundle(
      below(
        base,
        [type],
        [
          ['_id', ids.join(',')],
          ['_count', String(ids.length)],
        ],
      ),
      signal,
    ),
  );

  async function read(services: readonly Entry[], others: readonly Entry[], signal: AbortSignal): Promise<Read> {
    const [more, { readFhir }] = await Promise.all([
      references.of(services, others, signal),
      import('../readers/fhir.js'),
    ]);
    const entry = [...services, ...more];
    return readFhir({ resourceType: 'Bundle', type: 'collection', entry }, options);
  }

  function plan(query: ResourceQuery, { limit }: AskOptions): Plan<Cursor> {
    const asked = fhirQuery(query, queried);
    let self: URL | null = null;
    return {
      first: { url: null, before: 0, trail: [] },
      left: () => leftOf(query, asked, self),
      ask: async (cursor, seen, signal) => {
        const url = cursor.url ?? (await firstPage(asked, pageSize(limit, leftOf(query, asked, null)), signal));
        if (!url) return { ...NOTHING, unknownPlace: asked.locations?.name === 'address' };
        const answer = await bundle(url, signal);
        if (!cursor.url) self = answer.self;
        return chunk(answer, { ...cursor, url }, seen, signal);
      },
    };
  }

  /** `null`: there is no place of that name, or none so near. */
  async function firstPage({ asked, locations }: FhirQuery, size: number, signal: AbortSignal): Promise<URL | null> {
    const parameters: [string, string][] = asked.map(({ name, value }) => [name, value]);
    if (locations) {
      const search: [string, string][] = [
        [locations.name, locations.value],
        ['_count', String(MOST_PLACES)],
      ];
      const { others } = await bundle(below(base, ['Location'], search), signal);
      const places = others.filter(({ resource }) => resource.resourceType === 'Location' && ID.test(resource.id));
      if (places.length === 0) return null;
      const ids = places.slice(0, MOST_PLACES).map(({ resource }) => `Location/${resource.id}`);
      parameters.push(['location', ids.join(',')]);
    }
    return below(
      base,
      [SERVICE],
      [
        ...parameters,
        ['_count', String(size)],
        ['_include', `${SERVICE}:location`],
        ['_include', `${SERVICE}:organization`],
      ],
    );
  }

  async function chunk(
    answer: Answer,
    cursor: Cursor & { readonly url: URL },
    seen: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<Chunk<Cursor>> {
    const unique = new Map(answer.services.map((entry) => [entry.resource.id, entry]));
    const fresh = [...unique.values()].filter(({ resource }) => !seen.has(resource.id));
    const { services, problems } = await read(fresh, answer.others, signal);
    const { next, problem } = nextOf(answer, cursor, fresh.length > 0, base);
    return {
      services,
      rows: answer.services.length,
      problems: problem ? [...problems, problem] : problems,
      total: answer.total,
      next,
    };
  }

  async function get(id: string, signal: AbortSignal): Promise<Service | null> {
    if (!ID.test(id)) return null;
    const resource = await request(below(base, [SERVICE, id]), signal);
    if (own(resource, 'resourceType') !== SERVICE || own(resource, 'id') !== id) return null;
    return (await read([{ resource: resource as Resource }], [], signal)).services[0] ?? null;
  }

  return {
    sendsQueryTo: site,
    ...((near !== 'none' || where !== 'none') && { sendsPositionTo: site }),
    search: pagedSearch({ site, plan, get, judging: options, timeout, pages: options.maxPages }),
    get: (id, { signal } = {}) => guarded(site, get(id, signal ?? new AbortController().signal)),
  };
}

type Read = Pick<ReadResult, 'services' | 'problems'>;

/** The page after this one: as the server links it, on the same site only; else by `_offset` where it links nothing at all. */
function nextOf(
  { next, linked, services, total }: Answer,
  { url, before, trail }: Cursor & { readonly url: URL },
  fresh: boolean,
  base: URL,
): { next: Cursor | null; problem?: Problem } {
  const after = before + services.length;
  const seen = [...trail, url.href];
  if (!next && !linked && fresh && total !== null && after < total) {
    next = new URL(url);
    next.searchParams.set('_offset', String(after));
  }
  if (!next || services.length === 0 || seen.includes(next.href)) return { next: null };
  if (next.origin !== base.origin) return { next: null, problem: FOREIGN };
  return { next: { url: next, before: after, trail: seen } };
}

const FOREIGN: Problem = {
  severity: 'warning',
  code: 'foreign-next',
  message: 'The next page is on another site than the base address. It was not asked for.',
  remedy: 'Set the base address of the server to the one that pages use.',
};
