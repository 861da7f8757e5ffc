import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ages, agesFromText } from '../../src/resources/normalize/ages.js';
import { yesOrNo } from '../../src/resources/normalize/boolean.js';
import { coordinates } from '../../src/resources/normalize/coordinates.js';
import { country } from '../../src/resources/normalize/country.js';
import { isoDate } from '../../src/resources/normalize/date.js';
import { emails } from '../../src/resources/normalize/email.js';
import { status } from '../../src/resources/normalize/status.js';
import { timeZone } from '../../src/resources/normalize/time-zone.js';
import { clock, span } from '../../src/resources/normalize/time.js';
import { webAddress, webAddresses } from '../../src/resources/normalize/url.js';
import { byDay, weekdays } from '../../src/resources/normalize/weekdays.js';
import { noted, type Noted } from './normalize.noted.js';
import type { Report } from '../../src/resources/normalize/problems.js';

type Normalizer<T> = (raw: unknown, field: string, report: Report) => T;
const use = <T>(normalize: Normalizer<T>, raw: unknown): Noted<T> => noted((report) => normalize(raw, 'field', report));
/** Each raw value gives this, without a problem. */
function clean<T>(normalize: Normalizer<T>, pairs: readonly (readonly [raw: unknown, value: T])[]): void {
  for (const [raw, value] of pairs) {
    const { value: got, found } = use(normalize, raw);
    assert.deepEqual([got, found], [value, []], JSON.stringify(raw));
  }
}
/** Each raw value gives nothing, and this problem. */
function refused<T>(normalize: Normalizer<T>, raws: readonly unknown[], problem: string): void {
  for (const raw of raws) {
    const { value, found } = use(normalize, raw);
    assert.deepEqual([value, found], [undefined, [problem]], JSON.stringify(raw));
  }
}
const blank = [undefined, null, '', '   '];

test('web addresses: http and https only, made by URL', () => {
  clean(webAddress, [
    ['https://example.org', 'https://example.org/'],
    ['example.org/x', 'https://example.org/x'],
    ['www.example.org', 'https://www.example.org/'],
    ['HTTP://Example.org/A b', 'http://example.org/A%20b'],
    ['//example.org', 'https://example.org/'],
    ['http:/example.org', 'http://example.org/'],
    [' <https://example.org/> ', 'https://example.org/'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ...blank.map((one) => [one, undefined] as const),
  ]);
});

test('addresses that would run, or lead nowhere, are refused', () => {
  const hostile = [
    'javascript:alert(1)',
    'JaVaScRiPt://example.org/%0aalert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
  ];
  const others = [
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'mailto:a@example.org',
    'blob:https://example.org/a',
  ];
  const nowhere = [
    'example/counselling',
    'not a url',
    'https://',
    '.&&',
    'https://example..org',
    'https://user:pass@example.org',
    `https://example.org/${'a'.repeat(3000)}`,
    {},
  ];
  refused(
    webAddress,
    [...hostile, ...others, ...nowhere].filter((one) => typeof one === 'string'),
    'error bad-url',
  );
  refused(webAddress, ['N/A', 'none'], 'info placeholder');
  assert.deepEqual(use(webAddresses, 'https://example.org; javascript:alert(1) www.example.org').value, [
    'https://example.org/',
    'https://www.example.org/',
  ]);
});

test('whatever text comes, an address begins with http', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'data:',
    'http:',
    'https://',
    '//',
    '\t',
    '\u0000',
    'a.b',
    ' ',
    '@',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scheme, fc.string()), { maxLength: 6 }), (parts) => {
      const { value, found } = use(webAddress, parts.join(''));
      assert.ok(
        value === undefined || /^https?:\/\/[^\s@/]+\.[^\s]/.test(value) || /^https?:\/\/\[/.test(value),
        value,
      );
      assert.ok(value !== undefined || found.length > 0 || parts.join('').trim() === '');
    }),
  );
});

test('mail addresses', () => {
  assert.deepEqual(use(emails, 'a@example.org; mailto:b@example.org?subject=x, a@example.org').value, [
    'a@example.org',
    'b@example.org',
  ]);
  assert.deepEqual(use(emails, 'Help <help@example.org>').value, ['help@example.org']);
  for (const bad of ['email-example_com', 'a@b', '"a b"@example.org', 'a@@example.org', '<script>@example.org']) {
    const { value, found } = use(emails, [bad]);
    assert.deepEqual([value, found], [[], ['error bad-email']], bad);
  }
});

