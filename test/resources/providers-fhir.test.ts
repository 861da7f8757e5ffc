import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import { createFhirProvider, type FhirProviderOptions } from '../../src/resources/providers/fhir.js';
import { bundle, services as resources, token } from '../engines/fixtures/fhir.js';
import { ask, everyId, json, serve, type Site } from './providers.server.js';

type Resource = { resourceType: string; id: string; active?: boolean; name?: string };
const all = bundle.entry.map(({ resource }) => resource as Resource);
const active = (resources as Resource[]).filter((each) => each.active).map(({ id }) => id);
let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

interface Manners {
  /** Parameters that the server does not know; it leaves them out of its self link. */
  readonly ignores?: readonly string[];
  readonly includes?: boolean;
  readonly self?: boolean;
  /** What becomes of the next link. */
  readonly next?: (url: URL) => string | null;
}

/** A FHIR server as the standard describes it, with links; Medplum's router, which has none, is in test/engines. */
async function server({ ignores = [], includes = true, self = true, next = (url) => url.href }: Manners = {}) {
  await site?.close();
  site = await serve((url, response) => {
    const [, , type, id] = url.pathname.split('/');
    if (id) {
      const found = all.find((each) => each.resourceType === type && each.id === id);
      return json(response, found ?? { resourceType: 'OperationOutcome' }, found ? 200 : 404);
    }
    const used = [...url.searchParams].filter(([name]) => !ignores.includes(name));
    const value = (name: string) => used.find(([each]) => each === name)?.[1];
    const found = all.filter(
      (each) =>
        each.resourceType === type &&
        used
          .filter(([name]) => name === 'name:contains')
          .every(([, word]) => each.name?.toLowerCase().includes(word.toLowerCase())) &&
        (!value('active') || String(each.active) === value('active')) &&
        (!value('_id') || value('_id')?.split(',').includes(each.id)) &&
        (!value('service-category') ||
          value('service-category')
            ?.split(',')
            .some((wanted) => JSON.stringify(each).includes(`"${wanted.split('|')[1]}"`))) &&
        (!value('location') ||
          value('location')
            ?.split(',')
            .some((wanted) => JSON.stringify(each).includes(`"${wanted}"`))) &&
        (!value('address') || JSON.stringify(each).includes(value('address') ?? '')),
    );
    const offset = Number(value('page') ?? 0);
    const size = Number(value('_count'));
    const page = found.slice(offset, offset + size);
    const text = JSON.stringify(page);
    const others =
      includes && value('_include') ? all.filter((each) => text.includes(`"${each.resourceType}/${each.id}"`)) : [];
    const link: { relation: string; url: string | null }[] = [];
    const own = new URL(`${site?.origin}${url.pathname}`);
    for (const [name, each] of used) own.searchParams.append(name, each);
    if (self) link.push({ relation: 'self', url: own.href });
    if (offset + size < found.length) {
      const after = new URL(own);
      after.searchParams.set('page', String(offset + size));
      link.push({ relation: 'next', url: next(after) });
    }
    json(response, {
      resourceType: 'Bundle',
      type: 'searchset',
      total: found.length,
      link,
      entry: [
        ...page.map((resource) => ({ resource, search: { mode: 'match' } })),
        ...others.map((resource) => ({ resource, search: { mode: 'include' } })),
      ],
    });
  });
  return site;
}

const provider = (options: Partial<FhirProviderOptions> = {}) =>
  createFhirProvider({ base: `${site?.origin}/fhir`, timeout: 3_000, timeZone: 'America/New_York', ...options });
const sorted = (list: readonly string[]) => [...list].sort();
const idsOf = (page: { hits: readonly { service: { id: string } }[] }) =>
  sorted(page.hits.map(({ service }) => service.id));
const asked = (nth = 0) => site?.asked[nth]?.url;

