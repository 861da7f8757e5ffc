import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PorchlightError } from '../../src/core/errors.js';
import { ProblemList } from '../../src/resources/normalize/problems.js';
import { readResources } from '../../src/resources/read.js';
import type { Service } from '../../src/resources/service.js';
import { parseCsv } from '../../src/resources/tables/csv.js';
import { targets, writeResources } from '../../src/resources/writers/write.js';
import { directory } from './writers/arbitrary.js';

/** As much as most directories have of a service. */
const usual: Service = {
  id: 'harbor-youth-line',
  name: 'Harbor Youth Line',
  description: 'Talk with a counselor.\n\nYou do not have to say your name.',
  organization: { name: 'Harbor Inc', url: 'https://harbor.example.org/' },
  needs: ['counseling', 'crisis'],
  audiences: ['young-people'],
  phones: [
    { dial: '(206) 555-0142', number: '2065550142', extension: '12', kind: 'voice', label: 'Intake' },
    { dial: '55501', number: '55501', kind: 'text', keyword: 'HOME' },
    { dial: '711', number: '711', kind: 'tty' },
  ],
  emails: ['help@example.org'],
  urls: ['https://example.org/line'],
  delivery: ['phone', 'text', 'in-person'],
  places: [
    {
      name: 'Pier House',
      address: ['12 Main St', 'Door B'],
      city: 'Seattle',
      region: 'WA',
      postcode: '98101',
      country: 'US',
      lat: 47.6,
      lon: -122.33,
      wheelchair: true,
    },
    { city: 'Tacoma', hours: { rules: [{ days: ['SA'], opens: '10:00', closes: '12:00' }] } },
    { city: 'Everett', region: 'WA', withheld: true },
  ],
  hours: {
    rules: [
      { days: ['MO', 'TU', 'WE'], opens: '09:00', closes: '17:00' },
      { days: ['FR'], opens: '22:00', closes: '02:00' },
    ],
    closures: [{ from: '2026-12-24', to: '2027-01-02', text: 'winter break' }],
    text: 'Mon-Wed 9-5, Friday nights',
  },
  languages: [{ code: 'en' }, { code: 'so', note: 'Tuesdays' }],
  ages: { min: 13, max: 24 },
  cost: { free: true, text: 'Free' },
  area: { names: ['King County', 'Pierce County'] },
  verified: { date: '2026-11-02', by: 'Ms. Diaz' },
  translations: { es: { name: 'Línea juvenil', hoursText: 'Lunes a miércoles' }, 'zh-Hant': { name: '青年電話' } },
};
const clone = (changes: Partial<Service>): Service => ({ ...usual, ...changes });
const cellsOf = (text: string) => parseCsv(text, undefined, new ProblemList()).map(({ cells }) => [...cells]);

