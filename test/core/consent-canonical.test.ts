import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { canonicalDocument, canonicalJson } from '../../src/core/consent/canonical.js';
import { consentHash, consentHashes } from '../../src/core/consent/hash.js';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { documentOf, fileOf, inDocs, shipped, smallDocument, values, type Json } from './consent.fixtures.js';

describe('the canonical form', () => {
  /** The same value with its keys in another order. */
  const shuffled = (value: Json, random: () => number): Json => {
    if (Array.isArray(value)) return value.map((each) => shuffled(each, random));
    if (typeof value !== 'object' || value === null) return value;
    const keys = Object.keys(value).map((key) => [random(), key] as const);
    return Object.fromEntries(keys.sort(([a], [b]) => a - b).map(([, key]) => [key, shuffled(value[key], random)]));
  };
  test('is the one of RFC 8785 on its own example, and on any JSON without fractions', () => {
    assert.equal(
      canonicalJson({
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        1: 'One',
        '\u0080': 'Control',
        '\ud83d\ude02': 'Smiley',
        ö: 'o',
        '\ufb33': 'Hebrew',
      }),
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"o","€":"Euro Sign","😂":"Smiley","\ufb33":"Hebrew"}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  test('does not depend on the order of keys, nor on other languages, note and review', async () => {
    const clinic = documentOf('clinic-screening');
    const expected = await consentHash(clinic, 'fr');
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (stream) => {
        const other = shuffled(JSON.parse(JSON.stringify(clinic)), () => stream.next().value);
        delete other.languages.es;
        other.note = 'x';
        other.review = {};
        assert.equal(await consentHash(parseConsentDocument(other), 'fr'), expected);
      }),
      { numRuns: 25 },
    );
  });
  test('any one character of any text changed changes the hash of that language, and of no other', async () => {
    const clinic = documentOf('clinic-screening');
    const before = await consentHashes(clinic);
    const places: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (typeof value === 'string') places.push(path);
      else for (const [key, each] of Object.entries(value as object)) walk(each, [...path, key]);
    };
    walk(clinic.languages, []);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        async (path, index, char) => {
          const copy = JSON.parse(JSON.stringify(clinic));
          const holder = path.slice(0, -1).reduce((at, key) => at[key], copy.languages);
          const key = path.at(-1) ?? '';
          const chars: string[] = Array.from(holder[key] as string);
          const spot = index % chars.length;
          fc.pre(chars[spot] !== char);
          chars[spot] = char;
          holder[key] = chars.join('');
          const hashes = await consentHashes(copy);
          const changed = Object.keys(before).filter((lang) => hashes[lang] !== before[lang]);
          assert.deepEqual(changed, [path[0]]);
        },
      ),
      { numRuns: 150 },
    );
  });
  test('composed and decomposed letters are two texts', async () => {
    const small = smallDocument();
    const nfc = await consentHash(
      parseConsentDocument({ ...small, languages: { en: { ...small.languages.en, title: '\u00e9' } } }),
      'en',
    );
    const nfd = await consentHash(
      parseConsentDocument({ ...small, languages: { en: { ...small.languages.en, title: 'e\u0301' } } }),
      'en',
    );
    assert.notEqual(nfc, nfd);
  });
  test('there is none for a language that the document does not have', async () => {
    const small = parseConsentDocument(smallDocument());
    assert.equal(canonicalDocument(small, 'toString'), null);
    await assert.rejects(consentHash(small, 'fr'), { code: 'invalid-consent-document' });
  });
});

describe('the script of the docs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-consent-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const script = inDocs('consent-record', 'script');
  writeFileSync(join(folder, 'hash.mjs'), script);

  test('has five lines', () => assert.equal(script.trim().split('\n').length, 5));
  for (const name of shipped)
    test(`prints the hashes of ${name}`, async () => {
      const document = documentOf(name);
      // As a host has it: the file with its own words in the place of the stand-ins.
      const text = Object.entries(values).reduce(
        (file, [key, value]) => file.replaceAll(`{{${key}}}`, value),
        fileOf(name),
      );
      writeFileSync(join(folder, 'consent.json'), text);
      for (const lang of ['en', 'ar', 'zh-Hans']) {
        const args = [join(folder, 'hash.mjs'), join(folder, 'consent.json'), lang];
        assert.equal(
          execFileSync(process.execPath, args, { encoding: 'utf8' }).trim(),
          await consentHash(document, lang),
        );
      }
    });
});
