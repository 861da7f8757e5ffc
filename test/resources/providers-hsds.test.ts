import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { PorchlightError } from '../../src/core/errors.js';
import { createHsdsProvider, type HsdsProviderOptions } from '../../src/resources/providers/hsds.js';
import { generate, listed } from '../engines/fixtures/services.js';
import { ask, everyId, json, serve, type Site } from './providers.server.js';

const all = generate(60) as readonly (Record<string, unknown> & { id: string; name: string })[];
let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

interface Manners {
  readonly services?: readonly object[];
  /** Lists hold no more than the standard demands. */
  readonly thin?: boolean;
  /** What becomes of a page before it is sent. */
  readonly send?: (page: Record<string, unknown>) => unknown;
}

/** A server that does what the standard says, but for its manners. */
async function directory({ services = all, thin = false, send = (page) => page }: Manners = {}) {
  await site?.close();
  site = await serve((url, response) => {
    const [, list, id] = url.pathname.split('/').map(decodeURIComponent);
    if (list !== 'services') return json(response, { error: 'none' }, 404);
    if (id) return sendOne(response, services, id);
    const number = Number(url.searchParams.get('page'));
    const size = Number(url.searchParams.get('per_page'));
    const term = url.searchParams.get('taxonomy_term_id');
    const found = services.filter((service) => !term || JSON.stringify(service).includes(`"${term}"`));
    const items = found.slice((number - 1) * size, number * size);
    json(
      response,
      send({
        total_items: found.length,
        total_pages: Math.ceil(found.length / size),
        page_number: number,
        size: items.length,
        first_page: number === 1,
        last_page: number * size >= found.length,
        empty: items.length === 0,
        contents: items.map((service) => (thin ? listed(service as never) : service)),
      }),
    );
  });
  return site;
}

function sendOne(response: ServerResponse, services: readonly object[], id: string) {
  const service = services.find((each) => 'id' in each && each.id === id);
  json(response, service ?? { error: 'none' }, service ? 200 : 404);
}

const provider = (options: Partial<HsdsProviderOptions> = {}) =>
  createHsdsProvider({ api: `${site?.origin}/`, timeout: 3_000, ...options });

const idsOf = (page: { hits: readonly { service: { id: string } }[] }) => page.hits.map(({ service }) => service.id);
const sorted = (list: readonly string[]) => [...list].sort();

describe('an HSDS provider asks', () => {
  test('for words, page, page size and whole services, and for nothing else', async () => {
    await directory();
    await provider().search(
      {
        text: '  food   today ',
        near: { lat: 50.512345, lon: -3.512345 },
        where: 'Alderby',
        within: 5,
        age: 15,
        languages: ['es'],
        openNow: true,
      },
      ask({ limit: 100 }),
    );
    assert.deepEqual(site?.paths, ['/services?search=food+today&page=1&per_page=100&full=true']);
  });

  test('without full where the host says so', async () => {
    await directory();
    await provider({ full: false }).search({}, ask());
    assert.deepEqual(site?.paths, ['/services?page=1&per_page=10']);
  });

  test('for the town with the words where the host says so', async () => {
    await directory();
    const own = provider({ whereInSearch: true, name: 'Exshire Help' });
    await own.search({ text: 'food', where: 'Alderby' }, ask());
    assert.match(site?.paths[0] ?? '', /search=food\+Alderby&/);
    assert.equal(own.sendsPositionTo, 'Exshire Help');
  });

  test('and says to whom: words always, a place only where the options allow it', async () => {
    await directory();
    const host = new URL(site?.origin ?? '').host;
    assert.equal(provider().sendsQueryTo, host);
    assert.equal('sendsPositionTo' in provider(), false);
    assert.equal(provider({ profile: 'oruk' }).sendsPositionTo, host);
    assert.equal('sendsPositionTo' in provider({ profile: 'oruk', proximity: false }), false);
  });

  test('one list for each term of the needs, and gives each service once', async () => {
    const both = {
      ...all[0],
      id: 'both',
      attributes: ['term-food', 'term-grief'].map((id) => ({ id, taxonomy_term: { id, name: id } })),
    };
    await directory({ services: [...all, both] });
    const own = provider({ terms: { 'food-money': ['term-food'], grief: ['term-grief'] } });
    const ids = await everyId(own, { needs: ['food-money', 'grief'] }, 5);
    const wanted = [...all, both].filter((service) => /"term-(food|grief)"/.test(JSON.stringify(service)));
    assert.deepEqual(sorted(ids), sorted(wanted.map(({ id }) => id)));
    assert.ok(site?.paths.every((path) => /taxonomy_term_id=term-(food|grief)/.test(path)));
  });

  test('for no term where a need has none, and looks for the need in what comes', async () => {
    await directory();
    const own = provider({ terms: { grief: ['term-grief'] } });
    const page = await own.search({ needs: ['grief', 'food-money'] }, ask({ limit: 100 }));
    assert.ok(site?.paths.every((path) => !path.includes('taxonomy')));
    assert.ok(page.hits.length > 0 && page.hits.length < all.length);
    assert.ok(
      page.hits.every(({ service }) => service.needs.some((need) => need === 'grief' || need === 'food-money')),
    );
  });
});

