import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readingGrade } from '../../src/cli/reading-grade.js';
import { checkConsentDocument } from '../../src/core/consent/check.js';
import { defineConsentDocument, parseConsentDocument, readConsentDocument } from '../../src/core/consent/read.js';
import type { ConsentDocument } from '../../src/core/consent/schema.js';
import { consentLanguages, consentView } from '../../src/core/consent/view.js';
import { inDocs, smallDocument, type Json } from './consent.fixtures.js';

const codes = (input: unknown) => [...new Set(readConsentDocument(input).problems.map(({ code }) => code))];
const said = (document: unknown, check = {}) => {
  const read = readConsentDocument(document);
  assert.ok(read.document, JSON.stringify(read.problems));
  return checkConsentDocument(read.document, check)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, where }) => `${code} ${where}`);
};
const refuses = (input: unknown, words: RegExp) =>
  assert.throws(
    () => parseConsentDocument(input),
    (error: unknown) => {
      assert.equal((error as { code?: string }).code, 'invalid-consent-document');
      assert.match((error as Error).message, words);
      return true;
    },
  );
describe('reading a document', () => {
  test('takes text and what was read of it, and drops nothing', () => {
    const small = smallDocument();
    assert.deepEqual(parseConsentDocument(JSON.stringify(small)), small);
    assert.deepEqual(defineConsentDocument(small as ConsentDocument), small);
    assert.deepEqual(codes(small), []);
    assert.deepEqual(said(small), []);
  });
  test('the example of the docs is one', () => {
    const example = parseConsentDocument(inDocs('consent-documents', 'example'));
    assert.deepEqual(said(JSON.parse(inDocs('consent-documents', 'example')), { readingGrade }), []);
    assert.deepEqual(consentLanguages(example), ['en']);
  });
  test('what the docs put into our document is all that it needs', () => {
    const docs = readFileSync('docs/consent-documents.md', 'utf8');
    const values = Object.fromEntries(
      [...docs.matchAll(/^ {2}(\w+): '([^']*)',/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    const clinic: unknown = JSON.parse(readFileSync('consent/clinic-screening.json', 'utf8'));
    assert.equal(consentLanguages(parseConsentDocument(clinic, values)).length, 6);
  });
  test('a language that lacks something is left out and named; the others work', () => {
    for (const [lose, where] of [
      [(words: Json) => delete words.sections.about, 'languages.es.sections.about'],
      [(words: Json) => delete words.purposes.share, 'languages.es.purposes.share'],
      [(words: Json) => delete words.questions.no.choices.b, 'languages.es.questions.no.choices.b'],
      [(words: Json) => delete words.questions, 'languages.es.questions.no'],
      [(words: Json) => delete words.contacts.office, 'languages.es.contacts.office'],
      [(words: Json) => delete words.retention, 'languages.es.retention'],
      [(words: Json) => (words.title = ' '), 'languages.es.title'],
    ] as const) {
      const small = smallDocument();
      lose(small.languages.es);
      const { document, problems } = readConsentDocument(small);
      assert.deepEqual(
        problems.map((problem) => problem.where),
        [where],
      );
      assert.equal(problems[0]?.severity, 'error');
      assert.deepEqual(document && consentLanguages(document), ['en']);
      assert.deepEqual(consentLanguages(parseConsentDocument(small)), ['en']);
      assert.equal(document && consentView(document, 'es', 'self'), null);
    }
  });
  test('without any whole language, or with mistakes in its structure, it is refused with the place', () => {
    const broken = (change: (small: Json) => void) => {
      const small = smallDocument();
      change(small);
      return small;
    };
    const none = broken((small) => {
      delete small.languages.en.retention;
      delete small.languages.es.after;
    });
    assert.ok(codes(none).includes('no-language'), String(codes(none)));
    refuses(none, /retention|after/);
    for (const [change, code, words] of [
      [(small: Json) => small.purposes.push(small.purposes[1]), 'duplicate-id', /purposes\.share: This is there twice/],
      [(small: Json) => small.sections.push(small.sections[0]), 'duplicate-id', /sections\.about/],
      [(small: Json) => (small.questions[0].right = 'c'), 'bad-reference', /questions\.no\.right/],
      [(small: Json) => (small.questions[0].about = 'nowhere'), 'bad-reference', /questions\.no\.about/],
      [(small: Json) => (small.signatures = [{ role: 'witness', required: true }]), 'nobody-decides', /signatures/],
      [(small: Json) => (small.contacts[0].url = 'javascript:alert(1)'), 'shape', /contacts\.0\.url/],
      [(small: Json) => (small.contacts[0].url = 'data:text/html,x'), 'shape', /contacts\.0\.url/],
      [(small: Json) => (small.contacts[0].phone = 'call me'), 'shape', /contacts\.0\.phone/],
      [(small: Json) => (small.contacts[0].email = 'nobody'), 'shape', /contacts\.0\.email/],
      [(small: Json) => (small.expires = 'P'), 'shape', /expires/],
      [(small: Json) => (small.expires = 'PT5M'), 'shape', /expires/],
      [(small: Json) => (small.version = ''), 'shape', /version/],
      [(small: Json) => (small.formatVersion = 2), 'shape', /formatVersion/],
      [(small: Json) => (small.extra = 1), 'shape', /extra/],
      [(small: Json) => (small.languages.English = small.languages.en), 'shape', /languages/],
      [(small: Json) => (small.purposes = []), 'shape', /purposes: It must be at least 1/],
    ] as const) {
      const document = broken(change);
      assert.deepEqual(codes(document), [code]);
      refuses(document, words);
    }
  });
  test('a purpose without a way to say no is told as such', () => {
    const small = smallDocument();
    delete small.languages.en.purposes.share.decline;
    small.languages.es.purposes.care.decline = '';
    assert.deepEqual(codes(small), ['no-decline', 'no-language']);
    refuses(small, /how to say no/);
  });
  test('hostile files: too large, too deep, too many, half characters, dangerous keys, not JSON', () => {
    const sections = (count: number) => {
      const small = smallDocument();
      small.sections = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, icon: 'info' }));
      for (const words of Object.values<Json>(small.languages))
        words.sections = Object.fromEntries(small.sections.map(({ id }: Json) => [id, { statement: id }]));
      small.questions = [];
      return small;
    };
    assert.deepEqual(codes(sections(40)), ['unknown-words']);
    refuses(sections(200), /sections: It must be at most 40 entries long/);
    refuses('['.repeat(100_000) + ']'.repeat(100_000), /deeper|not JSON/);
    refuses(JSON.stringify({ ...smallDocument(), note: 'x'.repeat(1024 * 1024) }), /larger than 1024 KB/);
    refuses({ ...smallDocument(), note: Array.from({ length: 60_000 }, () => 0) }, /more than 50000 values/);
    refuses(JSON.stringify({ ...smallDocument(), note: 'half \ud83d' }), /half a character/);
    refuses('{"__proto__":{"format":"x"}}', /__proto__/);
    refuses(JSON.stringify(smallDocument()).replace('"office"', '"constructor"'), /constructor/);
    for (const input of ['', 'null', '[]', '42', '"x"', '{}', '<html>', undefined, null, 7, () => 1, Symbol('x')])
      refuses(input, /cannot be used/);
    const circle = smallDocument();
    circle.languages.en.sections.about = circle;
    refuses(circle, /deeper|more than/);
  });
  test('never throws, whatever the file says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 6 }), fc.anything(), fc.string()), (input) => {
        const { document, problems } = readConsentDocument(input);
        assert.equal(document, null);
        assert.ok(problems.length > 0, 'nothing is said');
      }),
    );
  });
  test('any one field replaced by anything: read, or refused with a reason', () => {
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    };
    walk(smallDocument(), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything({ maxDepth: 2 }), (path, value) => {
        const small = smallDocument();
        const key = path.at(-1) ?? '';
        path.slice(0, -1).reduce((at, step) => at[step], small)[key] = value;
        const { document, problems } = readConsentDocument(small);
        if (document === null)
          assert.ok(
            problems.some(({ severity }) => severity === 'error'),
            path.join('.'),
          );
        else for (const lang of consentLanguages(document)) assert.ok(consentView(document, lang, 'self'), lang);
      }),
      { numRuns: 500 },
    );
  });
});

