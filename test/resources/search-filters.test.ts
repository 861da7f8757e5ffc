import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import type { CostChoice, FilterName, ResourceQuery } from '../../src/resources/query.js';
import { createSearch } from '../../src/resources/search/search.js';
import { directory, plainQuestions, questions } from './search/arbitrary.js';
import { ask, found, service } from './search/ask.js';
import { judge } from './search/reference.js';

const timeZone = 'America/Chicago';
const ids = (hits: readonly { service: { id: string } }[]) => hits.map((hit) => hit.service.id);

describe('a query against a reading of the records one by one', () => {
  it('finds the same, with the same marks', () => {
    fc.assert(
      fc.property(directory, plainQuestions, (services, query) => {
        const { hits, total } = createSearch(services, { timeZone }).query(query, ask);
        const expected = new Map(
          services.flatMap((each) => {
            const { hit, unknown } = judge(each, query);
            return hit ? [[each.id, unknown.sort()] as const] : [];
          }),
        );
        // A word that nobody has as it is written may be a typing error: then more is found.
        if (query.text && expected.size === 0) return;
        assert.deepEqual(new Map(hits.map((hit) => [hit.service.id, [...hit.unknown].sort()])), sorted(hits, expected));
        assert.equal(total, expected.size);
      }),
      { numRuns: 400 },
    );
  });

  it('only narrows with each filter that is added', () => {
    fc.assert(
      fc.property(directory, questions, fc.nat(), (services, query, pick) => {
        const search = createSearch(services, { timeZone });
        const names = Object.keys(query).filter((name) => !['where', 'near'].includes(name)) as FilterName[];
        const name = names[pick % Math.max(1, names.length)];
        if (!name) return;
        const { [name]: _, ...fewer } = query;
        const all = new Set(ids(search.query(fewer, ask).hits));
        for (const id of ids(search.query(query, ask).hits)) assert.ok(all.has(id), `${id} came with ${name}`);
      }),
      { numRuns: 300 },
    );
  });

  it('counts for each value what choosing it finds', () => {
    fc.assert(
      fc.property(directory, questions, (services, query) => {
        const search = createSearch(services, { timeZone });
        const { facets } = search.query(query, ask);
        assert.ok(facets);
        for (const name of ['needs', 'cost', 'languages', 'delivery', 'audiences'] as const)
          for (const [value, count] of facets[name])
            assert.equal(count, search.query({ ...query, [name]: [value] }, ask).total, `${name}: ${value}`);
        for (const name of ['openNow', 'wheelchair'] as const)
          if (facets[name] !== undefined)
            assert.equal(facets[name], search.query({ ...query, [name]: true }, ask).total, name);
        if (query.age !== undefined && facets.age !== undefined)
          assert.equal(facets.age, search.query(query, ask).total, 'age');
      }),
      { numRuns: 200 },
    );
  });

  it('lists only values that a record among them has, and those that are chosen', () => {
    fc.assert(
      fc.property(directory, plainQuestions, (services, query) => {
        const search = createSearch(services, { timeZone });
        const { facets } = search.query(query, ask);
        const { cost: chosen = [], ...others } = query;
        const left = search.query(others, ask).hits.map((hit) => hit.service.cost);
        const has: Record<CostChoice, boolean> = {
          free: left.some((cost) => cost?.free),
          sliding: left.some((cost) => cost?.sliding),
          insurance: left.some((cost) => cost?.insurance?.length),
        };
        for (const value of ['free', 'sliding', 'insurance'] as const)
          assert.equal(facets?.cost.has(value), has[value] || chosen.includes(value), value);
      }),
    );
  });

  it('says, when nothing is found, what each filter keeps out', () => {
    let seen = 0;
    fc.assert(
      fc.property(directory, questions, (services, query) => {
        const search = createSearch(services, { timeZone });
        const { total, drops } = search.query(query, ask);
        if (total > 0) return assert.deepEqual(drops, []);
        for (const { filter, total: without } of drops) {
          const { [filter]: _, ...fewer } = query;
          assert.equal(without, search.query(fewer, ask).total, filter);
          assert.ok(without > 0, filter);
          seen += 1;
        }
        const counts = drops.map((drop) => drop.total);
        assert.deepEqual(
          counts,
          [...counts].sort((one, other) => other - one),
        );
      }),
      { numRuns: 300 },
    );
    assert.ok(seen > 20, `${seen} drops seen`);
  });

  it('cuts pages out of one and the same order', () => {
    fc.assert(
      fc.property(directory, questions, fc.integer({ min: 1, max: 9 }), (services, query, limit) => {
        const search = createSearch(services, { timeZone });
        const whole = search.query(query, ask);
        const pages: string[] = [];
        for (let offset = 0; offset <= whole.total; offset += limit) {
          const page = search.query(query, { ...ask, limit, offset });
          pages.push(...ids(page.hits));
          assert.equal(page.more, offset + page.hits.length < whole.total);
          if (!page.more) break;
        }
        assert.deepEqual(pages, ids(whole.hits));
      }),
    );
  });
});