describe('an HSDS provider pages', () => {
  test('through all of a list, in any page size (property)', async () => {
    await directory();
    const own = provider();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), async (limit) => {
        assert.deepEqual(sorted(await everyId(own, {}, limit)), sorted(all.map(({ id }) => id)));
      }),
      { numRuns: 12 },
    );
  });

  test('and says how many there are, and whether that is exact', async () => {
    await directory();
    const page = await provider().search({}, ask());
    assert.deepEqual([page.hits.length, page.total, page.exact, page.more], [10, 60, true, true]);
    assert.equal(page.facets, null);
  });

  test('straight to a later page', async () => {
    await directory();
    const page = await provider().search({}, ask({ offset: 40, limit: 20 }));
    assert.deepEqual(sorted(idsOf(page)), sorted(all.slice(40).map(({ id }) => id)));
    assert.deepEqual([page.total, page.more], [60, false]);
    assert.equal(site?.paths.length, 1);
  });

  test('through large pages for filters of ours, and goes on where it stopped', async () => {
    const services = generate(450) as unknown as typeof all;
    await directory({ services });
    const own = provider({ maxPages: 2 });
    const wanted = services.filter(({ languages }) => JSON.stringify(languages).includes('"so"')).map(({ id }) => id);
    const first = await own.search({ languages: ['so'] }, ask({ limit: 60 }));
    assert.deepEqual(
      site?.paths,
      ['1', '2'].map((page) => `/services?page=${page}&per_page=100&full=true`),
    );
    assert.deepEqual([first.exact, first.more], [false, true]);
    assert.ok(Math.abs(first.total - wanted.length) < 30, `about ${first.total}, in truth ${wanted.length}`);
    const rest = await everyId(own, { languages: ['so'] }, 10);
    assert.deepEqual(sorted(rest), sorted(wanted));
    // Each page was asked for once, but for the first two of the second search.
    assert.equal(site?.paths.length, 2 + 5);
  });

  test('and where nothing was found so far, the same question goes on behind what was read', async () => {
    const services = (generate(350) as unknown as typeof all).map((each, at) => ({
      ...each,
      languages: [{ id: `l${at}`, name: at < 250 ? 'English' : 'Somali', code: at < 250 ? 'en' : 'so' }],
    }));
    await directory({ services });
    const own = provider({ maxPages: 1 });
    const question = () => own.search({ languages: ['so'] }, ask());
    const first = await question();
    assert.deepEqual([first.hits.length, first.more, first.exact], [0, true, false]);
    await question();
    const third = await question();
    assert.equal(third.hits.length, 10);
    assert.deepEqual(
      site?.paths,
      ['1', '2', '3'].map((page) => `/services?page=${page}&per_page=100&full=true`),
    );
    await question();
    assert.match(site?.paths[3] ?? '', /page=1&/, 'once something was found, the first page is asked for anew');
  });

  test('and knows the number for certain when it has read all pages', async () => {
    await directory();
    const page = await provider().search({ languages: ['so'] }, ask({ limit: 100 }));
    assert.deepEqual([page.exact, page.more, page.total], [true, false, page.hits.length]);
  });

  const shapes: [string, (page: Record<string, unknown>) => unknown][] = [
    ['a plain array', ({ contents }) => contents],
    ['only the list', ({ contents }) => ({ contents })],
    ['"items"', ({ contents, total_items }) => ({ items: contents, total_items })],
    ['"data" and "count"', ({ contents, total_items }) => ({ data: contents, count: total_items })],
    [
      'numbers as text',
      (page) => ({ ...page, total_items: `${page.total_items}`, total_pages: `${page.total_pages}` }),
    ],
    ['only "last_page" as text', ({ contents, last_page }) => ({ contents, last_page: `${last_page}` })],
    ['only "total_pages"', ({ contents, total_pages }) => ({ contents, total_pages })],
    ['impossible numbers', (page) => ({ ...page, total_items: -5, total_pages: 0.5, page_number: null, size: 'many' })],
    ['a total smaller than the page', (page) => ({ ...page, total_items: 1, total_pages: undefined })],
    ['a total that is too large', (page) => ({ ...page, total_items: 90_000 })],
    ['last_page always true, with a right total', (page) => ({ ...page, last_page: true })],
    ['last_page never true, without total', ({ contents }) => ({ contents, last_page: false })],
  ];
  for (const [what, send] of shapes)
    test(`through lists that come as ${what}`, async () => {
      await directory({ send });
      assert.deepEqual(sorted(await everyId(provider(), {}, 25)), sorted(all.map(({ id }) => id)));
    });

  test('to the end of a server that does not know paging', async () => {
    site = await serve((_, response) => json(response, { contents: all.slice(0, 20), total_items: 5_000 }));
    const ids = await everyId(provider(), {}, 20);
    assert.deepEqual(sorted(ids), sorted(all.slice(0, 20).map(({ id }) => id)));
    assert.ok(site.paths.length <= 2);
  });

  test('through all of a server that gives 20 at most, whatever it is asked for', async () => {
    site = await serve((url, response) => {
      const number = Number(url.searchParams.get('page'));
      json(response, all.slice((number - 1) * 20, number * 20));
    });
    const own = provider();
    assert.deepEqual(sorted(await everyId(own, {}, 50)), sorted(all.map(({ id }) => id)));
    // A later page is not where its number says: it is gone to from the start.
    const halves = [
      await own.search({}, ask({ limit: 30 })),
      await own.search({ text: '' }, ask({ limit: 30, offset: 30 })),
    ];
    assert.deepEqual(sorted(halves.flatMap(idsOf)), sorted(all.map(({ id }) => id)));
  });

  test('and takes the larger page of a server that does not know page sizes', async () => {
    site = await serve((_, response) => json(response, all));
    const own = provider();
    const ids = await everyId(own, {}, 7);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(sorted(ids), sorted(all.map(({ id }) => id)));
  });

  test('and gives a service once that two pages hold', async () => {
    const pages = [all.slice(0, 10), all.slice(9, 19), all.slice(18, 20)];
    site = await serve((url, response) =>
      json(response, { contents: pages[Number(url.searchParams.get('page')) - 1] ?? [], total_items: 22 }),
    );
    const ids = await everyId(provider(), {}, 10);
    assert.deepEqual(sorted(ids), sorted(all.slice(0, 20).map(({ id }) => id)));
  });
});