test('yes and no', () => {
  clean(yesOrNo, [
    [true, true],
    [0, false],
    ['Yes', true],
    ['N', false],
    ['sí', true],
    ['nein', false],
    ['x', true],
    ['✓', true],
    ['unknown', undefined],
  ]);
  refused(yesOrNo, ['maybe'], 'warning bad-boolean');
});

test('status', () => {
  clean(status, [
    ['', 'active'],
    [null, 'active'],
    ['Inactive', 'closed'],
    ['defunct', 'closed'],
    ['temporarily closed', 'temporarily-closed'],
  ]);
  assert.deepEqual(use(status, 'moved').found, ['warning unknown-status']);
});

test('dates: ISO, what is clear, and never a guess', () => {
  clean(isoDate, [
    ['2025-03-31', '2025-03-31'],
    ['2023-03-15T10:30:45.123Z', '2023-03-15'],
    ['2025/3/1', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['12/31/2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['3.4.2025', '2025-04-03'],
    ['31-Dec-2025', '2025-12-31'],
    ['December 31, 2025', '2025-12-31'],
    ['4/4/2025', '2025-04-04'],
  ]);
  refused(isoDate, ['03/04/2025'], 'warning ambiguous-date');
  refused(isoDate, ['2025-02-30', 'soon', '31/31/2025', '0000-00-00', '2025', 'next 12.12.'], 'warning bad-date');
});

test('times in the spellings of real exports', () => {
  clean(clock, [
    ['9:00am', '09:00'],
    ['7:30 am ', '07:30'],
    ['12:00am', '00:00'],
    ['12 PM', '12:00'],
    [1930, '19:30'],
    [900, '09:00'],
    [0, '00:00'],
    ['10:00:00', '10:00'],
    ['09:00Z', '09:00'],
    ['09:00:00+01:00', '09:00'],
    ['9h30', '09:30'],
    ['18.30 Uhr', '18:30'],
    ['9 a.m.', '09:00'],
    ['noon', '12:00'],
    ['1899-12-30 09:00:00', '09:00'],
    ...blank.map((one) => [one, undefined] as const),
  ]);
  refused(clock, ['sunrise', '25:00', '9:75', '13:00 am', '24/7', 'GÇô'], 'warning bad-time');
});

test('spans: midnight, whole days, nights; what is not believed is reported', () => {
  const read = (opens: unknown, closes: unknown) => noted((report) => span(opens, closes, 'hours', report));
  const good: [unknown, unknown, string][] = [
    ['09:00', '17:00', '09:00-17:00'],
    ['5:00pm', '12:00am', '17:00-24:00'],
    [0, 2359, '00:00-24:00'],
    ['00:00', '00:00', '00:00-24:00'],
    ['20:00', '08:00', '20:00-08:00'],
    ['18:00', '02:00', '18:00-02:00'],
  ];
  for (const [opens, closes, expected] of good) {
    const { value, found } = read(opens, closes);
    assert.deepEqual([`${value?.opens}-${value?.closes}`, found], [expected, []]);
  }
  for (const [opens, closes] of [
    ['08:30', '05:30'],
    ['09:00', '09:00'],
    ['09:00', ''],
    [null, '17:00'],
  ])
    assert.deepEqual([read(opens, closes).value, read(opens, closes).found], [undefined, ['warning doubtful-hours']]);
  assert.deepEqual(read('', undefined).found, []);
});

test('days of the week', () => {
  clean(weekdays, [
    ['Mon-Fri', ['MO', 'TU', 'WE', 'TH', 'FR']],
    ['Sa – Mo', ['MO', 'SA', 'SU']],
    ['Monday, Wednesday & Friday', ['MO', 'WE', 'FR']],
    [
      ['mon', 'tue', 'mon'],
      ['MO', 'TU'],
    ],
    ['Tuesday through Thursday', ['TU', 'WE', 'TH']],
    ['M/W/F', ['MO', 'WE', 'FR']],
    ['lunes y viernes', ['MO', 'FR']],
    ['daily', ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']],
  ]);
  refused(weekdays, ['Funday', '1'], 'warning unknown-day');
});

test('BYDAY of a rule', () => {
  assert.deepEqual(use(byDay, 'MO,TU').value, [{ day: 'MO' }, { day: 'TU' }]);
  assert.deepEqual(use(byDay, '2MO,-1FR').value, [
    { day: 'MO', nth: 2 },
    { day: 'FR', nth: -1 },
  ]);
  assert.deepEqual(use(byDay, 'Monday').value, [{ day: 'MO' }]);
  assert.deepEqual(use(byDay, '9XX').found, ['warning unknown-day']);
});

test('coordinates: range, exchange, placeholders', () => {
  const read = (lat: unknown, lon: unknown) => noted((report) => coordinates(lat, lon, 'position', report));
  assert.deepEqual(read('40.5', -73.9).value, { lat: 40.5, lon: -73.9 });
  assert.deepEqual(read('51,5', '0,12° W').value, { lat: 51.5, lon: -0.12 });
  assert.deepEqual(
    [read(-122.4, 38.2).value, read(-122.4, 38.2).found],
    [{ lat: 38.2, lon: -122.4 }, ['warning exchanged-coordinates']],
  );
  for (const [lat, lon] of [
    [200, 10],
    [100, 101],
    ['north', 3],
    [45, null],
    [NaN, 3],
    [Infinity, 1],
    ['1e400', '1'],
  ])
    assert.deepEqual([read(lat, lon).value, read(lat, lon).found], [undefined, ['error bad-coordinates']], String(lat));
  assert.deepEqual([read(0, 0).value, read(0, 0).found], [undefined, ['info placeholder']]);
  assert.deepEqual(read('', null).found, []);
});

test('ages: open ends, exchanged ends, letters, words', () => {
  const read = (min: unknown, max: unknown) => noted((report) => ages(min, max, 'ages', report));
  assert.deepEqual(read(12, 100).value, { min: 12 });
  assert.deepEqual(read(0, 999).value, { min: 0 });
  assert.deepEqual(read('5', '11').value, { min: 5, max: 11 });
  assert.deepEqual(read(null, 17).value, { max: 17 });
  assert.deepEqual(read(18, 0).value, { min: 18 });
  assert.deepEqual([read(0, 0).value, read('', null).value], [undefined, undefined]);
  assert.deepEqual([read(20, 10).value, read(20, 10).found], [{ min: 10, max: 20 }, ['warning exchanged-ages']]);
  assert.deepEqual([read('teen', 18).value, read('teen', 18).found], [{ max: 18 }, ['warning bad-age']]);
  clean(agesFromText, [
    ['C,Y,A,S', { min: 0 }],
    ['C,Y', { min: 0, max: 17 }],
    ['A', { min: 18 }],
    ['12-17', { min: 12, max: 17 }],
    ['Ages 5 to 11 years', { min: 5, max: 11 }],
    ['18+', { min: 18 }],
    ['18 and over', { min: 18 }],
    ['under 18', { max: 17 }],
    ['up to 25', { max: 25 }],
    ['All ages', { min: 0 }],
    ['6 months', { min: 0, max: 0 }],
  ]);
});

test('countries from codes and names', () => {
  clean(country, [
    ['us', 'US'],
    ['USA', 'US'],
    ['United Kingdom', 'GB'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['México', 'MX'],
    ['Deutschland', 'DE'],
    ['DEU', 'DE'],
    ['France', 'FR'],
  ]);
  refused(country, ['Atlantis', 'XX'], 'warning unknown-country');
});

test('time zones are IANA names; hours and offsets are not taken', () => {
  clean(timeZone, [
    ['America/Chicago', 'America/Chicago'],
    [3, undefined],
    ['-05:00', undefined],
    ['UTC+1', undefined],
  ]);
  refused(timeZone, ['Mars/Olympus', '../../etc'], 'warning unknown-time-zone');
});

test('a word between days, alone, is no day', () => refused(weekdays, ['y', 'and', 'und, y'], 'warning unknown-day'));

test('no normalizer throws, or says nothing about what it cannot use', () => {
  const all: Normalizer<unknown>[] = [webAddress, isoDate, clock, weekdays, country, timeZone, agesFromText, yesOrNo];
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constantFrom('__proto__', 'constructor', 'toString')),
      (raw) => {
        for (const normalize of all) {
          const { value, found } = use(normalize, raw);
          const silent = value === undefined && found.length === 0;
          const said = String(raw).trim();
          if (silent && normalize !== timeZone && normalize !== yesOrNo && said !== '')
            assert.match(said, /^[,;/&+|\s]*$/);
        }
      },
    ),
  );
});
