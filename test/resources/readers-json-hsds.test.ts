import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHsds } from '../../src/resources/readers/hsds.js';
import { readOruk } from '../../src/resources/readers/oruk.js';
import type { Service } from '../../src/resources/service.js';
import { hsdsLocation, hsdsRecord } from './readers-json.fixtures.js';

const today = '2025-06-01';
const read = (json: unknown) => readHsds(json, { today });
const one = (json: unknown): Service => {
  const { services } = read(json);
  assert.equal(services.length, 1);
  return services[0] as Service;
};
const codes = (json: unknown): string[] => read(json).problems.map((problem) => problem.code);

test('one full service, field by field', () => {
  const { services, problems } = read(hsdsRecord());
  assert.deepEqual(services, [
    {
      id: 'f0000000-0000-4000-8000-000000000001',
      name: 'Riverside Counseling',
      altNames: ['Riverside Talk'],
      description: 'Talking therapy for teenagers.',
      eligibility: 'Young people in school',
      howToApply: 'Call or walk in.',
      documents: 'Student card',
      interpretation: 'Interpreters on request',
      areaText: 'All residents',
      area: { names: ['Riverside County'] },
      organization: { id: 'o1', name: 'Riverside Trust', url: 'https://example.org/', description: 'A trust' },
      needs: ['counseling', 'substance-use'],
      audiences: ['young-people'],
      terms: [{ taxonomy: 'Open Eligibility', code: '106-01', name: 'Recovery' }],
      phones: [
        {
          dial: '(212) 555-0100',
          number: '2125550100',
          extension: '12',
          kind: 'voice',
          label: 'Reception',
          languages: ['es'],
        },
        { dial: '212-555-0102', number: '2125550102', kind: 'voice' },
        { dial: '212-555-0101', number: '2125550101', kind: 'voice', label: 'Intake' },
        { dial: '212-555-0109', number: '2125550109', kind: 'voice' },
      ],
      emails: ['riverside@example.org', 'intake@example.org'],
      urls: ['https://example.org/riverside'],
      places: [
        {
          id: 'l1',
          name: 'Riverside House',
          address: ['12 Mill Lane', 'Floor 2'],
          city: 'Riverside',
          region: 'NY',
          postcode: '10990',
          country: 'US',
          lat: 40.5,
          lon: -74.1,
          wheelchair: true,
          access: ['Wheelchair access on all floors'],
          transport: 'Bus 4 to Mill Lane',
        },
      ],
      hours: { rules: [{ days: ['MO', 'TU'], opens: '09:00', closes: '17:00' }], text: 'Mondays and Tuesdays, 9 to 5' },
      languages: [{ code: 'es', note: 'two counselors' }, { code: 'en' }],
      ages: { min: 12 },
      cost: {
        free: true,
        sliding: true,
        options: [{ amount: 0, currency: 'USD', text: 'Students' }],
        text: 'Sliding scale',
      },
      capacity: { open: true, updated: '2025-05-01' },
      verified: { date: '2025-03-01' },
      updated: '2025-04-02',
    },
  ]);
  assert.deepEqual(
    problems.map((problem) => `${problem.severity} ${problem.code} ${problem.field}`),
    ['info markup-removed description', 'info field-not-kept service.funding'],
  );
  assert.doesNotMatch(
    JSON.stringify({ services, problems }),
    /assurer@|Ann Persona/,
    'who checked it and names of staff',
  );
});

test('every shape that HSDS answers with', () => {
  const record = hsdsRecord();
  const { organization, ...bare } = record;
  const { service_at_locations: _sites, ...withoutSites } = record;
  const shapes: unknown[] = [
    record,
    [record],
    { total_items: 1, contents: [record] },
    { services: [record] },
    { data: { items: [record] } },
    { ...(organization as object), services: [bare] },
    { id: 's1', service: withoutSites, location: hsdsLocation() },
    { contents: [{ id: 's1', service: withoutSites, location: hsdsLocation() }] },
    { ...hsdsLocation(), services: [withoutSites] },
    { ...hsdsLocation(), service_at_locations: [{ id: 's1', service: withoutSites }] },
  ];
  const expected = one(record);
  for (const [at, shape] of shapes.entries()) assert.deepEqual(one(shape), expected, `shape ${at}`);
});

test('what is no service is a problem', () => {
  for (const json of [
    hsdsLocation(),
    { id: 'o', name: 'Trust', website: 'https://example.org' },
    { id: 't', name: 'Term', taxonomy: 'x' },
    'text',
    3,
    null,
    [null],
    {},
    [[]],
  ]) {
    assert.deepEqual([read(json).services, codes(json)], [[], ['no-service']], JSON.stringify(json));
  }
  assert.deepEqual(read([]).services, []);
});

