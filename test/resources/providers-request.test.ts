import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { PorchlightError } from '../../src/core/errors.js';
import { baseAddress, below, canBePath } from '../../src/resources/providers/address.js';
import { getJson, type RequestOptions } from '../../src/resources/providers/request.js';
import { json, serve, type Site } from './providers.server.js';

const SECRET = 'how to stop hurting';
let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const get = (options: RequestOptions = {}) =>
  getJson(new URL(`${site?.origin}/services?search=${encodeURIComponent(SECRET)}&near=40.71,-74.01`), options);

/** Fails with `resources-unavailable`, with these words, and without those of the person. */
async function fails(promise: Promise<unknown>, words: RegExp, code = 'resources-unavailable') {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof PorchlightError);
    assert.equal(error.code, code);
    assert.match(error.message, words);
    const told = `${error.message} ${String(error.cause)} ${error.stack}`;
    for (const part of ['hurting', 'search', '40.71', '/services']) assert.ok(!told.includes(part), told);
    return true;
  });
}

describe('a request to a directory', () => {
  test('asks for JSON without cookie, referrer or anything else that a browser would have to ask for first', async () => {
    site = await serve((_, response) => json(response, { a: 1 }));
    assert.deepEqual(await get(), { a: 1 });
    const { headers } = site.asked[0] ?? {};
    assert.equal(headers?.accept, 'application/json');
    const others = Object.keys(headers ?? {}).filter(
      (name) => !/^(accept.*|host|connection|user-agent|sec-fetch-mode)$/.test(name),
    );
    assert.deepEqual(others, []);
  });

  test("sends the host's headers and uses the host's fetch", async () => {
    site = await serve((_, response) => json(response, []));
    const calls: RequestInit[] = [];
    const own: typeof fetch = (input, init) => {
      calls.push(init ?? {});
      return fetch(input, init);
    };
    await get({ headers: { 'x-key': 'public' }, fetch: own });
    assert.equal(site.asked[0]?.headers['x-key'], 'public');
    assert.equal(calls[0]?.credentials, 'omit');
    assert.equal(calls[0]?.referrerPolicy, 'no-referrer');
  });

  for (const status of [429, 502, 503, 504])
    test(`tries once more after ${status}`, async () => {
      site = await serve((_, response, nth) => json(response, { nth }, nth === 1 ? status : 200));
      assert.deepEqual(await get(), { nth: 2 });
    });

  for (const status of [429, 502, 503, 504])
    test(`and not twice after ${status}`, async () => {
      site = await serve((_, response) => json(response, {}, status));
      await fails(get(), new RegExp(`127\\.0\\.0\\.1:\\d+ answered with status ${status}\\.`));
      assert.equal(site.asked.length, 2);
    });

  for (const status of [400, 401, 403, 422, 500, 501])
    test(`does not ask again after ${status}`, async () => {
      site = await serve((_, response) => json(response, { said: SECRET }, status));
      await fails(get(), new RegExp(`status ${status}`));
      assert.equal(site.asked.length, 1);
    });

  for (const status of [404, 410])
    test(`takes ${status} as "there is none"`, async () => {
      site = await serve((_, response) => json(response, {}, status));
      assert.equal(await get(), undefined);
    });

  test('tries once more when the connection breaks before the answer', async () => {
    site = await serve((_, response, nth) => (nth === 1 ? void response.destroy() : json(response, { nth })));
    assert.deepEqual(await get(), { nth: 2 });
  });

  test('waits as long as Retry-After says, in seconds or as a date', async () => {
    for (const after of ['1', 'Wed, 06 May 2026 10:00:01 GMT']) {
      const times: number[] = [];
      site = await serve((_, response, nth) => {
        times.push(performance.now());
        if (nth > 1) return json(response, 'ok');
        response.writeHead(429, { 'retry-after': after, date: 'Wed, 06 May 2026 10:00:00 GMT' }).end();
      });
      assert.equal(await get(), 'ok');
      assert.ok((times[1] ?? 0) - (times[0] ?? 0) >= 990, `${times.join()}`);
      await site.close();
    }
  });

  test('does not ask again where Retry-After is longer than a person waits, or no time at all', async () => {
    for (const after of ['60', 'Wed, 06 May 2036 10:00:00 GMT', 'soon', '-1']) {
      site = await serve((_, response) => void response.writeHead(503, { 'retry-after': after }).end());
      await fails(get(), /503/);
      assert.equal(site.asked.length, 1, after);
      await site.close();
    }
  });

  test('gives up on a server that never answers, and on one that trickles', async () => {
    site = await serve(() => undefined);
    await fails(get({ timeout: 150 }), /gave no full answer within 0\.15 s/);
    await site.close();
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    await fails(get({ timeout: 300 }), /gave no full answer/);
  });

  test('gives up during the pause between two tries', async () => {
    site = await serve((_, response) => void response.writeHead(503, { 'retry-after': '3' }).end());
    await fails(get({ timeout: 1_000 }), /gave no full answer/);
    assert.equal(site.asked.length, 1);
  });

  test('stops reading at the limit', async () => {
    let sent = 0;
    let closed: () => void = () => undefined;
    const over = new Promise<void>((done) => (closed = done));
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('close', () => closed());
      const block = ' '.repeat(65_536);
      const write = () => {
        while (sent < 50_000_000 && !response.destroyed) {
          sent += block.length;
          if (!response.write(block)) return void response.once('drain', write);
        }
        response.end();
      };
      write();
    });
    await fails(get({ maxBytes: 200_000 }), /answered with more than 200000 bytes/);
    await over;
    assert.ok(sent < 40_000_000, `${sent} bytes were sent`);
  });

  test('counts bytes after unpacking', async () => {
    const { gzipSync } = await import('node:zlib');
    const small = gzipSync(Buffer.alloc(2_000_000, ' '));
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(small);
    });
    await fails(get({ maxBytes: 1_000_000 }), /more than 1000000 bytes/);
  });

  const bad: [string, string, string, RegExp][] = [
    ['HTML', 'text/html; charset=utf-8', `<h1>${SECRET}</h1>`, /answered with text\/html and not with JSON/],
    ['HTML that says that it is JSON', 'application/json', `<h1>${SECRET}</h1>`, /no JSON/],
    ['JSON cut off', 'application/json', '{"contents":[{"id":"1","name":"Por', /no JSON/],
    ['nothing', 'application/json', '', /no JSON/],
    ['a picture', 'image/png', 'x', /image\/png/],
  ];
  for (const [what, type, body, words] of bad)
    test(`refuses ${what}`, async () => {
      site = await serve((_, response) => void response.writeHead(200, { 'content-type': type }).end(body));
      await fails(get(), words);
    });

  for (const type of ['application/fhir+json', 'text/plain', 'application/octet-stream', undefined])
    test(`reads JSON that is sent as ${type ?? 'nothing'}`, async () => {
      site = await serve((_, response) => {
        if (type) response.setHeader('content-type', type);
        response.end('\uFEFF{"a":"ünï"}');
      });
      assert.deepEqual(await get(), { a: 'ünï' });
    });

  test('says so when an answer breaks off', async () => {
    site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"contents":[');
      setTimeout(() => response.destroy(), 20);
    });
    await fails(get(), /broke off/);
  });

  test('ends when redirects go round in circles', async () => {
    site = await serve((url, response) => void response.writeHead(302, { location: url.pathname }).end());
    await fails(get(), /could not be reached/);
  });

  test('follows a redirect', async () => {
    site = await serve((url, response) =>
      url.pathname.endsWith('/')
        ? json(response, 'there')
        : void response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end(),
    );
    assert.equal(await get(), 'there');
  });

  test('rejects with AbortError when it is cancelled: before, during, in the pause, whatever the reason', async () => {
    const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';
    site = await serve((_, response) => void response.writeHead(503, { 'retry-after': '3' }).end());
    await assert.rejects(get({ signal: AbortSignal.abort('why') }), isAbort);
    assert.equal(site.asked.length, 0);
    await assert.rejects(get({ signal: AbortSignal.timeout(150) }), isAbort);
    await site.close();

    const controller = new AbortController();
    site = await serve(() => controller.abort(new Error('mine')));
    await assert.rejects(get({ signal: controller.signal }), isAbort);
  });
});

