import type { PorchlightConsent } from '../../src/elements/consent/consent.js';
import { clearTab, OFFLINE, offlineLanguage } from '../around.js';
import { statesOf, type State } from '../state.js';
import { $, press, until } from '../support.js';
import {
  agree,
  answer,
  clinic,
  clinicUrl,
  handOver,
  keptYes,
  next,
  refuse,
  school,
  schoolUrl,
  shown,
  tick,
  type,
  values,
  walkTo,
} from './consent-acts.js';
import { PASSPHRASE, someDevice } from './safety-plan-acts.js';

type El = PorchlightConsent;
// Documents are there in few languages: the toolbar of Storybook must not ask for others.
const state = statesOf<El>('consent', { lang: 'en', country: 'US', src: clinicUrl(), values }, ['lang', 'src']);
const settle = shown;
const drawn = { signature: 'drawn' } as const;
const atSchool = { src: schoolUrl() };

/** A stroke, as a mouse draws it. */
async function draw(el: El): Promise<void> {
  const canvas = $(el, 'canvas') as HTMLElement;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = (kind: string, x: number, y: number) =>
    new PointerEvent(kind, {
      bubbles: true,
      composed: true,
      cancelable: true,
      pointerId: 1,
      isPrimary: true,
      buttons: kind === 'pointerup' ? 0 : 1,
      clientX: left + width * x,
      clientY: top + height * y,
      pressure: 0.5,
    });
  canvas.dispatchEvent(at('pointerdown', 0.2, 0.6));
  for (let step = 1; step <= 12; step++)
    canvas.dispatchEvent(at('pointermove', 0.2 + step * 0.04, 0.5 + 0.25 * Math.sin(step)));
  canvas.dispatchEvent(at('pointerup', 0.68, 0.5));
  await el.updateComplete;
}

const walking: readonly State[] = [
  state({ id: 'start', name: 'Start', about: 'What it is, for whom, and who gets the answer.', settle }),
  state({ id: 'section', name: 'One idea', about: 'A short statement, and more behind it.', settle, act: next }),
  state({
    id: 'section-more',
    name: 'One idea, opened',
    about: 'Details in place.',
    settle,
    act: async (el) => {
      await next(el);
      await press(el, '.more-about summary');
    },
  }),
  state({
    id: 'purpose',
    name: 'One choice',
    about: 'The box is empty. Left empty it is a no.',
    settle,
    act: (el) => walkTo(el, 'purpose'),
  }),
  state({
    id: 'purpose-ticked',
    name: 'One choice, with a yes',
    about: 'The whole row is the label.',
    settle,
    act: async (el) => {
      await walkTo(el, 'purpose');
      await tick(el);
    },
  }),
  state({
    id: 'question',
    name: 'Is the form clear?',
    about: 'Not a test. It can be passed over.',
    settle,
    act: (el) => walkTo(el, 'understanding'),
  }),
  state({
    id: 'question-none',
    name: 'Nothing chosen yet',
    about: 'Said at the question.',
    settle,
    act: async (el) => {
      await walkTo(el, 'understanding');
      await press(el, '.check-answer');
    },
  }),
  state({
    id: 'question-other',
    name: 'Not quite',
    about: 'Explains, and offers the part and the question again.',
    settle,
    act: async (el) => {
      await walkTo(el, 'understanding');
      await answer(el, 0);
    },
  }),
  state({
    id: 'question-right',
    name: 'Right',
    about: 'Explains all the same.',
    settle,
    act: async (el) => {
      await walkTo(el, 'understanding');
      await answer(el, 1);
    },
  }),
  state({
    id: 'review',
    name: 'All choices',
    about: 'Each can be changed before anything is signed.',
    settle,
    act: (el) => walkTo(el, 'review'),
  }),
  state({
    id: 'review-no',
    name: 'All choices: the answer is no',
    about: 'Says why, and what can be changed.',
    settle,
    act: (el) => walkTo(el, 'review', async () => undefined),
  }),
  state({
    id: 'sign',
    name: 'Sign by name',
    about: 'Two buttons of one size, and the sentence beside them.',
    settle,
    act: (el) => walkTo(el, 'sign'),
  }),
  state({
    id: 'sign-missing',
    name: 'The name is missing',
    about: 'Said at the field.',
    settle,
    act: async (el) => {
      await walkTo(el, 'sign');
      await next(el);
    },
  }),
  state({
    id: 'sign-button',
    pins: ['lang', 'src', 'signature'],
    name: 'By the button alone',
    about: 'No name is asked for.',
    args: { signature: 'none' },
    settle,
    act: (el) => walkTo(el, 'sign'),
  }),
  state({
    id: 'sign-draw',
    pins: ['lang', 'src', 'signature'],
    name: 'Sign by drawing',
    about: 'Typing is always there instead.',
    args: drawn,
    settle,
    act: (el) => walkTo(el, 'sign'),
  }),
  state({
    id: 'sign-drawn',
    pins: ['lang', 'src', 'signature'],
    name: 'Drawn',
    about: 'It can be cleared.',
    args: drawn,
    settle,
    act: async (el) => {
      await walkTo(el, 'sign');
      await until(el, 'the place to draw', () => ($<HTMLCanvasElement>(el, 'canvas')?.style.touchAction ?? '') !== '');
      await draw(el);
    },
  }),
  state({
    id: 'sign-draw-missing',
    pins: ['lang', 'src', 'signature'],
    name: 'Nothing is drawn',
    about: 'Draw, or type.',
    args: drawn,
    settle,
    act: async (el) => {
      await walkTo(el, 'sign');
      await next(el);
    },
  }),
  state({
    id: 'page',
    pins: ['lang', 'src', 'layout'],
    name: 'All on one page',
    about: 'For those who like to see it whole.',
    args: { layout: 'page' },
    settle,
  }),
  state({
    id: 'page-missing',
    pins: ['lang', 'src', 'layout'],
    name: 'All on one page: something is missing',
    about: 'A summary with a way to each.',
    args: { layout: 'page' },
    settle,
    act: next,
  }),
];

