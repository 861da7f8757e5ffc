import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readResources } from '../../src/resources/read.js';

const today = { today: '2026-11-22' };
const found = (problems: readonly { code: string; file?: string; row?: number; field?: string }[]) =>
  problems.map(({ code, file, row, field }) => [code, file, row, field]);

describe('A package of HSDS tables', () => {
  const files = {
    'services.csv': `id,organization_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,fees_description,eligibility_description,minimum_age,maximum_age,assured_date,alert,last_modified
s1,o1,Harbor Counseling,HC,"Talk with somebody,
in person",https://example.org/hc,hc@example.org,active,On request,Call first,Sliding scale,County residents,13,25,2026-10-01,,2026-10-02T08:00:00Z
s2,gone,Night Line,,By phone,,,active,,,,,,,,,
s3,o1,Old Group,,,,,defunct,,,,,,,,,
`,
    'organizations.csv': `id,name,description,website\no1,Harbor,Help by the sea,https://example.org\n`,
    'locations.csv': `id,location_type,name,latitude,longitude,transportation
l1,physical,Pier House,45.5,-122.6,Bus 4
l2,physical,Hill House,45.6,-122.7,
`,
    'service_at_location.csv': `id,service_id,location_id\nsal1,s1,l1\nsal2,s1,l2\nsal3,s1,l9\n`,
    'addresses.csv': `id,location_id,address_1,city,state_province,postal_code,country,address_type
a1,l1,12 Main St,Portland,OR,97201,US,physical
a2,l2,5 Hill Rd,Portland,OR,97202,US,physical
`,
    'phones.csv': `id,service_id,location_id,organization_id,contact_id,service_at_location_id,number,extension,type,description
p1,s1,,,,,(503) 555-0142,12,voice,Intake
p2,,l1,,,,(503) 555-0143,,voice,
p3,s2,,,,,(503) 555-0144,,voice,
p4,,,,nobody,,(503) 555-0199,,voice,
`,
    'schedules.csv': `id,service_id,location_id,service_at_location_id,freq,byday,opens_at,closes_at,description
h1,s1,,,WEEKLY,"MO,TU",09:00,17:00,
h2,s1,l2,sal2,WEEKLY,SA,10:00,12:00,
h3,s2,,,WEEKLY,"MO,TU,WE,TH,FR,SA,SU",00:00,23:59,Always
`,
    'languages.csv': `id,service_id,location_id,phone_id,name,code,note\nla1,s1,,,Spanish,es,\nla2,,,p1,Vietnamese,vi,\n`,
    'cost_options.csv': `id,service_id,option,currency,amount\nc1,s1,First visit,USD,0\n`,
    'required_documents.csv': `id,service_id,document\nd1,s1,Photo ID\n`,
    'service_areas.csv': `id,service_id,name\nsa1,s1,Alder County\n`,
    'accessibility.csv': `id,location_id,description\nac1,l1,Wheelchair accessible\n`,
    'attributes.csv': `id,link_id,taxonomy_term_id,link_entity\nat1,s1,t1,service\nat2,l1,t2,location\n`,
    'taxonomy_terms.csv': `id,code,name,taxonomy_id\nt1,X1,Counseling,tx\nt2,X2,Housing,tx\n`,
    'taxonomies.csv': `id,name\ntx,County terms\n`,
    'datapackage.json': '{"name":"x"}',
  };

  it('is joined into whole services', async () => {
    const { format, services } = await readResources(files, today);
    assert.equal(format, 'hsds-csv');
    assert.deepEqual(
      services.map(({ id }) => id),
      ['s1', 's2'],
    );
    const [service, line] = services;
    assert.deepEqual(service?.organization, {
      id: 'o1',
      name: 'Harbor',
      url: 'https://example.org/',
      description: 'Help by the sea',
    });
    assert.equal(service.description, 'Talk with somebody,\nin person');
    assert.deepEqual(service.terms, [{ taxonomy: 'County terms', code: 'X1', name: 'Counseling' }]);
    assert.deepEqual(service.phones, [
      {
        dial: '(503) 555-0142',
        number: '5035550142',
        extension: '12',
        kind: 'voice',
        label: 'Intake',
        languages: ['vi'],
      },
    ]);
    assert.deepEqual(service.hours?.rules, [{ days: ['MO', 'TU'], opens: '09:00', closes: '17:00' }]);
    assert.deepEqual(
      service.places?.map(({ name, city, lat, hours, phones, wheelchair }) => ({
        name,
        city,
        lat,
        hours,
        phones,
        wheelchair,
      })),
      [
        {
          name: 'Pier House',
          city: 'Portland',
          lat: 45.5,
          hours: undefined,
          phones: [{ dial: '(503) 555-0143', number: '5035550143', kind: 'voice' }],
          wheelchair: true,
        },
        {
          name: 'Hill House',
          city: 'Portland',
          lat: 45.6,
          hours: { rules: [{ days: ['SA'], opens: '10:00', closes: '12:00' }] },
          phones: undefined,
          wheelchair: undefined,
        },
      ],
    );
    assert.deepEqual(service.languages, [{ code: 'es' }]);
    assert.equal(service.documents, 'Photo ID');
    assert.deepEqual(service.area, { names: ['Alder County'] });
    assert.deepEqual(service.ages, { min: 13, max: 25 });
    assert.equal(service.cost?.options?.[0]?.amount, 0);
    assert.deepEqual(service.verified, { date: '2026-10-01' });
    assert.deepEqual(line?.hours?.rules?.[0], {
      days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
      opens: '00:00',
      closes: '24:00',
    });
  });

  it('keeps a service whose organization is missing, and says which rows belong to nothing', async () => {
    const { problems } = await readResources(files, today);
    assert.deepEqual(found(problems.filter(({ severity }) => severity !== 'info')), [
      ['missing-record', 'service_at_location.csv', 4, 'location_id'],
      ['missing-record', 'services.csv', 3, 'organization_id'],
      ['orphan-record', 'phones.csv', 5, undefined],
    ]);
    assert.deepEqual(found(problems.filter(({ code }) => code === 'not-active')), [
      ['not-active', 'services.csv', 4, undefined],
    ]);
    assert.doesNotMatch(JSON.stringify(problems), /0199/);
  });

  it('is the same out of a zip, in a folder or not', async () => {
    const folder = await readResources(files, today);
    for (const path of ['', 'export/2026/']) {
      const zip = zipSync(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [path + name, strToU8(text)])),
      );
      assert.deepEqual(await readResources(zip, today), folder);
    }
  });

  it('of which only one table was handed in is read with a warning', async () => {
    const { format, problems } = await readResources({ 'services.csv': files['services.csv'] }, today);
    assert.equal(format, 'csv');
    assert.ok(problems.some(({ code, severity }) => code === 'part-of-package' && severity === 'warning'));
  });
});

