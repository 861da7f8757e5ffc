import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFhir } from '../../src/resources/readers/fhir.js';
import type { Finished } from '../../src/resources/readers/finish.js';
import { readHsds } from '../../src/resources/readers/hsds.js';
import { readOutpost } from '../../src/resources/readers/outpost.js';
import { readOwn } from '../../src/resources/readers/own.js';
import { isAddressFlag, keepsBack, phoneFlagNumber } from '../../src/resources/readers/private.js';
import { fhirBundle, hsdsLocation, hsdsRecord, outpostPage } from './readers-json.fixtures.js';

const today = '2025-06-01';

/** All of a withheld place that may be said. */
const SAYABLE = new Set(['city', 'region', 'country', 'timeZone', 'wheelchair', 'hours', 'phones', 'withheld']);

/** The address is in no field of any service and in no problem. */
function nowhere({ services, problems }: Finished, words: readonly RegExp[]): void {
  assert.equal(services.length, 1);
  for (const place of services[0]?.places ?? []) {
    assert.equal(place.withheld, true);
    for (const key of Object.keys(place)) assert.ok(SAYABLE.has(key), key);
  }
  const all = JSON.stringify({ services, problems });
  for (const word of words) assert.doesNotMatch(all, word);
}

const OF_HSDS = [/Mill Lane/i, /10990/, /40\.5/, /74\.1/, /Bus 4/i, /Riverside House/];

/** The address again in every other field that a publisher may have put it into. */
const everywhere = {
  name: 'Refuge, 12 Mill Lane',
  alternate_name: 'The Mill Lane house; 12 Mill Lane',
  description: 'Safe rooms for families. We are at 12 MILL LANE, Floor 2. Call first. Zip 10990!',
  alert: '12 Mill Lane is closed for visitors',
  application_process: 'Come to 12  mill lane. Or call.',
  url: 'https://example.org/map?q=40.5,-74.1',
  attributes: [{ taxonomy_term: { name: '12 Mill Lane' } }, { taxonomy_term: { name: 'Shelter' } }],
  service_areas: [
    { name: '10990' },
    { name: 'Riverside County', extent: { type: 'Point', coordinates: [-74.1, 40.5] } },
  ],
  fees_description: { why: '12 Mill Lane' },
  required_documents: [{ document: 'A letter to 12 Mill Lane, 10990' }],
  organization: { id: 'o', name: 'Trust', description: 'Office in town. House at 12 Mill Lane.' },
};

const flags: readonly (readonly [what: string, location: Record<string, unknown>, service?: object])[] = [
  ['location_type', { location_type: 'redacted' }],
  ['confidential', { confidential: true }],
  ['as text', { is_confidential: 'Yes' }],
  ['a doubtful value', { confidential: 'ask us' }],
  [
    'address_type',
    {
      addresses: [
        {
          address_1: '12 Mill Lane',
          address_2: 'Floor 2',
          city: 'Riverside',
          postal_code: '10990',
          address_type: 'confidential',
        },
      ],
    },
  ],
  ['iCarol', { AddressIsPrivate: 'True' }],
  ['Outpost', { mask_exact_address: true }],
  ['on the service', {}, { AddressIsPrivate: true }],
];

for (const [what, location, service] of flags) {
  test(`HSDS: a withheld address appears nowhere (${what})`, () => {
    const site = { service_at_locations: [{ location: hsdsLocation(location) }], ...service };
    const plain = readHsds(hsdsRecord(site), { today });
    nowhere(plain, OF_HSDS);
    assert.deepEqual(plain.services[0]?.places?.[0]?.city, 'Riverside', 'the town may be said');
    const repeated = readHsds(hsdsRecord({ ...everywhere, ...site }), { today });
    nowhere(repeated, OF_HSDS);
    assert.match(
      repeated.services[0]?.description ?? '',
      /^Safe rooms for families\.[^]*Call first\./,
      'the other sentences stay',
    );
    assert.ok(repeated.problems.some((problem) => problem.code === 'withheld-in-text'));
  });
}

test('an id made of the address is not used', () => {
  const site = { service_at_locations: [{ location: hsdsLocation({ confidential: true }) }] };
  const { services } = readHsds(hsdsRecord({ id: 'refuge-12-mill-lane', name: 'Refuge', ...site }), { today });
  assert.equal(services[0]?.id, 'refuge-riverside-trust-riverside');
});

