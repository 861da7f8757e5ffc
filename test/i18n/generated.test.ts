import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { fallbackWords } from '../../src/i18n/fallback-words.js';
import { langs, metaOf, root, wordsOf } from './locales.js';

const run = promisify(execFile);

describe('generated files are what their generators write now', () => {
  for (const name of ['catalog', 'instruments', 'languages-doc'])
    test(`scripts/generate/${name}.js --check`, async () => {
      const { stdout, stderr } = await run(process.execPath, [`scripts/generate/${name}.js`, '--check'], { cwd: root });
      assert.equal(stdout + stderr, '');
    });
});

describe('the few words in the code itself', () => {
  const start = (lang: string, key: string, given: string) => {
    assert.ok(given.length > 0);
    assert.ok((wordsOf(lang)[key] as string).startsWith(given), `${lang} ${key}: ${given}`);
  };
  for (const lang of langs)
    test(`${lang}: help and failure, as its own words or those of the language it extends begin`, () => {
      const row = fallbackWords[lang] ?? fallbackWords[metaOf(lang).extends ?? ''];
      assert.ok(row, 'no words');
      start(lang, 'helpTitle', row[0]);
      start(lang, 'loadFailed', row[1]);
      assert.equal(row[0], wordsOf(lang)['helpTitle'], 'the way to help is said in full');
    });
});
