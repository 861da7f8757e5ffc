import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonLdText, toJsonLd, type JsonLdNode, type JsonLdOptions } from '../../src/resources/jsonld.js';
import { serviceSchema, type Place, type Service } from '../../src/resources/schema.js';
import { checkNode } from './jsonld/schema-org.js';

const full: Service = {
  id: 'lantern/1',
  lang: 'en',
  name: 'Lantern Youth Counseling',
  description: 'Talks with a counselor, alone or with family.',
  altNames: ['Lantern'],
  organization: { name: 'Harbor House', url: 'https://example.org/', description: 'A charity.' },
  needs: ['counseling', 'peer-support'],
  audiences: ['young-people', 'lgbtq'],
  phones: [
    {
      dial: '(555) 555-0101',
      number: '+15555550101',
      extension: '12',
      kind: 'voice',
      label: 'Intake',
      languages: ['es'],
    },
    { dial: '555 0102', number: '5550102', kind: 'text', keyword: 'HELLO' },
    { dial: '555 0103', number: '5550103', kind: 'tty' },
    { dial: '555 0104', number: '5550104', kind: 'fax' },
    { dial: 'ask at the desk', kind: 'voice' },
  ],
  emails: ['lantern@example.org'],
  urls: ['https://example.org/lantern'],
  delivery: ['in-person', 'video'],
  places: [
    {
      name: 'Main house',
      address: ['1 Lantern Road', 'Floor 2'],
      city: 'Fairhaven Mills',
      region: 'NY',
      postcode: '12345',
      lat: 41.5,
      lon: -73.7,
      wheelchair: true,
      phones: [
        { dial: '555 0105', number: '5550105', kind: 'voice' },
        { dial: '555 0106', number: '5550106', kind: 'fax' },
      ],
    },
  ],
  hours: {
    rules: [
      { days: ['MO', 'TU'], opens: '09:00', closes: '17:00', validFrom: '2026-01-01', validTo: '2026-12-31' },
      { days: ['SA'], opens: '20:00', closes: '02:00' },
      { freq: 'monthly', days: ['SU'], nth: [2], opens: '10:00', closes: '11:00' },
      { days: ['TH'], opens: '12:00', closes: '13:00', interval: 2, start: '2026-01-01' },
    ],
    closures: [{ from: '2026-12-24', to: '2026-12-26', text: 'Holiday' }],
    text: 'Mon and Tue nine to five',
  },
  languages: [{ code: 'en' }, { code: 'es', note: 'Mondays' }],
  ages: { min: 12, max: 25 },
  cost: { free: true, options: [{ amount: 20, currency: 'USD', text: 'Group course' }] },
  area: { names: ['Lantern County'], nationwide: true },
  verified: { date: '2026-05-01' },
  updated: '2026-05-02',
  licence: 'CC BY 4.0',
  attribution: 'Lantern County 211',
  translations: { es: { name: 'Consejería Lantern' }, ar: { name: 'لانترن', description: 'نص' } },
};
const options: JsonLdOptions = { url: 'https://example.org/help#top', directory: { country: 'US' } };
const one = (service: Service, more: JsonLdOptions = options): JsonLdNode => {
  const node = toJsonLd(service, more);
  checkNode(node);
  return node;
};
const bare: Service = { id: 'b', name: 'Bare', needs: [] };
const withPlace = (place: Place, more: Partial<Service> = {}): Service => ({ ...bare, places: [place], ...more });

test('the fixture is a service', () => assert.ok(serviceSchema.safeParse(full).success));

