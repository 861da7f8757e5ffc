import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  createInstantSearchProvider,
  type InstantSearchProviderOptions,
} from '../../src/resources/providers/instantsearch.js';
import { readHsds } from '../../src/resources/readers/hsds.js';
import type { ResourceQuery } from '../../src/resources/query.js';
import type { Service } from '../../src/resources/service.js';
import { ask, everyId } from '../resources/providers.server.js';
import { generate } from './fixtures/services.js';
import { start, type Engine } from './start.js';

/* A search engine that others wrote, behind a client of the InstantSearch shape that others wrote, over HTTP. */
const UNSAID = 'not said';
const all: readonly Service[] = readHsds(generate(400), { country: 'GB' }).services;
const documents = all.map((service) => ({
  id: service.id,
  name: service.name,
  description: service.description,
  needs: service.needs,
  languages: service.languages?.map(({ code }) => code) ?? [UNSAID],
  cost: [service.cost?.free ? 'free' : UNSAID],
  delivery: service.delivery ?? [UNSAID],
  min_age: service.ages?.min ?? 0,
  max_age: service.ages?.max ?? 130,
  record: service,
}));

let engine: Engine;
const post = async (path: string, body: unknown): Promise<{ results: unknown[] }> => {
  const response = await fetch(`${engine.origin}${path}`, { method: 'POST', body: JSON.stringify(body) });
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as { results: unknown[] };
};
before(async () => {
  engine = await start(['servers/itemsjs.js']);
  await post('/index', documents);
});
after(() => engine.stop());

const provider = (options: Partial<InstantSearchProviderOptions> = {}) =>
  createInstantSearchProvider({
    client: { search: (requests) => post('/search', requests) },
    indexName: 'services',
    site: 'search.example.org',
    idAttribute: 'id',
    toService: ({ record }) => record,
    attributes: {
      needs: 'needs',
      languages: { name: 'languages', unknown: UNSAID },
      cost: { name: 'cost', unknown: UNSAID },
      delivery: { name: 'delivery', unknown: UNSAID },
      ages: { min: 'min_age', max: 'max_age' },
    },
    ...options,
  });

const speaks = ({ languages }: Service, code: string) => !languages || languages.some((each) => each.code === code);
const ofAge = ({ ages }: Service, age: number) => (ages?.min ?? 0) <= age && age <= (ages?.max ?? 130);
const says = ({ name, description }: Service, word: string) =>
  `${name} ${description}`
    .toLowerCase()
    .split(/[^a-z]+/)
    .includes(word);
const idsWhere = (is: (service: Service) => boolean) =>
  all
    .filter(is)
    .map(({ id }) => id)
    .sort();
const found = async (query: ResourceQuery, limit = 30) => (await everyId(provider(), query, limit)).sort();

describe('ItemsJS behind its InstantSearch client', () => {
  test('gives all services, page by page', async () => {
    assert.ok(all.length > 350, 'too few to page through');
    for (const limit of [7, 100])
      assert.deepEqual(
        await found({}, limit),
        idsWhere(() => true),
      );
    const page = await provider().search({}, ask());
    assert.deepEqual([page.total, page.exact, page.more], [all.length, true, true]);
  });

  test('gives a later page at once', async () => {
    const page = await provider().search({}, ask({ limit: 20, offset: 380 }));
    assert.equal(page.hits.length, Math.min(20, all.length - 380));
    assert.equal(page.more, false);
  });

  test('finds words', async () => {
    assert.deepEqual(
      await found({ text: 'lantern' }),
      idsWhere((one) => says(one, 'lantern')),
    );
  });

  const queries: [string, ResourceQuery, (service: Service) => boolean][] = [
    ['a need', { needs: ['grief'] }, (one) => one.needs.includes('grief')],
    [
      'one need or another',
      { needs: ['grief', 'housing'] },
      (one) => one.needs.some((need) => need === 'grief' || need === 'housing'),
    ],
    ['a language, with those that do not say', { languages: ['so'] }, (one) => speaks(one, 'so')],
    [
      'all of these with words',
      { text: 'lantern', languages: ['es'], age: 20, needs: ['grief', 'food-money', 'counseling'] },
      (one) =>
        says(one, 'lantern') &&
        speaks(one, 'es') &&
        ofAge(one, 20) &&
        one.needs.some((need) => ['grief', 'food-money', 'counseling'].includes(need)),
    ],
  ];
  for (const [what, query, is] of queries)
    test(`finds ${what}`, async () => {
      const wanted = idsWhere(is);
      assert.ok(wanted.length > 0, 'nothing is wanted');
      assert.deepEqual(await found(query), wanted);
      const page = await provider().search(query, ask());
      assert.deepEqual([page.total, page.exact], [wanted.length, true]);
    });

  test('counts what each value would leave, with the other filters as they are', async () => {
    const { facets } = await provider().search({ needs: ['grief'], languages: ['es'] }, ask());
    for (const need of ['grief', 'housing', 'food-money'] as const)
      assert.equal(
        facets?.needs.get(need),
        idsWhere((one) => speaks(one, 'es') && one.needs.includes(need)).length,
        need,
      );
    for (const code of ['es', 'ar', 'pl'])
      assert.equal(
        facets?.languages.get(code),
        idsWhere((one) => one.needs.includes('grief') && speaks(one, code)).length,
        code,
      );
    assert.equal(facets?.languages.has(UNSAID), false);
  });

  test('compares numbers only beside words: without an attribute for it, ages are compared in the page', async () => {
    assert.deepEqual(
      await found({ text: 'beacon', age: 15 }),
      idsWhere((one) => says(one, 'beacon') && ofAge(one, 15)),
    );
    const own = provider({ attributes: { needs: 'needs' } });
    assert.deepEqual(
      (await everyId(own, { age: 15 }, 25)).sort(),
      idsWhere((one) => ofAge(one, 15)),
    );
  });

  test('is filtered in the page by what it has no attribute for', async () => {
    const own = provider({ attributes: { needs: 'needs' } });
    assert.deepEqual(
      (await everyId(own, { needs: ['grief'], languages: ['so'] }, 10)).sort(),
      idsWhere((one) => one.needs.includes('grief') && speaks(one, 'so')),
    );
  });

  test('gives one by its id, and a short list', async () => {
    const [first, second] = [all[10]?.id ?? '', all[3]?.id ?? ''];
    assert.deepEqual(await provider().get(first), all[10]);
    assert.equal(await provider().get('none'), null);
    const page = await provider().search({ ids: [first, 'none', second] }, ask());
    assert.deepEqual(
      page.hits.map(({ service }) => service.id),
      [first, second],
    );
  });

  test('fails with an error of ours when it is gone', async () => {
    const client = { search: () => post('/broken', 'x') };
    await assert.rejects(provider({ client }).search({ text: 'secret' }, ask()), { code: 'resources-unavailable' });
  });
});