describe('a FHIR provider asks', () => {
  test('for active services with their places, by words in names, and for nothing else', async () => {
    await server();
    const near = { lat: 40.712345, lon: -74.012345 };
    await provider().search(
      { text: 'lantern talk, now', near, within: 5, where: 'Alderby', age: 15, languages: ['es'] },
      ask(),
    );
    assert.equal(asked()?.pathname, '/fhir/HealthcareService');
    assert.deepEqual(
      [...(asked()?.searchParams ?? [])],
      [
        ['active', 'true'],
        ['name:contains', 'lantern'],
        ['name:contains', 'talk\\,'],
        ['name:contains', 'now'],
        ['_count', '100'],
        ['_include', 'HealthcareService:location'],
        ['_include', 'HealthcareService:organization'],
      ],
    );
    assert.equal(site?.asked[0]?.headers.accept, 'application/fhir+json');
  });

  test('for needs by the tokens of the host, with the parameter of the host', async () => {
    await server();
    const needs = { 'food-money': [token('food')], grief: [token('grief')] };
    const page = await provider({ needs }).search({ needs: ['food-money', 'grief'] }, ask({ limit: 50 }));
    assert.deepEqual(idsOf(page), ['beacon-grief', 'beacon-widows', 'pantry-alder', 'pantry-far']);
    assert.deepEqual([page.total, page.exact], [4, true]);
    await provider({ needs, needsParameter: 'specialty' }).search({ needs: ['grief'] }, ask());
    assert.equal(asked(1)?.searchParams.get('specialty'), token('grief'));
  });

  test('with a rounded position, only with a distance, only where the host says so, and says so', async () => {
    await server();
    const query = { near: { lat: 40.712345, lon: -74.012345 }, within: 5.2 };
    const chained = provider({ near: 'chained', active: false });
    assert.equal(chained.sendsPositionTo, new URL(site?.origin ?? '').host);
    assert.equal('sendsPositionTo' in provider(), false);
    await chained.search(query, ask());
    assert.equal(asked()?.searchParams.get('location.near'), '40.71|-74.01|6|km');
    assert.equal(asked()?.searchParams.get('active'), null);
    await chained.search({ near: query.near }, ask());
    assert.ok(
      site?.paths.slice(1).every((path) => !path.includes('near')),
      'a position was sent without a distance',
    );
    await provider({ near: 'chained', decimals: 0 }).search(query, ask());
    assert.ok(
      site?.asked.some(({ url }) => url.searchParams.get('location.near') === '41|-74|6|km'),
      'not rounded',
    );
  });

  test('for places first where the host says so', async () => {
    await server();
    const page = await provider({ where: 'location' }).search({ where: 'Brookton' }, ask());
    assert.equal(asked()?.pathname, '/fhir/Location');
    assert.equal(asked()?.searchParams.get('address'), 'Brookton');
    assert.equal(asked(1)?.searchParams.get('location'), 'Location/brook-hall');
    assert.deepEqual(idsOf(page), ['beacon-grief', 'lantern-teens']);
    const none = await provider({ where: 'location' }).search({ where: 'Nowhereville' }, ask());
    assert.deepEqual([none.hits.length, none.unknownPlace, none.total], [0, true, 0]);
  });
});

