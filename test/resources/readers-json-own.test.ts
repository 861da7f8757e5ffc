import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readOwn } from '../../src/resources/readers/own.js';
import type { Service } from '../../src/resources/service.js';

const file = (services: unknown, more: object = {}): unknown => ({
  format: 'porchlight-directory',
  version: 1,
  services,
  ...more,
});
const read = (json: unknown) => readOwn(json, { today: '2025-06-01' });
const found = (json: unknown): string[] =>
  read(json).problems.map((one) => `${one.severity} ${one.code} ${one.field ?? ''}`.trim());
const good: Service = {
  id: 'a',
  name: 'A group',
  needs: ['grief'],
  phones: [{ dial: '555-0100', number: '5550100', kind: 'voice' }],
  places: [{ name: 'Hall', lat: 40.5, lon: -74 }],
  hours: { rules: [{ days: ['MO'], opens: '09:00', closes: '17:00' }], timeZone: 'America/New_York' },
  urls: ['https://example.org/'],
};

test('a good file comes out as it went in', () => {
  const { services, problems, directory } = read(
    file([good], { name: 'List', lang: 'en', timeZone: 'America/New_York' }),
  );
  assert.deepEqual([services, problems], [[good], []]);
  assert.deepEqual(directory, {
    format: 'porchlight-directory',
    version: 1,
    name: 'List',
    lang: 'en',
    timeZone: 'America/New_York',
  });
  assert.deepEqual(read([good]).services, [good], 'a list alone');
});

test('equal names are not joined, far positions are not moved: the file is as its maker wants it', () => {
  const organization = { name: 'Trust' };
  const list = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => ({
    ...good,
    id,
    organization,
    places: [{ lat: at === 5 ? -74 : 40.5, lon: at === 5 ? 40.5 : -74 }],
  }));
  assert.deepEqual(read(file(list)).services, list);
});

test('an unknown key is a problem; the key goes, the service stays', () => {
  const { services } = read(file([{ ...good, phone: '555', places: [{ name: 'Hall', floor: 2 }] }]));
  assert.deepEqual(services, [{ ...good, places: [{ name: 'Hall' }] }]);
  assert.deepEqual(found(file([{ ...good, phone: '555', places: [{ name: 'Hall', floor: 2 }] }])), [
    'warning unknown-key places[0].floor',
    'warning unknown-key phone',
  ]);
});

test('as little as can be is taken out', () => {
  const bad = {
    ...good,
    needs: ['grief', 'nonsense'],
    phones: [{ kind: 'telepathy' }, { dial: '555-0101', kind: 'voice' }],
    hours: {
      rules: [
        { days: ['MO'], opens: '9', closes: '17:00' },
        { days: ['TU'], opens: '09:00', closes: '17:00' },
      ],
      text: 'Call',
    },
    urls: ['javascript:alert(1)', 'https://example.org/'],
    ages: { min: 'ten', max: 17 },
    verified: { date: 'yesterday' },
    cost: 5,
  };
  const { services, problems } = read(file([bad]));
  assert.deepEqual(services, [
    {
      ...good,
      phones: [{ dial: '555-0101', kind: 'voice' }],
      hours: { rules: [{ days: ['TU'], opens: '09:00', closes: '17:00' }], text: 'Call' },
      ages: { max: 17 },
    },
  ]);
  assert.ok(problems.every((one) => one.code === 'invalid-field' && one.severity === 'error'));
});

test('without a name or an id there is no service, and the others stay', () => {
  const { services, problems } = read(file([{ id: 'x', needs: [] }, null, 'text', good, { ...good, id: 4 }]));
  assert.deepEqual(
    services.map((one) => one.id),
    ['a', '4'],
  );
  assert.deepEqual(
    problems.filter((one) => one.code === 'no-service').map((one) => one.row),
    [1, 2, 3],
  );
});

test('a newer version says so and gives nothing', () => {
  assert.deepEqual(
    [read({ ...(file([good]) as object), version: 2 }).services, found({ ...(file([good]) as object), version: 2 })],
    [[], ['error unsupported-version version']],
  );
  for (const version of ['1', null, {}, [1]]) assert.ok(found({ ...(file([]) as object), version }).length <= 1);
});

test('no list of services', () => {
  for (const json of [{}, null, 3, 'text', file({}), file(undefined)])
    assert.deepEqual(found(json), ['error no-services services']);
});

test('what is said of the directory is checked field by field', () => {
  const { directory } = read(
    file([], {
      name: 'List',
      country: 'usa',
      gazetteer: { '10990': [40.5, -74] },
      colour: 'red',
      timeZone: 'Mars/Olympus',
    }),
  );
  assert.deepEqual(directory, {
    format: 'porchlight-directory',
    version: 1,
    name: 'List',
    gazetteer: { '10990': [40.5, -74] },
  });
  assert.deepEqual(found(file([], { country: 'usa', colour: 'red' })), [
    'error invalid-field country',
    'warning unknown-key colour',
  ]);
});

test('addresses and zones that nothing can open or compute', () => {
  const { services } = read(
    file([
      {
        ...good,
        urls: ['https://'],
        organization: { name: 'T', url: 'http://exa mple.org' },
        hours: { text: 'x', timeZone: 'Mars/Olympus' },
      },
    ]),
  );
  assert.deepEqual(
    [services[0]?.urls, services[0]?.organization, services[0]?.hours],
    [undefined, { name: 'T' }, { text: 'x' }],
  );
});

test('cycles, depth and prototype keys', () => {
  const cyclic: Record<string, unknown> = { ...good };
  cyclic.places = [cyclic];
  cyclic.self = cyclic;
  assert.deepEqual(
    read(file([cyclic])).services.map((one) => one.name),
    ['A group'],
  );
  let deep: unknown = 'x';
  for (let level = 0; level < 20_000; level += 1) deep = [deep];
  assert.equal(read(file([{ ...good, places: deep, extra: deep }])).services.length, 1);
  const text =
    '{"id":"p","name":"P","needs":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"translations":{"__proto__":{"name":"x"},"es":{"name":"Pe"}}}';
  const { services } = read(file([JSON.parse(text)]));
  assert.deepEqual(services, [{ id: 'p', name: 'P', needs: [], translations: { es: { name: 'Pe' } } }]);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('whatever JSON comes, every service that comes out can be read again and is the same', () => {
  const services = fc.array(
    fc.record(
      {
        id: fc.string(),
        name: fc.string(),
        needs: fc.jsonValue(),
        phones: fc.jsonValue(),
        hours: fc.jsonValue(),
        places: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(services, (list) => {
      const first = read(file(list));
      assert.deepEqual(read(file(first.services)), { ...first, problems: [] });
      assert.ok(first.services.length + first.problems.length >= list.length);
    }),
  );
});
