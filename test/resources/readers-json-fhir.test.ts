import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFhir } from '../../src/resources/readers/fhir.js';
import type { Service } from '../../src/resources/service.js';
import { fhirBundle } from './readers-json.fixtures.js';

const today = '2025-06-01';
const read = (input: unknown) => readFhir(input, { today });
const one = (input: unknown): Service => {
  const { services } = read(input);
  assert.equal(services.length, 1);
  return services[0] as Service;
};
const codes = (input: unknown): string[] => read(input).problems.map((problem) => problem.code);
const resources = (bundle: Record<string, unknown>): Record<string, unknown>[] =>
  (bundle.entry as { resource: Record<string, unknown> }[]).map((entry) => entry.resource);

test('one service with its organization and location, field by field', () => {
  const { services, problems } = read(fhirBundle());
  assert.deepEqual(services, [
    {
      id: 'h1',
      name: 'Harbor Psychotherapy',
      description: 'Talking helps.\n\nWaiting time is short.',
      alert: 'Fewer rooms in July',
      eligibility: 'Residents: Bring a letter',
      interpretation: 'Interpretation Services',
      area: { names: ['Harbor County'] },
      organization: { id: 'o1', name: 'Harbor Group', url: 'https://example.org/harbor' },
      needs: ['counseling'],
      terms: [
        { taxonomy: 'https://example.org/types', code: 't1', name: 'Psychotherapy' },
        { name: 'Wheelchair access' },
        { name: 'Interpretation Services' },
        { name: 'Telehealth' },
      ],
      phones: [
        { dial: '55501', number: '55501', kind: 'text' },
        { dial: '(415) 555-0192', number: '4155550192', kind: 'voice' },
        { dial: '(415) 555-0191', number: '4155550191', kind: 'voice' },
        { dial: '(415) 555-0190', number: '4155550190', kind: 'voice' },
      ],
      emails: ['harbor@example.org'],
      delivery: ['video'],
      places: [
        {
          id: 'l1',
          name: 'Harbor House',
          address: ['9 Quay Street'],
          city: 'Harborville',
          region: 'CA',
          postcode: '94990',
          lat: 37.9,
          lon: -122.3,
          wheelchair: true,
        },
      ],
      hours: {
        rules: [
          { days: ['MO', 'WE'], opens: '09:00', closes: '17:00' },
          { days: ['SA'], opens: '00:00', closes: '24:00' },
        ],
        closures: [{ from: '2025-12-24', to: '2025-12-26', text: 'Winter break' }],
      },
      languages: [{ code: 'es' }, { code: 'en' }],
      cost: { free: true },
      updated: '2025-04-05',
    },
  ]);
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['past-closure'],
  );
});

test('the narrative is never read', () => {
  assert.doesNotMatch(JSON.stringify(read(fhirBundle())), /Narrative of another/);
});

test('the same from a list, from lines, from nested Bundles and with contained resources', () => {
  const expected = one(fhirBundle());
  const list = resources(fhirBundle());
  assert.deepEqual(one([fhirBundle()]), expected, 'a list with a Bundle');
  const byId = resources(fhirBundle({ location: [{ reference: 'Location/l1/_history/3' }] }));
  assert.deepEqual(one(byId), expected, 'Type/id, of a version');
  const [organization, location] = list as [object, object];
  const contained = fhirBundle({
    contained: [organization, location],
    providedBy: { reference: '#o1' },
    location: [{ reference: '#l1' }],
  });
  assert.deepEqual(one(resources(contained).at(-1)), expected, 'contained');
});

test('a reference that leads nowhere is a problem, and what it displays is kept', () => {
  const bundle = fhirBundle({
    location: [{ reference: 'Location/none', display: 'West Pier' }, { reference: 'Location/gone' }],
    providedBy: { display: 'Harbor Group' },
  });
  assert.deepEqual(one(bundle).places, [{ name: 'West Pier', wheelchair: true }]);
  assert.deepEqual(one(bundle).organization, { name: 'Harbor Group' });
  assert.equal(codes(bundle).filter((code) => code === 'missing-reference').length, 2);
});

test('hours that slip by twelve hours are text, all of them: with the others alone, closed would be said', () => {
  const availableTime = [
    { daysOfWeek: ['wed'], allDay: true },
    { daysOfWeek: ['mon', 'fri'], availableStartTime: '08:30:00', availableEndTime: '05:30:00' },
  ];
  assert.deepEqual(one(fhirBundle({ availableTime, notAvailable: [] })).hours, {
    text: 'wed 00:00–24:00\nmon, fri 08:30–05:30',
  });
  assert.ok(codes(fhirBundle({ availableTime })).includes('doubtful-hours'));
});

