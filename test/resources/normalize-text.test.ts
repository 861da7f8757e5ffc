import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stripMarkdown } from '../../src/resources/normalize/markdown.js';
import { decodeEntities, stripHtml } from '../../src/resources/normalize/markup.js';
import { MOST_PROBLEMS, ProblemList, withoutValues } from '../../src/resources/normalize/problems.js';
import { folded, line, lines, plainText } from '../../src/resources/normalize/text.js';
import { LIMITS } from '../../src/resources/schema.js';
import { noted } from './normalize.noted.js';

const text = (raw: unknown, max?: number) => noted((report) => plainText(raw, 'description', report, max));

test('HTML becomes plain text, and says so', () => {
  const { value, found } = text('<p>Walk in <b>any day</b>.</p><ul><li>Tea</li><li>Talk</li></ul>');
  assert.equal(value, 'Walk in any day.\n\n- Tea\n\n- Talk');
  assert.deepEqual(found, ['info markup-removed']);
});

test('what scripts, styles and frames hold is no text', () => {
  const source =
    'Before <script>alert("x")</script><STYLE>p{}</STYLE><iframe src="https://example.org">in</iframe>after';
  assert.equal(text(source).value, 'Before after');
  assert.equal(text('<svg onload=alert(1)><text>x</text></svg>Text').value, 'Text');
  assert.equal(text('A<!-- hidden -->B<![CDATA[C]]><!DOCTYPE html>').value, 'ABC]]>');
});

test('a < b, addresses in brackets and words in brackets are text', () => {
  for (const plain of ['a < b and c > d', 'Mail <help@example.org>', 'I <3 you', '<name of the group>', '<agency>'])
    assert.deepEqual(text(plain), { value: plain, found: [], findings: [] });
  assert.equal(text('See <https://example.org/a>.').value, 'See https://example.org/a.');
});

test('a > inside a quoted attribute does not end the tag', () => {
  assert.equal(text('<a title="a > b" href=\'x>y\'>Link</a>').value, 'Link');
  assert.equal(text('<a title="never closed>Link</a> and more').value, 'Link and more');
});

test('entities are decoded, also twice encoded ones; what is none stays', () => {
  assert.equal(text('Caf&eacute; &amp; B&#252;ro &#x263a;').value, 'Café & Büro ☺');
  assert.equal(text('&lt;p&gt;Open&lt;/p&gt;').value, 'Open');
  assert.equal(text('AT&T &bogus; &#xD800; &#0;').value, 'AT&T &bogus; &#xD800; &#0;');
});

test('Markdown marks go, the words and addresses stay', () => {
  const source = '# Help\n\n**Free** and _kind_ [call](tel:555) ![logo](a.png)\n* one\n* two\n---\n`code`';
  assert.equal(stripMarkdown(source), 'Help\n\nFree and kind call (tel:555) logo\n- one\n- two\n\ncode');
});

test('what only looks like Markdown stays', () => {
  for (const plain of ['5 * 3 * 2', 'snake_case_name', 'dial *67 first', 'A_B', 'a*b*c', '[sic] (see below)'])
    assert.equal(stripMarkdown(plain), plain);
});

test('line ends, literal \\n and control characters', () => {
  assert.equal(text('one\r\ntwo\rthree\\nfour\u2028five').value, 'one\ntwo\nthree\nfour\nfive');
  assert.equal(text('a\u0000b\u0007c\u202Ed\uFEFFe').value, 'abcde');
  assert.equal(text('one\n\n\n\n\ntwo   three \n four').value, 'one\n\ntwo three\nfour');
  assert.equal(text('broken \uD800 half').value, 'broken \uFFFD half');
});

test('signs that a wrong encoding broke are mended or reported', () => {
  assert.deepEqual(text('9amGÇô5pm, thatâ€™s it').value, '9am–5pm, that’s it');
  assert.deepEqual(text('9amGÇô5pm').found, ['info garbled-text']);
  assert.equal(text('it\u0092s').value, 'it’s');
  assert.deepEqual(text('caf\uFFFD').found, ['warning garbled-text']);
});