test('one page of many is said to be one', () => {
  assert.ok(codes({ total_items: 30, contents: [hsdsRecord()] }).includes('more-pages'));
  assert.ok(!codes({ total_items: 1, contents: [hsdsRecord()] }).includes('more-pages'));
});

test('nearest hours win and are not added up', () => {
  const monday = [{ freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' }];
  const at = { id: 's1', schedules: monday, location: hsdsLocation() };
  const both = one(hsdsRecord({ service_at_locations: [at] }));
  assert.deepEqual(
    both.places?.[0]?.hours,
    { rules: [{ days: ['MO'], opens: '10:00', closes: '12:00' }] },
    'service at location',
  );
  assert.deepEqual(both.hours?.rules?.length, 1, 'service');
  const onlyThere = one(hsdsRecord({ schedules: [] }));
  assert.equal(onlyThere.hours, undefined);
  assert.deepEqual(onlyThere.places?.[0]?.hours?.rules?.[0]?.closes, '22:00', 'location, where nobody nearer says');
});

test('expired hours are not listed, never closed; their text stays', () => {
  const record = hsdsRecord({
    schedules: [
      {
        freq: 'WEEKLY',
        byday: 'MO',
        opens_at: '09:00',
        closes_at: '17:00',
        valid_to: '2005-01-01',
        description: 'Mondays',
      },
    ],
  });
  assert.deepEqual(one(record).hours, { text: 'Mondays' });
  assert.ok(codes(record).includes('expired-hours'));
});

test('one rule that is not understood makes all hours text', () => {
  const good = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' };
  for (const bad of [
    { ...good, byday: 'TU', byweekno: '41,42' },
    { ...good, byday: 'TU', count: 3 },
    { ...good, freq: 'YEARLY', byday: 'TU' },
    { ...good, freq: 'WEEKLY', interval: 2, byday: 'TU' },
    { ...good, byday: '2TU' },
    { freq: 'MONTHLY', byday: 'TU', bymonthday: '3', opens_at: '09:00', closes_at: '17:00' },
  ]) {
    const record = hsdsRecord({ schedules: [good, bad] });
    assert.equal(one(record).hours?.rules, undefined);
    assert.match(one(record).hours?.text ?? '', /MO 09:00–17:00\n2?TU/);
    assert.ok(codes(record).includes('unknown-rule'));
  }
  const slip = hsdsRecord({ schedules: [good, { ...good, byday: 'TU', opens_at: '08:30', closes_at: '05:30' }] });
  assert.deepEqual(one(slip).hours, { text: 'MO 09:00–17:00\nTU 08:30–05:30' });
  assert.ok(codes(slip).includes('doubtful-hours'));
});

test('rules of months, intervals, whole days and validity', () => {
  const rules = (schedule: object) =>
    one(hsdsRecord({ schedules: [{ opens_at: '09:00', closes_at: '17:00', ...schedule }] })).hours?.rules?.map(
      ({ opens: _o, closes: _c, ...rest }) => rest,
    );
  assert.deepEqual(rules({ freq: 'MONTHLY', byday: '2MO,-1FR' }), [
    { freq: 'monthly', days: ['MO'], nth: [2] },
    { freq: 'monthly', days: ['FR'], nth: [-1] },
  ]);
  assert.deepEqual(rules({ freq: 'MONTHLY', bymonthday: '1,15,-1' }), [{ freq: 'monthly', monthDays: [1, 15, -1] }]);
  assert.deepEqual(rules({ freq: 'WEEKLY', byday: 'TU', interval: 2, dtstart: '2025-05-06' }), [
    { days: ['TU'], interval: 2, start: '2025-05-06' },
  ]);
  assert.deepEqual(rules({ freq: 'WEEKLY', dtstart: '2025-05-06' }), [{ days: ['TU'] }]);
  assert.deepEqual(rules({ byday: 'SA', valid_from: '2025-06-10', valid_to: '2025-08-31' }), [
    { days: ['SA'], validFrom: '2025-06-10', validTo: '2025-08-31' },
  ]);
  const allDay = one(hsdsRecord({ schedules: [{ byday: 'SU', opens_at: '00:00', closes_at: '23:59' }] }));
  assert.deepEqual(allDay.hours?.rules, [{ days: ['SU'], opens: '00:00', closes: '24:00' }]);
});

test('an IANA zone is taken, a number of hours is not', () => {
  const zone = (timezone: unknown) =>
    one(hsdsRecord({ schedules: [{ byday: 'MO', opens_at: '9', closes_at: '17', timezone }] })).hours?.timeZone;
  assert.deepEqual([zone('America/Chicago'), zone(3), zone('-05:00')], ['America/Chicago', undefined, undefined]);
});

test('several places keep their own phones; a single one gives them to the service', () => {
  const second = hsdsLocation({ id: 'l2', name: 'Hill House', phones: [{ number: '212-555-0103' }], latitude: 40.6 });
  const service = one(
    hsdsRecord({
      service_at_locations: [
        { id: 'a', location: hsdsLocation() },
        { id: 'b', location: second },
      ],
    }),
  );
  assert.deepEqual(
    service.places?.map((place) => place.phones?.[0]?.number),
    ['2125550102', '2125550103'],
  );
  assert.deepEqual(
    service.phones?.map((phone) => phone.number),
    ['2125550100', '2125550101', '2125550109'],
  );
});

test('virtual locations, and addresses for letters, are no places to go to', () => {
  const virtual = one(
    hsdsRecord({ service_at_locations: [{ location: { id: 'v', location_type: 'virtual', name: 'Online' } }] }),
  );
  assert.deepEqual([virtual.places, virtual.delivery], [undefined, ['video']]);
  const addresses = [
    { address_1: 'PO Box 7', city: 'Riverside', state_province: 'NY', postal_code: '10991', address_type: 'postal' },
  ];
  const postal = one(
    hsdsRecord({
      service_at_locations: [{ location: { id: 'l', name: 'Box', latitude: 40.5, longitude: -74, addresses } }],
    }),
  );
  assert.deepEqual(postal.places, [{ id: 'l', name: 'Box', city: 'Riverside', region: 'NY' }]);
});

test('a hotline is reached by phone, wherever its office is', () => {
  assert.deepEqual(one(hsdsRecord({ name: 'Harbor Crisis Hotline' })).delivery, ['phone']);
});

test('the whole country, postcodes, sentences', () => {
  const areas = [
    { name: 'Nationwide' },
    { name: '10990, 10991' },
    { name: 'Open to all. Call first.' },
    { name: 'United States' },
  ];
  const { services } = readHsds(hsdsRecord({ service_areas: areas }), { today, country: 'US' });
  assert.deepEqual(services[0]?.area, { postcodes: ['10990', '10991'], nationwide: true });
  assert.equal(services[0]?.areaText, 'Open to all. Call first.');
});

test('closed services are listed as problems, temporarily closed ones are shown', () => {
  for (const status of ['inactive', 'defunct']) {
    const { services, problems } = read(hsdsRecord({ status }));
    assert.deepEqual(
      [services, problems.filter((one) => one.code === 'not-active').map((one) => one.severity)],
      [[], ['info']],
    );
  }
  assert.equal(one(hsdsRecord({ status: 'temporarily closed' })).status, 'temporarily-closed');
  assert.equal(one(hsdsRecord({ status: null })).status, undefined);
});

test('one service at several locations in a list is one service', () => {
  const { service_at_locations: _sites, ...service } = hsdsRecord();
  const page = ['l1', 'l2'].map((id) => ({ id, service, location: hsdsLocation({ id, name: `House ${id}` }) }));
  assert.deepEqual(
    one({ contents: page }).places?.map((place) => place.id),
    ['l1', 'l2'],
  );
});

test('records of one service with different ids become one with several places', () => {
  const site = (id: string, more: object = {}) =>
    hsdsRecord({
      id,
      service_at_locations: [{ location: hsdsLocation({ id: `l-${id}`, name: `House ${id}` }) }],
      ...more,
    });
  const { services, problems } = read([
    site('a'),
    site('b', { phones: [{ number: '212-555-0150' }] }),
    site('c', { eligibility_description: 'Adults' }),
  ]);
  assert.deepEqual(
    services.map((service) => service.places?.map((place) => place.id)),
    [['l-a', 'l-b'], ['l-c']],
  );
  assert.deepEqual(
    services[0]?.places?.map((place) => place.phones?.[0]?.number),
    ['2125550100', '2125550150'],
    'phones that differ go to their places',
  );
  assert.deepEqual(
    problems.filter((one) => one.code === 'grouped-site').map((one) => one.value),
    ['b'],
  );
});

test('a second record with the same id gets another, with a problem; one without an id gets one of its words', () => {
  const { services, problems } = read([
    hsdsRecord({ id: 'x' }),
    hsdsRecord({ id: 'x', name: 'Another' }),
    hsdsRecord({ id: 'x', name: 'Third' }),
  ]);
  assert.deepEqual(
    services.map((service) => service.id),
    ['x', 'x-2', 'x-3'],
  );
  assert.equal(problems.filter((one) => one.code === 'duplicate-id').length, 2);
  assert.equal(one(hsdsRecord({ id: null })).id, 'riverside-counseling-riverside-trust-riverside');
  assert.equal(one(hsdsRecord({ id: 12 })).id, '12');
});

test('a position far from all others is put right when exchanged, and only reported when its sign may be lost', () => {
  const at = (id: string, latitude: number, longitude: number) =>
    hsdsRecord({ id, name: id, service_at_locations: [{ location: hsdsLocation({ latitude, longitude }) }] });
  const others = [40.1, 40.2, 40.3, 40.4, 40.5].map((lat, index) => at(`n${index}`, lat, -74 - index / 10));
  const { services, problems } = read([
    ...others,
    at('swapped', -74.1, 40.2),
    at('unsigned', 40.2, 74.1),
    at('away', 34, -118),
  ]);
  const position = (name: string) =>
    services.find((service) => service.name === name)?.places?.map(({ lat, lon }) => [lat, lon])[0];
  assert.deepEqual(
    [position('swapped'), position('unsigned'), position('away')],
    [
      [40.2, -74.1],
      [40.2, 74.1],
      [34, -118],
    ],
  );
  assert.deepEqual(
    problems.filter((one) => one.code.endsWith('-coordinates')).map((one) => `${one.id} ${one.code}`),
    ['swapped exchanged-coordinates', 'unsigned doubtful-coordinates'],
  );
});

test('what the caller says of the directory stands in its head', () => {
  const options = {
    today,
    lang: 'en',
    timeZone: 'America/New_York',
    country: 'usa',
    licence: 'CC0',
    attribution: 'Riverside',
  };
  assert.deepEqual(readHsds([], options).directory, {
    format: 'porchlight-directory',
    version: 1,
    lang: 'en',
    timeZone: 'America/New_York',
    country: 'US',
    licence: 'CC0',
    attribution: 'Riverside',
  });
  assert.deepEqual(readHsds([], { today, timeZone: 'Mars/Olympus' }).directory, {
    format: 'porchlight-directory',
    version: 1,
  });
});

test('the UK profile: other names, phones in contacts, fees as text', () => {
  const record = {
    id: 'u1',
    name: 'Talking Space',
    fees: 'Free',
    contacts: [{ title: 'Reception', phones: [{ number: '01632 960123' }] }],
    service_areas: [{ service_area: 'Oakshire' }],
    service_at_locations: [
      {
        location: {
          id: 'l',
          location_type: 'physical',
          accessibility: [{ accessibility: 'Step-free entrance' }],
          addresses: [{ address_1: '1 High Street', city: 'Oakham', country: 'GB' }],
        },
      },
    ],
    attributes: [{ taxonomy_term: { term: 'Bereavement' } }],
    languages: [{ id: 'only an id' }],
  };
  const { services } = readOruk({ contents: [record] }, { today });
  assert.deepEqual(services, [
    {
      id: 'u1',
      name: 'Talking Space',
      area: { names: ['Oakshire'] },
      needs: ['grief'],
      terms: [{ name: 'Bereavement' }],
      phones: [{ dial: '01632 960123', number: '01632960123', kind: 'voice', label: 'Reception' }],
      places: [
        {
          id: 'l',
          address: ['1 High Street'],
          city: 'Oakham',
          country: 'GB',
          wheelchair: true,
          access: ['Step-free entrance'],
        },
      ],
      cost: { free: true, text: 'Free' },
    },
  ]);
});

test('Open Referral UK before version 3', () => {
  const record = {
    id: 'u2',
    name: 'Evening Line',
    eligibilitys: [{ eligibility: 'Adults', minimum_age: 18, maximum_age: null }],
    service_taxonomys: [{ taxonomy: { id: 'x:1', name: 'Counselling', vocabulary: 'services' } }],
    regular_schedules: [{ byday: 'MO', opens_at: '18:00', closes_at: '22:00' }],
    holiday_schedules: [
      { closed: true, start_date: '2025-12-25', end_date: '2025-12-26' },
      { closed: true, start_date: '2020-12-25' },
    ],
    service_at_locations: [
      { location: { id: 'l', physical_addresses: [{ address_1: '2 High Street', city: 'Oakham' }] } },
    ],
  };
  const { services, problems } = readOruk({ content: [record] }, { today });
  assert.deepEqual(services[0]?.hours, {
    rules: [{ days: ['MO'], opens: '18:00', closes: '22:00' }],
    closures: [{ from: '2025-12-25', to: '2025-12-26' }],
  });
  assert.deepEqual(
    [services[0]?.ages, services[0]?.eligibility, services[0]?.needs],
    [{ min: 18 }, 'Adults', ['counseling']],
  );
  assert.deepEqual(services[0]?.places?.[0]?.address, ['2 High Street']);
  assert.deepEqual(
    problems.map((one) => one.code),
    ['past-closure'],
  );
});
