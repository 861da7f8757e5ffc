import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addLocale, languages, type LocaleBundles } from '../../src/i18n/index.js';
import { PorchlightError } from '../../src/core/index.js';
import { loadWording, loadWords } from '../../src/i18n/load.js';
import { directionOf, languageName, onChange, wordingLanguages } from '../../src/i18n/registry.js';
import { english, wordsOf } from './locales.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a bundle on its way to becoming wrong has no type */
type Any = any;
const own = (lang: string): Any => ({
  stem: `Stem ${lang}`,
  items: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`phq-9.${at + 1}`, `Item ${at + 1} ${lang}`])),
  options: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' },
});
const complete = (): Any => ({ name: 'Hausa', ui: { ...english }, wordings: { 'phq-9': own('ha') } });

/** Everything that addLocale may change. */
const everything = async () =>
  JSON.stringify([
    languages(),
    wordingLanguages('phq-9'),
    wordingLanguages('gad-7'),
    await loadWords('es'),
    await loadWords('ha'),
  ]);

describe('what is refused, and adds nothing', () => {
  const cases: [string, string, Any, string, RegExp][] = [
    ['a tag that is none', 'no tag', complete(), 'invalid-locale', /"no tag" is not a BCP 47 language tag/],
    ['an empty tag', '', complete(), 'invalid-locale', /not a BCP 47/],
    ['__proto__ for a tag', '__proto__', complete(), 'invalid-locale', /"__proto__" is not a BCP 47/],
    ['no bundle', 'ha', undefined, 'invalid-locale', /ha: the file: must be object/],
    ['a text for a bundle', 'ha', 'words', 'invalid-locale', /must be object/],
    ['an unknown part', 'es', { words: {} }, 'invalid-locale', /es: the file: does not know "words"/],
    ['an unknown word', 'es', { ui: { begin: 'Vamos' } }, 'invalid-locale', /there is no interface word "begin"/],
    ['one unknown word among good ones', 'es', { ui: { start: 'Vamos', begin: 'x' } }, 'invalid-locale', /"begin"/],
    [
      'a plural word without its form',
      'es',
      { ui: { questionCount: 'x' } },
      'invalid-locale',
      /there is no interface word "questionCount"/,
    ],
    ['a plural form of a word that has none', 'es', { ui: { start_few: 'x' } }, 'invalid-locale', /"start_few"/],
    ['constructor for a word', 'es', { ui: { constructor: 'x' } }, 'invalid-locale', /"constructor"/],
    ['a word that is no text', 'es', { ui: { start: 3 } }, 'invalid-locale', /ui\.start: must be string/],
    [
      'a word of 2,000 characters',
      'es',
      { ui: { start: 'x'.repeat(2000) } },
      'invalid-locale',
      /ui\.start: must be at most 1000/,
    ],
    ['a direction that is none', 'es', { dir: 'up' }, 'invalid-locale', /dir: must be one of ltr, rtl/],
    ['an empty name', 'es', { name: '' }, 'invalid-locale', /name: must be at least 1/],
    [
      'a new language without a name',
      'ha',
      { ui: { ...english } },
      'invalid-locale',
      /ha is new here: give its own name/,
    ],
    [
      'a new language without words',
      'ha',
      { name: 'Hausa' },
      'invalid-locale',
      /ha: \d+ interface words are missing: titleMood/,
    ],
    [
      'a new language that lacks one word',
      'ha',
      { name: 'Hausa', ui: Object.fromEntries(Object.entries(english).filter(([key]) => key !== 'emergency')) },
      'invalid-locale',
      /1 interface words are missing: emergency/,
    ],
    [
      'a new language that lacks the form other',
      'ha',
      { name: 'Hausa', ui: Object.fromEntries(Object.entries(english).filter(([key]) => key !== 'prorated_other')) },
      'invalid-locale',
      /missing: prorated_other/,
    ],
    [
      'a wording without its last item',
      'es',
      { wordings: { 'phq-9': { ...own('es'), items: { 'phq-9.1': 'x' } } } },
      'invalid-definition',
      /lacks words for phq-9\.2, .*phq-9\.9/,
    ],
    [
      'a wording without an option',
      'es',
      { wordings: { 'phq-9': { ...own('es'), options: { 0: 'a', 1: 'b', 2: 'c' } } } },
      'invalid-definition',
      /lacks words for 3/,
    ],
    [
      'a wording without a stem',
      'es',
      { wordings: { 'phq-9': { ...own('es'), stem: undefined } } },
      'invalid-definition',
      /stem: must be string/,
    ],
    ['a wording that is nothing', 'es', { wordings: { 'phq-9': null } }, 'invalid-definition', /stem|items/],
    [
      'a wording with an unknown part',
      'es',
      { wordings: { 'phq-9': { ...own('es'), html: '<b>' } } },
      'invalid-definition',
      /does not know "html"/,
    ],
    [
      'a wording of another sheet',
      'es',
      { wordings: { mine: { ...own('es'), instrument: 'phq-9' } } },
      'invalid-locale',
      /the words under "mine" are of phq-9/,
    ],
    [
      'good words with a bad wording',
      'es',
      { ui: { start: 'Vamos' }, wordings: { 'phq-9': own('es'), 'gad-7': { stem: 'x' } } },
      'invalid-definition',
      /items: must be/,
    ],
  ];
  for (const [what, lang, bundle, code, said] of cases)
    test(what, async () => {
      const before = await everything();
      let told = 0;
      const stop = onChange(() => told++);
      assert.throws(
        () => addLocale(lang, bundle as LocaleBundles),
        (error: unknown) => {
          assert.ok(error instanceof PorchlightError, String(error));
          assert.equal(error.code, code);
          assert.match(error.message, said);
          return true;
        },
      );
      stop();
      assert.equal(told, 0);
      assert.equal(await everything(), before);
    });
  test('__proto__ for a word or a sheet is dropped and reaches no prototype', async () => {
    const text = '{"ui":{"__proto__":{"start":"x"}},"wordings":{"__proto__":{"stem":"x"}}}';
    addLocale('it', JSON.parse(text) as LocaleBundles);
    assert.deepEqual({ ...(await loadWords('it')) }, wordsOf('it'));
    assert.equal(({} as Any).start, undefined);
    assert.equal(({} as Any).stem, undefined);
  });
});

