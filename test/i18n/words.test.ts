import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allParts } from '../../src/i18n/parts/all.js';
import { wordKeys } from '../../src/i18n/word-keys.js';
import {
  json,
  langs,
  metaOf,
  ownWords,
  placeholders,
  plainKeysOf,
  pluralKeysOf,
  wordFiles,
  wordsOf,
} from './locales.js';

const formsOf = (words: Readonly<Record<string, string>>, key: string): string[] =>
  Object.keys(words)
    .filter((each) => each.startsWith(`${key}_`))
    .map((each) => each.slice(key.length + 1));
const categories = (lang: string) => new Intl.PluralRules(lang).resolvedOptions().pluralCategories;

/** Whether a form stands for one number only, e.g. Arabic `two`: the number may then be in the words themselves. */
function isOneNumber(lang: string, form: string): boolean {
  const rules = new Intl.PluralRules(lang);
  return Array.from({ length: 1000 }, (_, count) => rules.select(count)).filter((each) => each === form).length === 1;
}
const inCode: Readonly<Record<string, readonly string[]>> = {
  ui: wordKeys,
  ...Object.fromEntries(Object.entries(allParts).map(([name, { keys }]) => [name, keys])),
};

test('there are 26 languages, English among them', () => {
  assert.equal(langs.length, 26);
  assert.ok(langs.includes('en'));
});
for (const [name, { part }] of Object.entries(allParts))
  test(`${name} has a file in every language`, () => {
    assert.deepEqual(Object.keys(part.files).sort(), [...langs].sort());
  });
test('every file of words is known to these tests', () => {
  assert.deepEqual(Object.keys(inCode).sort(), [...wordFiles].sort());
});
for (const file of wordFiles) {
  test(`${file}: the keys in the code are those of the English file, in its order`, () => {
    assert.deepEqual(inCode[file], Object.keys(ownWords('en', file)));
  });
  test(`${file}: every key has a note for its translator, and there is no note without a key`, () => {
    const notes = json<Record<string, string>>(`${file}.notes.json`);
    assert.deepEqual(Object.keys(notes), Object.keys(ownWords('en', file)));
    for (const [key, note] of Object.entries(notes)) assert.ok(note.trim(), key);
  });
}

for (const file of wordFiles)
  for (const lang of langs)
    describe(`${file} words: ${lang}`, () => {
      const words = wordsOf(lang, file);
      const english = ownWords('en', file);
      const [pluralKeys, plainKeys] = [pluralKeysOf(english), plainKeysOf(english)];
      const texts = Object.entries(words);
      test('every word is there, and none that English does not have', () => {
        const plural = new Set(pluralKeys.flatMap((key) => formsOf(words, key).map((form) => `${key}_${form}`)));
        assert.deepEqual(
          Object.keys(words)
            .filter((key) => !plural.has(key))
            .sort(),
          [...plainKeys].sort(),
        );
      });
      for (const key of pluralKeys)
        test(`${key} has exactly the plural forms of the language`, () => {
          assert.deepEqual(formsOf(words, key).sort(), [...categories(lang)].sort());
        });
      test('each text has the placeholders of the English one', () => {
        for (const key of plainKeys)
          assert.deepEqual(placeholders(words[key] as string), placeholders(english[key] as string), key);
        for (const key of pluralKeys)
          for (const form of formsOf(words, key)) {
            const found = placeholders(words[`${key}_${form}`] as string);
            const wanted = placeholders(english[`${key}_other`] as string);
            if (found.length === 0 && isOneNumber(lang, form)) continue;
            assert.deepEqual(found, wanted, `${key}_${form}`);
          }
      });
      test('no text is empty, shouts, holds markup or stray spaces, or leaves a placeholder open', () => {
        for (const [key, text] of texts) {
          assert.ok(text.length > 0, key);
          assert.equal(text, text.trim(), key);
          assert.doesNotMatch(text, /[!！¡]/, key);
          assert.doesNotMatch(text, /[<>]|&\w+;| {2}/, key);
          assert.doesNotMatch(text.replace(/{{\w+}}/g, ''), /[{}$]|\bTODO\b|\bXXX\b/, key);
        }
      });
      test('texts are in the script of the language, and sentences are not left in English', () => {
        const script = new Intl.Locale(lang).maximize().script as string;
        const one: Record<string, string> = { Hans: 'Han', Hant: 'Han', Kore: 'Hangul' };
        const letter = new RegExp(`\\p{Script=${one[script] ?? script}}`, 'u');
        for (const [key, text] of texts) {
          const bare = text.replace(/{{\w+}}/g, '');
          if (/\p{L}/u.test(bare)) assert.match(bare, letter, key);
          if (lang !== 'en' && (english[key] ?? '').split(' ').length > 3) assert.notEqual(text, english[key], key);
        }
      });
    });

describe('meta.json', () => {
  const statuses = ['source', 'unreviewed', 'reviewed'];
  for (const lang of langs)
    test(`${lang}: tag, own name, direction and review status`, () => {
      const meta = metaOf(lang);
      const known = ['dir', 'extends', 'lang', 'name', 'ui'];
      assert.deepEqual(
        Object.keys(meta).filter((key) => !known.includes(key)),
        [],
      );
      assert.equal(meta.lang, lang);
      assert.equal(Intl.getCanonicalLocales(lang)[0], lang);
      assert.ok(meta.name.trim());
      assert.equal(meta.dir, ['ar', 'he'].includes(lang) ? 'rtl' : 'ltr');
      assert.ok(statuses.includes(meta.ui.status), meta.ui.status);
      assert.equal(meta.ui.status === 'source', lang === 'en');
      assert.match(meta.ui.note, /\.$/);
      if (meta.ui.status === 'unreviewed') assert.match(meta.ui.note, /not yet read by a native reader/);
    });
  test('a region extends its own language and holds only what differs from it', () => {
    const regions = langs.filter((lang) => metaOf(lang).extends !== undefined);
    assert.deepEqual(regions, ['es-CO', 'fr-CA']);
    for (const lang of regions) {
      const base = metaOf(lang).extends as string;
      assert.equal(new Intl.Locale(base).language, new Intl.Locale(lang).language);
      assert.equal(metaOf(base).extends, undefined);
      for (const file of wordFiles)
        for (const [key, text] of Object.entries(ownWords(lang, file))) {
          assert.ok(Object.hasOwn(ownWords(base, file), key), `${lang} ${key}`);
          assert.notEqual(text, ownWords(base, file)[key], `${lang} ${key} repeats ${base}`);
        }
    }
  });
  test('two languages never have the same name', () => {
    assert.equal(new Set(langs.map((lang) => metaOf(lang).name)).size, langs.length);
  });
});

test('Ukrainian is Ukrainian and Russian is Russian', () => {
  for (const file of wordFiles) {
    for (const [key, text] of Object.entries(wordsOf('uk', file))) assert.doesNotMatch(text, /[ыэёъ]/i, key);
    for (const [key, text] of Object.entries(wordsOf('ru', file))) assert.doesNotMatch(text, /[іїєґ]/i, key);
  }
});
