import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLines, countries, INTERNATIONAL_DIRECTORIES, type ChooseOptions } from '../../src/crisis/choose.js';
import { details } from '../../src/crisis/details.js';
import { essentials } from '../../src/crisis/essential-lines.js';
import type { Channel, Directory } from '../../src/crisis/types.js';

const today = new Date(2026, 10, 22);
const names = (country: string, options: Partial<ChooseOptions> = {}, directory?: Directory) =>
  chooseLines(country, { today, ...options }, directory).lines.map(({ name }) => name);
/** What a person sees of the ways to reach a line: absent and undefined look the same. */
const plain = (channels: readonly Channel[] | undefined): unknown => JSON.parse(JSON.stringify(channels));

test('US: 988 with call, text and chat, the text line beside it, no network needed', () => {
  const help = chooseLines('US', { today });
  assert.equal(help.country, 'US');
  assert.deepEqual(help.emergency, { number: '911' });
  assert.deepEqual(
    help.lines.map(({ name, channels }) => ({ name, channels: plain(channels) })),
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
  assert.equal(first?.role, 'suicide');
  assert.deepEqual(first?.languages, ['en', 'es']);
  assert.equal(first?.details?.audience, 'anyone in suicidal crisis or emotional distress');
  assert.ok(first?.details?.sources.some(({ what }) => what.includes('open-helplines')));
});

test('GB: Samaritans and Shout side by side; regional lines last; UK means GB', () => {
  assert.deepEqual(names('GB'), ['Samaritans', 'Shout']);
  assert.deepEqual(chooseLines('uk', { today }), chooseLines('GB', { today }));
  const all = chooseLines('GB', { today }, details).lines;
  assert.deepEqual(
    all.slice(-3).map(({ region }) => region),
    ['England', 'Northern Ireland', 'Scotland'],
  );
  assert.equal(chooseLines('GB', { today }).emergency?.number, '999');
});

test('ES: 024 first, its chat told even before its address is there; the others arrive later', () => {
  const [first] = chooseLines('ES', { today }).lines;
  assert.equal(first?.name, 'Línea 024');
  assert.equal(first?.nameLang, 'es');
  assert.deepEqual(plain(first?.channels), [{ kind: 'call', number: '024' }, { kind: 'chat' }]);
  assert.deepEqual(names('ES', {}, details), ['Línea 024', 'Teléfono de la Esperanza', 'Fundación ANAR']);
});

test('CN: always open first; the line in English moves up for who reads English, never above the bundled one', () => {
  const [bundled] = names('CN');
  const [english, chinese] = [names('CN', { lang: 'en' }, details), names('CN', { lang: 'zh' }, details)];
  assert.equal(chooseLines('CN', { today }, details).lines[0]?.always, true);
  assert.deepEqual([english[0], chinese[0]], [bundled, bundled]);
  const at = (list: string[]): number => list.indexOf('Lifeline China (in English)');
  assert.ok(at(english) < at(chinese), english.join());
});

test('EG: no checked line, so the emergency number and nothing else', () => {
  for (const directory of [undefined, details]) {
    const help = chooseLines('EG', { today }, directory);
    assert.deepEqual(help, { country: 'EG', emergency: { number: '123' }, lines: [] });
  }
});

test('an unknown country gets nothing of another one', () => {
  for (const country of [
    ...['XX', 'ZZ', 'EU', '', ' ', 'USA', 'U', '20', '840', '__proto__', 'constructor', '\n=', '=U', 'U ', '1A', '..'],
    null,
    undefined,
  ]) {
    const nothing = { country: null, emergency: null, lines: [] };
    assert.deepEqual(chooseLines(country, { today }), nothing);
    assert.deepEqual(chooseLines(country, { today }, details), nothing);
    if (typeof country === 'string') assert.deepEqual([...essentials.lines(country), ...details.lines(country)], []);
  }
});

test('each language of a country has its own first line, without a network too', () => {
  const [flemish, walloon] = [['Zelfmoordlijn 1813'], ['Centre de Prévention du Suicide', 'Télé-Accueil']];
  for (const directory of [undefined, details]) {
    const first = (lang?: string) => names('BE', { lang }, directory).slice(0, 3);
    assert.deepEqual(first('nl'), [...flemish, ...walloon]);
    assert.deepEqual(first('fr'), [...walloon, ...flemish]);
    assert.deepEqual(first('fr-BE'), first('fr'));
    for (const other of [undefined, '', 'de', 'f', 'fry']) assert.deepEqual(first(other), first('nl'), other);
  }
  // Norwegian Bokmål is what a browser says, Norwegian is what the directory says.
  assert.deepEqual(names('NO', { lang: 'nb-NO' }, details), names('NO', {}, details));
});

test('an audience moves its lines up, and takes nothing away', () => {
  const young = names('US', { audience: 'young' }, details);
  assert.deepEqual(young.slice(0, 3), ['988 Suicide & Crisis Lifeline', 'Crisis Text Line', 'The Trevor Project']);
  assert.deepEqual([...young].sort(), names('US', {}, details).sort());
  assert.equal(names('US', { audience: 'lgbtq' }, details)[2], 'The Trevor Project');
  assert.equal(names('US', { audience: 'veterans' }, details)[2], 'Veterans Crisis Line');
});

test('a bundled line says what it is where that is not to be expected', () => {
  const first = (country: string) => essentials.lines(country)[0];
  assert.equal(first('BG')?.role, 'youth');
  assert.equal(first('AR')?.region, 'Buenos Aires');
  assert.equal(first('US')?.role, undefined);
});

test('past its review date a line says so, then goes', () => {
  const se = (day: string) => chooseLines('SE', { today: new Date(`${day}T12:00`) });
  assert.equal(se('2026-11-22').lines[0]?.freshness, 'due');
  assert.equal(se('2025-12-31').lines[0]?.freshness, 'fresh');
  const late = se('2027-01-01');
  assert.deepEqual(late, { country: 'SE', emergency: { number: '112' }, lines: [] });
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
