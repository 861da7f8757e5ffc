import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { instruments, parseWording, type Instrument } from '../../src/core/index.js';
import { catalog } from '../../src/i18n/catalog.js';
import { loadWording } from '../../src/i18n/load.js';
import { wordingLanguages } from '../../src/i18n/registry.js';
import { json, langs, langsOf, sheet, sheetsOf } from './locales.js';

/* Which official wordings ship, as it was decided: written down here, so that none comes or goes unnoticed. */
const decided: Record<string, string> = {
  'phq-9': 'ar da de en es es-CO fil fr fr-CA he hi it ko mr nl pl pt-BR pt-PT ro ru sv zh-Hans zh-Hant',
  'gad-7': 'ar da de en es fr fr-CA he hi it ko mr nb pl pt-BR ru sv uk',
  'phq-4': 'en',
};
const all = Object.keys(decided).flatMap((id) => langsOf(id).map((lang) => ({ id, lang })));
const sharing = (id: string): Instrument[] => instruments.filter(({ wordingOf }) => wordingOf === id);
/** What a sheet has of its own: number of items without the one on daily life. */
const sizes: Record<string, number> = { 'phq-9': 9, 'gad-7': 7, 'phq-4': 4 };

describe('which wordings ship', () => {
  for (const [id, list] of Object.entries(decided))
    test(`${id}: ${list.split(' ').length} languages, no more and no less`, () => {
      assert.deepEqual(langsOf(id), list.split(' ').sort());
      assert.deepEqual(wordingLanguages(id).sort(), list.split(' ').sort());
    });
  test('no Japanese and no Thai: their authors have not been asked', () => {
    for (const lang of ['ja', 'th']) {
      assert.equal(langs.includes(lang), false);
      assert.equal(Object.hasOwn(catalog, lang), false);
    }
  });
  test('there is no other sheet than those that an instrument uses', () => {
    for (const lang of langs)
      for (const id of sheetsOf(lang)) assert.ok(Object.hasOwn(decided, id) && sharing(id).length > 0, `${lang} ${id}`);
  });
  test('every instrument can be read in English', () => {
    for (const { wordingOf } of instruments) assert.ok(langsOf(wordingOf).includes('en'));
  });
});

for (const { id, lang } of all)
  describe(`${id} in ${lang}`, () => {
    const file = sheet(lang, id);
    test('is read by the schema and complete for every instrument that uses it', () => {
      const raw = json<unknown>(`${lang}/${id}.json`);
      for (const instrument of sharing(id)) assert.deepEqual(parseWording(raw, instrument), raw);
    });
    test('says of itself what it is: its instrument, its language, official', () => {
      assert.deepEqual([file.instrument, file.lang, file.status], [id, lang, 'official']);
      assert.ok(file.review);
    });
    test('names its sources', () => {
      assert.ok(file.source.length >= 1);
      for (const { where } of file.source) assert.ok(where.trim());
    });
    test('has its items once, in order, and four different options from 0 to 3', () => {
      const keys = Array.from({ length: sizes[id] as number }, (_, at) => `${id}.${at + 1}`);
      const daily = file.functioningOptions ? [`${id}.${keys.length + 1}`] : [];
      assert.deepEqual(Object.keys(file.items), [...keys, ...daily]);
      assert.equal(new Set(Object.values(file.items)).size, keys.length + daily.length);
      for (const options of [file.options, file.functioningOptions]) {
        if (!options) continue;
        assert.deepEqual(Object.keys(options), ['0', '1', '2', '3']);
        assert.equal(new Set(Object.values(options)).size, 4);
      }
    });
    test('is clean text: no markup, no stray spaces, no control characters, in composed form', () => {
      const texts = [
        file.stem,
        ...Object.values(file.items),
        ...Object.values(file.options),
        ...Object.values(file.functioningOptions ?? {}),
      ];
      for (const text of texts) {
        assert.equal(text, text.trim());
        assert.doesNotMatch(text, /<|&\w+;|\p{Cc}|\uFFFD| {2}|\{\{/u);
        assert.equal(text, text.normalize('NFC'));
      }
    });
    test('is what is loaded', async () => {
      assert.deepEqual(await loadWording(lang, id), json(`${lang}/${id}.json`));
    });
  });

describe('credit lines', () => {
  test('the German sheets carry their copyright line, and no other language has one', () => {
    for (const { id, lang } of all)
      assert.equal(
        sheet(lang, id).attribution,
        lang === 'de' ? '© Prof. Dr. Bernd Löwe, 2015, Universitätsklinikum Hamburg-Eppendorf' : undefined,
        `${id} ${lang}`,
      );
    assert.equal(langsOf('phq-9').includes('de') && langsOf('gad-7').includes('de'), true);
  });
});

test('a sheet that a language lacks is refused by name', async () => {
  for (const [lang, id] of [
    ['uk', 'phq-9'],
    ['nb', 'phq-9'],
    ['ja', 'phq-9'],
    ['es', 'phq-4'],
    ['en', 'phq-8'],
    ['__proto__', 'phq-9'],
    ['en', 'constructor'],
  ])
    await assert.rejects(loadWording(lang as string, id as string), {
      name: 'PorchlightError',
      code: 'no-wording',
      message: `There is no wording of ${id} in "${lang}".`,
    });
});
