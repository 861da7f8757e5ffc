import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cost, costOfCode, money, saysFree, saysSliding } from '../../src/resources/normalize/cost.js';
import { languages, languageTag } from '../../src/resources/normalize/language.js';
import { serviceSchema } from '../../src/resources/schema.js';
import { noted } from './normalize.noted.js';

const spoken = (raw: unknown) => noted((report) => languages(raw, 'languages', report));
const codes = (raw: unknown): string =>
  (spoken(raw).value.languages ?? []).map((one) => (one.note ? `${one.code} (${one.note})` : one.code)).join(' ');

test('languages from names, own names, codes and aliases', () => {
  const pairs: [string, string][] = [
    ['English, Spanish', 'en es'],
    ['Español; العربية | Polski', 'es ar pl'],
    ['中文', 'zh'],
    ['Mandarin', 'zh'],
    ['Chinese (Cantonese, Mandarin)', 'yue zh'],
    ['Farsi', 'fa'],
    ['Tagalog', 'fil'],
    ['Creole', 'ht'],
    ['Creole (limited)', 'ht (limited)'],
    ['ASL', 'ase'],
    ['British Sign Language', 'bfi'],
    ['eng, spa', 'en es'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['en-US', 'en'],
    ['F17-Any Chinese Language, SP-Spanish', 'zh es'],
    ['Spanish speaking staff', 'es'],
    ['English and Spanish', 'en es'],
    ['Deutsch, français', 'de fr'],
  ];
  for (const [raw, expected] of pairs) {
    assert.equal(codes(raw), expected, raw);
    assert.deepEqual(spoken(raw).found, [], raw);
  }
});

test('interpreters are no language', () => {
  const { value, found } = spoken('Spanish; interpreters on request; Language Line');
  assert.deepEqual(value, { languages: [{ code: 'es' }], interpretation: 'interpreters on request; Language Line' });
  assert.deepEqual(found, []);
});

test('what is not known is kept as text, with a problem, and no filter finds it', () => {
  const { value, found } = spoken('Klingonese, limited');
  assert.deepEqual(value, { interpretation: 'Klingonese; limited' });
  assert.deepEqual(found, ['warning unknown-language', 'warning unknown-language']);
  assert.deepEqual(spoken('none').value, {});
});

test('a tag for texts keeps its region', () => {
  const tag = (raw: unknown) => noted((report) => languageTag(raw, 'lang', report)).value;
  assert.deepEqual(
    [tag('pt_BR'), tag('Spanish'), tag('eng'), tag('x'), tag('')],
    ['pt-BR', 'es', 'en', undefined, undefined],
  );
});

test('whatever comes, codes are tags of the model', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom('__proto__', 'constructor')), (raw) => {
      const { value } = spoken(raw);
      assert.ok(serviceSchema.safeParse({ id: 'a', name: 'A', needs: [], languages: value.languages ?? [] }).success);
    }),
  );
});

test('free is said, never derived', () => {
  for (const text of [
    'Free',
    'free of charge.',
    'No cost',
    'Services are free.',
    'Gratuito',
    'Es gratis.',
    'Gratuit',
    'kostenlos',
    'Free services, no payment needed',
    'None',
  ])
    assert.equal(saysFree(text), true, text);
  for (const text of [
    'Feel free to call',
    'Free for residents',
    'Toll-free number',
    'Free parking',
    'Not free',
    'First visit free',
    'Free, donations of $5 welcome',
    '',
    'Varies',
    'Sugar-free',
  ])
    assert.equal(saysFree(text), false, text);
});

test('sliding scale, in words and not when it is denied', () => {
  for (const text of [
    'Sliding scale available',
    'Fees based on income',
    'según sus ingresos',
    'selon vos revenus',
    'Pay what you can',
  ])
    assert.equal(saysSliding(text), true, text);
  for (const text of ['No sliding scale', 'Not based on income', '$20', ''])
    assert.equal(saysSliding(text), false, text);
});

const made = (facts: Parameters<typeof cost>[0]) => noted((report) => cost(facts, 'cost', report, '2025-06-01'));

test('an amount of 0 is free; an expired one does not count; more than 0 is not', () => {
  assert.deepEqual(made({ options: [{ amount: 0, currency: 'usd' }] }).value, {
    free: true,
    options: [{ amount: 0, currency: 'USD' }],
  });
  assert.equal(made({ options: [{ amount: 0 }, { amount: 5 }] }).value?.free, undefined);
  assert.equal(made({ text: 'Free', options: [{ amount: 5 }] }).value?.free, undefined);
  assert.equal(made({ options: [{ amount: 0, validTo: '2020-01-01' }] }).value?.free, undefined);
  assert.equal(made({ options: [{ text: 'Free' }] }).value?.free, true);
  assert.equal(made({}).value, undefined);
});

test('the parts of cost', () => {
  const { value, found } = made({
    text: 'Sliding scale',
    insurance: 'Medicaid; Medicare, none',
    options: [{ amount: '£35.50', currency: '£', text: 'per hour' }],
  });
  assert.deepEqual(value, {
    sliding: true,
    insurance: ['Medicaid', 'Medicare'],
    options: [{ amount: 35.5, currency: 'GBP', text: 'per hour' }],
    text: 'Sliding scale',
  });
  assert.deepEqual(found, []);
  assert.deepEqual(made({ options: [{ amount: 'a lot', currency: 'shells' }] }).found, [
    'warning bad-amount',
    'warning unknown-currency',
  ]);
});

test('amounts', () => {
  const read = (raw: unknown) => noted((report) => money(raw, 'amount', report)).value;
  assert.deepEqual(
    ['1,250.00', '1.250,00', '1,250', '$35', '35 EUR', '2.50', '2,50', 0].map(read),
    [1250, 1250, 1250, 35, 35, 2.5, 2.5, 0],
  );
  assert.deepEqual([read('-5'), read('free'), read('')], [undefined, undefined, undefined]);
});

test('payment codes of the SAMHSA locator', () => {
  assert.deepEqual(
    [costOfCode('NP'), costOfCode('SS'), costOfCode('MD'), costOfCode('constructor')],
    [{ free: true }, { sliding: true }, { insurance: 'Medicaid' }, undefined],
  );
});
