import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import type { Hit, ResourceQuery } from '../../src/resources/query.js';
import { distance } from '../../src/resources/search/geo.js';
import { createSearch, type SearchOptions } from '../../src/resources/search/search.js';
import type { Place, Service } from '../../src/resources/service.js';
import { directory, questions } from './search/arbitrary.js';
import { ask, now, service } from './search/ask.js';
import { isRemote } from './search/reference.js';

const at = (lat: number, lon: number, more: Partial<Place> = {}): Place => ({ lat, lon, ...more });
const query = (services: readonly Service[], asked: ResourceQuery, options: SearchOptions = {}) =>
  createSearch(services, options).query(asked, ask);
/** `area: a b | near: c`. */
const shown = (hits: readonly Hit[]): string => {
  const parts: string[] = [];
  for (const { group, service: of } of hits) {
    if (parts.at(-1)?.startsWith(`${group}:`)) parts.push(`${parts.pop()} ${of.id}`);
    else parts.push(`${group}: ${of.id}`);
  }
  return parts.join(' | ');
};
const groupsOf = (services: readonly Service[], asked: ResourceQuery, options: SearchOptions = {}) =>
  shown(query(services, asked, options).hits);

describe('distance', () => {
  it('is that of the haversine formula on the mean radius', () => {
    // Half way round, and a quarter: pi and pi / 2 of 6371.0088 km.
    assert.ok(Math.abs(distance(0, 0, 0, 180) - 20_015.1147) < 0.001);
    assert.ok(Math.abs(distance(90, 0, 0, 77) - 10_007.5573) < 0.001);
    assert.equal(distance(51.5, -0.1, 51.5, -0.1), 0);
    // Across the date line the short way.
    assert.ok(Math.abs(distance(0, 179.5, 0, -179.5) - 111.195) < 0.01);
  });

  it('is that to the nearest place of a service, which is named', () => {
    const services = [service('a', { places: [at(41, -88), at(41, -89, { name: 'Annex' }), { city: 'Marlow' }] })];
    const [hit] = query(services, { near: { lat: 41, lon: -89.1 } }).hits;
    assert.equal(hit?.place?.name, 'Annex');
    assert.ok(Math.abs((hit?.km ?? 0) - distance(41, -89.1, 41, -89)) < 1e-9);
  });

  it('cuts only what is measured', () => {
    const services = [
      service('far', { places: [at(43, -89)] }),
      service('close', { places: [at(41.01, -89)] }),
      service('unmeasured', { places: [{ city: 'Elsewhere' }] }),
      service('kept back', { places: [{ city: 'Elsewhere', withheld: true }] }),
      service('serves it', { places: [at(43, -89)], area: { nationwide: true } }),
      service('line', { delivery: ['phone'], places: [at(43, -89)] }),
    ];
    assert.equal(
      groupsOf(services, { near: { lat: 41, lon: -89 }, within: 10 }),
      'area: serves it | near: close | place: unmeasured kept back | remote: line',
    );
  });

  it('can be given up, and so can the place that it is measured from', () => {
    const services = [
      service('far', { places: [at(43, -89, { city: 'Marlow' })] }),
      service('b', { places: [at(1, 1)] }),
    ];
    const gazetteer = { Easton: [41, -89] } as const;
    const { total, drops } = query(services, { where: 'easton', within: 10 }, { gazetteer });
    assert.equal(total, 0);
    assert.deepEqual(drops, [
      { filter: 'within', total: 2 },
      { filter: 'where', total: 2 },
    ]);
    const near = { lat: 43, lon: -89 };
    assert.deepEqual(query(services, { where: 'easton', near, within: 10 }, { gazetteer }).drops, [
      { filter: 'within', total: 2 },
      { filter: 'where', total: 1 },
    ]);
  });

  it('without a position a limit has no effect', () => {
    assert.equal(query([service('a', { places: [at(1, 1)] })], { within: 5 }).total, 1);
    assert.equal(query([service('a', { places: [at(1, 1)] })], { within: 5, near: { lat: 100, lon: 0 } }).total, 1);
  });
});

describe('phone and online', () => {
  const line = service('line', { delivery: ['phone', 'chat'], places: [at(41, -89)], area: { names: ['Marlow'] } });
  const clinic = service('clinic', { places: [at(41.2, -89, { city: 'Marlow' })] });

  it('is a group of its own, without distance, wherever the head office is', () => {
    const { hits } = query([line, clinic], { near: { lat: 41, lon: -89 } });
    assert.equal(shown(hits), 'near: clinic | remote: line');
    assert.equal(hits[1]?.km, undefined);
    assert.equal(hits[1]?.place, undefined);
  });

  it('comes last with a place too; who serves that place first', () => {
    const other = service('other', { delivery: ['phone'] });
    assert.equal(groupsOf([other, line, clinic], { where: 'marlow' }), 'near: clinic | remote: line other');
  });

  it('is also who says nothing and has no place; not who keeps the place back, nor who comes to the home', () => {
    const services = [
      service('no place'),
      service('kept back', { places: [{ withheld: true }] }),
      service('comes', { delivery: ['home-visit'] }),
      service('calls or comes', { delivery: ['home-visit', 'phone'] }),
      service('in person', { delivery: ['in-person', 'phone'] }),
    ];
    assert.equal(groupsOf(services, {}), 'place: kept back comes in person | remote: no place calls or comes');
  });
});

