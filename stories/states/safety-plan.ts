import { PorchlightError } from '../../src/core/errors.js';
import type { PorchlightSafetyPlan } from '../../src/elements/safety-plan/safety-plan.js';
import { memoryStore } from '../../src/storage/vault/sealed-store.js';
import { clearTab, fullStorage, OFFLINE, offlineLanguage } from '../around.js';
import { statesOf, type State } from '../state.js';
import { $, $$, press, until } from '../support.js';
import {
  add,
  arabicPlan,
  give,
  goTo,
  pick,
  planOf,
  saveOnDevice,
  somePlan,
  someDevice,
  start,
  storesIn,
  type,
  typePassphrase,
} from './safety-plan-acts.js';

const state = statesOf<PorchlightSafetyPlan>('safety-plan', { lang: 'en', country: 'US' });
type El = PorchlightSafetyPlan;
const words = (el: El) => until(el, 'its words', () => $(el, '.screen .title'));
/** States that begin with a plan that is there. */
const withPlan =
  (act: (el: El) => Promise<unknown> = async () => undefined, plan: object = somePlan) =>
  async (el: El) => {
    await give(el, plan);
    await act(el);
  };
const view = { mode: 'view' } as const;
const device = { storage: 'device' } as const;

export const blockedDevice = () =>
  storesIn(() => {
    const refuse = () => Promise.reject(new PorchlightError('storage-unavailable', 'Blocked.'));
    return { read: refuse, replace: refuse, clear: refuse };
  });
export const fullDevice = () => {
  let writes = 0;
  return storesIn(() => {
    const store = memoryStore();
    return {
      ...store,
      replace: (sealed, expected) =>
        writes++ ? Promise.reject(new PorchlightError('storage-full', 'Full.')) : store.replace(sealed, expected),
    };
  });
};
export const deviceWith = (sealed: unknown) => () =>
  storesIn(() => ({ ...memoryStore(), read: () => Promise.resolve({ revision: 1, sealed }) }));

/** The clock is put forward, and the browser looks at it. */
export async function wait(el: Pick<El, 'updateComplete'>, minutes: number): Promise<void> {
  const { now } = Date;
  Date.now = () => now() + minutes * 60_000;
  document.dispatchEvent(new Event('visibilitychange'));
  Date.now = now;
  await el.updateComplete;
}

const building: readonly State[] = [
  state({ id: 'start', name: 'Start', about: 'What it is, who sees it, and where it is kept.', settle: words }),
  state({
    id: 'start-with-plan',
    name: 'Start: there is a plan',
    about: 'Open it, or go on with any part.',
    settle: words,
    act: withPlan(),
  }),
  state({
    id: 'start-shares',
    name: 'Start: shares the content',
    about: 'The person is told before anything is written.',
    args: { share: 'content' },
    settle: words,
  }),
  state({
    id: 'part-empty',
    name: 'A part, empty',
    about: 'A question, a field, and examples to tap.',
    settle: words,
    act: start,
  }),
  state({
    id: 'part',
    name: 'A part with entries',
    about: 'Change, delete, move up and down, or drag.',
    settle: words,
    act: withPlan((el) => goTo(el, 1)),
  }),
  state({
    id: 'part-people',
    name: 'A part with people',
    about: 'Names and numbers beside words.',
    settle: words,
    act: withPlan((el) => goTo(el, 4)),
  }),
  state({
    id: 'part-surroundings',
    name: 'Making surroundings safer',
    about: 'The person’s choice, and only for a while.',
    settle: words,
    act: withPlan((el) => goTo(el, 6)),
  }),
  state({
    id: 'contact-form',
    name: 'A name and a number',
    about: 'How to reach this person. A number that looks odd is kept as it is.',
    settle: words,
    act: async (el) => {
      await goTo(el, 4);
      await press(el, 'form.new .with-contact');
      type(el, '.field-name', 'Ana');
      type(el, '.field-phone', 'ask Sam');
      await el.updateComplete;
    },
  }),
  state({
    id: 'example-used',
    name: 'An example was tapped',
    about: 'It becomes an entry and is open for changing.',
    settle: words,
    act: async (el) => {
      await start(el);
      await press(el, '.chip');
    },
  }),
  state({
    id: 'editing-contact',
    name: 'A person is changed',
    about: 'Words, name, number, and the part it belongs to.',
    settle: words,
    act: withPlan(async (el) => {
      await goTo(el, 4);
      await press(el, '.entry .change');
    }),
  }),
  state({
    id: 'deleted',
    name: 'Deleted, with undo',
    about: 'Stays until the next thing that is done.',
    settle: words,
    act: withPlan(async (el) => {
      await goTo(el, 1);
      $$(el, '.entry .delete')[1]?.click();
      await el.updateComplete;
    }),
  }),
  state({
    id: 'moved',
    name: 'Moved',
    about: 'The focus stays on the button of what was moved.',
    settle: words,
    act: withPlan(async (el) => {
      await goTo(el, 1);
      $$(el, '.entry .up')[2]?.click();
      await el.updateComplete;
    }),
  }),
  state({
    id: 'too-long',
    name: 'A text that is too long',
    about: 'Nothing of it is cut away.',
    settle: words,
    act: async (el) => {
      await start(el);
      await add(el, 'long '.repeat(500));
    },
  }),
  state({
    id: 'full',
    name: 'A part that is full',
    about: 'A hundred entries.',
    settle: words,
    act: withPlan(
      async (el) => {
        await goTo(el, 7);
        await add(el, 'one more');
      },
      planOf({ reasons: Array.from({ length: 100 }, (_, at) => `Reason ${at + 1}`) }),
    ),
  }),
  state({
    id: 'together',
    pins: ['together'],
    name: 'Made together',
    about: 'Larger; the question at one side, the words at the other where there is room.',
    args: { together: true },
    settle: words,
    act: withPlan((el) => goTo(el, 2)),
  }),
];

