import fc from 'fast-check';
import { audiences, needs } from '../../../src/resources/needs.js';
import type { ResourceQuery } from '../../../src/resources/query.js';
import type { Delivery, Service } from '../../../src/resources/service.js';

/* Small lists of values, so that filters meet records. */
const words = ['harbour', 'house', 'family', 'grief', 'north', 'garden', 'line', 'care', 'hope'];
const someWords = (max: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: max }).map((list) => list.join(' '));
const some = <T>(values: readonly T[], max = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: max });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const deliveries: readonly Delivery[] = ['in-person', 'phone', 'video', 'text', 'chat', 'home-visit'];
const towns = ['Marlow', 'Northfield', 'Easton'];
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const date = fc
  .integer({ min: 0, max: 1500 })
  .map((ago) => new Date(Date.UTC(2026, 2, 4) - ago * 86_400_000).toISOString().slice(0, 10));

/** Without the keys whose value is `undefined`. */
const said = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const hours = fc
  .record({ days: some(days, 7), opens: fc.constantFrom('00:00', '05:00', '09:00', '20:00') })
  .map(({ days: open, opens }) => ({ rules: [{ days: open, opens, closes: opens === '00:00' ? '24:00' : '17:00' }] }));

const place = fc
  .record({
    city: maybe(fc.constantFrom(...towns)),
    region: maybe(fc.constantFrom('Westshire', 'Eastshire')),
    postcode: maybe(fc.constantFrom('10001', '10002', '20001')),
    at: maybe(fc.tuple(fc.double({ min: 40, max: 42, noNaN: true }), fc.double({ min: -90, max: -88, noNaN: true }))),
    wheelchair: maybe(fc.boolean()),
  })
  .map(({ at, ...rest }) => said({ ...rest, lat: at?.[0], lon: at?.[1] }));

const one = fc
  .record({
    name: someWords(3),
    description: maybe(someWords(6)),
    organization: maybe(someWords(2).map((name) => ({ name }))),
    needs: some(needs.slice(0, 4)),
    audiences: maybe(some(audiences.slice(0, 3))),
    delivery: maybe(some(deliveries)),
    languages: maybe(some(['en', 'es', 'pt-BR', 'zh-Hans'], 3).map((codes) => codes.map((code) => ({ code })))),
    ages: maybe(
      fc
        .record({ min: maybe(fc.integer({ min: 0, max: 30 })), max: maybe(fc.integer({ min: 30, max: 99 })) })
        .map(said),
    ),
    cost: maybe(
      fc
        .record({
          free: maybe(fc.boolean()),
          sliding: maybe(fc.boolean()),
          insurance: maybe(some(['Plan A', 'Plan B'])),
          options: maybe(fc.constantFrom([{ amount: 20 }], [{ text: 'ask' }], [])),
          text: maybe(fc.constant('Ask us.')),
        })
        .map(said),
    ),
    places: maybe(fc.array(place, { maxLength: 3 })),
    hours: maybe(hours),
    area: maybe(
      fc
        .record({
          names: maybe(some([...towns, 'Westshire', 'Farland'])),
          postcodes: maybe(some(['10001', '2'])),
          nationwide: maybe(fc.boolean()),
        })
        .map(said),
    ),
    verified: maybe(date.map((day) => ({ date: day }))),
    status: maybe(fc.constant('temporarily-closed' as const)),
  })
  .map(said) as fc.Arbitrary<Omit<Service, 'id'>>;

export const directory: fc.Arbitrary<Service[]> = fc
  .array(one, { maxLength: 40 })
  .map((list) => list.map((service, index) => ({ id: `s${index}`, ...service })));

const filters = fc
  .record({
    needs: maybe(some(needs.slice(0, 4))),
    cost: maybe(some(['free', 'sliding', 'insurance'] as const)),
    age: maybe(fc.integer({ min: 0, max: 100 })),
    languages: maybe(some(['en', 'es-MX', 'pt', 'zh', 'fr'])),
    delivery: maybe(some(deliveries)),
    audiences: maybe(some(audiences.slice(0, 3))),
    openNow: maybe(fc.boolean()),
    wheelchair: maybe(fc.boolean()),
  })
  .map(said);
const text = maybe(
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('h', 'fam', 'ous', 'crisis', 'c')), {
      minLength: 1,
      maxLength: 2,
    })
    .map((list) => list.join(' ')),
);
const geography = fc
  .record({
    where: maybe(fc.constantFrom(...towns, 'westshire', '10001', '100', 'Farland', 'Atlantis')),
    near: maybe(fc.constantFrom({ lat: 41, lon: -89 }, { lat: 40.2, lon: -88.4 })),
    within: maybe(fc.constantFrom(5, 50, 150)),
  })
  .map(said) as fc.Arbitrary<ResourceQuery>;

/** Filters and words; `where` and distance only in `questions`. */
export const plainQuestions: fc.Arbitrary<ResourceQuery> = fc
  .tuple(filters, text)
  .map(([rest, words]) => said({ ...rest, text: words })) as fc.Arbitrary<ResourceQuery>;
export const questions: fc.Arbitrary<ResourceQuery> = fc
  .tuple(plainQuestions, geography)
  .map(([plain, place]) => ({ ...plain, ...place }));