describe('a place that is typed', () => {
  const town = (city: string, region: string, postcode: string, lat: number, lon: number) =>
    at(lat, lon, { city, region, postcode });
  const services = [
    service('a', { places: [town('Marlow', 'Westshire', '10001', 41, -89)] }),
    service('b', { places: [town('Marlow', 'Westshire', '10002', 41.02, -89)] }),
    service('c', { places: [town('Easton Bay', 'Eastshire', '20001', 42, -88)] }),
    service('d', { places: [{ city: 'Marlow', region: 'Westshire' }] }),
    service('e', { places: [{ city: 'Łódź Górna', postcode: 'SW1A 1AA' }] }),
  ];

  it('is found by town, region and postcode, however it is written', () => {
    for (const where of ['Marlow', 'marlow', 'MARLOW, Westshire', 'Marlow, WS', 'marl', 'Marlwo', '10001', '1000'])
      assert.match(groupsOf(services, { where }), /^near: (a b|b a) c \| place: d/, where);
    assert.match(groupsOf(services, { where: 'lodz gorna' }), /^place: e /);
    for (const where of ['sw1a1aa', 'SW1A 1AA', 'sw1a', 'SW1A1AB'])
      assert.equal(query(services, { where }).unknownPlace, false, where);
    assert.match(groupsOf(services, { where: 'easton' }), /^near: c /);
  });

  it('ranks by distance from the middle of what is known there', () => {
    const { hits } = query(services, { where: '20001' });
    assert.equal(shown(hits), 'near: c b a | place: d e');
    assert.ok((hits[0]?.km ?? 1) < 0.001);
    const middle = query(services, { where: 'marlow' }).hits[0]?.km ?? 0;
    assert.ok(Math.abs(middle - distance(41, -89, 41.01, -89)) < 0.001, String(middle));
  });

  it('that nobody knows is said, and changes nothing', () => {
    for (const where of ['Atlantis', '99999', 'xx', '!']) {
      const page = query(services, { where, within: 1 });
      assert.equal(page.unknownPlace, true, where);
      assert.equal(page.total, services.length, where);
    }
    assert.equal(query(services, { where: '' }).unknownPlace, false);
    assert.equal(query(services, { where: 'marlow' }).unknownPlace, false);
  });

  it('is looked up in the gazetteer of the directory first', () => {
    const gazetteer = { Marlow: [42, -88], 'Far Point': [50, 10], 30303: [41, -89] } as const;
    assert.match(groupsOf(services, { where: 'marlow' }, { gazetteer }), /^near: c b a/);
    assert.match(groupsOf(services, { where: '30303' }, { gazetteer }), /^near: a b c/);
    assert.equal(query(services, { where: 'far point' }, { gazetteer }).unknownPlace, false);
    assert.equal(query([], { where: 'x' }, { gazetteer }).facets?.where, true);
    // Out of the globe: as if it were not there.
    assert.equal(query(services, { where: 'nowhere' }, { gazetteer: { Nowhere: [100, 0] } }).unknownPlace, true);
  });

  it('is the position, and not that of the person, where both are given', () => {
    assert.match(groupsOf(services, { where: 'easton bay', near: { lat: 41, lon: -89 } }), /^near: c b a/);
  });
});

describe('who serves the place', () => {
  const places = [at(41, -89, { city: 'Marlow', region: 'Westshire', postcode: '10001' })];
  const clinic = service('clinic', { places });
  const serves = (id: string, area: NonNullable<Service['area']>) => service(id, { places: [at(45, -80)], area });

  it('comes before who is near: by town, by the region that it lies in, by postcode', () => {
    const services = [
      clinic,
      serves('nationwide', { nationwide: true }),
      serves('region', { names: ['Westshire'] }),
      serves('around', { names: ['Marlow and villages around'] }),
      serves('code', { postcodes: ['10001'] }),
      serves('beginning', { postcodes: ['100'] }),
      serves('other', { names: ['Eastshire', 'West Marlow'] }),
    ];
    assert.equal(
      groupsOf(services, { where: 'Marlow' }),
      'area: region around nationwide | near: clinic code beginning other',
      'by name',
    );
    assert.equal(
      groupsOf(services, { where: '10001' }),
      'area: region around code beginning nationwide | near: clinic other',
      'by postcode',
    );
    assert.equal(
      groupsOf(services, { where: 'westshire' }),
      'area: region nationwide | near: clinic around code beginning other',
      'by region',
    );
  });

  it('is known from a position too, where a known place is close by', () => {
    const services = [clinic, serves('region', { names: ['Westshire'] }), serves('nationwide', { nationwide: true })];
    assert.equal(groupsOf(services, { near: { lat: 41.01, lon: -89 } }), 'area: region nationwide | near: clinic');
    assert.equal(groupsOf(services, { near: { lat: 42, lon: -89 } }), 'area: nationwide | near: clinic region');
    assert.equal(groupsOf(services, {}), 'place: clinic region nationwide');
  });
});