test('too long is cut with a problem, not in the middle of a character', () => {
  const { value, found } = text('x'.repeat(10_500));
  assert.equal(value?.length, LIMITS.text);
  assert.deepEqual(found, ['error text-too-long']);
  assert.equal(text('aaa😀😀😀', 5).value, 'aaa…');
  assert.deepEqual(text('<b>'.repeat(200_000)).found, ['error text-too-long', 'info markup-removed']);
});

test('a name is one line; no text is undefined; objects are reported', () => {
  assert.equal(noted((report) => line('  Two\r\n lines <br>here ', 'name', report)).value, 'Two lines here');
  for (const none of [undefined, null, '', '   ', '<p></p>', '\u0000'])
    assert.equal(noted((report) => line(none, 'name', report)).value, undefined);
  assert.equal(text(12).value, '12');
  assert.deepEqual(text({ a: 1 }), { value: undefined, found: ['error not-text'], findings: text({ a: 1 }).findings });
});

test('lists: separators, doubles, more than the model holds', () => {
  assert.deepEqual(noted((report) => lines('a; b|a\n c', 'x', report)).value, ['a', 'b', 'c']);
  assert.deepEqual(noted((report) => lines(['x;y', ' '], 'x', report)).value, ['x;y']);
  const many = noted((report) =>
    lines(
      Array.from({ length: 300 }, (_, at) => `n${at}`),
      'x',
      report,
    ),
  );
  assert.equal(many.value?.length, LIMITS.list);
  assert.deepEqual(many.found, ['error list-too-long']);
});

test('folded words compare across accents, case and signs', () => {
  assert.equal(folded(' ÉCOLE — Élémentaire! '), 'ecole elementaire');
  assert.equal(folded('Straße 12'), 'straße 12');
});

/** Pieces that markup and Markdown parsers stumble over. */
const piece = fc.constantFrom(
  '<',
  '>',
  '<b',
  '</',
  '<!--',
  '-->',
  '"',
  "'",
  '<script',
  '</script>',
  '&',
  '&#',
  ';',
  '**',
  '_',
  '[',
  '](',
  ')',
  '`',
  '\n',
  ' ',
  'a',
  '\\',
  '<a "',
  '&lt;',
  '\u0000',
);
const hostile = fc.array(piece, { maxLength: 400 }).map((parts) => parts.join(''));

test('any text: no control characters, no blanks around it, within the limit', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (source) => {
      const first = text(source).value ?? '';
      assert.ok(first.length <= LIMITS.text);
      // eslint-disable-next-line no-control-regex -- the characters that must be gone
      assert.doesNotMatch(first, /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\uFEFF]/);
      assert.equal(first, first.trim());
    }),
    { numRuns: 500 },
  );
});

test('repetition that stops parsers comes to an end', () => {
  const pieces = [
    '<',
    '<a ',
    '<a "',
    "<a '>",
    '<!--',
    '<script>',
    '&lt;',
    '**a',
    '[a](',
    '_a ',
    '![',
    '`',
    '<b "><b \'>',
    '&#',
    '\\n',
  ];
  for (const one of pieces) assert.equal(typeof (text(one.repeat(300_000 / one.length)).value ?? ''), 'string');
  assert.equal(stripHtml('<'.repeat(1_000_000)).text.length, 1_000_000);
  assert.equal(decodeEntities('&'.repeat(1_000_000)).length, 1_000_000);
});

test('problems: values are cut and never dug out of objects; their number has an end', () => {
  const problems = new ProblemList();
  const report = problems.at({ row: 3, id: 'a', file: undefined });
  const finding = { severity: 'error', code: 'c', message: 'm', remedy: 'r' } as const;
  report({ ...finding, value: 'x'.repeat(500) });
  report({ ...finding, value: { deep: 'secret' } });
  withoutValues(report)({ ...finding, value: 'secret' });
  assert.deepEqual(
    problems.all().map((problem) => [problem.row, problem.id, problem.value?.length]),
    [
      [3, 'a', 120],
      [3, 'a', 8],
      [3, 'a', undefined],
    ],
  );
  for (let at = 0; at < MOST_PROBLEMS + 5; at += 1) problems.add({}, finding);
  assert.equal(problems.all().length, MOST_PROBLEMS + 1);
  assert.match(problems.all().at(-1)?.message ?? '', /There are 8 more/);
});
