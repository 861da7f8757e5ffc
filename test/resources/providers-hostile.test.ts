import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, test } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import { createFhirProvider } from '../../src/resources/providers/fhir.js';
import { createHsdsProvider } from '../../src/resources/providers/hsds.js';
import { keepLast } from '../../src/resources/providers/keep-last.js';
import type { ResourceProvider, ResultPage } from '../../src/resources/query.js';
import { bundle } from '../engines/fixtures/fhir.js';
import { generate } from '../engines/fixtures/services.js';
import { ask, json, serve, type Site } from './providers.server.js';

/* Servers that are slow, broken or mean, over HTTP: the last good list stays, and the person is told. */

const good = generate(5) as unknown as readonly Readonly<Record<string, unknown>>[];
type Create = (origin: string, timeout: number) => ResourceProvider;
const providers: Readonly<Record<string, { create: Create; answer: unknown }>> = {
  HSDS: {
    create: (api, timeout) => createHsdsProvider({ api, timeout, maxBytes: 500_000 }),
    answer: { contents: good, total_items: 5 },
  },
  FHIR: {
    create: (base, timeout) => createFhirProvider({ base, timeout, maxBytes: 500_000 }),
    answer: { ...bundle, type: 'searchset' },
  },
};

let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const start = (response: ServerResponse, type = 'application/json') =>
  response.writeHead(200, { 'content-type': type });

