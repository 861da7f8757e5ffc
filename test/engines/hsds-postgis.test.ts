import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createHsdsProvider, type HsdsProviderOptions } from '../../src/resources/providers/hsds.js';
import type { ResourceQuery } from '../../src/resources/query.js';
import { ask, everyId } from '../resources/providers.server.js';
import { generate, postcodes } from './fixtures/services.js';
import { start, type Engine } from './start.js';

/* An HSDS 3 API on PostgreSQL and PostGIS (PGlite) with 20,000 services; what is true is computed here from the same list. */
const COUNT = 20_000;
type Service = ReturnType<typeof generate>[number];
const all: readonly Service[] = generate(COUNT);
let engine: Engine;
before(async () => {
  engine = await start(['servers/hsds-pglite.js', String(COUNT)]);
});
after(() => engine.stop());

const provider = (options: Partial<HsdsProviderOptions> = {}) =>
  createHsdsProvider({ api: `${engine.origin}/v3`, timeout: 60_000, maxBytes: 20_000_000, ...options });
const terms = { 'food-money': ['term-food'], grief: ['term-grief'], housing: ['term-housing'] };
const idsWhere = (is: (service: Service) => boolean) =>
  all
    .filter(is)
    .map(({ id }) => id)
    .sort();
const termOf = (service: Service) => service.attributes[0]?.taxonomy_term?.id;
const hasWords = ({ name, description }: Service, ...words: string[]) => {
  const text = `${String(name)} ${String(description)}`.toLowerCase().split(/[^a-z0-9]+/);
  return words.every((word) => text.includes(word));
};

/** All pages of a query hold what is true, each once, and the first says how many there are. */
async function same(
  options: Partial<HsdsProviderOptions>,
  query: ResourceQuery,
  wanted: readonly string[],
  limit = 100,
) {
  const own = provider(options);
  const ids = await everyId(own, query, limit);
  assert.ok(wanted.length > 0, 'nothing is wanted');
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...ids].sort(), wanted);
}

describe('an HSDS server with 20,000 services', () => {
  test('says how many there are', async () => {
    assert.equal((await provider().summary?.(new Date()))?.total, COUNT);
    const page = await provider().search({}, ask({ limit: 20 }));
    assert.deepEqual([page.total, page.exact, page.more, page.hits.length], [COUNT, true, true, 20]);
  });

  test('gives all of them, page by page', () =>
    same(
      {},
      {},
      all.map(({ id }) => id),
    ));

  test('gives the last page at once', async () => {
    const page = await provider().search({}, ask({ limit: 50, offset: COUNT - 50 }));
    assert.deepEqual(
      page.hits.map(({ service }) => service.id).sort(),
      all.slice(-50).map(({ id }) => id),
    );
    assert.equal(page.more, false);
  });

  test('finds words', () =>
    same(
      {},
      { text: 'Lantern grief' },
      idsWhere((one) => hasWords(one, 'lantern', 'grief')),
    ));

  test('finds a need by its term', () =>
    same(
      { terms },
      { needs: ['grief'] },
      idsWhere((one) => termOf(one) === 'term-grief'),
    ));

  test('finds two needs with words', () =>
    same(
      { terms },
      { needs: ['food-money', 'housing'], text: 'orchard alderby' },
      idsWhere((one) => /food|housing/.test(termOf(one) ?? '') && hasWords(one, 'orchard', 'alderby')),
    ));

  test('is filtered in the page by age and language: nothing is missed', () => {
    const fits = ({
      minimum_age: min,
      maximum_age: max,
      languages,
    }: Service & { minimum_age?: number; maximum_age?: number }) =>
      (min ?? 0) <= 15 && 15 <= (max ?? 999) && languages[0]?.code === 'so';
    return same(
      {},
      { text: 'beacon', age: 15, languages: ['so'] },
      idsWhere((one) => hasWords(one, 'beacon') && fits(one)),
    );
  });

  test('finds what is near a postcode', async () => {
    const middle = postcodes[2] as (typeof postcodes)[number];
    const near = idsWhere((one) => kilometres(one, middle) <= 4);
    await same({ proximity: true }, { where: middle.postcode, within: 4 }, near, 50);
    await same(
      { proximity: true, terms },
      { where: middle.postcode, within: 8, needs: ['food-money'] },
      idsWhere((one) => kilometres(one, middle) <= 8 && termOf(one) === 'term-food'),
      50,
    );
  });

  test('gives whole services also where its lists are thin', async () => {
    const thin = createHsdsProvider({ api: `${engine.origin}/thin`, timeout: 60_000 });
    const page = await thin.search({ text: 'lantern grief' }, ask({ limit: 30 }));
    assert.equal(page.hits.length, 30);
    for (const { service } of page.hits) {
      const raw = all.find(({ id }) => id === service.id);
      assert.equal(service.phones?.[0]?.dial, raw?.phones[0]?.number);
      assert.equal(service.languages?.[0]?.code, raw?.languages[0]?.code);
      assert.equal(service.places?.length ?? 0, raw?.service_at_locations.length);
    }
  });

  test('gives one by its id, and a short list', async () => {
    assert.equal((await provider().get('svc-012345'))?.id, 'svc-012345');
    assert.equal(await provider().get('svc-999999'), null);
    const ids = ['svc-019999', 'svc-000000', 'svc-010000'];
    const page = await provider().search({ ids }, ask());
    assert.deepEqual(
      page.hits.map(({ service }) => service.id),
      ids,
    );
  });
});

/** Great circle on the mean sphere, as the server was told. */
function kilometres({ service_at_locations }: Service, from: { lat: number; lon: number }): number {
  const location = service_at_locations[0]?.location;
  if (!location) return Infinity;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const a =
    Math.sin(radians(location.latitude - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) *
      Math.cos(radians(location.latitude)) *
      Math.sin(radians(location.longitude - from.lon) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}