describe('an HSDS provider completes thin lists', () => {
  test('with details of each, six at a time at most, and keeps them', async () => {
    let running = 0;
    let most = 0;
    site = await serve((url, response) => {
      if (url.pathname === '/services')
        return json(
          response,
          all.slice(0, 20).map((one) => listed(one as never)),
        );
      most = Math.max(most, ++running);
      setTimeout(() => {
        running -= 1;
        sendOne(response, all, decodeURIComponent(url.pathname.split('/')[2] ?? ''));
      }, 10);
    });
    const own = provider();
    const page = await own.search({}, ask({ limit: 20 }));
    assert.ok(page.hits.every(({ service }) => service.phones?.length));
    assert.equal(most, 6);
    assert.equal(site.paths.length, 21);
    await own.search({}, ask({ limit: 20 }));
    await own.get(all[3]?.id ?? '');
    assert.equal(site.paths.length, 22);
  });

  test('before filters of ours are applied', async () => {
    await directory({ thin: true });
    const page = await provider().search({ languages: ['so'] }, ask({ limit: 60 }));
    const wanted = all.filter(({ languages }) => JSON.stringify(languages).includes('"so"')).map(({ id }) => id);
    assert.deepEqual(sorted(idsOf(page)), sorted(wanted));
  });

  test('with no more details a page than are shown, once it is known that lists are thin', async () => {
    const services = generate(300) as unknown as typeof all;
    await directory({ services, thin: true });
    const own = provider({ maxPages: 2 });
    await own.search({}, ask({ limit: 5 }));
    assert.equal(site?.paths.length, 1 + 5);
    await own.search({ languages: ['so'] }, ask({ limit: 5 }));
    assert.ok((site?.paths.length ?? 99) <= 6 + 2 * (1 + 5), site?.paths.join('\n'));
  });

  test('asks for none where lists are whole', async () => {
    await directory();
    await provider().search({}, ask({ limit: 60 }));
    assert.equal(site?.paths.length, 1);
  });

  test('and shows a service without them where they fail, and leaves a server alone that fails often', async () => {
    site = await serve((url, response) =>
      url.pathname === '/services'
        ? json(
            response,
            all.slice(0, 30).map((one) => listed(one as never)),
          )
        : void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Error</h1>'),
    );
    const page = await provider().search({}, ask({ limit: 30 }));
    assert.equal(page.hits.length, 30);
    const lost = page.problems.filter(({ code }) => code === 'no-details');
    assert.equal(lost.length, 30);
    assert.ok(site.paths.length <= 1 + 8, site.paths.join('\n'));
  });

  test('and shows the list when details never come', async () => {
    site = await serve((url, response) => {
      if (url.pathname === '/services')
        json(
          response,
          all.slice(0, 8).map((one) => listed(one as never)),
        );
    });
    const page = await provider({ timeout: 2_000 }).search({}, ask({ limit: 8 }));
    assert.equal(page.hits.length, 8);
  });
});

