import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import {
  createInstantSearchProvider,
  type IndexRequest,
  type InstantSearchProviderOptions,
} from '../../src/resources/providers/instantsearch.js';
import { ask, everyId } from './providers.server.js';

const service = (nth: number, more: object = {}) => ({
  id: `s${nth}`,
  name: `Service ${nth}`,
  needs: [nth % 2 ? 'grief' : 'food-money'],
  languages: [{ code: nth % 3 ? 'en' : 'es' }],
  ...more,
});
const all = Array.from({ length: 25 }, (_, nth) => service(nth));

/** An index that only counts and cuts: what it was asked is what the tests look at. */
function client(hits: readonly unknown[] = all, more: object = {}) {
  const requests: IndexRequest[][] = [];
  return {
    requests,
    search: async (asked: IndexRequest[]) => {
      requests.push(asked);
      return {
        results: asked.map(({ params }) => {
          const { page = 0, hitsPerPage = 20 } = params as { page?: number; hitsPerPage?: number };
          return {
            hits: hits.slice(page * hitsPerPage, (page + 1) * hitsPerPage),
            nbHits: hits.length,
            nbPages: Math.ceil(hits.length / hitsPerPage),
            page,
            ...more,
          };
        }),
      };
    },
  };
}

const provider = (options: Partial<InstantSearchProviderOptions> = {}) =>
  createInstantSearchProvider({
    client: client(),
    indexName: 'services',
    site: 'index.example.org',
    timeout: 2_000,
    ...options,
  });
const idsOf = (page: { hits: readonly { service: { id: string } }[] }) => page.hits.map(({ service: { id } }) => id);

const attributes = {
  needs: 'needs',
  cost: { name: 'price', values: { free: 'gratis' }, unknown: 'not said' },
  languages: 'languages.code',
  ages: { min: 'min_age', max: 'max_age' },
  wheelchair: 'step_free',
} as const;

describe('an InstantSearch provider asks', () => {
  test('one search with words, filters, numbers and page', async () => {
    const own = client();
    await provider({ client: own, attributes, params: { distinct: true } }).search(
      { text: ' good  grief ', age: 15, wheelchair: true, near: { lat: 1, lon: 2 } },
      ask({ limit: 5, offset: 10 }),
    );
    assert.deepEqual(own.requests, [
      [
        {
          indexName: 'services',
          params: {
            distinct: true,
            query: 'good grief',
            facets: ['needs', 'price', 'languages.code', 'step_free'],
            facetFilters: [['step_free:true']],
            numericFilters: ['min_age<=15', 'max_age>=15'],
            page: 2,
            hitsPerPage: 5,
          },
        },
      ],
    ]);
  });

  test('and one more for each list filter, without it, to count the other values', async () => {
    const own = client();
    const asking = provider({ client: own, attributes });
    await asking.search({ needs: ['grief', 'food-money'], cost: ['free'] }, ask());
    const filters = own.requests[0]?.map(({ params }) => params.facetFilters);
    assert.deepEqual(filters, [
      [
        ['needs:grief', 'needs:food-money'],
        ['price:gratis', 'price:not said'],
      ],
      [['price:gratis', 'price:not said']],
      [['needs:grief', 'needs:food-money']],
    ]);
    assert.deepEqual(
      own.requests[0]?.map(({ params }) => params.hitsPerPage),
      [10, 1, 1],
    );
    await asking.search({ needs: ['grief', 'food-money'], cost: ['free'] }, ask({ offset: 10 }));
    assert.equal(own.requests[1]?.length, 1);
  });

  test('with a position only where the host says so: rounded, for the order or as a limit', async () => {
    const query = { near: { lat: 40.712345, lon: -74.012345 }, within: 2.5 };
    for (const [geo, around, radius] of [
      ['none', undefined, undefined],
      ['rank', '40.71,-74.01', 'all'],
      ['radius', '40.71,-74.01', 2500],
    ] as const) {
      const own = client();
      const asking = provider({ client: own, geo });
      assert.equal(asking.sendsPositionTo, geo === 'none' ? undefined : 'index.example.org');
      await asking.search(query, ask());
      const params = own.requests[0]?.[0]?.params;
      assert.deepEqual([params?.aroundLatLng, params?.aroundRadius], [around, radius]);
    }
    const own = client();
    await provider({ client: own, geo: 'radius' }).search({ near: query.near }, ask());
    assert.equal(own.requests.pop()?.[0]?.params.aroundLatLng, undefined);
    await provider({ client: own, geo: 'rank', decimals: 4 }).search({ near: query.near }, ask());
    assert.equal(own.requests[0]?.[0]?.params.aroundLatLng, '40.7123,-74.0123');
  });

  test('an index that is sorted by distance, where the order is part of its name', async () => {
    const own = client();
    const asking = provider({
      client: own,
      geo: 'rank',
      nearestIndex: ({ lat, lon }) => `services/sort/place(${lat},${lon}):asc`,
    });
    await asking.search({ near: { lat: 40.712345, lon: -74.012345 } }, ask());
    await asking.search({}, ask());
    assert.deepEqual(
      own.requests.map(([first]) => first?.indexName),
      ['services/sort/place(40.71,-74.01):asc', 'services'],
    );
    assert.ok(!JSON.stringify(own.requests).includes('around'), 'the position was sent twice');
  });

  test('for a language of a region, and for the language', async () => {
    const own = client();
    await provider({ client: own, attributes }).search({ languages: ['es-MX', 'es', 'ar'] }, ask());
    assert.deepEqual(own.requests[0]?.[0]?.params.facetFilters, [
      ['languages.code:es-MX', 'languages.code:es', 'languages.code:ar'],
    ]);
  });

  test('with the town among the words where the host says so', async () => {
    const own = client();
    const asking = provider({ client: own, whereInSearch: true });
    assert.equal(asking.sendsPositionTo, 'index.example.org');
    await asking.search({ text: 'grief', where: 'Alderby' }, ask());
    assert.equal(own.requests[0]?.[0]?.params.query, 'grief Alderby');
  });

  test('and tells that nothing is sent where the index is in the page', () => {
    const own = provider({ site: null, geo: 'rank' });
    assert.equal('sendsQueryTo' in own || 'sendsPositionTo' in own, false);
    assert.equal(provider().sendsQueryTo, 'index.example.org');
  });
});

