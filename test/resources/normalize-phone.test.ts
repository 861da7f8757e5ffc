import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergePhones, phones, type PhoneFacts } from '../../src/resources/normalize/phone.js';
import { serviceSchema } from '../../src/resources/schema.js';
import { noted } from './normalize.noted.js';

const read = (raw: unknown, facts: PhoneFacts = {}) => noted((report) => phones(raw, facts, 'phone', report));
/** `dial | number | extension | kind | keyword | label`, what is not there left empty. */
const told = (raw: unknown, facts?: PhoneFacts): string[] =>
  read(raw, facts).value.map((one) =>
    [one.dial, one.number, one.extension, one.kind, one.keyword, one.label].map((part) => part ?? '').join(' | '),
  );

test('what people write stays, the digits are what is dialled', () => {
  assert.deepEqual(told('"+44 1632 960123"'), ['+44 1632 960123 | +441632960123 |  | voice |  | ']);
  assert.deepEqual(told('(212) 555-0100'), ['(212) 555-0100 | 2125550100 |  | voice |  | ']);
  assert.deepEqual(told('+44 (0)1632 960123'), ['+44 (0)1632 960123 | +441632960123 |  | voice |  | ']);
  assert.deepEqual(told('tel:+12125550100'), ['+12125550100 | +12125550100 |  | voice |  | ']);
  assert.deepEqual(told(2125550100), ['2125550100 | 2125550100 |  | voice |  | ']);
});

test('short codes get no country prefix', () => {
  for (const code of ['988', '116 123', '*4141', '112'])
    assert.equal(read(code).value[0]?.number, code.replace(' ', ''));
});

test('extensions in all their spellings', () => {
  for (const raw of [
    '212-555-0100x12',
    '212-555-0100 x12',
    '212-555-0100 ext. 12',
    '212-555-0100, Ext 12',
    '212-555-0100 #12',
  ])
    assert.deepEqual(told(raw), ['212-555-0100 | 2125550100 | 12 | voice |  | '], raw);
  assert.deepEqual(told('212-555-0100', { extension: 100 }), ['212-555-0100 | 2125550100 | 100 | voice |  | ']);
  assert.deepEqual(told('212-555-0100', { extension: 'x 7' }), ['212-555-0100 | 2125550100 | 7 | voice |  | ']);
  assert.deepEqual(read('212-555-0100', { extension: 'ask for Kim' }).found, ['warning bad-extension']);
});

test('placeholder extensions of exports are left out with a problem', () => {
  for (const raw of ['212-555-0100-999', '212-555-0100x999', '212-555-0100 x9999', '(212) 555-0100-999']) {
    const { value, found } = read(raw);
    assert.equal(value[0]?.extension, undefined, raw);
    assert.equal(value[0]?.number, '2125550100', raw);
    assert.deepEqual(found, ['info placeholder'], raw);
  }
});

test('letters of a vanity number are digits by the keypad', () => {
  assert.deepEqual(told('1-800-HELP-NOW'), ['1-800-HELP-NOW | 18004357669 |  | voice |  | ']);
  assert.deepEqual(told('800-555-TALK (8255)'), ['800-555-TALK | 8005558255 |  | voice |  | ']);
  assert.deepEqual(told('1-877-5-HELPLINE'), ['1-877-5-HELPLINE | 18775435754 |  | voice |  | ']);
});

test('words without a number are shown and reported, never dialled', () => {
  for (const raw of ['(555) silent', 'call us', 'see website']) {
    const { value, found } = read(raw);
    assert.deepEqual(value, [{ dial: raw, kind: 'voice' }]);
    assert.deepEqual(found, ['warning not-a-phone']);
  }
  assert.deepEqual(read('N/A').value, []);
  assert.deepEqual(read('N/A').found, ['info placeholder']);
  assert.deepEqual(read('').found, []);
});

test('a number whose rest is in letters is shown as it is written, and no part of it is dialled', () => {
  for (const raw of [
    '555 HELP',
    '555-HELP',
    '555help',
    '555 help',
    '1-800 HELP',
    '0800 555 HELP',
    '0800 55 HELPS',
    '+44 800 HELPNOW',
    '212-555-01AB',
    '1-800-555-10AB',
    '+44 1632 9601 HELP',
    '612 345 678 MADRID',
    '555 TTY',
    '24 hours',
    '24/7 line',
  ]) {
    const { value, found } = read(raw);
    assert.deepEqual(value, [{ dial: raw, kind: 'voice' }], raw);
    assert.deepEqual(found, ['warning not-a-phone'], raw);
  }
});