const viewing: readonly State[] = [
  state({
    id: 'view',
    pins: ['mode'],
    name: 'The finished plan',
    about: 'The person’s own words first, then people to reach with one tap.',
    args: view,
    settle: words,
    act: withPlan(),
  }),
  state({
    id: 'view-empty',
    pins: ['mode'],
    name: 'Nothing in the plan yet',
    about: 'It can be started.',
    args: view,
    settle: words,
  }),
  state({
    id: 'view-together',
    pins: ['mode', 'together'],
    name: 'The finished plan, together',
    about: 'Larger type.',
    args: { ...view, together: true },
    settle: words,
    act: withPlan(),
  }),
  state({
    id: 'view-code',
    pins: ['mode'],
    name: 'A code to call',
    about: 'For the phone beside this computer.',
    args: view,
    settle: words,
    act: withPlan(async (el) => {
      await press(el, '.person .sign');
      await until(el, 'the code', () => $(el, '.code svg'));
    }),
  }),
  state({
    id: 'file-locked',
    pins: ['mode'],
    name: 'Save a locked file',
    about: 'Asks for a passphrase, and says what it means.',
    args: view,
    settle: words,
    act: withPlan(async (el) => {
      await press(el, '.save-sealed');
      await until(el, 'the form', () => $(el, '.tools form.passphrase'));
    }),
  }),
  state({
    id: 'file-beside',
    pins: ['mode'],
    name: 'A file beside a plan',
    about: 'What is new in it is added, after asking.',
    args: view,
    settle: words,
    act: withPlan((el) => pick(el, JSON.stringify(arabicPlan))),
  }),
  state({
    id: 'file-added',
    pins: ['mode'],
    name: 'A file was opened',
    about: 'Says how many entries were added.',
    args: view,
    settle: words,
    act: (el) => pick(el, JSON.stringify(somePlan)),
  }),
  state({
    id: 'file-bad',
    pins: ['mode'],
    name: 'A file that is no plan',
    about: 'The plan is not changed.',
    args: view,
    settle: words,
    act: withPlan((el) => pick(el, '<html>')),
  }),
  state({
    id: 'clear-ask',
    pins: ['mode'],
    name: 'Delete: asks first',
    about: 'Says what goes and what stays.',
    args: view,
    settle: words,
    act: withPlan((el) => press(el, '.clear')),
  }),
  state({
    id: 'cleared',
    pins: ['mode'],
    name: 'Deleted',
    about: 'Says that it was done.',
    args: view,
    settle: words,
    act: withPlan(async (el) => {
      await press(el, '.clear');
      await press(el, '.confirm .yes');
      await until(el, 'that it is gone', () => $(el, '.afterwards'));
    }),
  }),
];