describe('what is added', () => {
  test('a word replaces ours, and the others stay', async () => {
    addLocale('sv', { ui: { start: 'Nu börjar vi' } });
    assert.deepEqual({ ...(await loadWords('sv')) }, { ...wordsOf('sv'), start: 'Nu börjar vi' });
    addLocale('sv', { ui: { next: 'Vidare' } });
    assert.deepEqual({ ...(await loadWords('sv')) }, { ...wordsOf('sv'), start: 'Nu börjar vi', next: 'Vidare' });
  });
  test('elements are told at once', () => {
    let told = 0;
    const stop = onChange(() => told++);
    addLocale('da', { ui: { start: 'Begynd' } });
    stop();
    assert.equal(told, 1);
  });
  test('a new language with its name, its words and its sheet', async () => {
    addLocale('yo', { name: 'Yorùbá', ui: { ...english, start: 'Bẹ̀rẹ̀' }, wordings: { 'phq-9': own('yo') } });
    assert.deepEqual(
      languages().find(({ lang }) => lang === 'yo'),
      { lang: 'yo', name: 'Yorùbá', dir: 'ltr' },
    );
    assert.equal((await loadWords('yo')).start, 'Bẹ̀rẹ̀');
    assert.ok(wordingLanguages('phq-9').includes('yo'));
    assert.equal(wordingLanguages('gad-7').includes('yo'), false);
    assert.deepEqual(await loadWording('yo', 'phq-9'), {
      instrument: 'phq-9',
      lang: 'yo',
      status: 'host',
      ...own('yo'),
    });
  });
  test('a right-to-left language', () => {
    addLocale('ur', { name: 'اردو', dir: 'rtl', ui: { ...english } });
    assert.equal(directionOf('ur'), 'rtl');
    assert.equal(languageName('ur'), 'اردو');
  });
  test('a language with more plural forms than English', async () => {
    addLocale('cs', {
      name: 'čeština',
      ui: { ...english, questionCount_few: '{{count}} otázky', questionCount_many: '{{count}} otázky' },
    });
    assert.equal(((await loadWords('cs')) as Any).questionCount_few, '{{count}} otázky');
  });
  test('words of a sheet that ships: they are then the host’s, whatever they call themselves', async () => {
    addLocale('nl', { wordings: { 'phq-9': { ...own('nl'), status: 'official' } } });
    assert.equal((await loadWording('nl', 'phq-9')).status, 'host');
    assert.equal((await loadWording('nl', 'phq-9')).stem, 'Stem nl');
  });
  test('words of an own sheet', async () => {
    addLocale('en', {
      wordings: { 'my-five': { stem: 's', items: { 'my-five.1': 'x' }, options: { 0: 'a', 1: 'b' } } },
    });
    assert.equal((await loadWording('en', 'my-five')).items['my-five.1'], 'x');
    assert.deepEqual(wordingLanguages('my-five'), ['en']);
  });
  test('HTML is a text like any other', async () => {
    addLocale('ro', { ui: { start: '<img src=x onerror=alert(1)>' } });
    assert.equal((await loadWords('ro')).start, '<img src=x onerror=alert(1)>');
  });
  test('26 languages were there before', () => {
    const added = ['yo', 'ur', 'cs'];
    assert.equal(languages().filter(({ lang }) => !added.includes(lang)).length, 26);
    for (const { name, dir } of languages()) assert.ok(name && ['ltr', 'rtl'].includes(dir));
  });
});