describe('an InstantSearch provider answers', () => {
  test('pages to the end, with totals', async () => {
    const page = await provider().search({ text: 'x' }, ask());
    assert.deepEqual([page.total, page.exact, page.more, page.hits.length], [25, true, true, 10]);
    assert.deepEqual(
      await everyId(provider(), { text: 'x' }, 7),
      all.map(({ id }) => id),
    );
  });

  test('with an estimate where the engine has only that', async () => {
    const page = await provider({ client: client(all, { exhaustiveNbHits: false }) }).search({}, ask());
    assert.deepEqual([page.exact, page.more, page.total], [false, true, 25]);
  });

  test('with counts by our own values, of records that do not say too', async () => {
    const facets = {
      needs: { grief: 3, 'food-money': 2, '<b>x</b>': 9, crisis: 0, constructor: 4 },
      price: { gratis: 4, 'not said': 5, sliding: 1 },
      'languages.code': { es: 2, en: 7, 'not a tag!': 3 },
      step_free: { true: 6, false: 2 },
    };
    const page = await provider({ client: client(all, { facets }), attributes }).search({}, ask());
    assert.deepEqual([...(page.facets?.needs ?? [])].sort(), [
      ['food-money', 2],
      ['grief', 3],
    ]);
    assert.deepEqual(
      [...(page.facets?.cost ?? [])],
      [
        ['free', 9],
        ['sliding', 6],
      ],
    );
    assert.deepEqual(
      [...(page.facets?.languages ?? [])],
      [
        ['en', 7],
        ['es', 2],
      ],
    );
    assert.deepEqual([page.facets?.wheelchair, page.facets?.age, page.facets?.openNow], [6, 25, undefined]);
  });

  test('filters without an attribute from what the engine sends, and then counts nothing', async () => {
    const page = await provider({ maxPages: 20 }).search({ languages: ['es'] }, ask({ limit: 50 }));
    assert.deepEqual(
      idsOf(page),
      all.filter((_, nth) => nth % 3 === 0).map(({ id }) => id),
    );
    assert.deepEqual([page.facets, page.exact, page.total], [null, true, 9]);
  });

  test('in the order of the engine, but not with what nobody checked for long in the first place', async () => {
    const checked = (nth: number, date: string) => service(nth, { verified: { date } });
    const hits = [
      checked(1, '2019-01-01'),
      checked(2, '2018-01-01'),
      checked(3, '2026-04-01'),
      checked(4, '2026-05-01'),
    ];
    const page = await provider({ client: client(hits) }).search({ text: 'x' }, ask());
    assert.deepEqual(idsOf(page), ['s3', 's1', 's2', 's4']);
  });

  test('one service by a filter on its id, or from what was seen before', async () => {
    const own = client([{ ...all[4], objectID: 's4', _highlightResult: { name: { value: '<em>x</em>' } } }]);
    const asking = provider({ client: own, idAttribute: 'id' });
    assert.equal((await asking.get('s4'))?.name, 'Service 4');
    assert.deepEqual(own.requests[0]?.[0]?.params.facetFilters, [['id:s4']]);
    await asking.get('s4');
    assert.equal(own.requests.length, 1);
    assert.equal(await asking.get('other'), null);
    assert.deepEqual(idsOf(await asking.search({ ids: ['s4'] }, ask())), ['s4']);
  });

  test('how many services there are', async () => {
    assert.equal((await provider().summary?.(new Date()))?.total, 25);
  });
});