describe('order', () => {
  const checked = (id: string, date: string | undefined, more: Partial<Service> = {}): Service =>
    service(id, { delivery: ['in-person'], ...(date && { verified: { date } }), ...more });
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);

  it('is that of the directory where nothing else decides', () => {
    assert.equal(
      groupsOf(
        ['c', 'a', 'b'].map((id) => checked(id, undefined)),
        {},
      ),
      'place: c a b',
    );
  });

  it('puts no old record first while a fresher one is in the group', () => {
    const services = [
      checked('old', day(366)),
      checked('never', undefined),
      checked('to come', day(-3)),
      checked('no day', '2025-02-30'),
      checked('limit', day(365)),
      checked('new', day(1)),
    ];
    assert.equal(groupsOf(services, {}), 'place: limit new old never to come no day');
    const page = createSearch(services).query({}, { ...ask, neverFirstAfter: 30 });
    assert.equal(page.hits[0]?.service.id, 'new');
    // In a group by distance only the first changes.
    const away = (id: string, date: string | undefined, lon: number) => checked(id, date, { places: [at(41, lon)] });
    const near = [
      away('1', day(800), -89),
      away('2', undefined, -89.1),
      away('3', day(3), -89.2),
      away('4', day(2), -89.3),
    ];
    assert.equal(groupsOf(near, { near: { lat: 41, lon: -89 } }), 'near: 3 1 2 4');
    assert.equal(groupsOf(near.slice(0, 2), { near: { lat: 41, lon: -89 } }), 'near: 1 2');
  });

  it('lets words decide before freshness, but not who is first', () => {
    const services = [
      checked('text', day(3), { description: 'grief' }),
      checked('name old', day(900), { name: 'Grief one' }),
      checked('name', day(3), { name: 'Grief two' }),
    ];
    assert.equal(groupsOf(services, { text: 'grief' }), 'place: name name old text');
    assert.equal(groupsOf(services.slice(0, 2), { text: 'grief' }), 'place: text name old');
  });

  it('puts closed ones last in their group', () => {
    const closed = { status: 'temporarily-closed' } as const;
    const services = [checked('closed', day(1), closed), checked('old', day(900)), checked('new', day(2))];
    assert.equal(groupsOf(services, {}), 'place: new old closed');
    assert.equal(groupsOf(services.slice(0, 2), {}), 'place: old closed');
    assert.equal(
      groupsOf([checked('a', day(1), { ...closed, hours: { byAppointment: true } })], { openNow: true }),
      '',
    );
  });

  it('holds for any directory and question', () => {
    fc.assert(
      fc.property(directory, questions, (services, asked) => {
        const { hits } = query(services, asked);
        const order = ['area', 'near', 'place', 'remote'];
        const rank = hits.map((hit) => order.indexOf(hit.group));
        assert.deepEqual(rank, [...rank].sort(), 'groups in order');
        for (const { group, km, place, service: of } of hits) {
          assert.equal(group === 'remote', isRemote(of), of.id);
          assert.equal(km !== undefined, place !== undefined);
          if (group === 'near') assert.ok(km !== undefined);
          if (group === 'place' || group === 'remote') assert.equal(km, undefined);
        }
        const fresh = ({ service: { verified, status } }: Hit) =>
          !status && !!verified && now.getTime() - Date.parse(verified.date) < 366 * 86_400_000;
        for (const group of order) {
          const list = hits.filter((hit) => hit.group === group);
          if (list[0] && list.some(fresh)) assert.ok(fresh(list[0]), `${group} begins with an old record`);
          // Behind the first one: by distance, closed ones after the others.
          const open = list.filter((hit) => !hit.service.status);
          assert.deepEqual(list.slice(0, open.length), open);
          const away = open.slice(1).map((hit) => Math.round((hit.km ?? 0) * 1000));
          if (group === 'near')
            assert.deepEqual(
              away,
              [...away].sort((one, other) => one - other),
            );
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('the same place is looked up once, another one anew', () => {
  const search = createSearch([service('a', { places: [at(41, -89, { city: 'Marlow' })] })]);
  const km = (lat: number) => search.query({ near: { lat, lon: -89 } }, ask).hits[0]?.km ?? -1;
  assert.ok(km(41) < km(42));
  assert.ok(km(41) < km(41.5));
});
