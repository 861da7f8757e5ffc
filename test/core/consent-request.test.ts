import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { consentHashes, type ConsentHashes } from '../../src/core/consent/hash.js';
import { consentLanguages } from '../../src/core/consent/view.js';
import {
  exportRequest,
  exportResponse,
  importRequest,
  importResponse,
  toFragment,
} from '../../src/core/consent/request.js';
import { decide } from '../../src/core/consent/record.js';
import { at, documentOf, grantedRecord, play, storyOf, type Json } from './consent.fixtures.js';

const school = documentOf('school-screening');
const ID = '3f2c9e1a-0000-4000-8000-5d1b2c3d4e5f';
let hashes: ConsentHashes;
before(async () => {
  hashes = await consentHashes(school);
});
const ask = (lang = 'en', now = at(0)) => exportRequest(school, hashes, { id: ID, lang, role: 'guardian', now });
const answer = (lang = 'en', granted?: string[]) =>
  grantedRecord(school, hashes[lang] ?? '', { role: 'guardian', lang, now: at(5), ...(granted ? { granted } : {}) });
const refused = (words: RegExp) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, 'invalid-consent-request');
  assert.match((error as Error).message, words);
  return true;
};
const days = (count: number) => at(count * 24 * 60);

describe('a request and its answer', () => {
  test('go round by file and by link, in every language, with a yes and with a no', async () => {
    for (const lang of consentLanguages(school))
      for (const granted of [undefined, []]) {
        const request = ask(lang);
        const link = `https://school.example/start?x=1#${toFragment(request)}`;
        for (const input of [JSON.stringify(request), link, link.split('#')[1] ?? '', ` ${link}\n`])
          assert.deepEqual(importRequest(input, school, hashes, at(60)), request);
        const response = exportResponse(request, answer(lang, granted));
        for (const input of [JSON.stringify(response, null, 2), `https://school.example/#${toFragment(response)}`])
          assert.deepEqual(
            await importResponse(input, { request, document: school, now: days(2) }),
            answer(lang, granted),
          );
      }
  });
  test('any record that is decided comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(storyOf(school), async (story) => {
        const record = play(school, hashes[story.lang] ?? '', story);
        fc.pre(record.status !== 'pending');
        const request = exportRequest(school, hashes, { id: ID, lang: 'en', role: record.role, now: at(0) });
        const response = exportResponse(request, record);
        const back = await importResponse(JSON.stringify(response), { request, document: school, now: at(900) });
        assert.deepEqual(back, record);
        const fragment = toFragment(response);
        assert.ok(fragment === null || fragment.length <= 8000, 'longer than a link');
      }),
      { numRuns: 60 },
    );
  });
  test('a request holds no name, and its link is short; a long answer has no link', () => {
    assert.ok((toFragment(ask()) ?? '').length < 700, toFragment(ask()) ?? 'none');
    assert.doesNotMatch(JSON.stringify(ask()), /Ana|name/);
    const strokes = Array.from({ length: 20 }, () => Array.from({ length: 400 }, (_, index) => index));
    const record = {
      ...answer(),
      acts: [{ ...answer().acts[0], method: 'drawn', drawing: { width: 9, height: 9, strokes } }],
    };
    assert.equal(toFragment(exportResponse(ask(), record as ReturnType<typeof answer>)), null);
  });
  test('cannot be made for who does not decide, a language that there is not, a guessable id', () => {
    const options = { id: ID, lang: 'en', role: 'guardian', now: at(0) } as const;
    assert.throws(() => exportRequest(school, hashes, { ...options, role: 'self' }), refused(/self does not decide/));
    assert.throws(() => exportRequest(school, hashes, { ...options, lang: 'constructor' }), refused(/language/));
    assert.throws(() => exportRequest(school, hashes, { ...options, id: '7' }), refused(/id/));
    assert.throws(() => exportRequest(school, hashes, { ...options, now: 'today' }), refused(/time/i));
  });
});