const keeping: readonly State[] = [
  state({
    id: 'kept-in-tab',
    pins: ['storage'],
    name: 'Kept in the tab',
    about: 'It ends with the tab.',
    args: { storage: 'session' },
    settle: words,
    before: () => clearTab,
    act: async (el) => {
      await start(el);
      await add(el, 'I sleep badly');
    },
  }),
  state({
    id: 'tab-full',
    pins: ['storage'],
    name: 'The tab keeps nothing',
    about: 'The plan is still on the page; it can be tried again.',
    args: { storage: 'session' },
    errors: ['storage-unavailable'],
    settle: words,
    before: fullStorage,
    act: async (el) => {
      await start(el);
      await add(el, 'I sleep badly');
    },
  }),
  state({
    id: 'save-form',
    pins: ['storage'],
    name: 'Choosing a passphrase',
    about: 'Who else uses this device, and what a forgotten passphrase means, come first.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan(async (el) => {
      await press(el, '.bar .save');
      await until(el, 'the form', () => $(el, 'form.passphrase'));
    }),
  }),
  state({
    id: 'save-form-differs',
    pins: ['storage'],
    name: 'The two are not the same',
    about: 'Said at the field.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan(async (el) => {
      await press(el, '.bar .save');
      await until(el, 'the form', () => $(el, 'form.passphrase'));
      type(el, '.secret.first', 'a lamp over the door');
      type(el, '.secret.second', 'a lamp over a door');
      await press(el, 'form.passphrase .primary');
    }),
  }),
  state({
    id: 'saved',
    pins: ['storage'],
    name: 'Saved on the device',
    about: 'Locked with the passphrase; it can be locked at any time.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan((el) => saveOnDevice(el)),
  }),
  state({
    id: 'lock-soon',
    pins: ['storage'],
    name: 'It will be locked soon',
    about: 'Any key or tap keeps it open.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan(async (el) => {
      await saveOnDevice(el);
      await wait(el, 14);
    }),
  }),
  state({
    id: 'locked',
    pins: ['storage'],
    name: 'Locked',
    about: 'Help stays; the plan is not on the page.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan(async (el) => {
      await saveOnDevice(el);
      await press(el, '.bar .lock');
      await until(el, 'the form', () => $(el, '.locked form'));
    }),
  }),
  state({
    id: 'wrong-passphrase',
    pins: ['storage'],
    name: 'A wrong passphrase',
    about: 'Nothing is lost.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan(async (el) => {
      await saveOnDevice(el);
      await press(el, '.bar .lock');
      await typePassphrase(el, 'a lamp over a door');
      await until(el, 'that it is wrong', () => $(el, '.locked .error'), 30_000);
    }),
  }),
  state({
    id: 'forgotten',
    pins: ['storage'],
    name: 'Forgotten: delete what is saved',
    about: 'Asks first.',
    args: device,
    settle: words,
    before: someDevice,
    act: withPlan(async (el) => {
      await saveOnDevice(el);
      await press(el, '.bar .lock');
      await until(el, 'the form', () => $(el, '.locked form'));
      await press(el, '.delete-saved');
    }),
  }),
  state({
    id: 'device-blocked',
    pins: ['storage'],
    name: 'The device keeps nothing',
    about: 'As in some private windows. The plan can be made all the same.',
    args: device,
    errors: ['storage-unavailable'],
    settle: words,
    before: blockedDevice,
    act: withPlan(),
  }),
  state({
    id: 'device-full',
    pins: ['storage'],
    name: 'The device is full',
    about: 'What was saved is still there; it can be tried again.',
    args: device,
    errors: ['storage-full'],
    settle: words,
    before: fullDevice,
    act: withPlan(async (el) => {
      await saveOnDevice(el);
      await goTo(el, 1);
      await add(el, 'Coffee tastes of nothing');
      await until(el, 'that it failed', () => $(el, '.bar .note'));
    }),
  }),
  state({
    id: 'device-damaged',
    pins: ['storage'],
    name: 'What is saved is damaged',
    about: 'It is left as it is.',
    args: device,
    errors: ['damaged-record'],
    settle: words,
    before: deviceWith('cut'),
    act: async (el) => {
      await typePassphrase(el);
      await until(el, 'what is wrong', () => $(el, '.locked .error'));
    },
  }),
];

const languages: readonly State[] = [
  state({
    id: 'words-failed',
    pins: ['lang'],
    name: 'Words did not load',
    about: 'Help is there, and a way to try again.',
    args: { lang: OFFLINE },
    // The words of the plan itself are then those of English, and they do come.
    errors: ['locale-load-failed'],
    before: offlineLanguage,
    settle: (el) => until(el, 'that they did not come', () => $(el, '[role=alert]')),
  }),
  state({
    id: 'view-ar',
    pins: ['lang', 'mode'],
    name: 'Arabic',
    about: 'From right to left; words and numbers in their own direction.',
    args: { lang: 'ar', mode: 'view' },
    settle: words,
    act: withPlan(undefined, arabicPlan),
  }),
  state({
    id: 'part-ar',
    pins: ['lang'],
    name: 'Arabic: a part',
    about: 'From right to left.',
    args: { lang: 'ar' },
    settle: words,
    act: withPlan((el) => goTo(el, 1), arabicPlan),
  }),
  state({
    id: 'start-zh-hans',
    pins: ['lang'],
    name: 'Chinese',
    about: 'Simplified.',
    args: { lang: 'zh-Hans' },
    settle: words,
  }),
];

export const safetyPlanStates: readonly State[] = [...building, ...viewing, ...keeping, ...languages];