/** The expected hits in the order in which they came; what is missing or too much shows in the comparison. */
const sorted = (hits: readonly { service: { id: string } }[], expected: ReadonlyMap<string, unknown>) =>
  new Map([...ids(hits).filter((id) => expected.has(id)), ...expected.keys()].map((id) => [id, expected.get(id)]));

const with1 = (query: ResourceQuery, ...services: ReturnType<typeof service>[]) => found(services, query);

test('ages are whole years, both included, and open at an end that is not said', () => {
  const services = [
    service('13-17', { ages: { min: 13, max: 17 } }),
    service('18-', { ages: { min: 18 } }),
    service('-12', { ages: { max: 12 } }),
    service('half', { ages: { min: 12.5, max: 17.9 } }),
    service('unsaid', { ages: {} }),
  ];
  assert.deepEqual(with1({ age: 13 }, ...services), ['13-17', 'half', 'unsaid']);
  assert.deepEqual(with1({ age: 17 }, ...services), ['13-17', 'half', 'unsaid']);
  assert.deepEqual(with1({ age: 18 }, ...services), ['18-', 'unsaid']);
  assert.deepEqual(with1({ age: 12 }, ...services), ['-12', 'unsaid']);
  for (const age of [-1, 131, NaN, Infinity]) assert.equal(with1({ age }, ...services).length, 5, `${age} is no age`);
});

test('languages: without script and region, old codes like new ones; who lists others is out', () => {
  const speaks = (id: string, ...codes: string[]) => service(id, { languages: codes.map((code) => ({ code })) });
  const services = [speaks('fil', 'tl'), speaks('zh', 'zh-Hant', 'en'), speaks('nb', 'no'), service('unsaid')];
  assert.deepEqual(with1({ languages: ['fil'] }, ...services), ['fil', 'unsaid']);
  assert.deepEqual(with1({ languages: ['zh-Hans'] }, ...services), ['zh', 'unsaid']);
  assert.deepEqual(with1({ languages: ['nn', 'en-GB'] }, ...services), ['zh', 'nb', 'unsaid']);
});

test('cost: a text alone says nothing, a price and a plain no do', () => {
  const services = [
    service('text', { cost: { text: 'Ask us.' } }),
    service('price', { cost: { options: [{ amount: 40, currency: 'USD' }] } }),
    service('not free', { cost: { free: false } }),
    service('free', { cost: { free: true } }),
  ];
  assert.deepEqual(with1({ cost: ['free'] }, ...services), ['text', 'free']);
});