test('hours of the building count where the service has none', () => {
  const service = one(fhirBundle({ availableTime: undefined, notAvailable: undefined }));
  assert.equal(service.hours, undefined);
  assert.deepEqual(service.places?.[0]?.hours, { rules: [{ days: ['MO', 'TU'], opens: '08:00', closes: '20:00' }] });
  assert.equal(one(fhirBundle()).places?.[0]?.hours, undefined);
  const slip = [{ daysOfWeek: ['mon'], availableStartTime: '08:30:00', availableEndTime: '05:30:00' }];
  assert.equal(
    one(fhirBundle({ availableTime: slip })).places?.[0]?.hours,
    undefined,
    'text of the service is nearer too',
  );
  const daysOff = one(fhirBundle({ availableTime: undefined }));
  assert.deepEqual(
    daysOff.places?.[0]?.hours?.closures?.map((closure) => closure.from),
    ['2025-12-24'],
  );
  assert.deepEqual(one(fhirBundle({ availableTime: [], notAvailable: [], appointmentRequired: true })).hours, {
    byAppointment: true,
  });
});

test('inactive services and places are listed as problems', () => {
  const inactive = read(fhirBundle({ active: false }));
  assert.deepEqual(
    [inactive.services.length, inactive.problems.some((problem) => problem.code === 'not-active')],
    [0, true],
  );
  const suspended = fhirBundle({}, { status: 'suspended' });
  assert.equal(one(suspended).places, undefined);
  assert.ok(codes(suspended).includes('place-not-in-use'));
});

test('several locations keep their own phones', () => {
  const bundle = fhirBundle({
    location: [{ reference: 'Location/l1' }, { reference: 'Location/none', display: 'Pier' }],
  });
  assert.equal(one(bundle).places?.[0]?.phones?.[0]?.number, '4155550191');
  assert.ok(!one(bundle).phones?.some((phone) => phone.number === '4155550191'));
});

test('virtual locations are no place', () => {
  const service = one(fhirBundle({ characteristic: [] }, { physicalType: { coding: [{ code: 'vi' }] } }));
  assert.deepEqual([service.places, service.delivery], [undefined, ['video']]);
  assert.ok(
    service.phones?.some((phone) => phone.number === '4155550191'),
    'its phone is the way to it',
  );
});

test('exchanged coordinates are put right', () => {
  const service = one(fhirBundle({}, { position: { latitude: -122.3, longitude: 37.9 } }));
  assert.deepEqual([service.places?.[0]?.lat, service.places?.[0]?.lon], [37.9, -122.3]);
});

test('translations and the language of the record', () => {
  const translation = (lang: string, content: string) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  });
  const service = one(
    fhirBundle({
      language: 'en-US',
      _name: { extension: [translation('es', 'Psicoterapia Harbor'), translation('__proto__', 'x')] },
    }),
  );
  assert.equal(service.lang, 'en-US');
  assert.deepEqual(service.translations, { es: { name: 'Psicoterapia Harbor' } });
});

test('what is no HealthcareService: said once for each type', () => {
  const input = [
    ...resources(fhirBundle()),
    { resourceType: 'Patient', id: 'p' },
    { resourceType: 'Patient', id: 'q' },
    'text',
  ];
  const { problems } = read(input);
  assert.deepEqual(
    problems.filter((problem) => problem.code === 'not-a-service').map((problem) => problem.field),
    ['Patient'],
  );
  assert.ok(problems.some((problem) => problem.code === 'no-service'));
  assert.deepEqual(codes({ resourceType: 'Location', id: 'l' }), ['no-services']);
});

test('a page of several, and what the server said', () => {
  const outcome = {
    resource: {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', diagnostics: 'Unrecognized search parameter' }],
    },
  };
  const bundle: Record<string, unknown> = {
    ...fhirBundle(),
    link: [{ relation: 'next', url: 'https://example.org/fhir?page=2' }],
  };
  const { problems } = read({ ...bundle, entry: [...(bundle.entry as unknown[]), outcome] });
  assert.ok(problems.some((problem) => problem.code === 'more-pages'));
  assert.deepEqual(
    problems.filter((problem) => problem.code === 'server-said').map((problem) => [problem.severity, problem.value]),
    [['error', 'Unrecognized search parameter']],
  );
});