test('a full record, in types and properties that schema.org has', () => {
  const page = 'https://example.org/help#lantern%2F1';
  const hours = [
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'],
      opens: '09:00',
      closes: '17:00',
      validFrom: '2026-01-01',
      validThrough: '2026-12-31',
    },
    { '@type': 'OpeningHoursSpecification', dayOfWeek: 'https://schema.org/Saturday', opens: '20:00', closes: '02:00' },
  ];
  const channel = (properties: object) => ({
    '@type': 'ServiceChannel',
    ...properties,
    availableLanguage: ['en', 'es'],
  });
  const contact = (properties: object) => ({ '@type': 'ContactPoint', ...properties });
  assert.deepEqual(one(full), {
    '@context': 'https://schema.org',
    '@type': 'Service',
    '@id': page,
    identifier: 'lantern/1',
    name: 'Lantern Youth Counseling',
    alternateName: 'Lantern',
    description: 'Talks with a counselor, alone or with family.',
    serviceType: ['counseling', 'peer support'],
    url: 'https://example.org/lantern',
    provider: {
      '@type': 'Organization',
      name: 'Harbor House',
      url: 'https://example.org/',
      description: 'A charity.',
      contactPoint: contact({ email: 'lantern@example.org' }),
    },
    areaServed: [
      { '@type': 'Country', name: 'US' },
      { '@type': 'AdministrativeArea', name: 'Lantern County' },
    ],
    audience: {
      '@type': 'PeopleAudience',
      suggestedMinAge: 12,
      suggestedMaxAge: 25,
      audienceType: ['young people', 'lgbtq'],
    },
    availableChannel: [
      channel({
        servicePhone: contact({ telephone: '+15555550101;ext=12', contactType: 'Intake', availableLanguage: 'es' }),
      }),
      channel({ serviceSmsNumber: contact({ telephone: '5550102' }), description: 'HELLO' }),
      channel({
        servicePhone: contact({ telephone: '5550103', contactOption: 'https://schema.org/HearingImpairedSupported' }),
      }),
      channel({ servicePhone: contact({ telephone: 'ask at the desk' }) }),
      channel({
        serviceLocation: {
          '@type': 'Place',
          name: 'Main house',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '1 Lantern Road, Floor 2',
            addressLocality: 'Fairhaven Mills',
            addressRegion: 'NY',
            postalCode: '12345',
            addressCountry: 'US',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 41.5, longitude: -73.7 },
          telephone: '5550105',
          amenityFeature: { '@type': 'LocationFeatureSpecification', name: 'Wheelchair accessible', value: true },
          isAccessibleForFree: true,
          openingHoursSpecification: hours,
          specialOpeningHoursSpecification: {
            '@type': 'OpeningHoursSpecification',
            opens: '00:00',
            closes: '00:00',
            validFrom: '2026-12-24',
            validThrough: '2026-12-26',
            name: 'Holiday',
          },
        },
      }),
      channel({ serviceUrl: 'https://example.org/lantern' }),
    ],
    hoursAvailable: hours,
    offers: [
      { '@type': 'Offer', price: 0 },
      { '@type': 'Offer', price: 20, priceCurrency: 'USD', description: 'Group course' },
    ],
    subjectOf: {
      '@type': 'WebPage',
      url: page,
      inLanguage: 'en',
      lastReviewed: '2026-05-01',
      dateModified: '2026-05-02',
      license: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
      creditText: 'Lantern County 211',
    },
  });
});

test('a bare record says only what it says', () => {
  assert.deepEqual(one(bare, {}), {
    '@context': 'https://schema.org',
    '@type': 'Service',
    identifier: 'b',
    name: 'Bare',
  });
});

test('a list is a graph', () => {
  const { '@graph': graph, '@context': context } = toJsonLd([full, bare], options);
  assert.equal(context, 'https://schema.org');
  assert.deepEqual(
    (graph as readonly JsonLdNode[]).map(({ name }) => name),
    ['Lantern Youth Counseling', 'Bare'],
  );
  assert.deepEqual(toJsonLd([]), { '@context': 'https://schema.org', '@graph': [] });
});

test('nothing of a withheld place is there, whatever it holds', () => {
  const refuge: Place = {
    withheld: true,
    name: 'Secret house',
    address: ['13 Hidden Lane'],
    city: 'Quietville',
    postcode: '54321',
    lat: 12.345,
    lon: 67.891,
    phones: [{ dial: '555 0199', kind: 'voice' }],
    hours: { rules: [{ days: ['MO'], opens: '03:33', closes: '04:44' }] },
  };
  const text = jsonLdText(withPlace(refuge, { phones: [{ dial: '555 0150', kind: 'voice' }] }));
  for (const secret of ['Secret', 'Hidden', 'Quietville', '54321', '12.345', '67.891', '0199', '03:33', 'Place'])
    assert.ok(!text.includes(secret), secret);
  assert.ok(text.includes('555 0150'), 'the number of the service is there');
});

test('hours: round the clock, 24 hours from another time, midnight, and those of the place', () => {
  const spans = (service: Service) => {
    const node = one(service) as { hoursAvailable?: unknown };
    const list = [node.hoursAvailable ?? []].flat() as {
      dayOfWeek: string | string[];
      opens: string;
      closes: string;
    }[];
    return list.map(
      ({ dayOfWeek, opens, closes }) =>
        `${[dayOfWeek]
          .flat()
          .map((day) => day.slice(19, 21))
          .join()} ${opens}-${closes}`,
    );
  };
  const rules = (...each: [string, string][]): Service => ({
    ...bare,
    hours: { rules: each.map(([opens, closes]) => ({ days: ['SU', 'MO'] as const, opens, closes })) },
  });
  assert.deepEqual(spans(rules(['00:00', '24:00'], ['00:00', '00:00'])), ['Mo,Su 00:00-23:59', 'Mo,Su 00:00-23:59']);
  assert.deepEqual(spans(rules(['18:00', '24:00'])), ['Mo,Su 18:00-00:00']);
  // The same time twice would mean closed.
  assert.deepEqual(spans(rules(['09:00', '09:00'])), ['Mo,Su 09:00-23:59', 'Mo,Tu 00:00-09:00']);
  assert.deepEqual(spans({ ...bare, hours: { rules: [{ opens: '09:00', closes: '10:00' }], text: 'Ask' } }), []);
  const placed = withPlace({ city: 'Fairhaven Mills', hours: { text: 'Ask' } }, rules(['09:00', '10:00']));
  assert.ok(!JSON.stringify(one(placed)).includes('openingHoursSpecification'), 'the place has hours of its own');
});

