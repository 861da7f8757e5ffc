import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { catalog } from '../../src/i18n/catalog.js';
import { isLanguageTag, negotiate, regionOf } from '../../src/i18n/negotiate.js';
import { langs, langsOf } from './locales.js';

const interfaceLangs = Object.keys(catalog);
const phq9Langs = langsOf('phq-9');
const gad7Langs = langsOf('gad-7');

test('the catalog has the folders of locales/, and each folder its sheets', () => {
  assert.deepEqual([...interfaceLangs].sort(), langs);
  for (const sheet of ['phq-9', 'gad-7', 'phq-4'])
    assert.deepEqual(
      interfaceLangs.filter((lang) => Object.hasOwn(catalog[lang]?.wordings ?? {}, sheet)).sort(),
      langsOf(sheet),
    );
});

describe('what a person who asks for … reads', () => {
  /** [asked for, read in the interface] */
  const table: [string, string | null][] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['es', 'es'],
    ['es-MX', 'es'],
    ['es-419', 'es'],
    ['es-ES', 'es'],
    ['es-CO', 'es-CO'],
    ['es-co', 'es-CO'],
    ['fr', 'fr'],
    ['fr-BE', 'fr'],
    ['fr-CA', 'fr-CA'],
    ['de-AT', 'de'],
    ['de-CH-1996', 'de'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-PT'],
    ['pt-MZ', 'pt-PT'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-SG', 'zh-Hant'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['no', 'nb'],
    ['nn', 'nb'],
    ['nb-NO', 'nb'],
    ['no-NO', 'nb'],
    ['iw', 'he'],
    ['he-IL', 'he'],
    ['tl', 'fil'],
    ['fil-PH', 'fil'],
    ['uk-UA', 'uk'],
    ['ar-EG', 'ar'],
    ['en-u-ca-buddhist', 'en'],
    ['hi-IN', 'hi'],
    ['hi-Latn', null],
    ['ru-Latn', null],
    ['be', null],
    ['ja', null],
    ['th', null],
    ['yue', null],
    ['xx', null],
    ['und', null],
    ['und-US', null],
    ['und-Latn', null],
    ['', null],
    ['e', null],
    ['en_US', null],
    ['not a tag', null],
    ['es--MX', null],
    ['../en', null],
    ['constructor', null],
    ['__proto__', null],
    ['tostring', null],
  ];
  for (const [asked, read] of table)
    test(`${JSON.stringify(asked)}: ${read ?? 'nothing'}`, () => assert.equal(negotiate(asked, interfaceLangs), read));

  test('something that is no text is no language', () => {
    for (const asked of [null, undefined, 7, {}]) assert.equal(negotiate(asked as string, interfaceLangs), null);
  });
});

describe('the words of a sheet, where a language lacks them', () => {
  /** [asked for, languages that there are, read] */
  const table: [string, readonly string[], string | null][] = [
    ['uk', ['ru', 'pl', 'en'], null],
    ['uk', phq9Langs, null],
    ['uk', gad7Langs, 'uk'],
    ['pt-PT', ['pt-BR'], null],
    ['pt-PT', gad7Langs, null],
    ['pt-AO', gad7Langs, null],
    ['pt', gad7Langs, 'pt-BR'],
    ['pt-BR', ['pt-PT'], null],
    ['es-CO', gad7Langs, 'es'],
    ['zh-TW', ['zh-Hans'], null],
    ['zh', ['zh-Hant'], null],
    ['zh-CN', gad7Langs, null],
    ['nb', phq9Langs, null],
    ['no', gad7Langs, 'nb'],
    ['da', ['nb', 'sv'], null],
    ['fr-CA', ['fr'], 'fr'],
    ['fr', ['fr-CA'], null],
    ['es', ['es-CO'], null],
    ['ja', phq9Langs, null],
    ['th', phq9Langs, null],
    ['es', [], null],
  ];
  for (const [asked, available, read] of table)
    test(`${asked} of ${available.length > 4 ? `${available.length} languages` : `[${available.join(', ')}]`}: ${read ?? 'nothing'}`, () =>
      assert.equal(negotiate(asked, available), read));
});

describe('whatever is asked for and whatever there is', () => {
  const subtags = fc.record({
    language: fc.constantFrom(
      'en',
      'es',
      'pt',
      'zh',
      'sr',
      'uk',
      'ru',
      'no',
      'nb',
      'nn',
      'da',
      'he',
      'iw',
      'fil',
      'tl',
      'hi',
      'yue',
    ),
    script: fc.constantFrom('', '', 'Latn', 'Cyrl', 'Hans', 'Hant', 'Deva'),
    region: fc.constantFrom('', '', 'BR', 'PT', 'AO', 'TW', 'CN', 'SG', 'MX', 'CO', 'US', 'RS', '419'),
    upper: fc.boolean(),
  });
  const tag = subtags.map(({ language, script, region, upper }) => {
    const joined = [language, script, region].filter(Boolean).join('-');
    return upper ? joined.toUpperCase() : joined;
  });
  const anything = fc.oneof(tag, tag, fc.string({ maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 8 }));
  /** Languages that read each other's texts, by name. */
  const sameReader: Record<string, string> = { no: 'nb', nn: 'nb', iw: 'he', tl: 'fil' };
  const readerOf = (text: string) => {
    const { language, script } = new Intl.Locale(text).maximize();
    return [sameReader[language] ?? language, script];
  };
  const european = (text: string) => {
    const { language, region } = new Intl.Locale(text).maximize();
    return language === 'pt' && region !== 'BR';
  };

  test('the answer is one of what there is, or nothing; never an error', () => {
    fc.assert(
      fc.property(anything, fc.array(tag, { maxLength: 8 }), (asked, available) => {
        const read = negotiate(asked, available);
        assert.ok(read === null || available.includes(read));
      }),
      { numRuns: 2000 },
    );
  });
  test('never another language, never another script, and never the other Portuguese', () => {
    fc.assert(
      fc.property(tag, fc.array(tag, { minLength: 1, maxLength: 8 }), (asked, available) => {
        const read = negotiate(asked, available);
        if (read === null) return;
        assert.deepEqual(readerOf(read), readerOf(asked));
        // `pt` alone is taken as it comes; a region is meant.
        if (new Intl.Locale(asked).region && new Intl.Locale(read).language === 'pt' && new Intl.Locale(read).region)
          assert.equal(european(read), european(asked));
      }),
      { numRuns: 5000 },
    );
  });
  test('what is asked for by its own name is what is read', () => {
    fc.assert(
      fc.property(
        tag,
        fc.array(tag),
        (asked, others) => negotiate(asked, [...others, asked])?.toLowerCase() === asked.toLowerCase(),
      ),
    );
    for (const lang of interfaceLangs) assert.equal(negotiate(lang, interfaceLangs), lang);
  });
  test('the order of what there is does not matter', () => {
    fc.assert(
      fc.property(
        anything,
        (asked) => negotiate(asked, interfaceLangs) === negotiate(asked, [...interfaceLangs].reverse()),
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the region of a tag', () => {
  test('is what the tag names, never a guess', () => {
    for (const [text, region] of [
      ['es-MX', 'MX'],
      ['es', null],
      ['zh-Hant-TW', 'TW'],
      ['zh-Hant', null],
      ['es-419', '419'],
      ['?', null],
      ['', null],
    ])
      assert.equal(regionOf(text as string), region);
  });
  test('only a well-formed tag is a tag', () => {
    for (const text of ['en', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'xx']) assert.equal(isLanguageTag(text), true);
    for (const text of ['', 'e', 'en_US', 'english language', '<en>', '__proto__'])
      assert.equal(isLanguageTag(text), false);
  });
});