describe('Open Referral UK', () => {
  const old = { ...all[0], id: 'from-13', minimum_age: 13, maximum_age: 19 };

  test('is never asked by age: at 15 one finds what is open from 13', async () => {
    await directory({ services: [old, { ...old, id: 'from-18', name: 'Adults', minimum_age: 18, maximum_age: 99 }] });
    const page = await provider({ profile: 'oruk' }).search({ age: 15 }, ask());
    assert.deepEqual(idsOf(page), ['from-13']);
    assert.ok(!site?.paths.join().includes('imum_age'), 'an age was sent');
  });

  const at = (id: string, service: object, nth: number) => ({
    id,
    service,
    location: (all[nth] as never as { service_at_locations: { location: object }[] }).service_at_locations[0]?.location,
  });
  const physical = all.flatMap((each, nth) => ((each.service_at_locations as unknown[]).length ? [nth] : []));

  test('is asked by postcode and metres, and gives a service with all its places once', async () => {
    const [one, two, three] = physical as [number, number, number];
    site = await serve((url, response) =>
      url.pathname === '/service_at_locations'
        ? json(response, {
            total_items: 3,
            contents: [
              at('a', listed(all[one] as never), one),
              at('b', listed(all[two] as never), two),
              at('c', listed(all[one] as never), three),
            ],
          })
        : sendOne(response, [], ''),
    );
    const own = provider({ profile: 'oruk' });
    const page = await own.search(
      { text: 'help', where: ' zz1 0aa ', within: 3.2, near: { lat: 50.5, lon: -3.5 } },
      ask(),
    );
    assert.equal(
      site.paths[0],
      '/service_at_locations?postcode=ZZ1+0AA&proximity=3200&search=help&page=1&per_page=10&full=true',
    );
    assert.ok(site.paths.every((path) => !path.includes('50.5')));
    assert.deepEqual(sorted(idsOf(page)), sorted([all[one]?.id ?? '', all[two]?.id ?? '']));
    const places = page.hits.find(({ service }) => service.id === all[one]?.id)?.service.places;
    assert.equal(places?.length, 2);
  });

  test('a town is no postcode: it only puts services first that are there', async () => {
    await directory();
    const page = await provider({ profile: 'oruk' }).search({ where: 'Alderby' }, ask({ limit: 60 }));
    assert.ok(site?.paths.every((path) => path.startsWith('/services?')));
    assert.equal(page.hits.length, 60);
    assert.equal(page.unknownPlace, false);
  });

  test('a town that nobody knows is said to be unknown', async () => {
    await directory();
    const page = await provider().search({ where: 'Nowhereville' }, ask());
    assert.equal(page.unknownPlace, true);
  });
});

