import type { Instrument } from '../../src/core/instruments/schema.js';
import type { InstrumentElement } from '../../src/elements/screener/instrument-element.js';
import type { Args } from '../attributes.js';
import { clearTab, earlierVisit, fullStorage } from '../around.js';
import { plain, statesOf, type State } from '../state.js';
import { answer, choose, finish, next, press, print, run, skip, start, untilReview } from '../support.js';
import { adding, byItem, each } from './answers.js';

/** The states that every screener has, whatever its instrument. */
export function screeningStates(
  element: string,
  instrument: Instrument,
  shared: Args,
  pins: readonly string[] = [],
): State[] {
  const { items, bands, cutPoint, scoring } = instrument;
  const args = { lang: 'en', country: 'US', ...shared };
  const state = statesOf<InstrumentElement>(element, args, pins);
  const some = each(instrument, 1);
  const quiet = adding(instrument, Math.min(items.length, scoring.max));
  const half = Math.floor(items.length / 2);
  const last = items.length - 1;

  const starts = [
    state({ id: 'start', name: 'Start', about: 'What it is, how long it takes, who sees it.', screen: 'start' }),
    state({
      id: 'start-share-score',
      name: 'Start: shares the score',
      about: 'The person is told what the page gets, before the first question.',
      args: { share: 'score' },
      screen: 'start',
    }),
    state({
      id: 'start-share-answers',
      name: 'Start: shares the answers',
      about: 'The same for all answers.',
      args: { share: 'answers' },
      screen: 'start',
    }),
    state({
      id: 'start-recipient',
      name: 'Start: names who gets it',
      about: 'Who reads what is shared, in the words of the page.',
      args: { share: 'answers', recipient: 'Dr Lee’s team at Harbour Clinic' },
      screen: 'start',
    }),
    state({
      id: 'start-storage',
      name: 'Start: keeps unfinished answers',
      about: 'Unfinished answers stay in this tab, and the person is told.',
      args: { storage: 'session' },
      screen: 'start',
    }),
    state({
      id: 'resume',
      name: 'Start: resume',
      about: 'Answers that were left in this tab can be gone on with.',
      args: { storage: 'session' },
      screen: 'start',
      before: () =>
        earlierVisit(
          {
            tag: `porchlight-${element}`,
            template: () => plain(`porchlight-${element}`, { ...args, storage: 'session' }),
          },
          async (visit) => {
            await start(visit);
            await answer(visit, [1]);
          },
        ),
    }),
    state({
      id: 'resumed',
      name: 'Resumed',
      about: 'At the question where the person stopped.',
      args: { storage: 'session' },
      screen: 'question',
      before: () =>
        earlierVisit(
          {
            tag: `porchlight-${element}`,
            template: () => plain(`porchlight-${element}`, { ...args, storage: 'session' }),
          },
          async (visit) => {
            await start(visit);
            await answer(visit, [1]);
          },
        ),
      act: (el) => press(el, '.resume .primary'),
    }),
    state({
      id: 'storage-full',
      name: 'Storage does not work',
      about: 'Keeping failed: the person is told, and goes on.',
      args: { storage: 'session' },
      errors: ['storage-unavailable'],
      screen: 'question',
      before: fullStorage,
      act: async (el) => {
        await start(el);
        await answer(el, [1]);
      },
    }),
    state({
      id: 'disabled',
      name: 'Disabled',
      about: 'Nothing can be pressed but the ways to help.',
      args: { disabled: true },
      screen: 'start',
    }),
  ];

  const questions = [
    state({ id: 'question', name: 'Question', about: 'One question a screen.', screen: 'question', act: start }),
    state({
      id: 'question-answered',
      name: 'Question: answered',
      about: 'The whole row is the label, and the chosen one is marked by more than colour.',
      screen: 'question',
      act: async (el) => {
        await start(el);
        await choose(el, 1);
      },
    }),
    state({
      id: 'question-restored',
      name: 'Question: restored answer',
      about: 'Answers that the page has set stand there.',
      args: { answers: byItem(instrument, [2]) },
      screen: 'question',
      act: start,
    }),
    state({
      id: 'question-error',
      name: 'Question: no answer chosen',
      about: 'Next without an answer: what is missing, with a link to it.',
      screen: 'question',
      act: async (el) => {
        await start(el);
        await next(el);
      },
    }),
    state({
      id: 'question-last',
      name: 'Question: the last',
      about: 'After it comes the review.',
      screen: 'question',
      act: async (el) => {
        await start(el);
        await answer(el, each(instrument, 0).slice(0, last));
      },
    }),
    state({
      id: 'question-last-no-review',
      name: 'Question: the last, without review',
      about: 'The button says that the result comes, and what is then shared.',
      args: { review: 'off', share: 'score' },
      screen: 'question',
      act: async (el) => {
        await start(el);
        await answer(el, each(instrument, 0).slice(0, last));
      },
    }),
    state({
      id: 'question-skip',
      name: 'Question: may be left out',
      about: 'With `allow-skip`.',
      args: { 'allow-skip': true },
      screen: 'question',
      act: start,
    }),
    state({
      id: 'question-disabled',
      name: 'Question: disabled',
      about: 'The page disables the element while a person answers.',
      screen: 'question',
      act: async (el) => {
        await start(el);
        await choose(el, 1);
        el.disabled = true;
      },
    }),
    state({
      id: 'page',
      name: 'Page',
      about: 'All questions below each other.',
      args: { layout: 'page' },
      screen: 'question',
      act: start,
    }),
    state({
      id: 'page-errors',
      name: 'Page: answers missing',
      about: 'One link for each question without an answer.',
      args: { layout: 'page' },
      screen: 'question',
      act: async (el) => {
        await start(el);
        await choose(el, 1, 0);
        await next(el);
      },
    }),
  ];

  const reviews = [
    state({
      id: 'review',
      name: 'Review',
      about: 'All answers, each with a way to change it.',
      args: { share: 'score' },
      screen: 'review',
      act: async (el) => {
        await start(el);
        await answer(el, quiet);
        await untilReview(el);
      },
    }),
    state({
      id: 'review-incomplete',
      name: 'Review: questions left out',
      about: 'What was left out can still be answered.',
      args: { 'allow-skip': true },
      screen: 'review',
      act: async (el) => {
        await start(el);
        await answer(
          el,
          quiet.map((option, at) => (at % 2 ? null : option)),
        );
        await untilReview(el);
      },
    }),
    state({
      id: 'review-error',
      name: 'Review: answers missing',
      about: 'The page took answers away while the person checked them.',
      screen: 'review',
      act: async (el) => {
        await start(el);
        await answer(el, quiet);
        await untilReview(el);
        el.answers = byItem(instrument, some.slice(0, half));
        await el.updateComplete;
        await next(el);
      },
    }),
  ];

  const totals: [id: string, what: string, total: number][] = bands.length
    ? bands.map(({ severity, from }, at) => [
        severity,
        severity.replace(/-/g, ' '),
        Math.min((bands[at + 1]?.from ?? scoring.max) - 1, from + 2),
      ])
    : [
        ['below', 'below the cut-point', (cutPoint ?? 1) - 1],
        ['cut-point', 'at the cut-point', cutPoint ?? scoring.max],
      ];
  const results = [
    ...totals.map(([id, what, total]) =>
      state({
        id: `result-${id}`,
        name: `Result: ${what}`,
        about: `Next step first, meaning second, the number last. Total ${total}.`,
        screen: 'result',
        act: (el) => run(el, adding(instrument, total)),
      }),
    ),
    state({
      id: 'result-summary',
      name: 'Result: summary',
      about: 'With `results="summary"`: no picture and no list of answers.',
      args: { results: 'summary' },
      screen: 'result',
      act: (el) => run(el, quiet),
    }),
    state({
      id: 'result-none',
      name: 'Result: none',
      about: 'With `results="none"`: thanks and the next step, no number.',
      args: { results: 'none', share: 'answers', recipient: 'Dr Lee’s team at Harbour Clinic' },
      screen: 'result',
      act: (el) => run(el, quiet),
    }),
    state({
      id: 'result-no-total',
      name: 'Result: no total',
      about: 'Too much was left out for a number, and it says so.',
      args: { 'allow-skip': true },
      screen: 'result',
      act: async (el) => {
        await start(el);
        await answer(el, quiet.slice(0, last));
        await skip(el);
        await finish(el);
      },
    }),
    state({
      id: 'print',
      name: 'Print',
      about: 'Below the result: the sheet that Print prints.',
      screen: 'result',
      act: async (el) => {
        await run(el, quiet);
        await print(el);
      },
    }),
  ];

  // What a state keeps in this tab is no other state's business.
  return [...starts, ...questions, ...reviews, ...results].map((each) =>
    each.args['storage']
      ? {
          ...each,
          before: async () => {
            clearTab();
            const undo = await each.before?.();
            return () => {
              clearTab();
              undo?.();
            };
          },
        }
      : each,
  );
}
