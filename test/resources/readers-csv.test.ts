import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readResources } from '../../src/resources/read.js';
import { columns } from '../../src/resources/readers/csv-columns.js';
import { AUDIENCE_NAMES, DELIVERY_NAMES, NEED_NAMES } from '../../src/resources/readers/csv-words.js';
import type { ReadOptions } from '../../src/resources/service.js';

/** A table out of one object a row. */
async function read(rows: readonly Record<string, string>[], options?: ReadOptions) {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => header.map((name) => cell(row[name])).join(','));
  return readResources([header.map(cell).join(','), ...lines].join('\n'), options);
}
async function one(row: Record<string, string>) {
  const { services, problems } = await read([{ id: 'a', name: 'Harbor Youth Line', ...row }]);
  assert.equal(services.length, 1);
  const [service] = services;
  assert.ok(service);
  return { service, problems, codes: problems.map(({ code }) => code) };
}

describe('The columns of the spreadsheet', () => {
  const examples: readonly [cells: Record<string, string>, expected: object][] = [
    [{ id: 'line-1' }, { id: 'line-1' }],
    [{ other_names: 'HYL; The Line' }, { altNames: ['HYL', 'The Line'] }],
    [
      { organization: 'Harbor', organization_website: 'harbor.example.org' },
      { organization: { name: 'Harbor', url: 'https://harbor.example.org/' } },
    ],
    [{ description: 'Talk.\n\n\n\nBy phone.' }, { description: 'Talk.\n\nBy phone.' }],
    [{ need: 'food-money; Mental health doctors, grief' }, { needs: ['food-money', 'psychiatry', 'grief'] }],
    [{ who: 'Veterans and military families; teens' }, { audiences: ['veterans', 'young-people'] }],
    [{ how: 'By phone; in person, at your home' }, { delivery: ['phone', 'in-person', 'home-visit'] }],
    [{ alert: 'Moved' }, { alert: 'Moved' }],
    [{ status: 'temporarily closed' }, { status: 'temporarily-closed' }],
    [
      { phone: '(206) 555-0142 ext. 12', phone_2: '988' },
      {
        phones: [
          { dial: '(206) 555-0142', number: '2065550142', extension: '12', kind: 'voice' },
          { dial: '988', number: '988', kind: 'voice' },
        ],
      },
    ],
    [
      { text: '55501', text_keyword: 'HOME', tty: '711', fax: '555-0150' },
      {
        phones: [
          { dial: '55501', number: '55501', kind: 'text', keyword: 'HOME' },
          { dial: '711', number: '711', kind: 'tty' },
          { dial: '555-0150', number: '5550150', kind: 'fax' },
        ],
      },
    ],
    [{ email: 'a@example.org; b@example.org' }, { emails: ['a@example.org', 'b@example.org'] }],
    [{ website: 'example.org/x' }, { urls: ['https://example.org/x'] }],
    [
      {
        site: 'Pier House',
        address: '12 Main St\nDoor B',
        city: 'Portland',
        region: 'OR',
        postcode: '97201',
        country: 'USA',
        latitude: '45.5',
        longitude: '-122.6',
        wheelchair: 'yes',
        access: 'Ramp; lift',
        transport: 'Bus 4',
      },
      {
        places: [
          {
            name: 'Pier House',
            address: ['12 Main St', 'Door B'],
            city: 'Portland',
            region: 'OR',
            postcode: '97201',
            country: 'US',
            lat: 45.5,
            lon: -122.6,
            wheelchair: true,
            access: ['Ramp', 'lift'],
            transport: 'Bus 4',
          },
        ],
      },
    ],
    [{ address: '1 A St', address_2: 'Suite 2' }, { places: [{ address: ['1 A St', 'Suite 2'] }] }],
    [{ time_zone: 'America/Denver', hours: 'Daily' }, { hours: { text: 'Daily', timeZone: 'America/Denver' } }],
    [
      { time_zone: 'America/Denver', hours: 'Daily', city: 'Boise' },
      { hours: { text: 'Daily' }, places: [{ city: 'Boise', timeZone: 'America/Denver' }] },
    ],
    [
      { closed_dates: '2026-12-24 to 2027-01-02 winter break; 2026-07-04' },
      {
        hours: {
          closures: [
            { from: '2026-12-24', to: '2027-01-02', text: 'winter break' },
            { from: '2026-07-04', to: '2026-07-04' },
          ],
        },
      },
    ],
    [{ by_appointment: 'yes' }, { hours: { byAppointment: true } }],
    [
      { cost: '$10 a visit', free: 'no', sliding_scale: 'yes', insurance: 'Medicaid; Blue Plan' },
      { cost: { free: false, sliding: true, insurance: ['Medicaid', 'Blue Plan'], text: '$10 a visit' } },
    ],
    [{ age_min: '13', age_max: '25' }, { ages: { min: 13, max: 25 } }],
    [{ ages: '13-25' }, { ages: { min: 13, max: 25 } }],
    [
      { languages: 'Spanish; vi; Somali (Tuesdays)' },
      {
        languages: [{ code: 'es' }, { code: 'vi' }, { code: 'so', note: 'Tuesdays' }],
      },
    ],
    [{ interpreter: 'Ask for one' }, { interpretation: 'Ask for one' }],
    [{ eligibility: 'County residents' }, { eligibility: 'County residents' }],
    [{ how_to_apply: 'Call first' }, { howToApply: 'Call first' }],
    [{ documents: 'Photo ID' }, { documents: 'Photo ID' }],
    [{ referral: 'yes' }, { referral: true }],
    [{ has_room: '3', has_room_date: '2026-10-01' }, { capacity: { open: true, updated: '2026-10-01' } }],
    [
      { area: 'King County; Pierce County', area_postcodes: '98101, 98102', area_note: 'Ask.' },
      { area: { names: ['King County', 'Pierce County'], postcodes: ['98101', '98102'] }, areaText: 'Ask.' },
    ],
    [{ area: 'Nationwide' }, { area: { nationwide: true } }],
    [{ verified: '2026-11-02', verified_by: 'Ms. Diaz' }, { verified: { date: '2026-11-02', by: 'Ms. Diaz' } }],
    [{ updated: '12/31/2025' }, { updated: '2025-12-31' }],
    [
      { lang: 'es', licence: 'CC BY 4.0', attribution: 'Harbor County' },
      { lang: 'es', licence: 'CC BY 4.0', attribution: 'Harbor County' },
    ],
    [
      { name_es: 'Línea', description_ar: 'وصف', hours_vi: 'Hằng ngày', 'cost_zh-Hant': '免費' },
      {
        translations: {
          es: { name: 'Línea' },
          ar: { description: 'وصف' },
          vi: { hoursText: 'Hằng ngày' },
          'zh-Hant': { costText: '免費' },
        },
      },
    ],
  ];
  for (const [cells, expected] of examples) {
    it(JSON.stringify(cells), async () => {
      const { service, problems } = await one(cells);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(service[key as 'id'], value);
      assert.deepEqual(problems, []);
    });
  }

  it('are each shown by an example here', () => {
    const shown = new Set(examples.flatMap(([cells]) => Object.keys(cells)));
    // These have tests of their own below.
    const elsewhere = /^(name|hours_\w{3}|phone_[3-9]|address_private|nationwide|more)$/;
    assert.deepEqual(
      columns.map(({ name }) => name).filter((name) => !shown.has(name) && !elsewhere.test(name)),
      [],
    );
  });

  it('are each in docs/directory-format.md', () => {
    const page = readFileSync(new URL('../../docs/directory-format.md', import.meta.url), 'utf8');
    const missing = columns
      .map(({ name }) => name)
      .filter((name) => !/_[3-9]$/.test(name) && !page.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
});

describe('Words of the interface', () => {
  const words = JSON.parse(
    readFileSync(new URL('../../locales/en/resource-finder.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;
  const key = (prefix: string, id: string) =>
    prefix + id.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
  for (const [prefix, names] of [
    ['need', NEED_NAMES],
    ['audience', AUDIENCE_NAMES],
    ['way', DELIVERY_NAMES],
  ] as const) {
    it(`are understood in the table: ${prefix}`, () => {
      assert.deepEqual(
        names.map(([id, name]) => [id, name]),
        names.map(([id]) => [id, words[key(prefix, id)]]),
      );
    });
  }
});

describe('Headings', () => {
  it('are known in other words, cases and spellings', async () => {
    const { services, problems } = await read([
      {
        'Service Name': 'A',
        ' Telephone: ': '555-0101',
        'E-Mail': 'a@example.org',
        ZIP: '97201',
        'What it offers': 'Help',
        Id: '1',
      },
    ]);
    assert.deepEqual(problems, []);
    const [service] = services;
    assert.equal(service?.name, 'A');
    assert.equal(service.phones?.[0]?.dial, '555-0101');
    assert.deepEqual(service.emails, ['a@example.org']);
    assert.equal(service.places?.[0]?.postcode, '97201');
    assert.equal(service.description, 'Help');
  });

  it('that are not known give one note each, with the one that was meant', async () => {
    const { problems } = await read([
      { id: '1', name: 'A', descripton: 'x', Mascot: 'y', empty: '' },
      { id: '2', name: 'B', descripton: 'x', Mascot: 'y', empty: '' },
    ]);
    assert.deepEqual(
      problems.map(({ code, field, severity, row }) => [code, field, severity, row]),
      [
        ['unknown-column', 'descripton', 'info', 1],
        ['unknown-column', 'Mascot', 'info', 1],
      ],
    );
    assert.match(problems[0]?.remedy ?? '', /"description"/);
    assert.match(problems[0]?.message ?? '', /2 values/);
  });

  it('of two phones are two numbers; of two of another kind the second fills the gaps, with a warning', async () => {
    const { services, problems } = await read([
      { id: '1', name: 'A', Phone: '555-0101', Telephone: '555-0102', Town: '', City: 'Salem' },
    ]);
    assert.deepEqual(
      services[0]?.phones?.map(({ dial }) => dial),
      ['555-0101', '555-0102'],
    );
    assert.equal(services[0].places?.[0]?.city, 'Salem');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['column-twice'],
    );
  });

  it('may stand below a title', async () => {
    const { services, problems } = await readResources(
      'Help in Alder County,,\n,,\nid,name,phone\n1,A,555-0101\n,,\n2,,555-0102\n',
    );
    assert.equal(services.length, 1);
    assert.deepEqual(
      problems.map(({ code, row }) => [code, row]),
      [['no-name', 6]],
    );
  });

  it('with the names of keys that every object has are only columns', async () => {
    const { services, problems } = await readResources(
      'id,name,__proto__,constructor,toString,hasOwnProperty\n1,A,x,y,z,q\n',
    );
    assert.equal(services.length, 1);
    assert.deepEqual(
      problems.map(({ code }) => code),
      Array.from({ length: 4 }, () => 'unknown-column'),
    );
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  it('take no word of English for a language', async () => {
    const { service, problems } = await one({
      cost_of_service: 'x',
      hours_fri: '9:00-12:00',
      'Name (Spanish)': 'Línea',
    });
    assert.deepEqual(service.translations, { es: { name: 'Línea' } });
    assert.deepEqual(service.hours?.rules?.[0]?.days, ['FR']);
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['cost_of_service'],
    );
  });
});

describe('Hours of a day', () => {
  const span = (opens: string, closes: string) => [opens, closes];
  const cases: readonly [cell: string, spans: string[][]][] = [
    ['9:00-17:00', [span('09:00', '17:00')]],
    ['9:00 - 12:00, 13:00 – 17:30', [span('09:00', '12:00'), span('13:00', '17:30')]],
    ['9am to 5pm', [span('09:00', '17:00')]],
    ['9-5pm', [span('09:00', '17:00')]],
    ['1-5pm', [span('13:00', '17:00')]],
    ['9am-12pm; 1pm-5pm', [span('09:00', '12:00'), span('13:00', '17:00')]],
    ['noon to 8 pm', [span('12:00', '20:00')]],
    ['22:00-06:00', [span('22:00', '06:00')]],
    ['18:00-24:00', [span('18:00', '24:00')]],
    ['24 hours', [span('00:00', '24:00')]],
    ['24/7', [span('00:00', '24:00')]],
    ['closed', []],
    ['-', []],
    ['', []],
  ];
  for (const [cell, spans] of cases) {
    it(JSON.stringify(cell), async () => {
      const { service, codes } = await one({ hours_mon: cell });
      assert.deepEqual(service.hours?.rules?.map(({ opens, closes }) => [opens, closes]) ?? [], spans);
      assert.equal(service.hours?.text, undefined);
      assert.deepEqual(codes, []);
    });
  }

  it('with the same times are one rule', async () => {
    const { service } = await one({
      hours_mon: '9:00-17:00',
      hours_tue: '09:00-17:00',
      hours_sat: '10:00-12:00',
      hours_sun: 'closed',
    });
    assert.deepEqual(service.hours?.rules, [
      { days: ['MO', 'TU'], opens: '09:00', closes: '17:00' },
      { days: ['SA'], opens: '10:00', closes: '12:00' },
    ]);
  });

  it('by appointment are said so', async () => {
    const { service } = await one({ hours_mon: 'by appointment', hours: 'Call first' });
    assert.deepEqual(service.hours, { byAppointment: true, text: 'Call first' });
  });

  for (const cell of [
    'every second week',
    '8:00-12:00, 1:00-5:00',
    '1:00-4:00',
    '8:30-5:30',
    '9:00',
    '25:00-26:00',
    'a-b-c',
  ]) {
    it(`that may mean something else stay text: ${cell}`, async () => {
      const { service, problems } = await one({ hours_mon: cell, hours: 'See below' });
      assert.equal(service.hours?.rules, undefined);
      assert.equal(service.hours?.text, `See below\nMon: ${cell}`);
      assert.ok(problems.every(({ severity, remedy }) => severity === 'warning' && remedy !== ''));
      assert.ok(problems.length > 0);
    });
  }

  it('in free text are never made into rules', async () => {
    const { service, codes } = await one({ hours: 'Mon-Fri 9:00-17:00' });
    assert.deepEqual(service.hours, { text: 'Mon-Fri 9:00-17:00' });
    assert.deepEqual(codes, []);
  });
});

describe('Rows', () => {
  it('with one id and one name are one service with several places', async () => {
    const { services, problems } = await read([
      { id: '1', name: 'A', phone: '555-0101', city: 'Salem', hours: 'Daily' },
      { id: '1', name: '', phone: '555-0102', city: 'Boise', hours: 'Mondays' },
      { id: '2', name: 'B', phone: '', city: '', hours: '' },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      services.map(({ id }) => id),
      ['1', '2'],
    );
    assert.deepEqual(services[0]?.hours, { text: 'Daily' });
    assert.deepEqual(services[0].places, [
      { city: 'Salem' },
      { city: 'Boise', phones: [{ dial: '555-0102', number: '5550102', kind: 'voice' }], hours: { text: 'Mondays' } },
    ]);
  });

  it('of a further place that say other things lose nothing in silence', async () => {
    const { problems } = await read([
      { id: '1', name: 'A', city: 'Salem', cost: 'Free' },
      { id: '1', name: 'A', city: 'Boise', cost: '$5' },
      { id: '1', name: 'A', city: '', cost: '' },
    ]);
    assert.deepEqual(
      problems.map(({ code, row, field }) => [code, row, field]),
      [
        ['row-twice', 3, 'cost'],
        ['row-twice', 4, 'id'],
      ],
    );
  });

  it('verified on a day that has not come: kept, and told', async () => {
    const rows = ['2026-11-22', '2026-11-23', '2027-11-02'].map((verified) => ({ name: `On ${verified}`, verified }));
    const { services, problems } = await read(rows, { today: '2026-11-22' });
    assert.deepEqual(
      services.map((service) => service.verified?.date),
      ['2026-11-22', '2026-11-23', '2027-11-02'],
    );
    const told = problems.filter(({ code }) => code === 'future-date');
    assert.deepEqual(
      told.map(({ severity, row, field, value }) => [severity, row, field, value]),
      [['warning', 4, 'verified', '2027-11-02']],
    );
  });

  it('that say the same are one, with or without an id, and the row above is named', async () => {
    for (const id of ['', '1']) {
      const row = { id, name: 'Harbor Youth Line', city: 'Salem', phone: '555-0142' };
      const { services, problems } = await read([row, { id: '2', name: 'Another' }, row, { ...row, city: 'Boise' }]);
      const twice = problems.filter(({ code }) => code === 'duplicate-row');
      assert.deepEqual(
        twice.map(({ severity, row, message }) => [severity, row, message]),
        [['warning', 4, 'This row says the same as row 2. It was left out.']],
      );
      const cities = services.flatMap(({ places = [] }) => places.map(({ city }) => city));
      assert.deepEqual(cities, ['Salem', 'Boise']);
    }
  });

  it('with one id and two names are two services, and an error', async () => {
    const { services, problems } = await read([
      { id: '1', name: 'A' },
      { id: '1', name: 'B' },
    ]);
    assert.deepEqual(
      services.map(({ id, name }) => [id, name]),
      [
        ['1', 'A'],
        ['1-2', 'B'],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, row }) => [code, row]),
      [['duplicate-id', 3]],
    );
  });

  it('without an id get one of their words, the same in whatever order they stand', async () => {
    const rows = [
      { name: 'Youth Line', organization: 'Harbor', city: 'Salem' },
      { name: 'Youth Line', organization: 'Alder', city: 'Salem' },
      { name: '青年電話', organization: '', city: '' },
    ];
    const ids = async (list: typeof rows) => (await read(list)).services.map(({ id }) => id).sort();
    assert.deepEqual(await ids(rows), ['youth-line-alder', 'youth-line-harbor', '青年電話']);
    assert.deepEqual(await ids([...rows].reverse()), await ids(rows));
    const { problems } = await read(rows);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['no-id', 'info']],
    );
  });

  it('of services that are closed for good are listed as problems', async () => {
    const { services, problems } = await read([
      { id: '1', name: 'A', status: 'closed' },
      { id: '2', name: 'B', status: 'active' },
    ]);
    assert.equal(services.length, 1);
    assert.deepEqual(
      problems.map(({ code, row }) => [code, row]),
      [['not-active', 2]],
    );
  });

  it('keep words that no list knows', async () => {
    const { service, codes } = await one({
      need: 'food; astrology',
      who: 'farm workers',
      ages: 'school age',
      how: 'by post',
    });
    assert.deepEqual(service.needs, ['food-money']);
    assert.deepEqual(service.terms, [{ name: 'astrology' }]);
    assert.equal(service.eligibility, 'farm workers\nschool age');
    assert.equal(service.howToApply, 'by post');
    assert.deepEqual(codes.sort(), ['bad-age', 'unknown-word', 'unknown-word', 'unknown-word']);
  });

  it('without a need are looked through for one', async () => {
    const { service } = await one({ description: 'Food pantry and hot meals.' });
    assert.deepEqual(service.needs, ['food-money']);
  });
});

describe('An address that is kept back', () => {
  const row = {
    id: '1',
    name: 'Willow House',
    description: 'A safe house. We are at 99 Willow Secret Road. Call first.',
    address: '99 Willow Secret Road',
    city: 'Salem',
    region: 'OR',
    postcode: '97399',
    latitude: '44.9',
    longitude: '-1222.0333',
    site: 'Blue door',
    transport: 'Bus 44 to Secret Road',
  };
  for (const [heading, value] of [
    ['address_private', 'yes'],
    ['address_private', 'ask the director'],
    ['Confidential Address', 'x'],
    ['AddressIsPrivate', 'TRUE'],
  ] as const) {
    it(`is nowhere: ${heading} = ${value}`, async () => {
      const result = await read([{ ...row, [heading]: value }]);
      assert.deepEqual(result.services[0]?.places, [{ city: 'Salem', region: 'OR', withheld: true }]);
      assert.doesNotMatch(JSON.stringify(result), /Secret|97399|44\.9|0333|Blue door|Bus 44/);
      assert.match(result.services[0].description ?? '', /Call first/);
    });
  }

  it('is shown where the column says no', async () => {
    const { services } = await read([{ ...row, longitude: '-122.0333', address_private: 'no' }]);
    assert.deepEqual(services[0]?.places?.[0]?.address, ['99 Willow Secret Road']);
  });

  it('takes private numbers with it, where a column keeps those back', async () => {
    const result = await read([{ id: '1', name: 'A', phone: '555-0101', phone_2: '555-0199', Phone2IsPrivate: 'yes' }]);
    assert.deepEqual(
      result.services[0]?.phones?.map(({ dial }) => dial),
      ['555-0101'],
    );
    assert.doesNotMatch(JSON.stringify(result), /0199/);
  });
});