describe('the address of an API', () => {
  test('keeps its own parameters, and a path with or without a slash at its end', () => {
    for (const api of ['https://api.example.org/hsds/v3', 'https://api.example.org/hsds/v3/#x'])
      assert.equal(
        below(baseAddress(api, 'api'), ['services'], [['page', '1']]).href,
        'https://api.example.org/hsds/v3/services?page=1',
      );
    assert.equal(
      below(baseAddress('https://api.example.org/?key=a%26b', 'api'), ['services', 'a/b?c#d'], [['search', 'a&b=c']])
        .href,
      'https://api.example.org/services/a%2Fb%3Fc%23d?key=a%26b&search=a%26b%3Dc',
    );
  });

  test('refuses what is no web address, and one with a password', () => {
    for (const api of [
      '',
      'services',
      'javascript:alert(1)',
      'data:,x',
      'file:///etc',
      'https://me:secret@example.org',
    ])
      assert.throws(
        () => baseAddress(api, 'api'),
        (error: unknown) =>
          error instanceof PorchlightError && error.code === 'invalid-resources' && !error.message.includes('secret'),
        api,
      );
  });

  test('an id that a URL would take for a folder is not asked for', () => {
    assert.deepEqual(['', '.', '..', 'x'.repeat(201), 'a/..', '1'].map(canBePath), [
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