test('a flag that says no keeps nothing back', () => {
  const site = {
    service_at_locations: [
      { location: hsdsLocation({ confidential: false, AddressIsPrivate: 'No', mask_exact_address: null }) },
    ],
  };
  assert.equal(readHsds(hsdsRecord(site), { today }).services[0]?.places?.[0]?.address?.[0], '12 Mill Lane');
});

test('a public place of the same service stays, a withheld one beside it does not', () => {
  const office = hsdsLocation({
    id: 'l2',
    name: 'Office',
    addresses: [{ address_1: '1 Town Square', city: 'Riverside', postal_code: '10999' }],
    latitude: 40.7,
  });
  const sites = [{ location: office }, { location: hsdsLocation({ confidential: true }) }];
  const { services } = readHsds(hsdsRecord({ service_at_locations: sites }), { today });
  assert.deepEqual(
    services[0]?.places?.map((place) => place.address),
    [['1 Town Square'], undefined],
  );
  assert.doesNotMatch(JSON.stringify(services), /Mill Lane|10990/);
});

test('a private number appears nowhere', () => {
  const phones = [
    { number: '212-555-0177', PhoneIsPrivate: true },
    { number: '212-555-0178', type: 'private' },
    { number: '212-555-0179' },
  ];
  const finished = readHsds(hsdsRecord({ phones, description: 'Call 212-555-0177. Or mail us.' }), { today });
  assert.doesNotMatch(JSON.stringify(finished), /0177|0178/);
  assert.ok(finished.services[0]?.phones?.some((phone) => phone.number === '2125550179'));
  assert.equal(finished.services[0]?.description, 'Or mail us.');
});

test('Outpost: mask_exact_address', () => {
  const finished = readOutpost(
    outpostPage({ description: 'Meet at 4 Hazel Avenue. Bring water.' }, { mask_exact_address: true }),
    { today },
  );
  nowhere(finished, [/Hazel/i, /ZZ21/, /51\.81/, /0\.79/, /Hill School/]);
  assert.equal(finished.services[0]?.description, 'Bring water.');
});

test('FHIR: security labels and masked addresses', () => {
  const words = [/Quay/i, /94990/, /37\.9/, /122\.3/, /Harbor House/];
  const label = { meta: { security: [{ code: 'R' }] } };
  nowhere(readFhir(fhirBundle({ comment: 'At 9 Quay Street. Call.' }, label), { today }), words);
  nowhere(readFhir(fhirBundle(label), { today }), words);
  const masked = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
  };
  nowhere(
    readFhir(
      fhirBundle({}, { address: { ...masked, line: ['9 Quay Street'], city: 'Harborville', postalCode: '94990' } }),
      { today },
    ),
    words,
  );
});

test('our own JSON: a withheld place keeps town and region only', () => {
  const place = {
    withheld: true,
    name: 'House',
    address: ['12 Mill Lane'],
    city: 'Riverside',
    postcode: '10990',
    lat: 40.5,
    lon: -74.1,
    transport: 'Bus 4',
    access: ['Mill Lane door'],
    id: 'mill-lane',
  };
  const description = 'Find us at 12 Mill Lane. Call first.';
  const finished = readOwn([{ id: 'a', name: 'Refuge', description, needs: [], places: [place] }], { today });
  nowhere(finished, OF_HSDS.slice(0, 5));
  assert.equal(finished.services[0]?.description, 'Call first.');
});

test('closed services with a withheld address do not come out as problems either', () => {
  const site = {
    service_at_locations: [{ location: hsdsLocation({ confidential: true }) }],
    status: 'inactive',
    name: 'Refuge 12 Mill Lane',
  };
  const { services, problems } = readHsds(hsdsRecord({ ...site, description: '<b>12 Mill Lane</b>' }), { today });
  assert.deepEqual(services, []);
  assert.doesNotMatch(JSON.stringify(problems), /Mill Lane/);
});

test('names of flags', () => {
  for (const name of [
    'AddressIsPrivate',
    'PhysicalAddressIsPrivate',
    'mask_exact_address',
    'confidential',
    'Address Withheld',
    'is_private',
    'address1_is_private',
  ])
    assert.ok(isAddressFlag(name), name);
  for (const name of ['address', 'private_room', 'confidentiality_policy', 'is_address_public', '__proto__'])
    assert.ok(!isAddressFlag(name), name);
  assert.deepEqual(['Phone2IsPrivate', 'PhoneIsPrivate', 'Phone12IsPrivate', 'phone'].map(phoneFlagNumber), [
    2,
    0,
    12,
    null,
  ]);
  assert.deepEqual(['yes', 1, 'perhaps', 'no', 0, '', null].map(keepsBack), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