describe('The spreadsheet that is written', () => {
  it('holds what most directories have in plain columns, a row for each place', async () => {
    const [header = [], first = [], second = [], third = []] = cellsOf(
      await writeResources('csv', { services: [usual] }),
    );
    const of = (cells: string[], name: string) => cells[header.indexOf(name)];
    assert.ok(!header.includes('more'));
    assert.equal(of(first, 'phone'), 'Intake: (206) 555-0142 ext. 12');
    assert.equal(of(first, 'hours_fri'), '22:00-02:00');
    assert.equal(of(first, 'closed_dates'), '2026-12-24 to 2027-01-02 winter break');
    assert.equal(of(first, 'name_es'), 'Línea juvenil');
    assert.equal(of(first, 'name_zh-Hant'), '青年電話');
    assert.equal(header.indexOf('name_es'), header.indexOf('name') + 1);
    assert.deepEqual(
      [of(second, 'id'), of(second, 'city'), of(second, 'hours_sat')],
      ['harbor-youth-line', 'Tacoma', '10:00-12:00'],
    );
    assert.deepEqual([of(third, 'address_private'), of(third, 'city'), of(third, 'address')], ['yes', 'Everett', '']);
  });

  it('has no cell that a spreadsheet program would run', async () => {
    await fc.assert(
      fc.asyncProperty(directory, async (services) => {
        const rows = cellsOf(await writeResources('csv', { services }));
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/);
      }),
      { numRuns: 40 },
    );
  });

  it('begins with a byte order mark and ends lines as Excel does', async () => {
    const text = await writeResources('csv', { services: [usual] });
    assert.ok(text.startsWith('\uFEFFid,name,'));
    assert.ok(text.endsWith('\r\n'));
  });

  it('of no services shows where to begin', async () => {
    assert.equal(await writeResources('csv', { services: [] }), '\uFEFFid,name,need,phone\r\n');
  });

  /** With hours that plain columns cannot say. */
  const monthly = clone({
    places: [{ city: 'Seattle' }],
    hours: {
      rules: [{ freq: 'monthly', days: ['SA'], nth: [2], opens: '10:00', closes: '12:00' }],
      text: '2nd Saturday',
    },
  });

  it('lets an edit of a plain column count, and says that the details beside it do not', async () => {
    const text = await writeResources('csv', { services: [monthly] });
    assert.match(text, /more/);
    const untouched = await readResources(text);
    assert.deepEqual(untouched.services, [monthly]);
    const edited = await readResources(
      text.replace('2nd Saturday', 'Every Saturday now').replace('Harbor Inc', 'Alder Inc'),
    );
    assert.deepEqual(edited.services[0]?.hours, { text: 'Every Saturday now' });
    assert.equal(edited.services[0].organization?.name, 'Alder Inc');
    assert.deepEqual(
      edited.problems.map(({ code, field, severity, row }) => [code, field, severity, row]),
      [['edited-since', 'hours', 'warning', 2]],
    );
  });

  it('survives what spreadsheet programs do to blanks and line ends', async () => {
    const text = await writeResources('csv', { services: [monthly] });
    const saved = text.replace('\uFEFF', '').replaceAll('\r\n', '\n').replace('2nd Saturday', ' 2nd  Saturday ');
    const { services, problems } = await readResources(saved);
    assert.deepEqual(services[0]?.hours, monthly.hours);
    assert.deepEqual(problems, []);
  });

  it('with a broken column "more" is read without it', async () => {
    for (const more of ['{', '[1]', 'x', '{"phones":"no","hours":{"rules":7},"wat":1,"__proto__":{"a":1}}']) {
      const { services, problems } = await readResources(
        `id\tname\tphone\tmore\n1\tA\t555-0142\t"${more.replaceAll('"', '""')}"\n`,
      );
      assert.equal(services.length, 1);
      assert.equal(services[0]?.name, 'A');
      assert.ok(problems.length > 0);
    }
  });

  it('takes hand-written details without marks', async () => {
    const more = '{"hours":{"rules":[{"freq":"monthly","monthDays":[1],"opens":"09:00","closes":"10:00"}]}}';
    const { services } = await readResources(`id\tname\tmore\n1\tA\t"${more.replaceAll('"', '""')}"\n`);
    assert.deepEqual(services[0]?.hours?.rules?.[0]?.monthDays, [1]);
  });
});