describe('what does not fit is refused, and nothing of it is taken', () => {
  const take = (change: (response: Json) => void, now = days(1)) => {
    const response = JSON.parse(JSON.stringify(exportResponse(ask(), answer()))) as Json;
    change(response);
    return importResponse(JSON.stringify(response), { request: ask(), document: school, now });
  };
  test('an answer to another request, of another role, text, version, document', async () => {
    await assert.rejects(
      take((each) => (each.request = 'another-request')),
      refused(/another request/),
    );
    await assert.rejects(
      take((each) => (each.record.role = 'young-person')),
      refused(/guardian was asked/),
    );
    await assert.rejects(
      take((each) => (each.record.sha256 = '0'.repeat(64))),
      refused(/Another text/),
    );
    await assert.rejects(
      take((each) => (each.record.lang = 'es')),
      refused(/text of the document/),
    );
    await assert.rejects(
      take((each) => (each.record.version = '2')),
      refused(/another document or version/),
    );
    await assert.rejects(
      take((each) => (each.record.document = 'other')),
      refused(/another document or version/),
    );
  });
  test('one that was changed on its way, or is not finished', async () => {
    await assert.rejects(
      take((each) => (each.record.status = 'withdrawn')),
      refused(/changed or damaged/),
    );
    await assert.rejects(
      take((each) => (each.record.acts = [])),
      refused(/changed or damaged/),
    );
    await assert.rejects(
      take((each) => (each.record.status = 'pending')),
      refused(/signature/),
    );
    await assert.rejects(
      take((each) => (each.extra = 1)),
      refused(/extra/),
    );
    await assert.rejects(
      take((each) => (each.format = 'porchlight-consent-request')),
      refused(/format/),
    );
    const open = decide(school, {
      id: 'r',
      lang: 'en',
      sha256: hashes.en ?? '',
      role: 'guardian',
      granted: ['answer-questions'],
      now: at(1),
    });
    assert.throws(() => exportResponse(ask(), open), refused(/signature/));
  });
  test('one that is too old, or from a clock that is far off', async () => {
    await take(() => undefined, days(29));
    await assert.rejects(
      take(() => undefined, days(31)),
      refused(/30 days/),
    );
    await assert.rejects(
      take(() => undefined, days(-3)),
      refused(/30 days/),
    );
    assert.throws(() => importRequest(JSON.stringify(ask()), school, hashes, days(31)), refused(/30 days/));
  });
  test('a request of a text that has changed since', async () => {
    const newer = { ...school, version: '2' };
    const text = JSON.stringify(ask());
    assert.throws(() => importRequest(text, newer, hashes, at(1)), refused(/changed since/));
    assert.throws(
      () => importRequest(text, school, { ...hashes, en: 'f'.repeat(64) }, at(1)),
      refused(/changed since/),
    );
    assert.throws(() => importRequest(text, documentOf('share-results'), hashes, at(1)), refused(/another document/));
  });
  test('anything else: too large, half a link, other links, no JSON', async () => {
    const expected = { request: ask(), document: school, now: at(1) };
    const fragment = toFragment(exportResponse(ask(), answer())) ?? '';
    for (const input of [
      '',
      '{',
      'null',
      '#',
      'https://school.example/',
      `#${toFragment(ask())}`,
      fragment.slice(0, -40),
      `${fragment.slice(0, 60)}AAAA${fragment.slice(64)}`,
      'porchlight-consent-response=_____w',
      `porchlight-consent-response=${'A'.repeat(2_000_000)}`,
      '{"__proto__":{}}',
    ])
      await assert.rejects(importResponse(input, expected), refused(/./), input.slice(0, 80));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `porchlight-consent-response=${text}`),
        ),
        (input) => assert.rejects(importResponse(input, expected), { code: 'invalid-consent-request' }),
      ),
    );
  });
});
