import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { createTranslate, type Translate } from '../../src/i18n/i18n.js';
import type { WordKey, Words } from '../../src/i18n/words.js';
import { langs, ownWords, placeholders, plainKeysOf, pluralKeysOf, wordsOf } from './locales.js';

const [pluralKeys, plainKeys] = [pluralKeysOf(ownWords('en')), plainKeysOf(ownWords('en'))];

/**
 * The real i18next with the same bundle. It puts numbers in as JavaScript writes them; ours writes them as the language
 * does, so it is given a formatter: the platform's own.
 */
async function real(lang: string): Promise<i18n> {
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, roundingMode: 'trunc' });
  const formatter: FormatterModule = {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value)),
  };
  const instance = createInstance().use(formatter);
  await instance.init({
    lng: lang,
    resources: { [lang]: { translation: { ...wordsOf(lang) } } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return instance;
}

const counts = [
  ...Array.from({ length: 131 }, (_, count) => count),
  199,
  1000,
  1001,
  10_000,
  100_000,
  1e6,
  1_000_001,
  2e6,
  1.5,
  0.5,
];
/** Something for each placeholder, with characters that must come through as they are. */
const some: Record<string, string | number> = {
  band: 'B & <b>"b"</b>',
  date: '{{count}} $t(start) $1 $& 2026',
  instrument: 'PHQ-9',
  recipient: 'Ana’s team',
  keyword: 'HOME',
  number: '1-800-273',
  key: '1',
  list: 'English, עברית',
};
const valuesFor = (text: string): Record<string, string | number> =>
  Object.fromEntries(placeholders(text).map((name) => [name, some[name] ?? 1234.56]));

describe('our lookup and the real i18next say the same', () => {
  for (const lang of langs)
    test(`${lang}: every key, every plural key with counts from 0 to 130 and some big ones`, async (t) => {
      const words = wordsOf(lang);
      const theirs = await real(lang);
      const ours: Translate = createTranslate(lang, words);
      let compared = 0;
      for (const key of plainKeys) {
        const values = valuesFor(words[key] as string);
        assert.equal(ours(key as WordKey, values), theirs.t(key, values), key);
        compared++;
      }
      for (const key of pluralKeys)
        for (const count of counts) {
          const said = ours(key as WordKey, { count });
          assert.equal(said, theirs.t(key, { count }), `${key} ${count}`);
          assert.notEqual(said, key);
          compared++;
        }
      t.diagnostic(`${compared} texts`);
    });
});

describe('the lookup', () => {
  const t = createTranslate('pl', wordsOf('pl'));
  test('chooses the plural form by the rules of the language', () => {
    assert.deepEqual(
      [1, 2, 5, 12, 22, 112].map((count) => t('questionCount', { count })),
      ['1 pytanie', '2 pytania', '5 pytań', '12 pytań', '22 pytania', '112 pytań'],
    );
  });
  test('writes numbers as the language writes them, and cuts a prorated total instead of rounding it', () => {
    const english = createTranslate('en', wordsOf('en'));
    assert.equal(english('totalSentence', { total: 14.98, max: 27 }), 'Your answers add up to 14.9 of 27.');
    assert.match(t('totalSentence', { total: 14.98, max: 27 }), /14,9/);
    assert.match(createTranslate('mr', wordsOf('mr'))('progress', { current: 3, total: 9 }), /९.*३/);
  });
  test('leaves text values alone: a phone number stays as it is', () => {
    assert.match(createTranslate('mr', wordsOf('mr'))('call', { number: '112' }), /112/);
  });
  test('shows the key where a word is missing, and the placeholder where a value is', () => {
    const few = createTranslate('en', { call: 'Call {{number}}' } as Words);
    assert.equal(few('start'), 'start');
    assert.equal(few('questionCount', { count: 2 }), 'questionCount');
    assert.equal(few('call'), 'Call {{number}}');
  });
  test('falls back to the form other where a language was given no better one', () => {
    const few = createTranslate('pl', { questionCount_other: '{{count}} x' } as Words);
    assert.equal(few('questionCount', { count: 2 }), '2 x');
  });
});
