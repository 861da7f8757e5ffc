/** Fictional records in the formats of others. Numbers and addresses are reserved ones. */

type Json = Record<string, unknown>;

/** An HSDS 3.1 service with everything that a reader looks at. */
export function hsdsRecord(more: Json = {}): Json {
  return {
    id: 'f0000000-0000-4000-8000-000000000001',
    name: 'Riverside Counseling',
    alternate_name: 'Riverside Talk',
    description: '<p>Talking therapy for <b>teenagers</b>.</p>',
    url: 'example.org/riverside',
    email: 'riverside@example.org',
    status: 'active',
    interpretation_services: 'Interpreters on request',
    application_process: 'Call or walk in.',
    fees_description: 'Sliding scale',
    eligibility_description: 'Young people in school',
    minimum_age: 12,
    maximum_age: 100,
    assured_date: '2025-03-01',
    assurer_email: 'assurer@example.org',
    last_modified: '2025-04-02T10:30:45.123Z',
    phones: [
      {
        id: 'p1',
        number: '"(212) 555-0100"',
        extension: 12,
        type: 'voice',
        description: 'Reception',
        languages: [{ name: 'Spanish' }],
      },
    ],
    contacts: [
      { name: 'Ann Persona', department: 'Intake', email: 'intake@example.org', phones: [{ number: '212-555-0101' }] },
    ],
    schedules: [
      {
        freq: 'WEEKLY',
        byday: 'MO,TU',
        opens_at: '09:00:00',
        closes_at: '17:00',
        timezone: 3,
        description: 'Mondays and Tuesdays, 9 to 5',
      },
    ],
    service_areas: [{ name: 'Riverside County', description: 'All residents' }],
    service_at_locations: [{ id: 's1', location: hsdsLocation() }],
    languages: [{ name: 'Spanish', note: 'two counselors' }, { code: 'en' }],
    organization: {
      id: 'o1',
      name: 'Riverside Trust',
      website: 'https://example.org',
      description: 'A trust',
      phones: [{ number: '(212) 555-0100', extension: 12 }, { number: '212-555-0109' }],
    },
    cost_options: [{ option: 'Students', amount: 0, currency: 'usd' }],
    required_documents: [{ document: 'Student card' }],
    attributes: [{ taxonomy_term: { code: '106-01', name: 'Recovery', taxonomy: 'Open Eligibility' } }],
    capacities: [{ available: 3, updated: '2025-05-01T00:00:00Z' }],
    funding: [{ source: 'City' }],
    ...more,
  };
}

export function hsdsLocation(more: Json = {}): Json {
  return {
    id: 'l1',
    location_type: 'physical',
    name: 'Riverside House',
    latitude: 40.5,
    longitude: -74.1,
    transportation: 'Bus 4 to Mill Lane',
    addresses: [
      {
        address_1: '12 Mill Lane',
        address_2: 'Floor 2',
        city: 'Riverside',
        state_province: 'NY',
        postal_code: '10990',
        country: 'USA',
        address_type: 'physical',
      },
    ],
    accessibility: [{ description: 'Wheelchair access on all floors' }],
    phones: [{ number: '212-555-0102' }],
    schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA', opens_at: '07:00', closes_at: '22:00' }],
    ...more,
  };
}