describe('stand-ins', () => {
  test('are filled in each language with its own value, in addresses too, and nowhere else', () => {
    const small = smallDocument();
    small.note = 'Replace {{organization}}.';
    small.contacts[0].phone = '{{phone}}';
    for (const words of Object.values<Json>(small.languages)) words.title = '{{organization}} and {{ organization }}';
    const filled = parseConsentDocument(small, { organization: { en: 'Alder', es: 'Aliso' }, phone: '988' });
    assert.equal(filled.languages.en?.title, 'Alder and Alder');
    assert.equal(filled.languages.es?.title, 'Aliso and Aliso');
    assert.equal(filled.contacts[0]?.phone, '988');
    assert.equal(filled.note, 'Replace {{organization}}.');
    refuses(small, /\{\{phone\}\}|\{\{organization\}\}/);
    assert.throws(() => parseConsentDocument(small, { organization: '{{service}}', phone: '988' }), /must be text/);
    assert.throws(() => parseConsentDocument(small, { organization: { en: 'Alder' }, phone: '988' }), /languages\.es/);
    // A value is text like any other: `$&` and the like mean nothing.
    assert.equal(
      parseConsentDocument(small, { organization: '$& $1', phone: '988' }).languages.en?.title,
      '$& $1 and $& $1',
    );
  });
  test('that there are not are refused', () => {
    const small = smallDocument();
    small.languages.en.title = 'Hello {{constructor}}';
    assert.deepEqual(codes(small), ['unknown-placeholder']);
    refuses(small, /double braces/);
  });
});
