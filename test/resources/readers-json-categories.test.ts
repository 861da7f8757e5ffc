import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { audiences, needs } from '../../src/resources/needs.js';
import { OE_NUMBERS, OE_POSITIONS } from '../../src/resources/readers/categories-oe.js';
import {
  AUDIENCE_WORDS,
  NEED_WORDS,
  NOT_MEANT,
  SAMHSA_AUDIENCES,
  SAMHSA_NEEDS,
} from '../../src/resources/readers/categories-words.js';
import { audiencesOfWord, categorize, needsOfWord } from '../../src/resources/readers/categories.js';
import { deliveriesIn, deliveriesOfName } from '../../src/resources/readers/delivery.js';
import { folded } from '../../src/resources/normalize/text.js';

const ofTerm = (taxonomy: string, code: string) => categorize({ terms: [{ taxonomy, code }] }).needs;

test('words of categories in four languages', () => {
  const pairs: [string, string[]][] = [
    ['Counselling', ['counseling']],
    ['Psychotherapy', ['counseling']],
    ['Physical therapy', []],
    ['Credit counseling', []],
    ['Crisis Hotline', ['crisis']],
    ['Detox and recovery program', ['substance-use']],
    ['Food pantry', ['food-money']],
    ['Domestic violence shelter', ['violence', 'housing']],
    ['Grief support group', ['peer-support', 'grief']],
    ['Eating disorders', ['eating']],
    ['Salud mental', ['counseling']],
    ['Grupos de apoyo', ['peer-support']],
    ['Aide alimentaire', ['food-money']],
    ['Suchtberatung', ['substance-use']],
    ['Trauerbegleitung', ['grief']],
    ['food-money', ['food-money']],
    ['Dentist', []],
  ];
  for (const [word, expected] of pairs) assert.deepEqual(needsOfWord(word), expected, word);
});

test('words for people', () => {
  assert.deepEqual(audiencesOfWord('LGBTQ+ youth'), ['young-people', 'lgbtq']);
  assert.deepEqual(audiencesOfWord('Veterans'), ['veterans']);
  assert.deepEqual(audiencesOfWord('Refugiados'), ['newcomers']);
  assert.deepEqual(audiencesOfWord('everyone'), []);
});

test('codes: Open Eligibility in both numberings, SAMHSA, our own', () => {
  assert.deepEqual(ofTerm('Open Eligibility', '1220'), ['counseling']);
  assert.deepEqual(ofTerm('Open Eligibility', '1180'), ['substance-use']);
  assert.deepEqual(ofTerm('other', '1220'), [], 'a number of another taxonomy says nothing');
  assert.deepEqual(ofTerm('', '106-01-02'), ['substance-use']);
  assert.deepEqual(ofTerm('', '103-05-02-01'), []);
  assert.deepEqual(ofTerm('SAMHSA', 'DT'), ['substance-use']);
  assert.deepEqual(ofTerm('porchlight', 'grief'), ['grief']);
  assert.deepEqual(categorize({ samhsa: ['MHF', 'VET', 'CHLD', 'constructor'] }), {
    needs: ['counseling'],
    audiences: ['children', 'young-people', 'veterans'],
  });
});

test('the description is asked only where nothing else says what it is', () => {
  assert.deepEqual(categorize({ name: 'Room 5', description: 'We help with housing.' }).needs, ['housing']);
  assert.deepEqual(categorize({ name: 'Grief circle', description: 'We help with housing.' }).needs, ['grief']);
  assert.deepEqual(categorize({ name: 'Circle', forWhom: ['Veterans and families'] }).audiences, ['veterans']);
});

test('the data is folded as texts are, and names only what we have', () => {
  const words = [...NEED_WORDS, ...AUDIENCE_WORDS].flatMap(([, list]) => list.split('|')).concat(NOT_MEANT.split('|'));
  for (const word of words) assert.equal(word.replace('$', ''), folded(word.replace('$', '')), word);
  for (const word of words) assert.ok(word.replace('$', ' ').length >= 3, word);
  assert.deepEqual(
    NEED_WORDS.map(([need]) => need),
    [...needs],
  );
  assert.deepEqual(
    AUDIENCE_WORDS.map(([audience]) => audience),
    [...audiences],
  );
  for (const list of [
    ...OE_NUMBERS.map(([need]) => need),
    ...OE_POSITIONS.flatMap(([list]) => list.split(' ').filter((one) => one !== '')),
    ...SAMHSA_NEEDS.flatMap(([, list]) => list),
  ])
    assert.ok((needs as readonly string[]).includes(list), list);
  for (const list of SAMHSA_AUDIENCES.flatMap(([, list]) => list)) assert.ok(audiences.includes(list));
});

test('any text is mapped to what we have, in our order, and without end to no loop', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom(...NOT_MEANT.split('|'), ' ', 'counsel', '12 step', '$'));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const { needs: found } = categorize({ name: parts.join(' '), description: parts.join('') });
      assert.deepEqual(
        found,
        needs.filter((need) => found.includes(need)),
      );
    }),
  );
});

test('ways of delivery', () => {
  assert.deepEqual(deliveriesIn('You can attend in-person or via video conferencing'), ['in-person', 'video']);
  assert.deepEqual(deliveriesIn('home-visit', 'Telehealth'), ['video', 'home-visit']);
  assert.deepEqual(deliveriesIn(''), []);
  assert.deepEqual(
    ['Harbor Hotline', 'Crisis Text Line', 'Lifeline of the River', 'Counseling'].map(deliveriesOfName),
    [['phone'], ['text'], ['phone'], []],
  );
});