describe('hits of an index are checked', () => {
  test('what does not fit is left out, nothing executes, good ones stay', async () => {
    const hits = [
      service(1, {
        urls: ['javascript:alert(1)', 'https://example.org/'],
        description: '<img src=x onerror=alert(1)>',
      }),
      service(2, { phones: [{ dial: 'call', kind: 'laser' }], unheard: { of: 1 } }),
      JSON.parse(
        '{"id":"s3","name":"Three","needs":["grief"],"__proto__":{"polluted":1},"constructor":{"prototype":{}}}',
      ),
      null,
      'text',
      { name: 'No id' },
      service(1),
      service(5, { places: [{ lat: 200, lon: 0, city: 'Alderby' }] }),
    ];
    const page = await provider({ client: client(hits) }).search({}, ask());
    assert.deepEqual(page.hits.find(({ service: { id } }) => id === 's1')?.service.urls, ['https://example.org/']);
    assert.ok(
      idsOf(page).includes('s2') && idsOf(page).includes('s3') && idsOf(page).includes('s5'),
      idsOf(page).join(),
    );
    assert.equal(new Set(idsOf(page)).size, page.hits.length);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.ok(page.problems.length >= 3, JSON.stringify(page.problems));
  });

  test('a toService that throws loses that hit only', async () => {
    const toService = (hit: Readonly<Record<string, unknown>>) => {
      if (hit.id === 's2') throw new Error('bad');
      return hit;
    };
    const page = await provider({ client: client(all.slice(0, 4)), toService }).search({}, ask());
    assert.deepEqual(idsOf(page), ['s0', 's1', 's3']);
    assert.ok(page.problems.some(({ code, row }) => code === 'no-service' && row === 3));
  });

  test('and where none can be read it is an error', async () => {
    const toService = () => {
      throw new Error('bad');
    };
    await assert.rejects(provider({ toService }).search({}, ask()), { code: 'invalid-resources' });
  });
});

describe('an InstantSearch provider fails', () => {
  const fails = (search: unknown, code: string) =>
    assert.rejects(
      provider({ client: { search } as never, timeout: 200 }).search({ text: 'secret words' }, ask()),
      (error: unknown) =>
        error instanceof PorchlightError &&
        error.code === code &&
        !`${error.message}${String(error.cause)}`.includes('secret'),
    );

  test('where the client throws or rejects, without its words', async () => {
    await fails(() => Promise.reject(new Error('no answer to "secret words"')), 'resources-unavailable');
    await fails(() => {
      throw new Error('secret words');
    }, 'resources-unavailable');
  });

  test('where the answer is none', async () => {
    for (const answer of [
      null,
      undefined,
      {},
      { results: [] },
      { results: [null] },
      { results: [{ hits: 'x' }] },
      'secret',
    ])
      await fails(() => answer, 'invalid-resources');
  });

  test('where the client never answers, and at once when it is cancelled', async () => {
    await fails(() => new Promise(() => undefined), 'resources-unavailable');
    const controller = new AbortController();
    const search = provider({ client: { search: () => new Promise(() => undefined) } }).search(
      {},
      ask({ signal: controller.signal }),
    );
    controller.abort();
    await assert.rejects(search, (error: unknown) => error instanceof DOMException && error.name === 'AbortError');
  });
});