test('words behind a whole number are no part of it', () => {
  const numbers: Readonly<Record<string, string>> = {
    '988 Suicide & Crisis Lifeline': '988',
    '988 LIFELINE': '988',
    '211 help line': '211',
    '1737 free call or text': '1737',
    '116 123 (Samaritans)': '116123',
    '555-0100 main office': '5550100',
    '555-0100 TTY': '5550100',
    '612 345 678 FAX': '612345678',
    '1 206 555 0100 MAIN': '12065550100',
    '800 555 HOME': '8005554663',
    '1-800-555 HELP': '18005554357',
    '212-555-0100 SPANISH': '2125550100',
    '+1-800-HELP-NOW': '18004357669',
    '24/7: 1-800-HELP-NOW': '18004357669',
  };
  for (const [raw, number] of Object.entries(numbers)) assert.equal(read(raw).value[0]?.number, number, raw);
});

test('several numbers in one field, with their words', () => {
  assert.deepEqual(told('(212) 555-0100; TDD (212) 555-0101'), [
    '(212) 555-0100 | 2125550100 |  | voice |  | ',
    '(212) 555-0101 | 2125550101 |  | tty |  | ',
  ]);
  assert.deepEqual(told('212-555-0100 or 212-555-0101 (Spanish)'), [
    '212-555-0100 | 2125550100 |  | voice |  | ',
    '212-555-0101 | 2125550101 |  | voice |  | Spanish',
  ]);
  assert.deepEqual(told('Fax: 212 555 0102'), ['212 555 0102 | 2125550102 |  | fax |  | ']);
  assert.deepEqual(told('24/7 line 212-555-0100, press 2'), [
    '212-555-0100 | 2125550100 |  | voice |  | 24/7 line , press 2',
  ]);
});

test('text lines keep the word to send', () => {
  assert.deepEqual(told('Text HOME to 55501'), ['55501 | 55501 |  | text | HOME | ']);
  assert.deepEqual(told('HELLO to 55501', { type: 'sms' }), ['55501 | 55501 |  | text | HELLO | ']);
});

test('types of HSDS, FHIR and others', () => {
  const kinds = {
    voice: 'voice',
    text: 'text',
    cell: 'voice',
    sms: 'text',
    tty: 'tty',
    textphone: 'tty',
    'TTY/TDD': 'tty',
    fax: 'fax',
  };
  for (const [type, kind] of Object.entries(kinds)) assert.equal(read('555-0100', { type }).value[0]?.kind, kind, type);
  for (const type of ['pager', 'video']) {
    assert.deepEqual(
      told('555-0100', { type }),
      [`555-0100 |  |  | voice |  | ${type}`],
      'nobody can ring it from a page',
    );
  }
  assert.deepEqual(read('555-0100', { type: 'hospital wing' }).found, ['info unknown-phone-type']);
});

test('the same number twice: the first stays, with what the later one adds', () => {
  const [one] = read('212-555-0100').value;
  const [two] = read('(212) 555-0100', { label: 'Reception', languages: ['es'] }).value;
  const [extension] = read('212-555-0100 x5').value;
  assert.ok(one && two && extension);
  assert.deepEqual(mergePhones([[one], undefined, [two, extension]]), [
    { dial: '212-555-0100', number: '2125550100', kind: 'voice', label: 'Reception', languages: ['es'] },
    extension,
  ]);
});

const piece = fc.constantFrom(
  '555',
  '0100',
  '+',
  '(',
  ')',
  '-',
  ' ',
  'x',
  'ext',
  '#',
  ';',
  '/',
  ' or ',
  'HELP',
  'fax',
  '*',
  '"',
  'to',
  '—',
  '\u0660',
  '999',
);
test('any text gives phones that fit the model, and nothing is lost without a word', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        fc.string(),
      ),
      fc.string(),
      (raw, type) => {
        const { value, found } = read(raw, { type });
        const fits = serviceSchema.safeParse({ id: 'a', name: 'A', needs: [], phones: value });
        assert.ok(fits.success, JSON.stringify(value));
        assert.ok(value.length > 0 || found.length > 0 || raw.replace(/[\s"“”„\p{C}<>]/gu, '') === '');
      },
    ),
    { numRuns: 1000 },
  );
});

test('long rows of digits and signs come to an end', () => {
  for (const one of ['5', '(5', '5 ', '-', 'x1', '+', 'A1', ' or 5', '1-800-A'])
    assert.ok(read(one.repeat(20_000)).value.length < 50);
});