const decided: readonly State[] = [
  state({
    id: 'agreed',
    name: 'Agreed',
    about: 'What comes next, and everything that can still be done.',
    settle,
    act: (el) => agree(el),
  }),
  state({
    id: 'declined',
    name: 'Did not agree',
    about: 'One press, from the first screen.',
    settle,
    act: refuse,
  }),
  state({
    id: 'take-back-ask',
    name: 'Taking it back: asks once',
    about: 'In place.',
    settle,
    act: async (el) => {
      await agree(el);
      await press(el, '.take-back.all');
    },
  }),
  state({
    id: 'taken-back',
    name: 'Taken back',
    about: 'It can be answered anew.',
    settle,
    act: async (el) => {
      await agree(el);
      await press(el, '.take-back.all');
      await press(el, '.confirm .yes');
    },
  }),
  state({
    id: 'hand',
    name: 'To the young person',
    about: 'A parent or guardian said yes. Their choices are not on the screen.',
    args: atSchool,
    settle,
    act: async (el) => {
      await agree(el, 'Sam Ortiz');
      await until(el, 'the next', () => $(el, '.screen.hand'));
    },
  }),
  state({
    id: 'young-start',
    name: 'The young person begins',
    about: 'In words of their own.',
    args: atSchool,
    settle,
    act: handOver,
  }),
  state({
    id: 'young-no',
    name: 'The young person said no',
    about: 'Their no counts.',
    args: atSchool,
    settle,
    act: async (el) => {
      await handOver(el);
      await refuse(el);
    },
  }),
  state({
    id: 'both-yes',
    name: 'Both said yes',
    about: 'Each can take it back.',
    args: atSchool,
    settle,
    act: async (el) => {
      await handOver(el);
      await agree(el, 'Alex Ortiz');
    },
  }),
  state({
    id: 'asked',
    name: 'Somebody is asked elsewhere',
    about: 'A link or a file, and how the answer comes back.',
    args: atSchool,
    settle,
    act: async (el) => {
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = () => Promise.resolve();
      await press(el, '.ask-link');
      await until(el, 'that it is copied', () => $(el, '.ask .said'));
      navigator.clipboard.writeText = writeText;
    },
  }),
  state({
    id: 'answer-wrong',
    name: 'An answer that is none',
    about: 'Nothing is changed.',
    args: atSchool,
    settle,
    act: async (el) => {
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = () => Promise.resolve();
      await press(el, '.ask-link');
      await until(el, 'the field', () => $(el, '.paste'));
      navigator.clipboard.writeText = writeText;
      const copied = $(el, '.ask .said')?.textContent;
      type(el, '.paste', 'https://example.org/#porchlight-consent-response=abc');
      await until(el, 'that it is none', () => ($(el, '.ask .said')?.textContent ?? '') !== copied);
    },
  }),
];