describe('A package of Ohana tables', () => {
  const files = {
    'services.csv': `id,location_id,program_id,accepted_payments,application_process,audience,description,eligibility,fees,keywords,languages,name,required_documents,service_areas,status,website,taxonomy_ids
1,1,,Cash,Walk in,Adults,A warm meal,None,Free,"Meals, Warm food","Spanish, Tagalog",Harbor Table,Photo ID,"Alder County, Elm County",active,https://example.org,"102, 102-05"
2,7,,,,,,,,,,Lost Service,,,active,,
3,2,,,,,,,,,,Old Service,,,defunct,,
`,
    'locations.csv': `id,organization_id,accessibility,admin_emails,description,email,languages,latitude,longitude,name,transportation,virtual
1,1,"disabled_parking, wheelchair",boss@example.org,A hall,table@example.org,,45.5,-122.6,Pier Hall,Bus 4,false
2,1,,,,,,,,Somewhere,,true
`,
    'organizations.csv': `id,name,description\n1,Harbor,Help\n`,
    'addresses.csv': `id,location_id,address_1,city,state_province,postal_code,country\n1,1,12 Main St,Portland,OR,97201,US\n`,
    'phones.csv': `id,contact_id,location_id,organization_id,service_id,country_prefix,department,extension,number,number_type,vanity_number
1,,1,,,,Kitchen,12,503 555-0142,voice,
2,9,,,,,Cook at home,,503 555-0199,voice,
`,
    'regular_schedules.csv': `id,location_id,service_id,weekday,opens_at,closes_at\n1,,1,Monday,11am,1:30 PM\n2,,1,Friday,11:00,13:30\n`,
    'holiday_schedules.csv': `id,location_id,service_id,start_date,end_date,closed,opens_at,closes_at
1,,1,"January 01, 0001","January 01, 0001",true,,
2,,1,12/24/2026,12/24/2026,false,10:00,12:00
`,
    'taxonomy.csv': `taxonomy_id,name,parent_id,parent_name\n102,Food,,\n102-05,Free Meals,102,Food\n`,
    'mail_addresses.csv': `id,location_id,attention,address_1\n1,1,A Person,PO Box 5\n`,
  };

  it('is read by the HSDS reader', async () => {
    const { format, services } = await readResources(files, today);
    assert.equal(format, 'ohana');
    assert.deepEqual(
      services.map(({ id }) => id),
      ['1', '2'],
    );
    const [service] = services;
    assert.equal(service?.organization?.name, 'Harbor');
    assert.deepEqual(service.needs, ['food-money']);
    assert.deepEqual(
      service.terms?.map(({ name }) => name),
      ['Food', 'Free Meals', 'Meals', 'Warm food'],
    );
    assert.deepEqual(service.languages, [{ code: 'es' }, { code: 'fil' }]);
    assert.deepEqual(service.phones, [
      { dial: '503 555-0142', number: '5035550142', extension: '12', kind: 'voice', label: 'Kitchen' },
    ]);
    assert.deepEqual(service.hours, {
      rules: [
        { days: ['MO'], opens: '11:00', closes: '13:30' },
        { days: ['FR'], opens: '11:00', closes: '13:30' },
      ],
      text: 'January 01: closed\n12/24/2026: 10:00–12:00',
    });
    assert.deepEqual(service.places?.[0]?.access, ['disabled parking', 'wheelchair']);
    assert.equal(service.places[0].wheelchair, true);
    assert.deepEqual(service.area?.names, ['Alder County', 'Elm County']);
  });

  it('shows no mail of the staff, no number of a person, no address for letters', async () => {
    const result = await readResources(files, today);
    assert.doesNotMatch(JSON.stringify(result), /boss@|0199|PO Box|A Person/);
    assert.deepEqual(found(result.problems.filter(({ severity }) => severity === 'warning')), [
      ['missing-record', 'services.csv', 3, 'location_id'],
      ['orphan-record', 'phones.csv', 3, undefined],
    ]);
  });
});

