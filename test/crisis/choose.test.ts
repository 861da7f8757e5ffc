import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLines, countries, INTERNATIONAL_DIRECTORIES, type ChooseOptions } from '../../src/crisis/choose.js';
import { details } from '../../src/crisis/details.js';
import type { Directory } from '../../src/crisis/types.js';

const today = '2026-11-22';
const names = (country: string, options: Partial<ChooseOptions> = {}, directory?: Directory) =>
  chooseLines(country, { today, ...options }, directory).lines.map(({ name }) => name);

test('US: 988 with call, text and chat, the text line beside it, no network needed', () => {
  const help = chooseLines('US', { today });
  assert.deepEqual(help.emergency, { number: '911' });
  assert.equal(help.known, true);
  assert.deepEqual(
    help.lines.map(({ name, channels }) => ({ name, channels })),
    [
      {
        name: '988 Suicide & Crisis Lifeline',
        channels: [{ kind: 'call', number: '988' }, { kind: 'text', number: '988' }, { kind: 'chat' }],
      },
      { name: 'Crisis Text Line', channels: [{ kind: 'text', number: '741741', keyword: 'HOME' }] },
    ],
  );
  assert.ok(help.lines[0]?.pair);
  assert.equal(help.lines[0]?.pair, help.lines[1]?.pair);
});

test('US, everything: lines for some people come after those for anyone, information last', () => {
  assert.deepEqual(names('US', {}, details), [
    '988 Suicide & Crisis Lifeline',
    'Crisis Text Line',
    'Veterans Crisis Line',
    'The Trevor Project',
    'Trans Lifeline',
    'SAMHSA National Helpline',
  ]);
  const [first] = chooseLines('US', { today }, details).lines;
  assert.deepEqual(first?.channels.at(-1), { kind: 'chat', url: 'https://988lifeline.org/' });
  assert.equal(first?.details?.audience, 'anyone in suicidal crisis or emotional distress');
  assert.ok(first?.details?.sources.some(({ what }) => what.includes('open-helplines')));
});

test('GB: Samaritans and Shout side by side; regional lines last; UK means GB', () => {
  assert.deepEqual(names('GB').slice(0, 2), ['Samaritans', 'Shout']);
  assert.deepEqual(chooseLines('uk', { today }), chooseLines('GB', { today }));
  const all = chooseLines('GB', { today }, details).lines;
  assert.deepEqual(
    all.slice(-3).map(({ region }) => region),
    ['England', 'Northern Ireland', 'Scotland'],
  );
  assert.equal(chooseLines('GB', { today }).emergency?.number, '999');
});

test('ES: 024 first, its chat told even before its address is there', () => {
  const [first, second] = chooseLines('ES', { today }).lines;
  assert.equal(first?.name, 'Línea 024');
  assert.equal(first?.nameLang, 'es');
  assert.deepEqual(first?.channels, [{ kind: 'call', number: '024' }, { kind: 'chat' }]);
  assert.equal(second?.name, 'Teléfono de la Esperanza');
});

test('MX: both national lines, open day and night', () => {
  assert.deepEqual(names('MX'), ['Línea de la Vida', 'SAPTEL']);
  assert.ok(chooseLines('MX', { today }).lines.every(({ always }) => always === true));
});

test('CN: always open first; the line in English moves up for who reads English, never above the bundled ones', () => {
  const bundled = names('CN');
  assert.deepEqual(bundled.at(-1), '全国统一心理援助热线 12356');
  assert.equal(chooseLines('CN', { today }).lines.at(-1)?.always, false);
  assert.deepEqual(names('CN', { lang: 'en' }, details), [...bundled, 'Lifeline China (in English)']);
});

test('EG: no checked line, so the emergency number and nothing else', () => {
  for (const directory of [undefined, details]) {
    const help = chooseLines('EG', { today }, directory);
    assert.deepEqual(help, { country: 'EG', known: true, emergency: { number: '123' }, lines: [], withheld: 0 });
  }
});

test('an unknown country gets nothing of another one', () => {
  for (const country of ['XX', 'ZZ', 'EU']) {
    const nothing = { country, known: false, emergency: null, lines: [], withheld: 0 };
    assert.deepEqual(chooseLines(country, { today }), nothing);
    assert.deepEqual(chooseLines(country, { today }, details), nothing);
  }
  for (const country of [
    '',
    ' ',
    'USA',
    'U',
    '840',
    '__proto__',
    'constructor',
    '\n=',
    '=U',
    'U ',
    '1A',
    null,
    undefined,
  ]) {
    assert.deepEqual(chooseLines(country, { today }), {
      country: null,
      known: false,
      emergency: null,
      lines: [],
      withheld: 0,
    });
  }
});

test('language decides among equals', () => {
  assert.deepEqual(names('BE'), ['Zelfmoordlijn 1813', 'Centre de Prévention du Suicide', 'Télé-Accueil']);
  assert.deepEqual(names('BE', { lang: 'fr-BE' }), [
    'Centre de Prévention du Suicide',
    'Télé-Accueil',
    'Zelfmoordlijn 1813',
  ]);
  assert.deepEqual(names('BE', { lang: 'de' }), names('BE'));
  // Norwegian Bokmål is what a browser says, Norwegian is what the directory says.
  assert.deepEqual(names('NO', { lang: 'nb-NO' }), names('NO'));
});

test('an audience moves its lines up, and takes nothing away', () => {
  const young = names('US', { audience: 'young' }, details);
  assert.deepEqual(young.slice(0, 3), ['988 Suicide & Crisis Lifeline', 'Crisis Text Line', 'The Trevor Project']);
  assert.deepEqual([...young].sort(), names('US', {}, details).sort());
  assert.equal(names('US', { audience: 'lgbtq' }, details)[2], 'The Trevor Project');
  assert.equal(names('US', { audience: 'veterans' }, details)[2], 'Veterans Crisis Line');
});

test('past its review date a line says so, then goes', () => {
  const se = (day: string) => chooseLines('SE', { today: day });
  assert.equal(se('2026-11-22').lines[0]?.freshness, 'due');
  assert.equal(se('2025-12-31').lines[0]?.freshness, 'fresh');
  const late = se('2027-01-01');
  assert.deepEqual(
    { lines: late.lines, withheld: late.withheld, known: late.known },
    { lines: [], withheld: 1, known: true },
  );
  assert.equal(late.emergency?.number, '112');
});

test('countries lists what can be chosen; the international directories are https', () => {
  const codes = countries();
  assert.equal(codes.length, 239);
  assert.deepEqual([...codes].sort(), codes);
  assert.ok(codes.includes('EG') && codes.includes('US') && !codes.includes('XX'));
  assert.deepEqual(codes, details.countries());
  for (const { url } of INTERNATIONAL_DIRECTORIES) assert.equal(new URL(url).protocol, 'https:');
});

test('the ambulance is told where it has a number of its own', () => {
  assert.deepEqual(chooseLines('AT', { today }, details).emergency, { number: '112', ambulance: '144' });
  assert.deepEqual(chooseLines('US', { today }, details).emergency, { number: '911' });
});
