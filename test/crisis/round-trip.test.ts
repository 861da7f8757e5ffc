import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { countries } from '../../src/crisis/choose.js';
import { decodeLines, decodeNumbers } from '../../src/crisis/decode.js';
import { details } from '../../src/crisis/details.js';
import { emergencySchema, linesSchema, sourcesSchema, type LineRecord } from '../../src/crisis/schema.js';
import type { Channel } from '../../src/crisis/types.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/crisis/data/${name}.json`, import.meta.url), 'utf8'));
const records = linesSchema.parse(read('lines'));
const emergency = emergencySchema.parse(read('emergency'));
const sources = sourcesSchema.parse(read('sources'));

const shipped = countries().flatMap((country) => [...details.lines(country)]);
const byId = new Map(shipped.map((line) => [line.details?.id, line]));

test('every record ships once, and nothing else does', () => {
  assert.equal(shipped.length, records.length);
  assert.deepEqual(new Set(byId.keys()), new Set(records.map(({ id }) => id)));
  assert.equal(new Set(shipped.map(({ key }) => key)).size, shipped.length);
});

test('what ships of a line is what its record says', () => {
  for (const record of records) {
    const line = byId.get(record.id);
    assert.ok(line, record.id);
    const { key, first, pair, ...facts } = line;
    assert.match(key, new RegExp(`^${record.country}-\\d+$`));
    assert.equal(typeof first, 'boolean');
    assert.equal(pair !== undefined, record.pairWith !== undefined, record.id);
    assert.deepEqual(facts, expected(record));
  }
});

test('partners carry the same pair, others another one or none', () => {
  for (const a of records) {
    for (const b of records) {
      if (a.id === b.id || byId.get(a.id)?.pair === undefined) continue;
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

test('three lines that belong together, a December of 2031 and every tag survive', () => {
  const text = `\n=AA xx\nOne|sA${(11).toString(36)}c+|*12|+1234567#9|t34 GO|~yy-Latn|:xx zz|@men|>Place\nTwo|fN61&\nThree|iU61&\n=AB yy\nOther|cA61|11\n`;
  const [one, two, three] = decodeLines(text, 'AA', false, 4);
  assert.deepEqual(one, {
    key: 'AA-4',
    country: 'AA',
    first: false,
    name: 'One',
    nameLang: 'yy-Latn',
    role: 'suicide',
    group: 'men',
    region: 'Place',
    channels: [
      { kind: 'call', number: '*12' },
      { kind: 'call', number: '+1234567', menuKey: '9' },
      { kind: 'text', number: '34', keyword: 'GO' },
      { kind: 'chat' },
    ],
    always: true,
    languages: ['xx', 'zz'],
    checked: '2031-12',
    pair: 'AA-4',
  });
  assert.deepEqual([two?.pair, three?.pair], ['AA-4', 'AA-4']);
  assert.deepEqual([two?.role, two?.group, two?.always, three?.always], ['family', 'families', false, null]);
  assert.deepEqual(decodeLines(text, 'AC', true), []);
  assert.deepEqual(
    [...decodeNumbers('112ADAL911US')],
    [
      ['AD', '112'],
      ['AL', '112'],
      ['US', '911'],
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
  for (const heavy of ['details.ts', 'details-data.ts', 'schema.ts'])
    assert.ok(!inputs.some((path) => path.endsWith(heavy)), heavy);
  assert.ok(![...inputs, ...(await bundle('details'))].some((path) => path.includes('zod')));
});

function expected(record: LineRecord) {
  const { id, country, name, nameLang, role, group, region, hours, languages, audience, checked } = record;
  const order = ['call', 'text', 'chat', 'web'];
  const channels = record.channels
    .map(({ ...channel }): Channel => {
      if ('e164' in channel) delete channel.e164;
      return channel as Channel;
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