test('cost: a free offer is free to its last day; after it nobody says what it costs', () => {
  const until = (amount: number, validTo: string) => ({ amount, currency: 'USD', validTo });
  const services = [
    service('ended', { cost: { free: true, options: [until(0, '2026-03-03')] } }),
    service('last day', { cost: { free: true, options: [until(0, '2026-03-04')] } }),
    service('had a price', { cost: { free: true, options: [until(20, '2026-03-03')] } }),
    service('price ended', { cost: { options: [until(20, '2026-03-03')] } }),
    service('ended, by income', { cost: { free: true, sliding: true, options: [until(0, '2026-03-03')] } }),
  ];
  const search = createSearch(services, { timeZone });
  const on = (day: string) => search.query({ cost: ['free'] }, { ...ask, now: new Date(`${day}T12:00:00Z`) });
  const marks = ({ hits }: ReturnType<typeof on>) =>
    Object.fromEntries(hits.map((hit) => [hit.service.id, hit.unknown.join()]));
  const before = { ended: '', 'last day': '', 'had a price': '', 'ended, by income': '' };
  assert.deepEqual(marks(on('2026-03-03')), before);
  const after = { ended: 'cost', 'last day': '', 'had a price': '', 'price ended': 'cost' };
  assert.deepEqual(marks(on('2026-03-04')), after);
  assert.equal(on('2026-03-04').facets?.cost.get('free'), 4);
  assert.deepEqual(marks(on('2026-03-03')), before, 'the day of the question counts, not the one of the last');
});

test('cost: what begins later is not free yet, and a price that begins later is none yet', () => {
  const from = (amount: number, validFrom: string) => ({ amount, currency: 'USD', validFrom });
  const services = [
    service('free soon', { cost: { free: true, options: [from(0, '2026-03-05')] } }),
    service('price soon', { cost: { options: [from(20, '2026-03-05')] } }),
    service('price later than free', {
      cost: { free: true, options: [from(0, '2026-01-01'), from(20, '2026-03-05')] },
    }),
  ];
  const search = createSearch(services, { timeZone });
  const on = (day: string) => {
    const { hits } = search.query({ cost: ['free'] }, { ...ask, now: new Date(`${day}T12:00:00Z`) });
    return Object.fromEntries(hits.map((hit) => [hit.service.id, hit.unknown.join()]));
  };
  assert.deepEqual(on('2026-03-04'), { 'free soon': 'cost', 'price soon': 'cost', 'price later than free': '' });
  assert.deepEqual(on('2026-03-05'), { 'free soon': '', 'price later than free': '' });
});

test('empty lists and empty text are no filters', () => {
  const services = [service('a'), service('b')];
  const query = { text: ' ', needs: [], cost: [], languages: [], delivery: [], audiences: [], where: '' };
  assert.deepEqual(with1(query, ...services), ['a', 'b']);
});

test('a short list keeps its order, and what is gone is left out', () => {
  const services = [service('a'), service('b'), service('c')];
  assert.deepEqual(with1({ ids: ['c', 'x', 'a', 'c'] }, ...services), ['c', 'a']);
  assert.deepEqual(with1({ ids: ['c', 'a'], text: 'a' }, ...services), ['a']);
  assert.deepEqual(with1({ ids: [] }, ...services), []);
});

test('filters that no record could answer are not offered', () => {
  const { facets } = createSearch([service('a')]).query({}, ask);
  assert.equal(facets?.openNow, undefined);
  assert.equal(facets?.age, undefined);
  assert.equal(facets?.wheelchair, undefined);
  assert.equal(facets?.where, false);
  assert.deepEqual([facets?.needs.size, facets?.cost.size, facets?.languages.size], [0, 0, 0]);
});

test('an empty directory is answered too', () => {
  const { hits, total, more, drops } = createSearch([]).query({ text: 'a', where: 'b', openNow: true }, ask);
  assert.deepEqual({ hits, total, more, drops }, { hits: [], total: 0, more: false, drops: [] });
});

test('with the same id twice, the first is the one that is got', () => {
  const search = createSearch([service('a', { name: 'one' }), service('a', { name: 'two' })]);
  assert.equal(search.get('a')?.name, 'one');
  assert.equal(search.get('b'), null);
  assert.equal(search.query({}, ask).total, 2);
});
