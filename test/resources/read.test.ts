import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readResources } from '../../src/resources/read.js';
import { serviceSchema } from '../../src/resources/schema.js';
import type { ReadInput, ReadResult } from '../../src/resources/service.js';

const csv = 'id,name,phone\n1,Harbor Youth Line,555-0142\n';
const hsds = { id: 's1', name: 'Harbor Youth Line', status: 'active', phones: [{ number: '555-0142' }] };
const fhir = { resourceType: 'HealthcareService', id: 's1', active: true, name: 'Harbor Youth Line' };
const own = {
  format: 'porchlight-directory',
  version: 1,
  name: 'Alder County',
  services: [{ id: 's1', name: 'Harbor Youth Line', needs: ['crisis'] }],
};
const page = (contents: unknown[]) => ({ total_items: contents.length, total_pages: 1, page_number: 1, contents });
const codes = ({ problems }: ReadResult) => problems.map(({ code }) => code);

describe('The format', () => {
  const cases: readonly [name: string, input: ReadInput, format: ReadResult['format']][] = [
    ['a spreadsheet', csv, 'csv'],
    ['a spreadsheet with one column', 'name\nHarbor Youth Line\n', 'csv'],
    ['own JSON', JSON.stringify(own), 'porchlight'],
    ['own services alone', JSON.stringify(own.services), 'porchlight'],
    ['one HSDS service', JSON.stringify(hsds), 'hsds'],
    ['a list of HSDS services', JSON.stringify([hsds, { ...hsds, id: 's2' }]), 'hsds'],
    ['a page of HSDS services', JSON.stringify(page([hsds])), 'hsds'],
    ['a page of HSDS services with little in them', JSON.stringify(page([{ id: '1', name: 'A' }])), 'hsds'],
    ['HSDS services, one a line', `${JSON.stringify(hsds)}\n${JSON.stringify({ ...hsds, id: 's2' })}\n`, 'hsds'],
    [
      'Open Referral UK',
      JSON.stringify(page([{ id: '1', name: 'A', status: 'active', fees: 'Free', contacts: [] }])),
      'oruk',
    ],
    [
      'Outpost',
      JSON.stringify({ content: [{ id: 1, name: 'A', organisation: { name: 'B' }, taxonomies: [], locations: [] }] }),
      'outpost',
    ],
    ['a FHIR resource', JSON.stringify(fhir), 'fhir'],
    ['a FHIR bundle', JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: fhir }] }), 'fhir'],
    ['flat objects', JSON.stringify([{ name: 'A', phone: '555-0142' }]), 'csv'],
  ];
  for (const [name, input, format] of cases) {
    it(`of ${name} is seen, as text, bytes, buffer, file and zip`, async () => {
      const bytes = strToU8(input as string);
      const inputs: ReadInput[] = [
        input,
        bytes,
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
        { 'list.txt': input as string },
        zipSync({ 'folder/list.dat': bytes }),
      ];
      const results = await Promise.all(inputs.map((one) => readResources(one, { today: '2026-11-22' })));
      for (const result of results) {
        assert.equal(result.format, format);
        assert.ok(result.services.length > 0);
        assert.deepEqual(result.services, results[0]?.services);
      }
    });
  }

  it('that is given is believed', async () => {
    const result = await readResources(JSON.stringify([hsds]), { format: 'oruk' });
    assert.equal(result.format, 'oruk');
    const text = await readResources('[name],need\n[Harbor],food\n', { format: 'csv' });
    assert.deepEqual(
      text.services.map(({ name }) => name),
      ['[Harbor]'],
    );
  });
});