describe('A wide table of flags', () => {
  const text = `name_1,name_2,street_1,street_2,city,zip,phone,website,latitude,longitude,flag_saf,flag_mhf,flag_np_ss,flag_md,flag_vet,flag_chld,flag_zz
Harbor Inc,Pier Clinic,12 Main St,Floor 2,PORTLAND,97201,503-555-0142,http://example.org/,45.5,-122.6,,1,1,1,1,,1
Harbor Inc,Pier Clinic,5 Hill Rd,,PORTLAND,97202,503-555-0142,http://example.org/,45.6,-122.6,,1,1,1,1,,
Alder House,,7 Elm St,,SALEM,97301,503-555-0143,,44.9,-123,1,,,,,1,
`;

  it('is read under our own columns, sites of one service together', async () => {
    const { format, services, problems } = await readResources(text);
    assert.equal(format, 'ohana');
    assert.equal(services.length, 2);
    const [clinic, house] = services;
    assert.equal(clinic?.name, 'Pier Clinic');
    assert.equal(clinic.organization?.name, 'Harbor Inc');
    assert.deepEqual(clinic.needs, ['counseling']);
    assert.deepEqual(clinic.audiences, ['veterans']);
    assert.deepEqual(clinic.cost?.insurance, ['Medicaid']);
    assert.equal(clinic.cost.sliding, true);
    // "No payment or sliding fee scale" does not say that it is free.
    assert.equal(clinic.cost.free, undefined);
    assert.deepEqual(
      clinic.places?.map(({ address }) => address),
      [['12 Main St', 'Floor 2'], ['5 Hill Rd']],
    );
    assert.deepEqual([house?.name, house?.needs, house?.audiences], ['Alder House', ['substance-use'], ['children']]);
    assert.deepEqual(found(problems), [
      ['unknown-column', undefined, 1, 'flag_zz'],
      ['no-id', undefined, undefined, 'id'],
      ['grouped-site', undefined, 3, undefined],
    ]);
  });
});

describe('A list of flat objects', () => {
  const rows = [
    {
      uid: 7,
      facility_name: 'Harbor Clinic',
      facility_type: 'Mental Health',
      latitude: '45.5',
      longitude: -122.6,
      extra: 1,
    },
    { uid: 8, facility_name: 'Alder Table', services: 'Food pantry', city: null },
  ];
  for (const [name, json] of [
    ['alone', rows],
    ['in an answer with rows', { source: { name: 'County' }, rows }],
  ] as const) {
    it(`is a table: ${name}`, async () => {
      const { format, services, problems } = await readResources(JSON.stringify(json));
      assert.equal(format, 'csv');
      assert.deepEqual(
        services.map(({ id, name: own, needs }) => [id, own, needs]),
        [
          ['7', 'Harbor Clinic', ['counseling']],
          ['8', 'Alder Table', ['food-money']],
        ],
      );
      assert.equal(services[0]?.places?.[0]?.lon, -122.6);
      assert.deepEqual(found(problems), [['unknown-column', undefined, undefined, 'extra']]);
    });
  }
});