const manners: Readonly<Record<string, (response: ServerResponse, url: URL) => void>> = {
  'never answers': () => undefined,
  'answers a byte at a time': (response) => {
    start(response);
    const timer = setInterval(() => response.write(' '), 30);
    response.on('close', () => clearInterval(timer));
  },
  'answers with 50 MB': (response) => {
    start(response);
    const block = '[1,2,3,4,5,6,7],'.repeat(4_096);
    let left = 50_000_000 / block.length;
    const write = () => {
      while (left-- > 0 && !response.destroyed) if (!response.write(block)) return void response.once('drain', write);
      response.end();
    };
    write();
  },
  'answers with an error page': (response) =>
    void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500</h1>'),
  'answers with a sign-in page': (response) => void start(response, 'text/html').end('<form><input></form>'),
  'answers with half of its JSON': (response) => void start(response).end('{"contents":[{"id":"1","name":"A'),
  'breaks off in the middle': (response) => {
    start(response).write('{"contents":[');
    setTimeout(() => response.destroy(), 20);
  },
  'is overloaded': (response) => void response.writeHead(429, { 'retry-after': '120' }).end(),
  'goes round in circles': (response, url) =>
    void response.writeHead(302, { location: url.pathname + url.search }).end(),
  'leads to a file': (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  'hangs up': (response) => void response.destroy(),
  'answers with brackets in brackets': (response) =>
    void start(response).end(`{"contents":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
  'answers with a number': (response) => void start(response).end('42'),
};

const slow = new Set(['never answers', 'answers a byte at a time']);

for (const [kind, { create, answer }] of Object.entries(providers))
  describe(`${kind}: the last good list stays when a server`, () => {
    for (const [what, misbehave] of Object.entries(manners))
      test(what, async () => {
        let well = true;
        site = await serve((url, response) => (well ? json(response, answer) : misbehave(response, url)));
        // The good answers have to come in that time too, also on a slow machine.
        const keeper = keepLast(create(site.origin, slow.has(what) ? 2_000 : 15_000));
        const first = await keeper.search({ text: 'lantern' }, ask());
        assert.ok((first?.page?.hits.length ?? 0) > 0, JSON.stringify(first));
        well = false;
        const kept = await keeper.search({ text: 'secret words' }, ask());
        assert.equal(kept?.stale, true);
        assert.equal(kept.page, first?.page);
        assert.equal(kept.query?.text, 'lantern');
        assert.ok(kept.error instanceof PorchlightError, 'no error of ours');
        assert.match(kept.error.code, /^(resources-unavailable|invalid-resources)$/);
        const told = `${kept.error.message} ${String(kept.error.cause)}`;
        assert.ok(!/secret|lantern|passwd/.test(told), told);
        well = true;
        assert.equal((await keeper.search({}, ask()))?.stale, false);
      });
  });

describe('of a page that is half right, the good half is shown', () => {
  const bad = {
    links: {
      ...good[0],
      id: 'links',
      url: 'javascript:alert(1)',
      email: 'x"onmouseover=alert(1)@example.org',
      organization: { id: 'o', name: 'Org', website: 'data:text/html,<script>1</script>' },
    },
    html: {
      ...good[1],
      id: 'html',
      name: '<b>Bold</b> & <script>alert(1)</script>',
      description: '<img src=x onerror=alert(1)> Help\r\n',
    },
    long: { ...good[2], id: 'long', name: 'x'.repeat(10_000), description: 'y'.repeat(200_000) },
    places: {
      ...good[3],
      id: 'places',
      service_at_locations: [{ location: { latitude: 200, longitude: '-x', location_type: 'physical' } }],
    },
    proto: JSON.parse(
      '{"id":"proto","name":"Proto","status":"active","__proto__":{"polluted":1},"constructor":{"a":1}}',
    ) as object,
    types: {
      id: 7,
      name: 'Seven',
      status: 'active',
      phones: 'none',
      schedules: { x: 1 },
      languages: [null, 5, {}],
      minimum_age: 'old',
    },
  };
  const useless = [null, 5, 'text', [], {}, { id: 'nameless' }, { name: {} }];

  async function answerOf(contents: readonly unknown[]): Promise<ResultPage> {
    site = await serve((url, response) =>
      url.pathname === '/services'
        ? json(response, { contents, total_items: contents.length })
        : json(response, {}, 404),
    );
    return createHsdsProvider({ api: site.origin }).search({}, ask({ limit: 50 }));
  }

  test('and what is bad in a record is left out of it', async () => {
    const page = await answerOf([...useless, ...Object.values(bad), good[4]]);
    const services = new Map(page.hits.map(({ service }) => [service.id, service]));
    assert.ok(services.has(String(good[4]?.id)), 'the good one is lost');
    for (const id of ['links', 'html', 'places', 'proto', '7']) assert.ok(services.has(id), `${id} is lost`);
    const text = JSON.stringify([...services.values()]);
    for (const part of ['javascript:', 'data:text', '<script', '<img', 'onmouseover'])
      assert.ok(!text.includes(part), part);
    assert.equal(services.get('places')?.places?.[0]?.lat, undefined);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.ok((services.get('long')?.name.length ?? 0) <= 300, 'a name of 10,000 letters');
    assert.ok(page.problems.length >= useless.length, JSON.stringify(page.problems.map(({ code }) => code)));
  });

  test('and of services with one id, the first', async () => {
    const page = await answerOf([good[0], { ...good[1], id: good[0]?.id }, good[2]]);
    assert.deepEqual(page.hits.map(({ service }) => service.id).sort(), [good[0]?.id, good[2]?.id]);
    assert.equal(page.hits.find(({ service }) => service.id === good[0]?.id)?.service.name, good[0]?.name);
    assert.ok(
      page.problems.some(({ code, id }) => code === 'duplicate-id' && id === good[0]?.id),
      'nobody is told',
    );
  });

  test('and an address that is withheld appears nowhere', async () => {
    const location = {
      id: 'refuge',
      location_type: 'physical',
      mask_exact_address: true,
      latitude: 50.123456,
      longitude: -3.654321,
      addresses: [
        {
          address_1: '13 Hidden Lane',
          city: 'Alderby',
          postal_code: 'ZZ9 9ZZ',
          country: 'GB',
          address_type: 'physical',
        },
      ],
    };
    const page = await answerOf([
      { ...good[0], id: 'refuge', phones: [], service_at_locations: [{ id: 's', location }] },
    ]);
    const text = JSON.stringify(page);
    assert.equal(page.hits.length, 1);
    for (const part of ['Hidden Lane', '50.12', '3.654', 'ZZ9']) assert.ok(!text.includes(part), part);
  });
});
