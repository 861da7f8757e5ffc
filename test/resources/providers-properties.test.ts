import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PorchlightError } from '../../src/core/errors.js';
import { createFhirProvider } from '../../src/resources/providers/fhir.js';
import { createHsdsProvider } from '../../src/resources/providers/hsds.js';
import { createInstantSearchProvider } from '../../src/resources/providers/instantsearch.js';
import { hasNext, listPage } from '../../src/resources/providers/list-page.js';
import { eachAtMost } from '../../src/resources/providers/pool.js';
import { coarse } from '../../src/resources/providers/position.js';
import { Recent } from '../../src/resources/providers/recent.js';
import { serviceSchema } from '../../src/resources/schema.js';
import type { ResourceProvider } from '../../src/resources/query.js';
import { ask } from './providers.server.js';

/* Values with the names that answers have, so that more than the outermost check is met. */
const names = fc.constantFrom(
  ...'contents items data total_items total_pages last_page id name status service location phones number latitude longitude'.split(
    ' ',
  ),
  ...'resourceType entry resource link relation url total active telecom value position availableTime'.split(' '),
  ...'results hits nbHits nbPages facets needs languages places lat lon hours rules __proto__ constructor toString'.split(
    ' ',
  ),
);
const words = fc.constantFrom(
  'Bundle',
  'HealthcareService',
  'Location',
  'self',
  'next',
  'a',
  '1',
  '',
  'active',
  'javascript:alert(1)',
  'https://example.org/',
);
const { answer } = fc.letrec<{ answer: unknown }>((tie) => ({
  answer: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300, 7),
    fc.array(tie('answer'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('answer')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

const asked = {
  text: 'secret',
  needs: ['grief'],
  age: 15,
  languages: ['es'],
  near: { lat: 1, lon: 2 },
  within: 5,
} as const;

/** A sound page of services that fit the schema, or an error of ours that says nothing of what was asked. */
async function holds(provider: ResourceProvider) {
  try {
    const page = await provider.search(asked, ask({ limit: 3 }));
    const ids = page.hits.map(({ service }) => service.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(page.total >= page.hits.length, 'more hits than there are');
    for (const { service } of page.hits) assert.ok(serviceSchema.safeParse(service).success, JSON.stringify(service));
  } catch (error) {
    assert.ok(error instanceof PorchlightError, String(error));
    assert.ok(!error.message.includes('secret'), error.message);
    // Nothing of ours broke on the way.
    assert.equal(error.cause, undefined);
  }
}

describe('whatever a server answers (property)', () => {
  const fetched =
    (json: string): typeof fetch =>
    () =>
      Promise.resolve(new Response(json, { headers: { 'content-type': 'application/json' } }));

  test('an HSDS provider gives a sound page or an error', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (value) => {
        await holds(
          createHsdsProvider({ api: 'https://example.org', fetch: fetched(JSON.stringify(value)), maxPages: 2 }),
        );
        await holds(
          createHsdsProvider({
            api: 'https://example.org',
            fetch: fetched(JSON.stringify({ contents: [value] })),
            profile: 'oruk',
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('a FHIR provider too', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (value) => {
        const resource = {
          resourceType: 'HealthcareService',
          id: 'a',
          name: 'A',
          location: value,
          telecom: value,
          availableTime: value,
        };
        for (const json of [
          value,
          { resourceType: 'Bundle', entry: value, link: value },
          { resourceType: 'Bundle', entry: [{ resource }] },
        ])
          await holds(
            createFhirProvider({ base: 'https://example.org', fetch: fetched(JSON.stringify(json)), maxPages: 2 }),
          );
      }),
      { numRuns: 100 },
    );
  });

  test('and an InstantSearch provider', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (value) => {
        for (const results of [value, [value], [{ hits: value, facets: value }], [{ hits: [value], nbHits: 3 }]])
          await holds(
            createInstantSearchProvider({
              client: { search: () => Promise.resolve({ results } as never) },
              indexName: 'x',
              site: null,
              attributes: { needs: 'needs', languages: 'languages', wheelchair: 'phones' },
            }),
          );
      }),
      { numRuns: 100 },
    );
  });
});

describe('parts of the providers', () => {
  test('a position that leaves the page is rounded, and stays near (property)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lon) => {
          const sent = coarse({ lat, lon });
          assert.match(`${sent.lat},${sent.lon}`, /^-?\d+(\.\d{1,2})?,-?\d+(\.\d{1,2})?$/);
          assert.ok(Math.abs(sent.lat - lat) <= 0.0051 && Math.abs(sent.lon - lon) <= 0.0051, 'too far away');
        },
      ),
    );
    assert.deepEqual(coarse({ lat: 1.23456789, lon: -1.23456789 }, 99), { lat: 1.234568, lon: -1.234568 });
    assert.deepEqual(coarse({ lat: 1.6, lon: -1.6 }, -1), { lat: 2, lon: -2 });
  });

  test('a list is read from its own fields, never from those of a prototype', () => {
    assert.equal(listPage(Object.create({ contents: [1] })), null);
    assert.equal(listPage(null), null);
    assert.deepEqual(listPage({ contents: [1, 2], total_items: ' 5 ', last_page: 'false' }), {
      items: [1, 2],
      total: 5,
      last: false,
    });
  });

  test('a list ends: whatever the numbers say, an empty page is the last (property)', () => {
    fc.assert(
      fc.property(
        fc.record({ total: fc.nat(), pages: fc.nat(), last: fc.boolean() }, { requiredKeys: [] }),
        fc.nat(),
        (page, at) => {
          assert.equal(hasNext({ items: [], ...page }, at, 10, 0), false);
        },
      ),
    );
  });

  test('what was not used for longest is forgotten', () => {
    const recent = new Recent<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => recent.get(key)),
      [1, undefined, 3],
    );
  });

  test('jobs run so many at a time, each once, and the first failure is told', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    await eachAtMost(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      most = Math.max(most, ++running);
      await new Promise((turn) => setTimeout(turn, item % 2));
      running -= 1;
      done.push(item);
    });
    assert.deepEqual([most, done.sort()], [3, [1, 2, 3, 4, 5, 6, 7]]);
    await assert.rejects(
      eachAtMost(2, [1, 2], () => Promise.reject(new Error('first'))),
      /first/,
    );
    await eachAtMost(2, [], () => Promise.reject(new Error('none')));
  });
});
