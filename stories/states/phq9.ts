import { html } from 'lit';
import { phq9 } from '../../src/core/instruments/phq-9.js';
import type { InstrumentElement } from '../../src/elements/screener/instrument-element.js';
import { OFFLINE, offlineLanguage } from '../around.js';
import { plain, statesOf, type State } from '../state.js';
import { answer, choose, finish, press, print, run, screenOf, skip, start, until, untilReview, $ } from '../support.js';
import { adding, each } from './answers.js';

const state = statesOf<InstrumentElement>('phq9', { lang: 'en', country: 'US' });
const HARD = [1, 1, 2, 1, 1, 2, 1, 0];

/** At item 9. */
const toItem9 = async (el: InstrumentElement, before: readonly number[] = HARD): Promise<void> => {
  await start(el);
  await answer(el, before);
};
const flagged = [...HARD, 1];

const hardAnswers: State[] = [
  state({
    id: 'hard-answer',
    name: 'Hard answer',
    about: 'Item 9 above 0: help is said at once, in place, and nothing moves or blocks.',
    screen: 'question',
    act: async (el) => {
      await toItem9(el);
      await choose(el, 1);
    },
  }),
  state({
    id: 'hard-answer-taken-back',
    name: 'Hard answer: taken back',
    about: 'The sentence folds, the ways to help stay.',
    screen: 'question',
    act: async (el) => {
      await toItem9(el);
      await choose(el, 3);
      await choose(el, 0);
    },
  }),
  state({
    id: 'hard-answer-page',
    name: 'Hard answer: on the page layout',
    about: 'The same, with all questions below each other.',
    args: { layout: 'page' },
    screen: 'question',
    act: async (el) => {
      await start(el);
      await choose(el, 1, 8);
    },
  }),
  state({
    id: 'hard-answer-review',
    name: 'Hard answer: at the review',
    about: 'Help is still said.',
    args: { share: 'score' },
    screen: 'review',
    act: async (el) => {
      await start(el);
      await answer(el, flagged);
      await untilReview(el);
    },
  }),
  state({
    id: 'hard-answer-no-country',
    pins: ['country'],
    name: 'Hard answer: no country known',
    about: 'No number is guessed: the person chooses a country, and has a directory at once.',
    args: { country: '' },
    screen: 'question',
    settle: (el) => until(el, 'the choice of a country', () => $(el, '.chooser select')),
    act: async (el) => {
      await toItem9(el);
      await choose(el, 2);
    },
  }),
  state({
    id: 'result-flagged',
    name: 'Result: hard answer',
    about: 'Somebody to talk to comes first, whatever the total.',
    screen: 'result',
    act: (el) => run(el, [0, 0, 0, 0, 0, 0, 0, 0, 1]),
  }),
  state({
    id: 'result-flagged-summary',
    name: 'Result: hard answer, summary',
    about: 'The same with `results="summary"` and a shared score.',
    args: { results: 'summary', share: 'score' },
    screen: 'result',
    act: (el) => run(el, flagged),
  }),
  state({
    id: 'result-flagged-none',
    name: 'Result: hard answer, none',
    about: 'Even without a result, help is said.',
    args: { results: 'none', share: 'answers' },
    screen: 'result',
    act: (el) => run(el, flagged),
  }),
  state({
    id: 'print-flagged',
    name: 'Print: hard answer',
    about: 'Help stands on the sheet too.',
    screen: 'result',
    act: async (el) => {
      await run(el, flagged);
      await print(el);
    },
  }),
  state({
    id: 'help-open',
    name: 'Help: more ways',
    about: 'All lines of the country, and another country to choose.',
    screen: 'question',
    act: async (el) => {
      await start(el);
      await press(el, '.more summary');
      await until(el, 'all lines', () => $(el, '.more .lines'));
    },
  }),
];

