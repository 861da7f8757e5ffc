import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MOST_PROBLEMS } from '../../src/resources/normalize/problems.js';
import { readFhir } from '../../src/resources/readers/fhir.js';
import type { Finished } from '../../src/resources/readers/finish.js';
import { readHsds } from '../../src/resources/readers/hsds.js';
import { readOruk } from '../../src/resources/readers/oruk.js';
import { readOutpost } from '../../src/resources/readers/outpost.js';
import { readOwn } from '../../src/resources/readers/own.js';
import { serviceSchema } from '../../src/resources/schema.js';
import { fhirBundle, hsdsRecord, outpostPage } from './readers-json.fixtures.js';

type Reader = (json: unknown, options: { today: string }) => Finished;
const readers: Record<string, Reader> = { readHsds, readOruk, readOutpost, readFhir, readOwn };
const today = '2025-06-01';

/** What every answer of a reader keeps, whatever was read. */
function keepsItsWord({ services, problems, directory }: Finished): void {
  assert.equal(directory.format, 'porchlight-directory');
  for (const service of services) assert.ok(serviceSchema.safeParse(service).success, JSON.stringify(service));
  assert.equal(new Set(services.map((service) => service.id)).size, services.length, 'ids are unique');
  assert.ok(problems.length <= MOST_PROBLEMS + 1);
  for (const problem of problems) {
    assert.ok((problem.value ?? '').length <= 120 && problem.message !== '' && problem.remedy !== '');
  }
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
}

const HTML = '<img src=x onerror="alert(1)"><script>alert(2)</script>Text<a href="javascript:alert(3)">link</a>';
const values: readonly unknown[] = [
  undefined,
  null,
  '',
  0,
  -1,
  1e308,
  NaN,
  true,
  [],
  {},
  [[[]]],
  [null],
  'text',
  '__proto__',
  HTML,
  'javascript:alert(1)',
  'data:text/html,x',
  'x'.repeat(10_000),
  '2025-13-45',
  { id: {}, name: [] },
  [{ number: {}, opens_at: [], location: 'x', taxonomy_term: 3, coding: 'x' }],
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
];

const records: [string, Reader, (more: Record<string, unknown>) => unknown, Record<string, unknown>][] = [
  ['hsds', readHsds, (more) => hsdsRecord(more), hsdsRecord()],
  ['oruk', readOruk, (more) => ({ contents: [hsdsRecord(more)] }), hsdsRecord()],
  [
    'outpost',
    readOutpost,
    (more) => outpostPage(more),
    (outpostPage().content as Record<string, unknown>[])[0] as Record<string, unknown>,
  ],
  [
    'fhir',
    readFhir,
    (more) => fhirBundle(more),
    ((fhirBundle().entry as { resource: Record<string, unknown> }[])[2] as { resource: Record<string, unknown> })
      .resource,
  ],
];

for (const [name, reader, make, record] of records) {
  test(`${name}: every field with every kind of wrong value`, () => {
    for (const field of Object.keys(record))
      for (const value of values) keepsItsWord(reader(make({ [field]: value }), { today }));
  });

  test(`${name}: HTML in every text at once`, () => {
    const withHtml = JSON.parse(JSON.stringify(make({})), (key, value: unknown) =>
      typeof value === 'string' && !['resourceType', 'reference', 'fullUrl', 'id', 'system', 'url'].includes(key)
        ? `${value}${HTML}`
        : value,
    ) as unknown;
    const finished = reader(withHtml, { today });
    keepsItsWord(finished);
    assert.equal(finished.services.length, 1);
    assert.doesNotMatch(JSON.stringify(finished.services), /<img|<script|javascript:|onerror/);
  });
}

test('any JSON at all: no reader throws, and all keep their word', () => {
  const key = fc.constantFrom(
    'id',
    'name',
    'services',
    'contents',
    'content',
    'service',
    'location',
    'service_at_locations',
    'phones',
    'schedules',
    'resourceType',
    'entry',
    'resource',
    'extension',
    'locations',
    'addresses',
    'format',
    'version',
    '__proto__',
    'organization',
    'cost_options',
  );
  const leaf = fc.oneof(
    fc.constantFrom('HealthcareService', 'Bundle', 'porchlight-directory', 'MO', '09:00', HTML),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (json) => {
      for (const reader of Object.values(readers)) keepsItsWord(reader(json, { today }));
    }),
    { numRuns: 400 },
  );
});

test('cycles are followed a few levels and no more', () => {
  const record = hsdsRecord();
  record.organization = record;
  record.service_at_locations = [record];
  record.services = [record];
  record.contents = record;
  record.location = record;
  record.service = record;
  const bundle = fhirBundle() as { entry: { resource: Record<string, unknown> }[] };
  const service = bundle.entry[2]?.resource as Record<string, unknown>;
  service.contained = [service];
  service.location = [service, { reference: '#h1' }];
  service.providedBy = { reference: '#h1', ...service };
  service.extension = [service];
  bundle.entry.push({ resource: bundle });
  for (const reader of Object.values(readers))
    for (const json of [record, [record], bundle]) keepsItsWord(reader(json, { today }));
});

test('20,000 levels', () => {
  let lists: unknown = [];
  let objects: unknown = {};
  for (let level = 0; level < 20_000; level += 1) {
    lists = [lists];
    objects = {
      services: [objects],
      service: objects,
      resource: objects,
      entry: objects,
      contents: objects,
      name: 'n',
    };
  }
  for (const reader of Object.values(readers))
    for (const json of [lists, objects, hsdsRecord({ description: lists, service_areas: [{ extent: lists }] })])
      keepsItsWord(reader(json, { today }));
});

test('long lists in one record are cut, and a million records do not fill the memory with problems', () => {
  const many = (value: unknown): unknown[] => Array.from({ length: 5000 }, () => value);
  const { services } = readHsds(
    hsdsRecord({
      phones: many({ number: 'x' }),
      languages: many({ name: 'Spanish' }),
      service_areas: many({ name: 'a' }),
      contacts: many({ phones: many({ number: '1' }) }),
    }),
    { today },
  );
  keepsItsWord({ services, problems: [], directory: { format: 'porchlight-directory', version: 1 } });
  const { problems } = readHsds(
    Array.from({ length: 100_000 }, () => 'x'),
    { today },
  );
  assert.equal(problems.length, MOST_PROBLEMS + 1);
  assert.equal(problems.at(-1)?.code, 'too-many-problems');
});
