import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  createInstantSearchProvider,
  type IndexClient,
  type InstantSearchProviderOptions,
} from '../../src/resources/providers/instantsearch.js';
import type { ResourceQuery } from '../../src/resources/query.js';
import { ask, json, serve, type Site } from '../resources/providers.server.js';

/*
 * Typesense, Meilisearch and Algolia cannot run here. Their own clients can: what they make of our searches is looked at
 * when it arrives, and the answers have the shape that the servers document.
 */
interface Heard {
  readonly body: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- requests of others
}
const heard: Heard[] = [];
const hit = { id: 'a', name: 'Lantern Grief Circle', needs: ['grief'] };

/** One hit, and three services for grief, as each of them says it. */
const answers: Readonly<Record<string, (body: Heard['body']) => object>> = {
  '/multi_search': ({ searches }) => ({
    results: searches.map(() => ({
      found: 1,
      page: 1,
      search_time_ms: 1,
      request_params: { per_page: 10 },
      hits: [{ document: hit, highlights: [] }],
      facet_counts: [{ field_name: 'needs', counts: [{ value: 'grief', count: 3 }], stats: {} }],
    })),
  }),
  '/multi-search': ({ queries }) => ({
    results: queries.map(({ indexUid }: { indexUid: string }) => ({
      indexUid,
      hits: [hit],
      estimatedTotalHits: 1,
      limit: 11,
      offset: 0,
      query: '',
      processingTimeMs: 1,
      facetDistribution: { needs: { grief: 3 } },
    })),
  }),
  '/1/indexes/*/queries': ({ requests }) => ({
    results: requests.map(() => ({
      hits: [{ objectID: 'a', ...hit }],
      nbHits: 1,
      nbPages: 1,
      page: 0,
      facets: { needs: { grief: 3 } },
    })),
  }),
};

let site: Site;
const clients: Record<string, IndexClient> = {};
before(async () => {
  site = await serve(async (url, response, _nth, request) => {
    let text = '';
    for await (const part of request) text += String(part);
    const body = JSON.parse(text) as Heard['body'];
    heard.push({ body });
    json(response, answers[decodeURIComponent(url.pathname)]?.(body) ?? {}, 200);
  });
  const port = Number(new URL(site.origin).port);
  const load = async (name: string): Promise<any> => import(name); // eslint-disable-line @typescript-eslint/no-explicit-any -- installed only where this test runs
  const typesense = await load('typesense-instantsearch-adapter');
  const Adapter = typesense.default.default ?? typesense.default;
  const server = { apiKey: 'search-only', nodes: [{ host: '127.0.0.1', port, protocol: 'http' }] };
  const more = { additionalSearchParameters: { query_by: 'name,description' }, geoLocationField: 'place' };
  clients.Typesense = new Adapter({ server, ...more }).searchClient;
  const { instantMeiliSearch } = await load('@meilisearch/instant-meilisearch');
  clients.Meilisearch = instantMeiliSearch(site.origin, 'search-only').searchClient;
  const { liteClient } = await load('algoliasearch/lite');
  const hosts = [{ url: `127.0.0.1:${port}`, accept: 'readWrite', protocol: 'http' }];
  clients.Algolia = liteClient('APP', 'search-only', { hosts });
});
after(() => site.close());

const query: ResourceQuery = {
  text: 'good grief',
  needs: ['grief', 'crisis'],
  languages: ['es'],
  age: 15,
  near: { lat: 40.712345, lon: -74.012345 },
};
const search = async (name: string, more: Partial<InstantSearchProviderOptions>, asked = query) => {
  heard.length = 0;
  const provider = createInstantSearchProvider({
    client: clients[name] as IndexClient,
    indexName: 'services',
    site: 'search.example.org',
    attributes: {
      needs: 'needs',
      languages: { name: 'languages', unknown: 'not said' },
      ages: { min: 'min_age', max: 'max_age' },
    },
    ...more,
  });
  const page = await provider.search(asked, ask({ limit: 10 }));
  assert.deepEqual(
    page.hits.map(({ service }) => service.name),
    [hit.name],
  );
  assert.equal(page.facets?.needs.get('grief'), 3);
  assert.equal(page.total, 1);
  // Meilisearch's client asks for all values once, before anything else.
  return heard
    .filter(({ body }) => JSON.stringify(body).includes('grief'))
    .flatMap(({ body }) => (body.searches ?? body.queries ?? body.requests) as Readonly<Record<string, unknown>>[]);
};
const parts = (text: unknown) => String(text).split(' && ').sort();

describe('the client of', () => {
  test('Typesense makes filters of ours, with a distance', async () => {
    const [first, ...counting] = await search('Typesense', { geo: 'radius' }, { ...query, within: 2.5 });
    assert.deepEqual(
      [first?.q, first?.query_by, first?.page, first?.per_page],
      ['good grief', 'name,description', 1, 10],
    );
    assert.deepEqual(parts(first?.filter_by), [
      'languages:=[`es`,`not said`]',
      'max_age:>=15',
      'min_age:<=15',
      'needs:=[`grief`,`crisis`]',
      'place:(40.71,-74.01, 2.5 km)',
    ]);
    assert.equal(first?.facet_by, 'needs,languages');
    assert.equal(counting.length, 2);
    assert.ok(
      counting.every((one) => one.per_page === 1),
      'hits were asked for where only counts are needed',
    );
  });

  test('Typesense, sorted by distance', async () => {
    const nearestIndex = ({ lat, lon }: { lat: number; lon: number }) => `services/sort/place(${lat},${lon}):asc`;
    const [first] = await search('Typesense', { geo: 'rank', nearestIndex });
    assert.deepEqual([first?.collection, first?.sort_by], ['services', 'place(40.71,-74.01):asc']);
    assert.ok(!String(first?.filter_by).includes('place'), 'services without a place are left out');
  });

  test('Meilisearch makes filters of ours, with a distance', async () => {
    const [first] = await search('Meilisearch', { geo: 'radius' }, { ...query, within: 2.5 });
    assert.deepEqual([first?.indexUid, first?.q, first?.offset], ['services', 'good grief', 0]);
    assert.deepEqual(first?.filter, [
      '_geoRadius(40.71000, -74.01000, 2500)',
      '"min_age"<=15',
      '"max_age">=15',
      ['"needs"="grief"', '"needs"="crisis"'],
      ['"languages"="es"', '"languages"="not said"'],
    ]);
  });

  test('Meilisearch, sorted by distance', async () => {
    const nearestIndex = ({ lat, lon }: { lat: number; lon: number }) => `services:_geoPoint(${lat}, ${lon}):asc`;
    const [first] = await search('Meilisearch', { geo: 'rank', nearestIndex });
    assert.deepEqual([first?.indexUid, first?.sort], ['services', ['_geoPoint(40.71, -74.01):asc']]);
  });

  test('Algolia sends what it is given', async () => {
    const [first, ...counting] = await search('Algolia', { geo: 'rank' });
    assert.deepEqual(
      [first?.indexName, first?.query, first?.page, first?.hitsPerPage, first?.aroundLatLng, first?.aroundRadius],
      ['services', 'good grief', 0, 10, '40.71,-74.01', 'all'],
    );
    assert.deepEqual(first?.facetFilters, [
      ['needs:grief', 'needs:crisis'],
      ['languages:es', 'languages:not said'],
    ]);
    assert.deepEqual(first?.numericFilters, ['min_age<=15', 'max_age>=15']);
    assert.deepEqual(
      counting.map(({ facetFilters }) => facetFilters),
      [[['languages:es', 'languages:not said']], [['needs:grief', 'needs:crisis']]],
    );
  });
});
