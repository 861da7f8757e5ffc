import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createFhirProvider, type FhirProviderOptions } from '../../src/resources/providers/fhir.js';
import { ask, everyId } from '../resources/providers.server.js';
import { services, token } from './fixtures/fhir.js';
import { start, type Engine } from './start.js';

/*
 * Medplum's FHIR router with its repository in memory. What it does not do is what is looked at here: it sends no links, so
 * that pages are asked for by `_offset`; it ignores `_include`; `near` is an error to it, and what it does not know finds
 * nothing.
 */
let engine: Engine;
before(async () => {
  engine = await start(['servers/fhir.js']);
});
after(() => engine.stop());

const provider = (options: Partial<FhirProviderOptions> = {}) =>
  createFhirProvider({ base: `${engine.origin}/fhir/R4`, timeZone: 'America/New_York', ...options });
const sorted = (list: readonly string[]) => [...list].sort();
const idsOf = (page: { hits: readonly { service: { id: string } }[] }) =>
  sorted(page.hits.map(({ service }) => service.id));
const needs = { 'food-money': [token('food')], grief: [token('grief')], counseling: [token('counselling')] };
const active = services.filter((service) => service.active).map(({ id }) => id);

describe("Medplum's FHIR router", () => {
  test('gives all active services, page by page', async () => {
    for (const limit of [1, 3, 4, 100]) assert.deepEqual(sorted(await everyId(provider(), {}, limit)), sorted(active));
  });

  test('and those that do not say, where the host asks so, but none that is closed', async () => {
    assert.deepEqual(sorted(await everyId(provider({ active: false }), {}, 4)), sorted([...active, 'unsaid']));
  });

  test('says how many there are', async () => {
    const page = await provider().search({}, ask({ limit: 2 }));
    assert.deepEqual([page.total, page.exact, page.more], [active.length, true, true]);
  });

  test('finds words in names: every one of them', async () => {
    assert.deepEqual(idsOf(await provider().search({ text: 'counsel' }, ask())), ['lantern-talk', 'lantern-teens']);
    assert.deepEqual(idsOf(await provider().search({ text: 'teens LANTERN' }, ask())), ['lantern-teens']);
    assert.deepEqual(idsOf(await provider().search({ text: 'nothing of this' }, ask())), []);
  });

  test('finds words in all of a record where they are looked for in the page', async () => {
    assert.deepEqual(idsOf(await provider({ text: 'none' }).search({ text: 'worry' }, ask())), ['lantern-talk']);
  });

  test('finds needs by the codes of the host', async () => {
    assert.deepEqual(idsOf(await provider({ needs }).search({ needs: ['food-money', 'grief'] }, ask())), [
      'beacon-grief',
      'beacon-widows',
      'pantry-alder',
      'pantry-far',
    ]);
  });

  test('sends no places, and they are there', async () => {
    const page = await provider().search({ text: 'lantern' }, ask());
    const teens = page.hits.find(({ service }) => service.id === 'lantern-teens')?.service;
    assert.deepEqual(
      teens?.places?.map(({ city }) => city),
      ['Alderby', 'Brookton'],
    );
    assert.equal(teens.organization?.name, 'Lantern Trust');
    assert.equal(teens.cost?.free, true);
  });

  test('is filtered in the page by language, and measured there', async () => {
    const spanish = await provider().search({ languages: ['es'] }, ask({ limit: 50 }));
    const silent = spanish.hits.filter(({ unknown }) => unknown.includes('languages'));
    assert.deepEqual(sorted(spanish.hits.filter((hit) => !silent.includes(hit)).map(({ service }) => service.id)), [
      'beacon-grief',
      'lantern-talk',
      'pantry-far',
    ]);
    const near = await provider().search({ near: { lat: 40.71, lon: -74.01 }, within: 3 }, ask({ limit: 50 }));
    assert.ok(
      near.hits.some(({ service }) => service.id === 'lantern-talk'),
      'what is near is not there',
    );
    assert.ok(!near.hits.some(({ service }) => service.id === 'pantry-far'), 'what is far is there');
  });

  test('finds services by the address of their places', async () => {
    const page = await provider({ where: 'location' }).search({ where: 'Farville' }, ask());
    assert.deepEqual(idsOf(page), ['beacon-widows', 'pantry-far']);
    assert.equal((await provider({ where: 'location' }).search({ where: 'Nowhereville' }, ask())).unknownPlace, true);
  });

  test('does not know "near": that is said, and not taken for "nothing found"', async () => {
    const query = { near: { lat: 40.71, lon: -74.01 }, within: 3 };
    await assert.rejects(provider({ near: 'location' }).search(query, ask()), { code: 'resources-unavailable' });
  });

  test('gives one service by its id', async () => {
    const service = await provider().get('lantern-talk');
    assert.deepEqual([service?.name, service?.places?.[0]?.postcode], ['Lantern Counselling', '00501']);
    assert.equal(await provider().get('none'), null);
  });
});