const daily: State[] = [
  state({
    id: 'difficulty',
    name: 'Daily life',
    about: 'One more question, not scored, asked only where something was above 0. It may be left out.',
    screen: 'question',
    act: (el) => toItem9(el, [...HARD, 0]),
  }),
  state({
    id: 'result-daily-life',
    name: 'Result: daily life',
    about: 'The unscored answer stands beside the meaning.',
    screen: 'result',
    act: async (el) => {
      await toItem9(el, [...HARD, 0]);
      await choose(el, 2);
      await finish(el);
    },
  }),
  state({
    id: 'result-nothing',
    name: 'Result: nothing above 0',
    about: 'No band is called fine: whatever the score, there is a way to talk.',
    screen: 'result',
    act: (el) => run(el, each(phq9, 0)),
  }),
  state({
    id: 'result-most',
    name: 'Result: all at the highest',
    about: 'Total 27.',
    screen: 'result',
    act: (el) => run(el, each(phq9, 3)),
  }),
  state({
    id: 'result-prorated',
    name: 'Result: prorated',
    about: 'Two questions were left out and the page allows a prorated total: it is marked.',
    args: { 'allow-skip': true, prorate: true },
    screen: 'result',
    act: async (el) => {
      await start(el);
      await answer(el, [2, 2, 1]);
      await skip(el);
      await skip(el);
      await answer(el, [1, 2, 1, 0]);
      await finish(el);
    },
  }),
  state({
    id: 'result-own-answers',
    name: 'Result: own answers open',
    about: 'The list of answers, when the person opens it.',
    screen: 'result',
    act: async (el) => {
      await run(el, adding(phq9, 12));
      await press(el, '.own-answers summary');
    },
  }),
  state({
    id: 'set-by-page',
    name: 'Answers set by the page',
    about: 'Answers can be set at any time; here by an attribute-free property, and the person goes on from there.',
    args: { answers: { 'phq-9.1': 1, 'phq-9.2': 2 }, share: 'answers' },
    screen: 'question',
    act: async (el) => {
      await start(el);
      await press(el, '.nav .primary');
    },
  }),
];

const LANGUAGES: readonly (readonly [lang: string, country: string, name: string])[] = [
  ['ar', 'SA', 'Arabic'],
  ['he', 'IL', 'Hebrew'],
  ['es', 'MX', 'Spanish'],
  ['zh-Hans', 'CN', 'Chinese, simplified'],
  ['zh-Hant', 'TW', 'Chinese, traditional'],
  ['hi', 'IN', 'Hindi'],
];
const languages: State[] = LANGUAGES.flatMap(([lang, country, name]) => {
  const id = lang.toLowerCase();
  const args = { lang, country };
  return [
    state({ id: `${id}-start`, name: `${name}: start`, about: `The start screen in ${name}.`, args, screen: 'start' }),
    state({
      id: `${id}-hard-answer`,
      name: `${name}: hard answer`,
      about: `Question and help in ${name}; the words of the item are the published ones.`,
      args,
      screen: 'question',
      act: async (el) => {
        await toItem9(el);
        await choose(el, 1);
      },
    }),
    state({
      id: `${id}-review`,
      name: `${name}: review`,
      about: `The review in ${name}.`,
      args,
      screen: 'review',
      act: async (el) => {
        await start(el);
        await answer(el, adding(phq9, 8));
        await untilReview(el);
      },
    }),
    state({
      id: `${id}-result`,
      name: `${name}: result`,
      about: `The result in ${name}.`,
      args,
      screen: 'result',
      act: (el) => run(el, adding(phq9, 12)),
    }),
  ];
});