const kept: readonly State[] = [
  state({
    id: 'asked-again-version',
    pins: ['lang', 'src', 'storage'],
    name: 'Asked again: a new version',
    about: 'Says that the form has changed.',
    args: { storage: 'session' },
    settle,
    before: () => keptYes(clinic, { change: (record) => ({ ...record, version: '0' }) }),
  }),
  state({
    id: 'asked-again-text',
    pins: ['lang', 'src', 'storage'],
    name: 'Asked again: other words',
    about: 'The text is not the one that was agreed to.',
    args: { storage: 'session' },
    settle,
    before: () => keptYes(clinic, { change: (record) => ({ ...record, sha256: '0'.repeat(64) }) }),
  }),
  state({
    id: 'run-out',
    pins: ['lang', 'src', 'storage'],
    name: 'Asked again: it has run out',
    about: 'After the time that the document says.',
    args: { storage: 'session' },
    settle,
    before: () => keptYes(clinic, { at: '2020-01-02T10:00:00Z' }),
  }),
  state({
    id: 'kept-in-tab',
    pins: ['lang', 'src', 'storage'],
    name: 'Kept in the tab',
    about: 'Until it is closed.',
    args: { storage: 'session' },
    settle,
    before: () => clearTab,
    act: (el) => agree(el),
  }),
  state({
    id: 'kept-guardian',
    pins: ['lang', 'src', 'storage'],
    name: 'A parent or guardian answered before',
    about: 'The young person is next.',
    args: { ...atSchool, storage: 'session' },
    settle,
    before: () => keptYes(school, { role: 'guardian' }),
  }),
  state({
    id: 'keep-form',
    pins: ['lang', 'src', 'storage'],
    name: 'Choosing a passphrase',
    about: 'What a forgotten one means comes first.',
    args: { storage: 'device' },
    settle,
    before: someDevice,
    act: async (el) => {
      await agree(el);
      await press(el, '.keep');
      await until(el, 'the form', () => $(el, 'form.passphrase'));
    },
  }),
  state({
    id: 'kept-on-device',
    pins: ['lang', 'src', 'storage'],
    name: 'Kept on the device',
    about: 'Locked with the passphrase.',
    args: { storage: 'device' },
    settle,
    before: someDevice,
    act: (el) => keepOnDevice(el),
  }),
  state({
    id: 'locked',
    pins: ['lang', 'src', 'storage'],
    name: 'Locked',
    about: 'Help stays; nothing of the answer is on the page.',
    args: { storage: 'device' },
    settle,
    before: someDevice,
    act: async (el) => {
      await keepOnDevice(el);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until(el, 'the form', () => $(el, '.locked form'));
    },
  }),
];
async function keepOnDevice(el: El): Promise<void> {
  await agree(el);
  await press(el, '.keep');
  await until(el, 'the form', () => $(el, 'form.passphrase'));
  type(el, '.secret.first', PASSPHRASE);
  type(el, '.secret.second', PASSPHRASE);
  await press(el, 'form.passphrase .primary');
  await until(el, 'that it is kept', () => !$(el, 'form.passphrase'), 30_000);
}

const languages: readonly State[] = [
  state({
    id: 'other-languages',
    name: 'Not in this language',
    about: 'It is there in others.',
    args: { lang: 'ko' },
    settle,
  }),
  state({
    id: 'broken',
    name: 'No document',
    about: 'Nothing can be agreed to; help is there.',
    args: { src: clinicUrl(), values: { organization: 'Alder Clinic' } },
    errors: ['invalid-consent-document'],
    settle: (el) => until(el, 'that it did not come', () => $(el, '.broken'), 20_000),
  }),
  state({
    id: 'words-failed',
    name: 'Words did not load',
    about: 'Help is there, and a way to try again.',
    args: { lang: OFFLINE },
    errors: ['locale-load-failed'],
    before: offlineLanguage,
    settle: (el) => until(el, 'that they did not come', () => $(el, '[role=alert]')),
  }),
  state({
    id: 'purpose-ar',
    name: 'Arabic: one choice',
    about: 'From right to left.',
    args: { lang: 'ar' },
    settle,
    act: (el) => walkTo(el, 'purpose'),
  }),
  state({
    id: 'agreed-zh-hans',
    name: 'Chinese: agreed',
    about: 'Simplified.',
    args: { lang: 'zh-Hans' },
    settle,
    act: (el) => agree(el, '陈小雨'),
  }),
  state({ id: 'start-disabled', name: 'Disabled', about: 'Help stays usable.', args: { disabled: true }, settle }),
];

export const consentStates: readonly State[] = [...walking, ...decided, ...kept, ...languages];