test('a service that is closed for now has no hours', () => {
  const text = JSON.stringify(one({ ...full, status: 'temporarily-closed' }));
  assert.ok(!/opening|hoursAvailable/i.test(text));
});

test('free is said only where the record says so', () => {
  for (const cost of [undefined, {}, { free: false }, { sliding: true }, { text: 'No charge?' }]) {
    const text = JSON.stringify(one(withPlace({ city: 'Fairhaven Mills' }, cost && { cost })));
    assert.ok(!/isAccessibleForFree|"price":0/.test(text), JSON.stringify(cost));
  }
  const free = one({ ...bare, cost: { free: true, options: [{ amount: 0, currency: 'USD' }] } });
  assert.deepEqual(free.offers, { '@type': 'Offer', price: 0, priceCurrency: 'USD' });
});

test('the translation that was asked for; what it lacks is marked with its own language', () => {
  const spanish = one(full, { lang: 'es-MX' });
  assert.equal(spanish.name, 'Consejería Lantern');
  assert.deepEqual(spanish.description, { '@value': full.description, '@language': 'en' });
  assert.equal((spanish.subjectOf as JsonLdNode).inLanguage, 'es');
  assert.equal(one(full, { lang: 'ar' }).description, 'نص');
  // No such translation, or the language of the record itself: the original.
  for (const lang of ['de', 'en-GB', '__proto__', 'constructor', '']) {
    assert.equal(one(full, { lang }).name, full.name, lang);
    assert.equal((one(full, { lang }).subjectOf as JsonLdNode).inLanguage, 'en');
  }
  const unnamed: Service = { ...bare, translations: { es: { name: 'Nada' } } };
  assert.equal((one(unnamed, { lang: 'es', directory: { lang: 'en' } }).subjectOf as JsonLdNode).inLanguage, 'es');
  assert.equal((one(unnamed, { directory: { lang: 'en' } }).subjectOf as JsonLdNode).inLanguage, 'en');
});

test('words of the host for needs and audiences; else those of the source', () => {
  const words = (id: string) => `<${id}>`;
  assert.deepEqual(one(full, { words }).serviceType, ['<counseling>', '<peer-support>']);
  assert.deepEqual((one(full, { words }).audience as JsonLdNode).audienceType, ['<young-people>', '<lgbtq>']);
  const terms = [
    { name: 'Youth services', uri: 'https://example.org/terms/1' },
    { name: 'Youth services' },
    { uri: 'urn:x' },
  ];
  assert.equal(one({ ...full, terms }).serviceType, 'Youth services');
  assert.equal(one({ ...full, terms }).category, 'https://example.org/terms/1');
});

test('addresses of other schemes are left out', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'help.html', '', 'https://'])
    assert.equal(one(bare, { url })['@id'], undefined, url);
  assert.equal(one(bare, { url: () => 'javascript:alert(1)' })['@id'], undefined);
  assert.equal(one(bare, { url: () => 'https://example.org/b' })['@id'], 'https://example.org/b');
  const urls = ['javascript:alert(1)', 'data:text/html,x'];
  assert.ok(!/javascript|data:/.test(JSON.stringify(one({ ...bare, urls, delivery: ['chat'] }))));
});

test('the text ends no script, opens no comment, and is the same JSON', () => {
  const hostile = '</script><script>alert(1)</script><!-- \u2028 \u2029 & \ud800';
  const service: Service = { ...full, id: hostile, name: hostile, description: hostile };
  const text = jsonLdText([service], options);
  assert.ok(!/[<>&\u2028\u2029]/.test(text));
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(toJsonLd([service], options))));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const made = jsonLdText({ ...bare, name: `${name}x` });
      assert.ok(!/[<>&\u2028\u2029]/.test(made));
      assert.equal((JSON.parse(made) as { name: string }).name, `${name}x`);
    }),
  );
});

test('what was free until a day is not called free after it', () => {
  const ended = { free: true, options: [{ amount: 0, validTo: '2026-06-30' }] };
  const callsFree = (cost: Service['cost'], today: string) =>
    JSON.stringify(one(withPlace({ name: 'Hall' }, { cost }), { ...options, today })).includes('isAccessibleForFree');
  assert.equal(callsFree(ended, '2026-06-30'), true);
  assert.equal(callsFree(ended, '2026-07-01'), false);
  assert.equal(callsFree({ free: true }, '2026-07-01'), true);
});