const words: State[] = [
  state({
    id: 'ar-print',
    name: 'Arabic: print',
    about: 'The sheet from right to left.',
    args: { lang: 'ar', country: 'SA' },
    screen: 'result',
    act: async (el) => {
      await run(el, adding(phq9, 12));
      await print(el);
    },
  }),
  state({
    id: 'vi-no-wording',
    pins: ['lang'],
    name: 'Vietnamese: no wording on file',
    about: 'Words of an instrument are never invented: the person is told, and offered other languages.',
    args: { lang: 'vi', country: 'VN' },
    screen: 'no-wording',
  }),
  state({
    id: 'uk-no-wording',
    pins: ['lang'],
    name: 'Ukrainian: no wording on file',
    about: 'The same in Ukrainian. Russian is offered among others, and never taken silently.',
    args: { lang: 'uk', country: 'UA' },
    screen: 'no-wording',
  }),
  state({
    id: 'vi-chose-english',
    pins: ['lang'],
    name: 'Vietnamese: chose English',
    about: 'The person took one of the languages that were offered.',
    args: { lang: 'vi', country: 'VN' },
    screen: 'start',
    act: async (el) => {
      await press(el, '.languages [lang=en]');
      await until(el, 'the start screen', () => screenOf(el) === 'start');
    },
  }),
  state({
    id: 'unknown-language',
    pins: ['lang'],
    name: 'Unknown language',
    about: 'A language that the library does not have is answered in English, and the page gets an error.',
    args: { lang: 'tlh' },
    errors: ['unknown-lang'],
    screen: 'start',
  }),
  state({
    id: 'words-failed',
    pins: ['lang'],
    name: 'Words did not load',
    about: 'No file of the language came: help stands there from the code itself, and it can be tried again.',
    args: { lang: OFFLINE },
    errors: ['locale-load-failed'],
    screen: 'failed',
    before: offlineLanguage,
    act: async (el) => {
      await until(el, 'that it failed', () => $(el, '.body [role=alert]'));
    },
  }),
  state({
    id: 'words-failed-later',
    pins: ['lang'],
    name: 'Words did not load: in the middle',
    about: 'The page changed the language and it did not load: the question and its answers stay.',
    errors: ['locale-load-failed'],
    screen: 'question',
    before: offlineLanguage,
    act: async (el) => {
      await start(el);
      await answer(el, [1]);
      await choose(el, 2);
      el.lang = OFFLINE;
      await until(el, 'that it failed', () => $(el, '.body [role=alert]'));
    },
  }),
  state({
    id: 'language-changed',
    pins: ['lang'],
    name: 'Language changed in the middle',
    about: 'From English to Spanish at question 3: place and answers stay.',
    screen: 'question',
    act: async (el) => {
      await start(el);
      await answer(el, [1, 2]);
      await choose(el, 1);
      el.lang = 'es';
      await until(el, 'Spanish', () => $(el, '.wrapper')?.lang === 'es');
    },
  }),
];

const pages: State[] = [
  state({
    id: 'bad-share',
    name: 'Wrong value of share',
    about: 'Nothing is shared until the page says it rightly; the page gets an error.',
    args: { share: 'everything' },
    errors: ['invalid-attribute'],
    screen: 'start',
  }),
  state({
    id: 'themed',
    name: 'Themed by the page',
    about: 'Custom properties and the font of the page.',
    template: (args) =>
      html`<div
        style="color-scheme: light; font-family: Georgia, serif; --porchlight-accent: #6b2d5c; --porchlight-tint: #f6ecf3; --porchlight-radius: 2px; --porchlight-lamp: #b98300"
      >
        ${plain('porchlight-phq9', args)}
      </div>`,
    screen: 'question',
    act: async (el) => {
      await start(el);
      await choose(el, 1);
    },
  }),
  state({
    id: 'dark-hard-answer',
    name: 'Dark: hard answer',
    about: 'The page says `color-scheme: dark`, and the element follows.',
    template: (args) => dark(plain('porchlight-phq9', args)),
    screen: 'question',
    act: async (el) => {
      await toItem9(el);
      await choose(el, 1);
    },
  }),
  state({
    id: 'dark-result',
    name: 'Dark: result',
    about: 'The result on a dark page.',
    template: (args) => dark(plain('porchlight-phq9', args)),
    screen: 'result',
    act: (el) => run(el, adding(phq9, 16)),
  }),
  state({
    id: 'dark-error',
    name: 'Dark: no answer chosen',
    about: 'An error on a dark page.',
    template: (args) => dark(plain('porchlight-phq9', args)),
    screen: 'question',
    act: async (el) => {
      await start(el);
      await press(el, '.nav .primary');
    },
  }),
];
const dark = (content: unknown) =>
  html`<div style="color-scheme: dark; background: #10191a; padding: 1rem">${content}</div>`;

export const phq9Only: readonly State[] = [...hardAnswers, ...daily, ...languages, ...words, ...pages];