describe('What cannot be read', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const cases: readonly [name: string, input: unknown, code: string, words: RegExp][] = [
    ['nothing', new Uint8Array(0), 'empty-file', /empty/],
    ['an empty text', '', 'empty-file', /empty/],
    ['blanks', ' \n\t\n', 'empty-file', /empty/],
    ['a mark and no more', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-file', /empty/],
    ['no files', {}, 'empty-file', /no file/],
    ['null', null, 'empty-file', /no file/],
    ['a number', 42, 'empty-file', /no file/],
    ['a file that is none', { 'a.csv': 42 }, 'unknown-format', /neither text nor bytes/],
    ['a PDF', strToU8('%PDF-1.7\n'), 'unknown-format', /a PDF/],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'unknown-format', /old Excel/],
    ['an Excel file', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'unknown-format', /Excel/],
    ['an OpenDocument file', zip({ 'content.xml': '<x/>', mimetype: 'x' }), 'unknown-format', /OpenDocument/],
    ['a zip in a zip', zipSync({ 'a.zip': zip({ 'a.csv': csv }) }), 'unknown-format', /zip inside/],
    ['a damaged zip', zip({ 'a.csv': csv }).slice(0, 50), 'bad-zip', /damaged/],
    ['a web page', '<!doctype html><title>404</title>', 'unknown-format', /web page/],
    ['XML', '<?xml version="1.0"?><services/>', 'unknown-format', /XML/],
    ['a table without names', 'a;b\n1;2\n', 'unknown-format', /"a", "b".*no column "name"/],
    ['binary rubbish', Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251), 'unknown-format', /./],
    ['JSON of something else', '{"filters":{"age":[]}}', 'unknown-format', /"filters"/],
    ['a JSON text', '["a","b"]', 'unknown-format', /list of 2/],
    ['an empty list', '[]', 'unknown-format', /list of 0/],
    ['JSON that breaks off', '{\n"services": [\n{"name": "Secret Road 9"', 'bad-json', /broken/],
    ['JSON that never ends', '['.repeat(100_000), 'bad-json', /too deeply/],
    ['JSON that is too deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 'bad-json', /too deeply/],
  ];
  for (const [name, input, code, words] of cases) {
    it(`is said, with a remedy: ${name}`, async () => {
      const result = await readResources(input as ReadInput);
      assert.deepEqual(result.services, []);
      assert.equal(result.format, null);
      const problem = result.problems.find((one) => one.code === code);
      assert.ok(problem, JSON.stringify(result.problems));
      assert.match(problem.message, words);
      assert.equal(problem.severity, 'error');
      assert.ok(problem.remedy.length > 10);
      assert.doesNotMatch(JSON.stringify(result.problems), /Secret/);
    });
  }

  it('in a folder does not take the rest with it', async () => {
    const result = await readResources({ 'a.csv': csv, 'readme.pdf': strToU8('%PDF-1.7'), 'b.csv': '' });
    assert.equal(result.services.length, 1);
    assert.deepEqual(
      result.problems.map(({ code, file }) => [code, file]),
      [
        ['unknown-format', 'readme.pdf'],
        ['empty-file', 'b.csv'],
      ],
    );
  });
});

describe('Several files', () => {
  it('of pages are one directory', async () => {
    const result = await readResources({
      'page-1.json': JSON.stringify({ ...page([hsds]), total_items: 2 }),
      'page-2.json': JSON.stringify({ ...page([{ ...hsds, id: 's2', name: 'Alder' }]), total_items: 2 }),
    });
    assert.equal(result.format, 'hsds');
    assert.deepEqual(
      result.services.map(({ id }) => id),
      ['s1', 's2'],
    );
  });

  it('of tables too; an id that comes again gets another', async () => {
    const result = await readResources({ 'north.csv': csv, 'south.csv': 'id,name\n1,Alder\n' });
    assert.deepEqual(
      result.services.map(({ id }) => id),
      ['1', '1-2'],
    );
    assert.deepEqual(
      result.problems.map(({ code, file }) => [code, file]),
      [['duplicate-id', 'south.csv']],
    );
    const mixed = await readResources({ 'a.json': JSON.stringify(own), 'b.json': JSON.stringify(own) });
    assert.deepEqual(
      mixed.services.map(({ id }) => id),
      ['s1', 's1-2'],
    );
    assert.ok(codes(mixed).includes('duplicate-id'));
  });
});

describe('What is said of the directory', () => {
  it('by the caller stands above what the file says', async () => {
    const options = { lang: 'es', timeZone: 'America/Denver', country: 'us', licence: 'CC0', attribution: 'Alder' };
    const { directory } = await readResources(JSON.stringify({ ...own, lang: 'en', country: 'GB' }), options);
    assert.deepEqual(directory, {
      format: 'porchlight-directory',
      version: 1,
      name: 'Alder County',
      lang: 'es',
      timeZone: 'America/Denver',
      country: 'US',
      licence: 'CC0',
      attribution: 'Alder',
    });
    assert.equal((await readResources(csv, options)).directory.country, 'US');
    assert.equal((await readResources('', options)).directory.country, 'US');
  });
});

