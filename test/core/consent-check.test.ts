import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readingGrade } from '../../src/cli/reading-grade.js';
import { checkConsentDocument } from '../../src/core/consent/check.js';
import { parseConsentDocument, readConsentDocument } from '../../src/core/consent/read.js';
import { smallDocument, type Json } from './consent.fixtures.js';

const said = (document: unknown, check = {}) => {
  const read = readConsentDocument(document);
  assert.ok(read.document, JSON.stringify(read.problems));
  return checkConsentDocument(read.document, check)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, where }) => `${code} ${where}`);
};
describe('checking what a document says', () => {
  const changed = (change: (small: Json) => void) => {
    const small = smallDocument();
    change(small);
    return small;
  };
  test('nobody to ask', () => {
    const lonely = changed((small) => {
      small.contacts = [];
      for (const words of Object.values<Json>(small.languages)) words.contacts = {};
    });
    assert.deepEqual(said(lonely), ['no-contact contacts']);
    assert.deepEqual(said(changed((small) => delete small.contacts[0].phone)), ['no-contact contacts.office']);
  });
  test('two purposes with the same words', () => {
    const twice = changed((small) => (small.languages.es.purposes.share.text = ' CARE  in es'));
    assert.deepEqual(said(twice), ['same-purpose languages.es.purposes.share']);
  });
  test('script and formatting in a text', () => {
    for (const [text, severity] of [
      ['<script>alert(1)</script>', 'error'],
      ['see [this](javascript:alert(1))', 'error'],
      ['<img src=x onerror=alert(1)>', 'error'],
      ['<b>bold</b>', 'warning'],
      ['**bold** words', 'warning'],
      ['see [this](https://a.example)', 'warning'],
    ] as const) {
      const marked = changed((small) => (small.languages.en.sections.about.more = text));
      const problems = checkConsentDocument(parseConsentDocument(marked)).filter(({ code }) => code === 'markup');
      assert.deepEqual(
        problems.map(({ severity, where }) => [severity, where]),
        [[severity, 'languages.en.sections.about.more']],
      );
      assert.equal(parseConsentDocument(marked).languages.en?.sections?.about?.more, text, 'text is text');
    }
    assert.deepEqual(said(changed((small) => (small.languages.en.title = 'Is 3 < 5, or 7 > 5?'))), []);
  });
  test('English that is hard to read', () => {
    const hard =
      'Participation necessitates comprehensive understanding of institutional confidentiality obligations regarding individually identifiable psychological information, notwithstanding organizational responsibilities.';
    const document = changed((small) => {
      small.languages.en.sections.about.more = hard;
      small.languages.es.sections.about.more = `${hard} Es.`;
    });
    assert.deepEqual(said(document, { readingGrade }), [
      'reading-grade languages.en',
      'reading-grade languages.en.sections.about.more',
    ]);
    assert.deepEqual(said(document), []);
  });
  test('a sentence that somebody forgot to translate', () => {
    const copied = 'This is a sentence that is long enough to be one.';
    const document = changed((small) => {
      for (const words of Object.values<Json>(small.languages)) words.retention = copied;
    });
    assert.deepEqual(said(document), ['not-translated languages.es.retention']);
  });
  test('against the version before: a change without a new version, or without saying what changed', () => {
    const previous = parseConsentDocument(smallDocument());
    const edited = (small: Json) => (small.languages.en.purposes.share.text = 'Share it with many.');
    assert.deepEqual(said(smallDocument(), { previous }), []);
    assert.deepEqual(said(changed(edited), { previous }), ['same-version languages.en']);
    const newer = (small: Json) => {
      edited(small);
      small.version = '2';
      small.date = '2026-02-01';
    };
    assert.deepEqual(said(changed(newer), { previous }), ['no-changes languages.en.changes']);
    const told = (small: Json) => {
      newer(small);
      small.languages.en.changes = 'We share it with more people.';
    };
    assert.deepEqual(said(changed(told), { previous }), []);
    assert.deepEqual(
      said(
        changed((small) => (small.purposes[1].required = true)),
        { previous },
      ),
      ['same-version languages.en', 'same-version languages.es'],
    );
    assert.deepEqual(
      said(
        changed((small) => delete small.languages.es),
        { previous },
      ),
      ['language-removed languages.es'],
    );
    assert.deepEqual(
      said(
        changed((small) => (small.id = 'other')),
        { previous },
      ),
      ['other-document id'],
    );
    assert.deepEqual(
      said(
        changed((small) => delete small.review),
        { previous },
      ),
      [],
      'review is not shown',
    );
  });
});