/** A page of the Outpost API. */
export function outpostPage(more: Json = {}, location: Json = {}): Json {
  return {
    number: 1,
    size: 1,
    totalElements: 1,
    content: [
      {
        id: 7,
        updated_at: '2025-02-03T12:48:54.730Z',
        name: 'Saturday Club',
        description: 'Games and talk.\r\n ',
        url: null,
        min_age: 5,
        max_age: 11,
        needs_referral: true,
        free: true,
        locations: [
          {
            id: 1,
            name: 'Hill School',
            address_1: ' 4 Hazel Avenue',
            city: 'Oakham',
            state_province: 'Oakshire',
            postal_code: 'ZZ21 7JF',
            country: 'GB',
            geometry: { type: 'Point', coordinates: [-0.790659, 51.811001] },
            mask_exact_address: false,
            accessibilities: [{ name: 'Wheelchair accessible entrance' }],
            ...location,
          },
        ],
        contacts: [{ id: 1, name: null, title: 'Outreach', email: 'club@example.org', phone: '01632 960123 Ext 303' }],
        organisation: { id: 3, name: null, description: null, email: null, url: null },
        taxonomies: [{ id: 2, name: 'Clubs and groups', slug: 'clubs-and-groups' }],
        regular_schedules: [{ weekday: 'Saturday', opens_at: '10:00', closes_at: '12:00' }],
        cost_options: [],
        links: [{ label: 'Page', url: 'https://example.org/club' }],
        send_needs: [{ id: 1, name: 'Hearing' }],
        local_offer: { description: 'Text' },
        ...more,
      },
    ],
  };
}

/** A Bundle of one service with its organization and location. */
export function fhirBundle(service: Json = {}, location: Json = {}): Json {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        fullUrl: 'https://example.org/fhir/Organization/o1',
        resource: {
          resourceType: 'Organization',
          id: 'o1',
          name: 'Harbor Group',
          telecom: [
            { system: 'phone', value: '(415) 555-0190' },
            { system: 'url', value: 'https://example.org/harbor' },
            { system: 'email', value: 'office@example.org' },
          ],
        },
      },
      {
        fullUrl: 'https://example.org/fhir/Location/l1',
        resource: {
          resourceType: 'Location',
          id: 'l1',
          status: 'active',
          name: 'Harbor House',
          telecom: [{ system: 'phone', value: '(415) 555-0191' }],
          address: { line: ['9 Quay Street'], city: 'Harborville', state: 'CA', postalCode: '94990' },
          position: { latitude: 37.9, longitude: -122.3 },
          hoursOfOperation: [{ daysOfWeek: ['mon', 'tue'], openingTime: '08:00:00', closingTime: '20:00:00' }],
          ...location,
        },
      },
      {
        fullUrl: 'https://example.org/fhir/HealthcareService/h1',
        resource: {
          resourceType: 'HealthcareService',
          id: 'h1',
          meta: { lastUpdated: '2025-04-05T11:26:22Z' },
          text: { status: 'generated', div: '<div>Narrative of another service</div>' },
          active: true,
          name: 'Harbor Psychotherapy',
          comment: 'Talking **helps**.',
          extraDetails: 'Waiting time is short.',
          type: [{ coding: [{ system: 'https://example.org/types', code: 't1', display: 'Psychotherapy' }] }],
          characteristic: [
            { coding: [{ display: 'Wheelchair access' }] },
            { text: 'Interpretation Services' },
            { text: 'Telehealth' },
          ],
          communication: [{ coding: [{ system: 'urn:ietf:bcp:47', code: 'es' }] }, { text: 'English' }],
          telecom: [
            { system: 'phone', value: '(415) 555-0192', rank: 2 },
            { system: 'sms', value: '55501', rank: 1 },
            { system: 'phone', value: '(415) 555-0199', use: 'old' },
            { system: 'email', value: 'harbor@example.org' },
          ],
          providedBy: { reference: 'Organization/o1' },
          location: [{ reference: 'https://example.org/fhir/Location/l1' }],
          coverageArea: [{ display: 'Harbor County' }],
          eligibility: [{ code: { text: 'Residents' }, comment: 'Bring a letter' }],
          serviceProvisionCode: [{ coding: [{ code: 'free' }] }],
          availableTime: [
            { daysOfWeek: ['mon', 'wed'], availableStartTime: '09:00:00', availableEndTime: '17:00:00' },
            { daysOfWeek: ['sat'], allDay: true },
          ],
          notAvailable: [
            { description: 'Winter break', during: { start: '2025-12-24', end: '2025-12-26' } },
            { description: 'Past', during: { start: '2015-12-25' } },
          ],
          availabilityExceptions: 'Fewer rooms in July',
          ...service,
        },
      },
    ],
  };
}
