import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { bundledBytes, MOST_BYTES } from '../../scripts/crisis/size.js';
import { countries } from '../../src/crisis/choose.js';
import { decodeLines, decodeNumbers } from '../../src/crisis/decode.js';
import { details } from '../../src/crisis/details.js';
import { essentials } from '../../src/crisis/essential-lines.js';
import { isForAnyone, orderLines } from '../../src/crisis/order.js';
import { emergencySchema, linesSchema, sourcesSchema, type LineRecord } from '../../src/crisis/schema.js';
import type { Channel, CrisisLine } from '../../src/crisis/types.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/crisis/data/${name}.json`, import.meta.url), 'utf8'));
const records = linesSchema.parse(read('lines'));
const emergency = emergencySchema.parse(read('emergency'));
const sources = sourcesSchema.parse(read('sources'));

/** Absent and undefined are the same to who reads a line. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const shipped = countries().flatMap((country) => [...details.lines(country)]);
const byId = new Map(shipped.map((line) => [line.details?.id, line]));

test('every record ships once, and nothing else does', () => {
  assert.equal(shipped.length, records.length);
  assert.deepEqual(new Set(byId.keys()), new Set(records.map(({ id }) => id)));
});

test('what ships of a line is what its record says', () => {
  for (const record of records) {
    const line = byId.get(record.id);
    assert.ok(line, record.id);
    const { pair, ...facts } = line;
    assert.equal(pair !== undefined, record.pairWith !== undefined, record.id);
    assert.deepEqual(plain(facts), expected(record));
  }
});

test('what is bundled of a line is what its record says', () => {
  const bundled = countries().flatMap((country) => [...essentials.lines(country)]);
  assert.ok(bundled.length >= new Set(records.map(({ country }) => country)).size);
  for (const line of bundled) {
    const record = records.find(({ country, name }) => country === line.country && name === line.name);
    assert.ok(record, line.name);
    const { channels, role, group: _, languages: __, details: ___, ...facts } = expected(record);
    assert.deepEqual(plain({ ...line, pair: undefined }), {
      ...facts,
      channels: channels.filter(({ kind }) => kind !== 'web').map((c) => (c.kind === 'chat' ? { kind: c.kind } : c)),
      ...(role !== 'suicide' && role !== 'crisis' && { role }),
    });
  }
});

test('the first line of a country is the one to meet first, and all that belong beside it are bundled', () => {
  for (const country of new Set(records.map((record) => record.country))) {
    const all = records.filter((record) => record.country === country);
    const ranked = all.map((record) => ({ ...record, always: record.hours.always }));
    const general = ranked.filter(isForAnyone);
    const [top] = orderLines(general.length > 0 ? general : ranked);
    const bundled = essentials.lines(country);
    assert.equal(bundled[0]?.name, top?.name);
    const ids = bundled.map((line) => recordOf(line).id);
    for (const partner of bundled.flatMap((line) => recordOf(line).pairWith ?? []))
      assert.ok(ids.includes(partner), partner);
  }
});

test('where a bundled line is answered in a language, such a line comes first for who speaks it', () => {
  for (const country of new Set(records.map((record) => record.country))) {
    const bundled = essentials.lines(country);
    for (const lang of new Set(bundled.flatMap((line) => recordOf(line).languages))) {
      const [first] = essentials.lines(country, { lang });
      assert.ok(first && recordOf(first).languages.includes(lang), `${country} ${lang}`);
    }
  }
});

test('partners carry the same pair, others another one or none', () => {
  for (const a of records) {
    for (const b of records) {
      if (a.id === b.id || a.country !== b.country || byId.get(a.id)?.pair === undefined) continue;
      const same = byId.get(a.id)?.pair === byId.get(b.id)?.pair;
      assert.equal(same, a.pairWith?.includes(b.id) === true, `${a.id} ${b.id}`);
    }
  }
});

test('every emergency number ships, the ambulance where it is another one', () => {
  assert.deepEqual(countries(), Object.keys(emergency).sort());
  for (const [country, { general, ambulance }] of Object.entries(emergency)) {
    assert.deepEqual(details.emergency(country), { number: general, ...(ambulance && { ambulance }) }, country);
  }
});

test('every field survives', () => {
  const text = `2031-12
aayy-Latn:!&*12,+1234567#9,5##/34GO One@Place|youth
ab11 Other
2026-01
aa-&/5678 Two
aa?=119 Three: 3 / 4|family
ac-?33 None`;
  const [one, two, three] = plain(decodeLines(text, 'AA'));
  assert.deepEqual(one, {
    country: 'AA',
    name: 'One',
    nameLang: 'yy-Latn',
    role: 'youth',
    region: 'Place',
    channels: [
      { kind: 'call', number: '*12' },
      { kind: 'call', number: '+1234567', menuKey: '9' },
      { kind: 'call', number: '5', menuKey: '#' },
      { kind: 'text', number: '34', keyword: 'GO' },
      { kind: 'chat' },
    ],
    always: false,
    checked: '2031-12',
    pair: '&',
  });
  assert.deepEqual(two, {
    country: 'AA',
    name: 'Two',
    channels: [{ kind: 'text', number: '5678' }],
    always: true,
    checked: '2026-01',
    pair: '&',
  });
  assert.deepEqual(
    [three?.name, three?.nameLang, three?.role, three?.always, three?.pair],
    ['Three: 3 / 4', 'en', 'family', null, '='],
  );
  assert.deepEqual(
    decodeLines(text, 'AC').map(({ always, checked, nameLang }) => ({ always, checked, nameLang })),
    [{ always: null, checked: '2026-01', nameLang: undefined }],
  );
  assert.deepEqual(decodeLines(text, 'AD'), []);
  assert.deepEqual(
    [...decodeNumbers('112AdlBa911UsZa')],
    [
      ['AD', '112'],
      ['AL', '112'],
      ['BA', '112'],
      ['US', '911'],
      ['ZA', '911'],
    ],
  );
});

test('the bundled part stays small and without zod; the details bring no zod either', async () => {
  const bundle = async (entry: string) => {
    const entryPoints = [new URL(`../../src/crisis/${entry}.ts`, import.meta.url).pathname];
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    return Object.keys(metafile.inputs).map((path) => path.split('src/crisis/').at(-1) ?? '');
  };
  const inputs = await bundle('choose');
  assert.ok(inputs.includes('essentials.ts'), inputs.join());
  for (const heavy of ['details.ts', 'details-data.ts', 'order.ts', 'schema.ts'])
    assert.ok(!inputs.some((path) => path.endsWith(heavy)), heavy);
  assert.ok(![...inputs, ...(await bundle('details'))].some((path) => path.includes('zod')));
  assert.ok((await bundledBytes()) <= MOST_BYTES);
});

function recordOf({ country, name }: CrisisLine): LineRecord {
  const record = records.find((each) => each.country === country && each.name === name);
  assert.ok(record, `${country} ${name}`);
  return record;
}

function expected(record: LineRecord) {
  const { id, country, name, nameLang, role, group, region, hours, languages, audience, checked } = record;
  const order = ['call', 'text', 'chat', 'web'];
  const channels = record.channels
    .map(({ ...channel }): Channel => {
      if ('e164' in channel) delete channel.e164;
      return channel;
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return {
    country,
    name,
    ...(nameLang && { nameLang }),
    role,
    group,
    ...(region && { region }),
    channels,
    always: hours.always,
    languages,
    checked: checked.slice(0, 7),
    details: {
      id,
      ...(hours.text && { hours: hours.text }),
      audience,
      sources: record.sources.map((source) => ({ what: sources[source]?.what, date: sources[source]?.date })),
    },
  };
}
