import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { ownWords, wordFiles } from './locales.js';

const english = Object.assign({}, ...wordFiles.map((file) => ownWords('en', file))) as Readonly<Record<string, string>>;

/* SAFETY 2.2 to 2.5 and 1.5 to 1.8: what is never said. A key is let through only where the rules themselves ask for the word. */
const forbidden: [string, RegExp, string[]?][] = [
  ['a diagnosis (but for the sentence that it is none)', /diagnos/i, ['notDiagnosis']],
  ['an illness', /depress|anxiety|disorder|disease|symptom|illness|mentally ill/i],
  ['a test with an outcome', /positive|negative|test result|\bpass(ed)?\b|\bfail/i],
  ['normal', /normal|\bfine\b|healthy|\bok(ay)?\b/i],
  ['patient', /patient/i],
  ['an act told as a crime or a success', /commit|successful|unsuccessful|completed suicide|epidemic/i],
  ['a risk level', /\b(no|low|medium|high|at) risk\b|\brisk level|\bdanger/i],
  ['an alarm', /detected|warning|alert|urgent|immediately/i],
  ['a promise that somebody watches or calls', /we will|we('| a)re here|we watch|monitor|someone will|contact you/i],
  [
    'a means or a method',
    /overdose|\bpills?\b|\bgun|weapon|\bhang|\bjump|\bknife|\brope|\bcut(ting)?\b|poison|bridge/i,
  ],
  ['praise or a game', /great job|well done|congrat|streak|\bpoints?\b|\bbadge|keep it up|awesome/i],
  ['a comparison with others', /worse than|better than|average|most people|percent|%/i],
  ['treatment advice', /medicine|medication|treatment|therapy|prescri/i],
  ['an exclamation mark', /!/],
];

describe('English words say nothing that they must not', () => {
  for (const [what, pattern, allowed = []] of forbidden)
    test(what, () => {
      for (const [key, text] of Object.entries(english))
        if (!allowed.includes(key)) assert.doesNotMatch(text, pattern, key);
    });
  test('and the patterns find what they are for', () => {
    const said = [
      'You have depression',
      'Test result positive',
      'That is normal',
      'Low risk',
      'We will contact you',
      'Great job!',
    ];
    for (const text of said)
      assert.ok(
        forbidden.some(([, pattern]) => pattern.test(text)),
        text,
      );
  });
});

/** Stand-ins for placeholders. Numbers are shown as digits: short words for them; of the band names the longest. */
const filled: Record<string, string> = {
  count: 'nine',
  current: 'three',
  total: 'ten',
  max: 'twelve',
  number: 'nine',
  from: 'ten',
  to: 'fourteen',
  at: 'ten',
  band: 'moderately severe',
  instrument: 'this form',
  recipient: 'the school nurse',
  date: 'May',
  keyword: 'home',
  key: 'one',
  list: 'English, Spanish',
  address: 'this one',
  age: 'nine',
  asked: 'two',
  day: 'Monday',
  distance: 'five miles',
  language: 'English',
  licence: 'open',
  min: 'nine',
  name: 'Free',
  ordinal: 'First',
  position: 'three',
  right: 'one',
  role: 'young person',
  roles: 'young person',
  shown: 'ten',
  site: 'this site',
  source: 'the county',
  text: 'ask first',
  time: 'nine',
  title: 'Help at school',
  version: 'nine',
  zone: 'New York time',
};
/** Where the library counts wrongly: as the CMU Pronouncing Dictionary has it. */
const corrections: Record<string, number> = { professional: 4 };

const wordsIn = (text: string): string[] => text.match(/[\p{L}’'-]+/gu) ?? [];
const syllables = (word: string): number => corrections[word.toLowerCase()] ?? syllable(word);
const grade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsIn);
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: all });
};
const fill = (text: string) =>
  text.replace(/{{(\w+)}}/g, (_, name: string) => filled[name] ?? assert.fail(`no stand-in for ${name}`));
const pieces = Object.entries(english).flatMap(([key, text]) =>
  fill(text)
    .split(/(?<=[.?:])\s+/)
    .map((piece) => ({ key, piece })),
);
// Buttons, headings and other labels are no sentences: a formula for running text says nothing about two words.
const sentences = pieces.filter(({ piece }) => /[.?:]$/.test(piece));

describe('reading grade of the English words (Flesch-Kincaid)', () => {
  test('all sentences together are at or below US grade 6', (t) => {
    const measured = grade(sentences.map(({ piece }) => piece));
    t.diagnostic(`grade ${measured.toFixed(2)} over ${sentences.length} sentences`);
    assert.ok(sentences.length > 70);
    assert.ok(measured <= 6, `grade ${measured}`);
  });
  test('with all labels, each counted as a sentence, too', (t) => {
    const measured = grade(pieces.map(({ piece }) => piece));
    t.diagnostic(`grade ${measured.toFixed(2)} over ${pieces.length} texts`);
    assert.ok(measured <= 6, `grade ${measured}`);
  });
  for (const { key, piece } of sentences.filter(({ piece: text }) => wordsIn(text).length > 8))
    test(`${key}: “${piece}” is at or below grade 8`, () => {
      assert.ok(grade([piece]) <= 8, `grade ${grade([piece]).toFixed(1)}`);
    });
  test('no sentence is longer than 20 words', () => {
    for (const { key, piece } of sentences)
      assert.ok(wordsIn(piece).length <= 20, `${key}: ${wordsIn(piece).length} words`);
  });
  test('the formula is the published one: a known text has a known grade', () => {
    // 0.39 × 13 words / 1 sentence + 11.8 × 26 syllables / 13 words − 15.59 = 13.08
    assert.ok(Math.abs(fleschKincaid({ sentence: 1, word: 13, syllable: 26 }) - 13.08) < 1e-9);
    assert.deepEqual(['help', 'answer', 'emergency', 'information'].map(syllables), [1, 2, 4, 4]);
  });
});