describe('an HSDS provider gives one service', () => {
  test('by its id, whatever stands in it', async () => {
    const odd = { ...all[0], id: 'a/b?c=d#e&ü' };
    await directory({ services: [odd] });
    assert.equal((await provider().get(odd.id))?.id, odd.id);
    assert.equal(site?.asked[0]?.url.pathname, '/services/a%2Fb%3Fc%3Dd%23e%26%C3%BC');
  });

  test('and null for none, without asking for ids that are no part of a path', async () => {
    await directory();
    assert.equal(await provider().get('none'), null);
    for (const id of ['', '.', '..']) assert.equal(await provider().get(id), null);
    assert.equal(site?.paths.length, 1);
  });

  test('and a short list in the order asked for, without those that are gone', async () => {
    await directory();
    const wanted = [all[7], all[2], all[40]].map((each) => each?.id ?? '');
    const page = await provider().search({ ids: [wanted[0] ?? '', 'gone', wanted[1] ?? '', wanted[2] ?? ''] }, ask());
    assert.deepEqual(idsOf(page), wanted);
    assert.deepEqual([page.total, page.exact, page.more], [3, true, false]);
  });
});

describe('an HSDS provider says', () => {
  test('how many services there are', async () => {
    await directory();
    const summary = await provider({ name: 'Exshire Help', country: 'GB' }).summary?.(new Date());
    assert.deepEqual(summary, { total: 60, verifiedThisYear: null, name: 'Exshire Help', country: 'GB' });
    await directory({ send: ({ contents }) => contents });
    await assert.rejects(Promise.resolve(provider().summary?.(new Date())), PorchlightError);
  });

  test('that it is no address', () => {
    assert.throws(() => createHsdsProvider({ api: 'javascript:alert(1)' }), PorchlightError);
  });
});

describe('an HSDS provider fails', () => {
  const rejects = (promise: Promise<unknown>, code: string) =>
    assert.rejects(promise, (error: unknown) => {
      assert.ok(error instanceof PorchlightError, String(error));
      assert.equal(error.code, code);
      assert.ok(!error.message.includes('secret'), error.message);
      return true;
    });

  test('with "invalid-resources" for answers that are no list, or hold nothing that can be read', async () => {
    for (const answer of ['text', 5, null, {}, { contents: 'none' }, { contents: [{ x: 1 }, 7, null] }]) {
      site = await serve((_, response) => json(response, answer));
      await rejects(provider().search({ text: 'secret' }, ask()), 'invalid-resources');
      await site.close();
    }
  });

  test('with "resources-unavailable" where there is no such list, or the server fails', async () => {
    for (const status of [404, 500, 503]) {
      site = await serve((_, response) => json(response, {}, status));
      await rejects(provider().search({ text: 'secret' }, ask()), 'resources-unavailable');
      await site.close();
    }
  });

  test('not where a page is empty', async () => {
    await directory({ services: [] });
    const page = await provider().search({ text: 'secret' }, ask());
    assert.deepEqual([page.total, page.exact, page.more, page.hits.length], [0, true, false, 0]);
  });

  test('not where a later page fails: what was found is given, and said to be not all', async () => {
    site = await serve((url, response) =>
      url.searchParams.get('page') === '1'
        ? json(response, { contents: all.slice(0, 10), total_items: 60 })
        : json(response, {}, 500),
    );
    const page = await provider().search({ languages: ['en', 'es', 'so', 'ar'] }, ask());
    assert.ok(page.hits.length > 0);
    assert.deepEqual([page.exact, page.more], [false, true]);
    assert.ok(page.problems.some(({ code }) => code === 'page-failed'));
  });

  test('with AbortError as soon as it is cancelled, and stops asking', async () => {
    const controller = new AbortController();
    let closed: () => void = () => undefined;
    const over = new Promise<void>((done) => (closed = done));
    site = await serve((_, response) => {
      response.on('close', () => closed());
      controller.abort();
    });
    await assert.rejects(
      provider().search({ text: 'secret' }, ask({ signal: controller.signal })),
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
    );
    await over;
    assert.equal(site.paths.length, 1);
  });

  test('in time', async () => {
    site = await serve(() => undefined);
    await rejects(provider({ timeout: 200 }).search({ text: 'secret' }, ask()), 'resources-unavailable');
  });
});