describe('The JSON that is written', () => {
  it('is lean: one service a line, nothing empty, always in one order', async () => {
    const service = clone({ altNames: [], cost: {}, description: '', phones: [] });
    const shuffled = Object.fromEntries(Object.entries(service).reverse()) as unknown as Service;
    const text = await writeResources('json', {
      services: [service, clone({ id: 'b', needs: [] })],
      directory: { licence: 'CC0', name: 'Alder', gazetteer: { '98101': [47.6, -122.3] } },
    });
    const lines = text.trim().split('\n');
    assert.equal(lines.filter((line) => line.startsWith('{"id"')).length, 2);
    assert.doesNotMatch(text, /"altNames"|"cost":\{\}|"description":""|"phones":\[\]|null/);
    assert.match(text, /"needs":\[\]/);
    assert.match(text, /^\{\n "format": "porchlight-directory",\n "version": 1,\n "name": "Alder",/);
    const again = await writeResources('json', { services: [shuffled] });
    assert.ok(again.includes(lines.find((line) => line.startsWith('{"id"'))?.replace(/,$/, '') ?? 'no line'));
    const back = await readResources(text);
    assert.deepEqual(back.directory.gazetteer, { '98101': [47.6, -122.3] });
    assert.equal(back.directory.licence, 'CC0');
  });
});

describe('The HSDS that is written', () => {
  it('says in the standard what the standard can say', async () => {
    const text = await writeResources('hsds', {
      services: [usual],
      directory: { name: 'Alder', timeZone: 'America/Denver' },
    });
    const page = JSON.parse(text);
    assert.equal(page.total_items, 1);
    const [service] = page.contents;
    assert.ok(service);
    assert.equal(service.status, 'active');
    assert.equal(service.organization.name, 'Harbor Inc');
    assert.deepEqual(
      service.schedules.map(({ byday, opens_at: opens, closes_at: closes }: Record<string, string>) => [
        byday,
        opens,
        closes,
      ]),
      [
        ['MO,TU,WE', '09:00', '17:00'],
        ['FR', '22:00', '02:00'],
      ],
    );
    assert.deepEqual(
      service.phones.map(({ number, type, extension }: Record<string, unknown>) => [number, type, extension]),
      [
        ['(206) 555-0142', 'voice', 12],
        ['55501', 'text', undefined],
        ['711', 'tty', undefined],
      ],
    );
    const place = service.service_at_locations[0].location;
    assert.equal(place.addresses[0].address_1, '12 Main St');
    assert.equal(place.latitude, 47.6);
    assert.equal(service.cost_options[0].amount, 0);
    assert.deepEqual(
      service.attributes.map(
        ({ taxonomy_term: term }: { taxonomy_term: Record<string, string> }) => `${term.taxonomy}: ${term.code}`,
      ),
      ['porchlight: counseling', 'porchlight: crisis', 'porchlight: young-people', 'porchlight: more'],
    );
    assert.doesNotMatch(text, /undefined|null/);
    const back = await readResources(text);
    assert.equal(back.directory.name, 'Alder');
    assert.equal(back.directory.timeZone, 'America/Denver');
  });

  it('gives every record a UUID, the same each time, and no two the same', async () => {
    await fc.assert(
      fc.asyncProperty(directory, async (services) => {
        const text = await writeResources('hsds', { services });
        assert.equal(await writeResources('hsds', { services }), text);
        const page = JSON.parse(text) as {
          contents: { id: string; phones?: { id: string }[]; schedules?: { id: string }[] }[];
        };
        const ids = page.contents.flatMap((one) => [
          one.id,
          ...(one.phones ?? []).map(({ id }) => id),
          ...(one.schedules ?? []).map(({ id }) => id),
        ]);
        for (const id of ids) assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        assert.equal(new Set(ids).size, ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it('can be read by those who know nothing of us, and edited by them', async () => {
    const page = JSON.parse(await writeResources('hsds', { services: [usual] }));
    const [service] = page.contents;
    assert.ok(service);
    service.phones[0].number = '(206) 555-0177';
    service.schedules = [{ id: 'x', freq: 'WEEKLY', byday: 'SU', opens_at: '08:00', closes_at: '09:00' }];
    const edited = await readResources(JSON.stringify(page));
    const [read] = edited.services;
    assert.equal(read?.phones?.[0]?.dial, '(206) 555-0177');
    assert.deepEqual(read.hours?.rules, [{ days: ['SU'], opens: '08:00', closes: '09:00' }]);
    assert.deepEqual(read.translations, usual.translations);
    assert.deepEqual(
      edited.problems
        .filter(({ code }) => code === 'edited-since')
        .map(({ field }) => field)
        .sort(),
      ['hours', 'phones'],
    );
    delete service.attributes;
    const plain = await readResources(JSON.stringify(page));
    assert.equal(plain.services[0]?.name, usual.name);
    assert.equal(plain.services[0].places?.length, 3);
  });
});

describe('Every writer', () => {
  for (const target of targets) {
    it(`leaves out what is kept back, whoever put it there: ${target}`, async () => {
      const place = {
        name: 'Blue door',
        address: ['99 Secret Road'],
        city: 'Salem',
        postcode: '97399',
        lat: 44.1234,
        lon: -122.5678,
        transport: 'Bus to Secret Road',
        access: ['Bell at Secret Road'],
        withheld: true,
      };
      const text = await writeResources(target, { services: [clone({ places: [place, { ...place }] })] });
      assert.doesNotMatch(text, /Secret|97399|44\.1234|122\.5678|Blue door/);
      assert.match(text, /Salem/);
    });

    it(`refuses what is no service, and names it: ${target}`, async () => {
      const wrong = { ...usual, urls: ['javascript:alert(1)'] };
      await assert.rejects(writeResources(target, { services: [wrong] }), (error) => {
        assert.ok(error instanceof PorchlightError);
        assert.equal(error.code, 'invalid-resources');
        assert.match(error.message, /harbor-youth-line.*urls\.0/);
        return true;
      });
    });
  }
});