describe('a FHIR provider pages', () => {
  test('along the next links', async () => {
    await server();
    for (const limit of [1, 2, 3, 50]) assert.deepEqual(sorted(await everyId(provider(), {}, limit)), sorted(active));
  });

  test('and never to another site', async () => {
    await server({ next: (url) => url.href.replace('127.0.0.1', 'localhost') });
    const page = await provider().search({}, ask({ limit: 2 }));
    assert.equal(page.more, false);
    assert.ok(page.problems.some(({ code }) => code === 'foreign-next'));
    assert.equal(site?.paths.filter((path) => path.includes('HealthcareService')).length, 1);
  });

  for (const [what, next] of [
    ['to itself', (url: URL) => url.href.replace(/page=\d+/, '')],
    ['nowhere', () => 'http://['],
    ['to a script', () => 'javascript:alert(1)'],
    ['as no text', () => 5 as never],
  ] as const)
    test(`and ends where a next link leads ${what}`, async () => {
      await server({ next });
      const ids = await everyId(provider(), {}, 3);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.length >= 3 && (site?.paths.length ?? 0) < 12, site?.paths.join('\n'));
    });

  test('and ends where next links go round in circles', async () => {
    await server({
      next: (url) => {
        url.searchParams.set('page', url.searchParams.get('page') === '3' ? '6' : '3');
        return url.href;
      },
    });
    const ids = await everyId(provider(), {}, 3);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('a FHIR provider looks at what the server used', () => {
  test('and applies the words itself that were ignored', async () => {
    await server({ ignores: ['name:contains'] });
    const page = await provider().search({ text: 'lantern' }, ask({ limit: 50 }));
    assert.deepEqual(idsOf(page), ['lantern-talk', 'lantern-teens']);
  });

  test('and the needs, and takes a server without self link at its word', async () => {
    const needs = { grief: [token('grief')] };
    await server({ ignores: ['service-category'] });
    assert.deepEqual(idsOf(await provider({ needs }).search({ needs: ['grief'] }, ask({ limit: 50 }))), [
      'beacon-grief',
      'beacon-widows',
    ]);
    await server({ self: false });
    const page = await provider({ needs }).search({ needs: ['grief'] }, ask({ limit: 50 }));
    assert.deepEqual([idsOf(page), page.exact], [['beacon-grief', 'beacon-widows'], true]);
  });

  test('and leaves out what is closed though the server sent it', async () => {
    await server({ ignores: ['active'] });
    const ids = await everyId(provider(), {}, 4);
    assert.deepEqual(sorted(ids), sorted([...active, 'unsaid']));
  });

  test('and measures distances in the page', async () => {
    await server();
    const page = await provider().search({ near: { lat: 40.71, lon: -74.01 }, within: 20 }, ask({ limit: 50 }));
    assert.ok(!idsOf(page).includes('pantry-far'), 'it is far away');
    assert.ok(idsOf(page).includes('night-line'), 'a phone line is near everywhere');
    assert.equal(page.hits[0]?.group, 'near');
    assert.ok((page.hits[0]?.km ?? 9) < 1, 'the nearest is first');
  });
});

describe('a FHIR provider completes services', () => {
  test('with places and organizations that did not come along, in one request for each kind, once', async () => {
    await server({ includes: false });
    const own = provider();
    const page = await own.search({}, ask({ limit: 50 }));
    const talk = page.hits.find(({ service }) => service.id === 'lantern-talk')?.service;
    assert.equal(talk?.places?.[0]?.city, 'Alderby');
    assert.equal(talk?.organization?.name, 'Lantern Trust');
    const kinds = site?.asked.slice(1).map(({ url }) => url.pathname);
    assert.deepEqual(sorted(kinds ?? []), ['/fhir/Location', '/fhir/Organization']);
    assert.match(asked(1)?.searchParams.get('_id') ?? '', /alder-house/);
    await own.get('lantern-teens');
    assert.equal(site?.paths.length, 4);
  });

  test('and shows those whose place is nowhere', async () => {
    await server();
    const page = await provider().search({}, ask({ limit: 50 }));
    assert.ok(idsOf(page).includes('lost-place'), 'a service was lost with its place');
  });

  test('and follows no reference to another site', async () => {
    const other = await serve((_, response) => json(response, all[0]));
    try {
      const service = {
        ...all[0],
        location: [
          { reference: `${other.origin}/fhir/Location/alder-house` },
          { reference: '#inside' },
          { reference: 'Patient/1' },
          { reference: '../../x' },
        ],
      };
      site = await serve((_, response) => json(response, { resourceType: 'Bundle', entry: [{ resource: service }] }));
      const page = await provider().search({}, ask());
      assert.equal(page.hits.length, 1);
      assert.equal(other.paths.length, 0);
      assert.ok(
        site.paths.every((path) => !/Patient|\/x|inside/.test(path)),
        site.paths.join(),
      );
    } finally {
      await other.close();
    }
  });

  test('one by its id, and null for none', async () => {
    await server();
    assert.equal((await provider().get('beacon-grief'))?.organization?.name, 'Beacon House');
    assert.equal(await provider().get('none'), null);
    assert.equal(await provider().get('closed-for-good'), null);
    for (const id of ['', '..', 'a/b', 'x'.repeat(65)]) assert.equal(await provider().get(id), null);
    const services = site?.paths.filter((path) => path.includes('/HealthcareService/'));
    assert.equal(services?.length, 3);
  });
});

describe('a FHIR provider fails', () => {
  for (const [what, answer, code] of [
    ['is no Bundle', { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'secret' }] }, 'invalid-resources'],
    ['is a list', [], 'invalid-resources'],
    ['is null', null, 'invalid-resources'],
  ] as const)
    test(`where an answer ${what}`, async () => {
      site = await serve((_, response) => json(response, answer));
      await assert.rejects(
        provider().search({ text: 'secret' }, ask()),
        (error: unknown) =>
          error instanceof PorchlightError && error.code === code && !error.message.includes('secret'),
      );
    });

  test('where the server refuses, without its words', async () => {
    site = await serve((_, response) => json(response, { resourceType: 'OperationOutcome', text: 'secret' }, 400));
    await assert.rejects(
      provider().search({ text: 'secret' }, ask()),
      (error: unknown) =>
        error instanceof PorchlightError && error.code === 'resources-unavailable' && !error.message.includes('secret'),
    );
  });

  test('not for entries that are nothing', async () => {
    const entry = [
      null,
      {},
      { resource: null },
      { resource: { resourceType: 'HealthcareService' } },
      { resource: all[0] },
      5,
    ];
    site = await serve((_, response) => json(response, { resourceType: 'Bundle', entry, link: { url: 5 }, total: -1 }));
    const page = await provider().search({}, ask());
    assert.deepEqual(idsOf(page), ['lantern-talk']);
  });
});
