import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutpost } from '../../src/resources/readers/outpost.js';
import { outpostPage } from './readers-json.fixtures.js';

const read = (page: unknown) => readOutpost(page, { today: '2025-06-01' });

test('a page of Outpost, field by field', () => {
  const { services, problems } = read(outpostPage());
  assert.deepEqual(services, [
    {
      id: '7',
      name: 'Saturday Club',
      description: 'Games and talk.',
      needs: ['social'],
      audiences: ['disability'],
      terms: [{ code: '2', name: 'Clubs and groups' }],
      phones: [{ dial: '01632 960123', number: '01632960123', extension: '303', kind: 'voice', label: 'Outreach' }],
      emails: ['club@example.org'],
      urls: ['https://example.org/club'],
      places: [
        {
          id: '1',
          name: 'Hill School',
          address: ['4 Hazel Avenue'],
          city: 'Oakham',
          region: 'Oakshire',
          postcode: 'ZZ21 7JF',
          country: 'GB',
          lat: 51.811001,
          lon: -0.790659,
          wheelchair: true,
          access: ['Wheelchair accessible entrance'],
        },
      ],
      hours: { rules: [{ days: ['SA'], opens: '10:00', closes: '12:00' }] },
      ages: { min: 5, max: 11 },
      cost: { free: true },
      referral: true,
      updated: '2025-02-03',
    },
  ]);
  assert.deepEqual(
    problems.map((problem) => `${problem.code} ${problem.field}`),
    ['field-not-kept service.local_offer'],
  );
});

test('"Nationwide" and "Online" are no towns', () => {
  const nowhere = { address_1: '', postal_code: '', geometry: { type: 'Point', coordinates: [0, 0] } };
  const country = read(outpostPage({}, { city: 'Nationwide', ...nowhere }));
  assert.deepEqual([country.services[0]?.places, country.services[0]?.area], [undefined, { nationwide: true }]);
  assert.ok(country.problems.some((problem) => problem.code === 'no-place-to-go'));
  const online = read(outpostPage({}, { city: 'Online', ...nowhere }));
  assert.deepEqual([online.services[0]?.places, online.services[0]?.delivery], [undefined, ['video']]);
});

test('what is not visible is not listed', () => {
  assert.deepEqual(read(outpostPage({ visible: false })).services, []);
});
