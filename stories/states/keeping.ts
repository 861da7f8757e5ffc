import type { InstrumentElement } from '../../src/elements/screener/instrument-element.js';
import { clearTab } from '../around.js';
import { statesOf, type State } from '../state.js';
import { $, answer, choose, finish, press, start, until } from '../support.js';
import { askToKeep, keepOnDevice, lockNow, resumed, typePassphrase } from './keeping-acts.js';
import { blockedDevice, deviceWith, fullDevice, wait } from './safety-plan.js';
import { someDevice, type } from './safety-plan-acts.js';

const state = statesOf<InstrumentElement>('phq9', { lang: 'en', country: 'US' }, ['storage']);
type El = InstrumentElement;
const device = { storage: 'device' } as const;
const session = { storage: 'session' } as const;

/** At question 3, with two answers. */
const under = (act: (el: El) => Promise<unknown>) => async (el: El) => {
  await start(el);
  await answer(el, [1, 0]);
  await act(el);
};
const kept = (act: (el: El) => Promise<unknown> = async () => undefined) =>
  under(async (el) => {
    await keepOnDevice(el);
    await act(el);
  });

const onDevice: readonly State[] = [
  state({
    id: 'device-start',
    name: 'Device: start',
    about: 'Nothing is kept; that it can be is said before.',
    args: device,
    screen: 'start',
    before: someDevice,
  }),
  state({
    id: 'device-question',
    name: 'Device: a question',
    about: 'Keeping is offered where it matters: below the questions.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: under((el) => until(el, 'the offer', () => $(el, '.keep'))),
  }),
  state({
    id: 'device-choose',
    name: 'Device: choose a passphrase',
    about: 'Who could see what, and that a forgotten one means gone.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: under(askToKeep),
  }),
  state({
    id: 'device-short',
    name: 'Device: a short passphrase',
    about: 'Said beside the field, which has the focus.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: under(async (el) => {
      await askToKeep(el);
      type(el, '.secret.first', 'short');
      await press(el, 'form.passphrase .primary');
    }),
  }),
  state({
    id: 'device-kept',
    name: 'Device: kept',
    about: 'From now on every answer is kept, sealed; it can be locked or deleted at any time.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: kept(),
  }),
  state({
    id: 'device-delete',
    name: 'Device: delete?',
    about: 'Asks first. What is answered stays on the page.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: kept((el) => press(el, '.delete')),
  }),
  state({
    id: 'device-deleted',
    name: 'Device: deleted',
    about: 'Said, with what it cannot delete.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: kept(async (el) => {
      await press(el, '.delete');
      await press(el, '.confirm .yes');
      await until(el, 'that it is gone', () => $(el, '.note'));
    }),
  }),
  state({
    id: 'device-finished',
    name: 'Device: finished',
    about: 'What was kept is deleted at the end, and that is said.',
    args: device,
    screen: 'result',
    before: someDevice,
    act: kept(async (el) => {
      await answer(el, [0, 0, 0, 0, 0, 0, 0]);
      await finish(el);
      await until(el, 'that it is gone', () => $(el, '.note'));
    }),
  }),
  state({
    id: 'device-resume',
    name: 'Device: go on?',
    about: 'The next visit. Nothing of the answers is on the page.',
    args: device,
    screen: 'start',
    before: someDevice,
    act: kept(lockNow),
  }),
  state({
    id: 'device-unlock',
    name: 'Device: the passphrase',
    about: 'Before going on.',
    args: device,
    screen: 'start',
    before: someDevice,
    act: kept(async (el) => {
      await lockNow(el);
      await press(el, '.resume .primary');
      await until(el, 'the form', () => $(el, '.resume form'));
    }),
  }),
  state({
    id: 'device-wrong',
    name: 'Device: a wrong passphrase',
    about: 'Nothing is lost.',
    args: device,
    screen: 'start',
    before: someDevice,
    act: kept(async (el) => {
      await lockNow(el);
      await typePassphrase(el, 'a lamp under the door');
      await until(el, 'that it is wrong', () => $(el, '.error'), 30_000);
    }),
  }),
  state({
    id: 'device-resumed',
    name: 'Device: gone on',
    about: 'At the question where the person stopped.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: kept(async (el) => {
      await lockNow(el);
      await typePassphrase(el);
      await resumed(el);
    }),
  }),
  state({
    id: 'device-start-new',
    name: 'Device: start new?',
    about: 'Deletes what is kept, or leaves it: it may be somebody else’s.',
    args: device,
    screen: 'start',
    before: someDevice,
    act: kept(async (el) => {
      await lockNow(el);
      await press(el, '.resume .actions button:last-child');
    }),
  }),
  state({
    id: 'device-lock-soon',
    name: 'Device: locked soon',
    about: 'Any key or tap extends it.',
    args: device,
    screen: 'question',
    before: someDevice,
    act: kept((el) => wait(el, 14)),
  }),
  state({
    id: 'device-locked-idle',
    name: 'Device: locked, nobody was there',
    about: 'Nothing of the answers is on the page; they are kept.',
    args: device,
    screen: 'start',
    before: someDevice,
    act: kept((el) => wait(el, 16)),
  }),
  state({
    id: 'device-blocked',
    name: 'Device: blocked',
    about: 'Said, and everything else works.',
    args: device,
    errors: ['storage-unavailable'],
    screen: 'question',
    before: blockedDevice,
    act: start,
  }),
  state({
    id: 'device-full',
    name: 'Device: full',
    about: 'What was kept before is still there; it can be tried again.',
    args: device,
    errors: ['storage-full'],
    screen: 'question',
    before: fullDevice,
    act: kept(async (el) => {
      await choose(el, 1);
      await until(el, 'that it failed', () => $(el, '.again'));
    }),
  }),
  state({
    id: 'device-damaged',
    name: 'Device: damaged',
    about: 'It is left as it is, and can be deleted.',
    args: device,
    errors: ['damaged-record'],
    screen: 'start',
    before: deviceWith('cut'),
    act: async (el) => {
      await typePassphrase(el);
      await until(el, 'what is wrong', () => $(el, '.error'));
    },
  }),
];

const clean = () => {
  clearTab();
  return clearTab;
};
const inTab: readonly State[] = [
  state({
    id: 'session-deleted-soon',
    name: 'Tab: deleted soon',
    about: 'What is kept in the tab can be read by the next person at it: it is deleted when nobody is there.',
    args: session,
    screen: 'question',
    before: clean,
    act: under((el) => wait(el, 14)),
  }),
  state({
    id: 'session-deleted',
    name: 'Tab: deleted, nobody was there',
    about: 'Said, and nothing of the answers is left.',
    args: session,
    screen: 'start',
    before: clean,
    act: under((el) => wait(el, 16)),
  }),
];

export const keepingStates: readonly State[] = [...onDevice, ...inTab];