describe('Bad input', () => {
  const html = '<img src=x onerror="alert(1)"><script>alert(2)</script><b>Help</b> &amp; more';

  it('with HTML in every field comes out as plain text', async () => {
    const names =
      'id name organization description alert phone email website address city region postcode hours cost languages eligibility how_to_apply documents area verified name_es'.split(
        ' ',
      );
    const text = `${names.join('\t')}\n${names.map(() => html).join('\t')}\n`;
    const { services } = await readResources(text);
    assert.equal(services.length, 1);
    assert.equal(services[0]?.description, 'Help & more');
    assert.doesNotMatch(JSON.stringify(services), /<|alert\(|onerror/);
  });

  it('with links that run scripts has none of them', async () => {
    const links = [
      'javascript:alert(1)',
      'data:text/html,x',
      'java\tscript:alert(1)',
      'vbscript:x',
      'file:///etc/passwd',
    ];
    for (const link of links) {
      const { services } = await readResources(
        `id\tname\twebsite\torganization\torganization_website\n1\tA\t"${link}"\tB\t"${link}"\n`,
      );
      assert.equal(services.length, 1);
      assert.doesNotMatch(JSON.stringify(services), /script:|data:|file:/i);
    }
  });

  it('with cells of 10,000 characters is cut, with a problem', async () => {
    const long = 'long words '.repeat(1000);
    const { services, problems } = await readResources(
      `id,name,description,city,phone\n1,${long},${long}${long},${long},${long}\n`,
    );
    assert.equal(services.length, 1);
    assert.ok((services[0]?.name.length ?? 0) <= 300);
    assert.ok((services[0]?.description?.length ?? 0) <= 10_000);
    assert.ok(problems.some(({ code }) => code === 'text-too-long'));
    assert.ok(problems.every(({ value = '' }) => value.length <= 120));
  });

  it('of any kind never throws, and every service that comes out fits the model', async () => {
    const words = fc.constantFrom(
      'name',
      'id',
      'phone',
      'hours_mon',
      'latitude',
      'longitude',
      'address_private',
      'more',
      'need',
      'verified',
      'x_es',
      'name_ar',
      '__proto__',
      '',
    );
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        '200',
        '-999',
        '{"phones":[{}]}',
        '{"__proto__":{"x":1}}',
        'yes',
        '24 hours',
        '=1+1',
        '\u0000',
        '\ud800',
      ),
    );
    const table = fc
      .tuple(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
      )
      .map(([header, rows, separator]) => [header, ...rows].map((cells) => cells.join(separator)).join('\n'));
    const input: fc.Arbitrary<ReadInput> = fc.oneof(
      { weight: 4, arbitrary: table },
      fc.string(),
      fc.uint8Array({ maxLength: 200 }),
      fc.json({ maxDepth: 4 }),
      fc.json({ maxDepth: 3 }).map((json) => `{"contents":[${json}],"services":${json}}`),
      fc.dictionary(fc.constantFrom('services.csv', 'phones.csv', 'locations.csv', 'a.json', '__proto__'), table),
    );
    await fc.assert(
      fc.asyncProperty(input, async (one) => {
        const { services, problems } = await readResources(one);
        for (const service of services) assert.equal(serviceSchema.safeParse(service).success, true);
        assert.equal(new Set(services.map(({ id }) => id)).size, services.length);
        for (const problem of problems) assert.ok(problem.message !== '' && problem.remedy !== '');
        assert.ok(services.length > 0 || problems.length > 0);
      }),
      { numRuns: 400 },
    );
  });

  it('of 50 MB is read to the end: services as a table, and one cell that never ends', async () => {
    const row = (at: number) =>
      `${at},Service ${at},"${'Some words about what is offered there. '.repeat(60)}",555-0142\n`;
    const rows: string[] = ['id,name,description,phone\n'];
    let size = 0;
    for (let at = 1; size < 50_000_000; at += 1) {
      const text = row(at);
      rows.push(text);
      size += text.length;
    }
    const bytes = strToU8(rows.join(''));
    assert.ok(bytes.length > 50_000_000);
    const { services, problems } = await readResources(bytes);
    assert.equal(services.length, rows.length - 1);
    assert.deepEqual(problems, []);
    const open = await readResources(`id,name\n1,"${'x'.repeat(50_000_000)}`);
    assert.equal(open.services.length, 1);
    assert.deepEqual([...new Set(codes(open))].sort(), ['bad-quotes', 'text-too-long']);
  });

  it('with more rows than a directory may have is cut there, and says so', async () => {
    const { services, problems } = await readResources(
      `id,name\n${Array.from({ length: 200_010 }, (_, at) => `${at},A`).join('\n')}`,
    );
    assert.equal(services.length, 200_000);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['too-many-rows', 'error']],
    );
  });
});
