import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import { clearTab } from '../../stories/around.js';
import {
  add,
  give,
  goTo,
  PASSPHRASE,
  planOf,
  saveOnDevice,
  start,
  type,
  typePassphrase,
  unlocked,
} from '../../stories/states/safety-plan-acts.js';
import { $, $$, press, until } from '../../stories/support.js';
import {
  click,
  device,
  entries,
  has,
  listen,
  place,
  said,
  seen,
  types,
  type Device,
  type Plan,
} from '../helpers/safety-plan.js';

const PAGE = { persisted: true };
const state = (el: Plan) => seen(el, '.state');
const saved = (el: Plan) => until(el, 'that it is saved', () => /^Saved on this device/.test(state(el)), 30_000);
const show = async (el: Plan, mode: string): Promise<void> => {
  el.mode = mode;
  await el.updateComplete;
};
/** All that stands in the element, seen or not. */
const everything = (el: Plan): string => el.shadowRoot?.querySelector('.wrapper')?.outerHTML ?? '';

describe('porchlight-safety-plan: storage="session"', () => {
  afterEach(clearTab);
  const session = { storage: 'session', share: 'content' };

  it('keeps the plan in the tab, says so, and has it there the next time', async () => {
    const el = await place(session);
    const heard = listen(el);
    await start(el);
    await add(el, 'I sleep badly');
    expect(state(el)).to.equal('Kept in this tab until you close it.');
    expect(types(heard)).to.eql(['change', 'save']);
    expect(heard[1]?.detail).to.eql({ storage: 'session' });
    el.remove();
    const later = await place({ ...session, mode: 'view' });
    expect(seen(later, '.signs')).to.contain('I sleep badly');
    expect(state(later)).to.equal('Kept in this tab until you close it.');
  });

  it('says that nothing is kept before anything is', async () => {
    expect(state(await place(session))).to.contain('Not saved.');
  });

  it('comes back from the back/forward cache as from a new visit: empty in between', async () => {
    const el = await place({ ...session, mode: 'view' });
    await give(el, planOf({ signs: ['I sleep badly'] }));
    expect(await el.save()).to.equal(true);
    window.dispatchEvent(new PageTransitionEvent('pagehide', PAGE));
    expect(everything(el)).not.to.contain('I sleep badly');
    window.dispatchEvent(new PageTransitionEvent('pageshow', PAGE));
    await until(el, 'the plan', () => $(el, '.signs'));
  });

  it('a page that ends or is loaded anew keeps what is typed too', async () => {
    const el = await place(session);
    await start(el);
    await add(el, 'I sleep badly');
    type(el, 'form.new .field-text', 'half a sentence');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    el.remove();
    const later = await place({ ...session, mode: 'view' });
    expect(seen(later, '.signs')).to.contain('I sleep badly').and.to.contain('half a sentence');
  });

  it('deleting takes it out of the tab too', async () => {
    const el = await place({ ...session, mode: 'view' });
    await give(el, planOf({ signs: ['I sleep badly'] }));
    await el.save();
    await click(el, 'Delete my plan');
    expect(seen(el, '.confirm')).to.contain('It cannot be brought back.').and.to.contain('Prints, files');
    await click(el, 'Yes, delete it');
    await until(el, 'that it is gone', () => $(el, '.afterwards'));
    expect(seen(el, '.afterwards')).to.contain('Your plan was deleted from this page and this device.');
    expect(sessionStorage.getItem('porchlight:safety-plan')).to.equal(null);
    expect(everything(el)).not.to.contain('I sleep badly');
  });

  it('damaged: said, left as it is, and a plan can be made', async () => {
    sessionStorage.setItem('porchlight:safety-plan', '{"format":');
    const heard = listen(document);
    const el = await place(session);
    await until(el, 'what is wrong', () => $(el, '.bar .note'));
    expect(seen(el, '.bar .note')).to.contain('damaged');
    expect(heard.map(({ detail }) => (detail as { code: string }).code)).to.eql(['damaged-record']);
    expect(sessionStorage.getItem('porchlight:safety-plan')).to.equal('{"format":');
    await start(el);
    await add(el, 'x');
    expect(entries(el)).to.eql(['x']);
  });
});

describe('porchlight-safety-plan: storage="device"', function () {
  this.timeout(60_000);
  const onDevice = { storage: 'device', share: 'content' };
  let store: Device;
  beforeEach(() => (store = device()));
  afterEach(() => store.undo());

  async function savedPlan(attributes: Record<string, string> = {}): Promise<Plan> {
    const el = await place({ ...onDevice, ...attributes });
    await give(el, planOf({ signs: ['my grandmother'] }));
    await saveOnDevice(el);
    return el;
  }

  it('is not saved until the person chooses a passphrase, after being told what it means', async () => {
    const el = await place(onDevice);
    expect(has(el, '.bar .save'), 'nothing to save yet').to.equal(false);
    await start(el);
    await add(el, 'my grandmother');
    expect(state(el)).to.contain('Not saved.');
    expect(await store.stored()).to.equal('null');
    await press(el, '.bar .save');
    await until(el, 'the form', () => $(el, 'form.passphrase'));
    expect(seen(el, '.bar .panel'))
      .to.contain('Other people who use this device can see that there is a plan.')
      .and.to.contain('Nobody can bring it back.');
    const fields = $$<HTMLInputElement>(el, 'form.passphrase input');
    expect(fields.map((field) => `${field.type} ${field.getAttribute('autocomplete')}`)).to.eql([
      'text username',
      'password new-password',
      'password new-password',
      'checkbox off',
    ]);
    await press(el, 'form.passphrase .primary');
    expect(seen(el, '.error')).to.equal('Type your passphrase.');
    type(el, '.secret.first', 'short');
    await press(el, 'form.passphrase .primary');
    expect(seen(el, '.error')).to.equal('Use at least 8 characters.');
    type(el, '.secret.first', PASSPHRASE);
    await press(el, 'form.passphrase .primary');
    expect(seen(el, '.error')).to.equal('The two are not the same.');
    $(el, 'form.passphrase .check input')?.click();
    await el.updateComplete;
    expect($<HTMLInputElement>(el, '.secret.first')?.type).to.equal('text');
    expect($<HTMLInputElement>(el, '.secret.first')?.value).to.equal(PASSPHRASE);
    type(el, '.secret.second', PASSPHRASE);
    const heard = listen(el);
    await press(el, 'form.passphrase .primary');
    expect(seen(el, 'form.passphrase')).to.contain('Locking. This can take a few seconds.');
    await saved(el);
    expect(heard).to.eql([{ type: 'porchlight-save', detail: { storage: 'device' } }]);
    expect(said(el)).to.equal('Saved on this device, locked with your passphrase.');
    expect(await store.stored())
      .to.contain('porchlight-sealed')
      .and.not.to.match(/grandmother|lamp over/);
    expect(everything(el)).not.to.contain('lamp');
  });

  it('every change is saved by itself; what is said is so', async () => {
    const el = await savedPlan();
    const before = await store.stored();
    let release: () => void = () => undefined;
    store.beforeWrite = () => new Promise((resolve) => (release = resolve));
    await goTo(el, 1);
    await add(el, 'second');
    await until(el, 'that it is being saved', () => state(el) === 'Saving');
    expect(await store.stored()).to.equal(before);
    store.beforeWrite = () => undefined;
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await saved(el);
    expect(await store.stored()).not.to.equal(before);
  });

  it('the next visit asks for the passphrase, and shows nothing before; a wrong one loses nothing', async () => {
    (await savedPlan()).remove();
    const el = await place({ ...onDevice, mode: 'view' });
    expect(seen(el, '.screen')).to.contain('Open what you saved');
    expect(seen(el, '.help')).to.contain('988');
    expect(el.plan).to.equal(null);
    expect($<HTMLInputElement>(el, '.secret')?.autocomplete).to.equal('current-password');
    await typePassphrase(el, 'x');
    await until(el, 'that it is wrong', () => $(el, '.error'), 30_000);
    expect(seen(el, '.error')).to.contain('Nothing was lost.');
    await typePassphrase(el);
    await unlocked(el);
    expect(seen(el, '.signs')).to.contain('my grandmother');
    expect(state(el)).to.contain('Saved on this device');
  });

  it('the passphrase may be of any script and written in any form, of one character or of 10,000', async () => {
    const el = await place(onDevice);
    await give(el, planOf({ signs: ['x'] }));
    await saveOnDevice(el, 'Café mở cửa 门前');
    await click(el, 'Lock');
    for (const [wrong, why] of [
      ['x', 'does not open it'],
      ['x'.repeat(10_001), 'Use at most 10,000 characters'],
      ['x'.repeat(10_000), 'does not open it'],
    ] as const) {
      await typePassphrase(el, wrong);
      await until(el, why, () => seen(el, '.error').includes(why), 30_000);
    }
    await typePassphrase(el, 'Cafe\u0301 mơ\u0309 cư\u0309a 门前'.normalize('NFD'));
    await unlocked(el);
  });

  it('a passphrase of 10,000 characters opens it, and nothing shorter does', async () => {
    const long = '門🏮'.repeat(5000);
    const el = await place(onDevice);
    await give(el, planOf({ signs: ['my grandmother'] }));
    await saveOnDevice(el, long);
    await click(el, 'Lock');
    await typePassphrase(el, long.slice(0, -2));
    await until(el, 'that it is wrong', () => $(el, '.error'), 30_000);
    expect(said(el), 'nothing is said to be going on').to.equal('');
    await typePassphrase(el, long);
    await unlocked(el);
    expect(el.plan?.parts.signs).to.have.length(1);
  });

  it('Lock takes everything from the page and asks for the passphrase', async () => {
    const el = await savedPlan({ mode: 'view' });
    const heard = listen(el);
    await click(el, 'Lock');
    expect(everything(el)).not.to.contain('grandmother');
    expect(types(heard)).to.eql(['lock']);
    expect(seen(el, '.screen')).to.contain('It is locked.');
    expect(said(el)).to.contain('It is locked.');
    await typePassphrase(el);
    await unlocked(el);
    expect(said(el)).to.equal('');
    expect(seen(el, '.signs')).to.contain('my grandmother');
  });

  it('nothing is lost by locking: what is typed and what is being written is saved first', async () => {
    const el = await savedPlan();
    await goTo(el, 1);
    let release: () => void = () => undefined;
    store.beforeWrite = () => new Promise((resolve) => (release = resolve));
    await add(el, 'being written');
    await add(el, 'waits');
    type(el, 'form.new .field-text', 'only typed');
    el.lock();
    await el.updateComplete;
    expect(everything(el)).not.to.match(/grandmother|waits|typed/);
    store.beforeWrite = () => undefined;
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await el.unlock(PASSPHRASE)).to.equal(true);
    expect(el.plan?.parts.signs.map(({ text }) => text)).to.eql([
      'my grandmother',
      'being written',
      'waits',
      'only typed',
    ]);
  });

  it('is locked when nobody is there: warned before, any key extends it', async () => {
    const el = await savedPlan({ mode: 'view' });
    const { now } = Date;
    const wait = async (minutes: number) => {
      Date.now = () => now() + minutes * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await el.updateComplete;
    };
    try {
      await wait(13.5);
      expect(seen(el, '.soon')).to.contain('It will be locked in 2 minutes.');
      expect(said(el)).to.contain('It will be locked in 2 minutes.');
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      await el.updateComplete;
      expect(has(el, '.soon')).to.equal(false);
      await wait(13.5 + 10);
      expect(has(el, '.signs'), 'counted from the key on').to.equal(true);
      const heard = listen(el);
      await wait(13.5 + 16);
      expect(everything(el)).not.to.contain('grandmother');
      expect(types(heard)).to.eql(['lock']);
      expect(seen(el, '.screen')).to.contain('because nothing happened for a while');
    } finally {
      Date.now = now;
    }
  });

  it('a page that is left is locked at once, and comes back locked', async () => {
    const el = await savedPlan({ mode: 'view' });
    window.dispatchEvent(new PageTransitionEvent('pagehide', PAGE));
    expect(everything(el)).not.to.contain('grandmother');
    expect(el.plan).to.equal(null);
    window.dispatchEvent(new PageTransitionEvent('pageshow', PAGE));
    await until(el, 'the form', () => $(el, '.locked form'));
    await typePassphrase(el);
    await unlocked(el);
    expect(seen(el, '.signs')).to.contain('my grandmother');
  });

  it('a plan that was not saved is gone from a page that is left', async () => {
    const el = await place(onDevice);
    await give(el, planOf({ signs: ['my grandmother'] }));
    await show(el, 'view');
    window.dispatchEvent(new PageTransitionEvent('pagehide', PAGE));
    expect(everything(el)).not.to.contain('grandmother');
    window.dispatchEvent(new PageTransitionEvent('pageshow', PAGE));
    await until(el, 'an empty plan', () => seen(el, '.screen').includes('empty'));
  });

  it('taken out of the page it is locked; put to another place it is not', async () => {
    const el = await savedPlan();
    const box = document.body.appendChild(document.createElement('div'));
    box.append(el);
    await el.updateComplete;
    expect(state(el)).to.contain('Saved on this device');
    el.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(everything(el)).not.to.contain('grandmother');
    box.append(el);
    await until(el, 'the form', () => $(el, '.locked form'));
    box.remove();
  });

  it('forgotten: what is saved can be deleted, after asking; a new plan can be saved', async () => {
    (await savedPlan()).remove();
    const el = await place(onDevice);
    await click(el, 'Delete what is saved');
    expect(seen(el, '.confirm')).to.contain('It cannot be brought back.');
    await click(el, 'Cancel');
    expect(await store.stored()).to.contain('sealed');
    await click(el, 'Delete what is saved');
    await press(el, '.confirm .yes');
    await until(el, 'that it is gone', () => $(el, '.afterwards'));
    expect(seen(el, '.afterwards')).to.contain('It was deleted from this device.');
    expect(await store.stored()).to.equal('null');
    await give(el, planOf({ signs: ['new'] }));
    await saveOnDevice(el, 'another passphrase');
  });

  it('or left as it is: a new plan on the page is then added to it', async () => {
    (await savedPlan()).remove();
    const el = await place(onDevice);
    await click(el, 'Start new');
    await start(el);
    await add(el, 'new words');
    expect(state(el)).to.contain('Not saved.');
    await press(el, '.bar .save');
    await until(el, 'the form', () => $(el, 'form.passphrase'));
    type(el, '.secret.first', PASSPHRASE);
    type(el, '.secret.second', PASSPHRASE);
    await press(el, 'form.passphrase .primary');
    await typePassphrase(el);
    await unlocked(el);
    await saved(el);
    expect(el.plan?.parts.signs.map(({ text }) => text).sort()).to.eql(['my grandmother', 'new words']);
  });

  it('a write that fails is said, and can be tried again; the plan stays', async () => {
    const el = await savedPlan();
    store.beforeWrite = () => Promise.reject(Object.assign(new Error(), { code: 'storage-full' }));
    await goTo(el, 1);
    await add(el, 'second');
    await until(el, 'that it failed', () => state(el).includes('could not be saved'));
    expect(seen(el, '.bar .note')).to.contain('There is no room left');
    expect(said(el)).to.contain('could not be saved');
    store.beforeWrite = () => undefined;
    await click(el, 'Try again');
    await saved(el);
    expect(seen(el, '.bar')).not.to.contain('no room');
    expect(entries(el)).to.eql(['my grandmother', 'second']);
  });

  it('two tabs: what is changed in one comes into the other, and is said', async () => {
    const one = await savedPlan();
    const two = await place(onDevice);
    await typePassphrase(two);
    await unlocked(two);
    await goTo(one, 1);
    await goTo(two, 1);
    await add(one, 'from one');
    await until(two, 'what the other wrote', () => entries(two).includes('from one'));
    expect(seen(two, '.bar')).to.contain('Your plan was changed in another tab. Both are kept.');
    await add(two, 'from two');
    expect(seen(two, '.bar'), 'until one goes on').not.to.contain('another tab');
    await until(one, 'what the other wrote', () => entries(one).includes('from two'));
  });

  it('two tabs that write at the same time: both are kept, in both', async () => {
    const one = await savedPlan();
    const two = await place(onDevice);
    await typePassphrase(two);
    await unlocked(two);
    await goTo(one, 1);
    await goTo(two, 1);
    const all = ['my grandmother'];
    for (let round = 0; round < 4; round++) {
      type(one, 'form.new .field-text', `one ${round}`);
      type(two, 'form.new .field-text', `two ${round}`);
      $(one, 'form.new .take')?.click();
      $(two, 'form.new .take')?.click();
      all.push(`one ${round}`, `two ${round}`);
    }
    const has = (el: Plan) => all.every((each) => entries(el).includes(each));
    await until(one, 'all', () => has(one), 20_000);
    await until(two, 'all', () => has(two), 20_000);
    await Promise.all([saved(one), saved(two)]);
    two.remove();
    const later = await place(onDevice);
    await typePassphrase(later);
    await unlocked(later);
    expect(later.plan?.parts.signs.map(({ text }) => text).sort()).to.eql(all.sort());
  });

  it('deleted in another tab: it goes from this one too, and is not written again', async () => {
    const one = await savedPlan();
    const two = await place({ ...onDevice, mode: 'view' });
    await typePassphrase(two);
    await unlocked(two);
    expect(await one.clear()).to.equal(true);
    await until(two, 'that it is gone', () => seen(two, '.screen').includes('empty'));
    expect(everything(two)).not.to.contain('grandmother');
    expect(seen(two, '.bar')).to.contain('It was deleted from this device.');
    expect(await store.stored()).to.equal('null');
  });

  it('somebody who leaves in a hurry: gone from the page at once, and nothing is written after', async () => {
    const el = await savedPlan();
    await goTo(el, 1);
    let release: () => void = () => undefined;
    store.beforeWrite = () => new Promise((resolve) => (release = resolve));
    await add(el, 'second');
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.dispatchEvent(new CustomEvent('porchlight-exit', { bubbles: true, composed: true }));
    expect(everything(el)).not.to.match(/grandmother|second/);
    expect(el.plan?.parts.signs ?? []).to.eql([]);
    // What the exit does next.
    await store.clear();
    store.beforeWrite = () => undefined;
    release();
    await add(el, 'third').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await store.stored(), 'nothing is written again').to.equal('null');
  });

  it('.plan beside an open one is added to it, and clear() deletes both', async () => {
    const el = await savedPlan();
    await give(el, planOf({ reasons: ['Milo'] }));
    expect([el.plan?.parts.signs.length, el.plan?.parts.reasons.length]).to.eql([1, 1]);
    expect(await el.clear()).to.equal(true);
    expect(await store.stored()).to.equal('null');
    expect(el.plan?.parts.signs).to.eql([]);
  });

  it('save() asks for a passphrase the first time; unlock() brings the form', async () => {
    const el = await place(onDevice);
    await give(el, planOf({ signs: ['x'] }));
    expect(await el.save()).to.equal(false);
    await until(el, 'the form', () => $(el, '.bar form.passphrase'));
    await click(el, 'Cancel');
    await saveOnDevice(el);
    expect(await el.save()).to.equal(true);
    el.lock();
    expect(await el.unlock()).to.equal(false);
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement?.className).to.contain('secret');
    expect(await el.unlock('wrong passphrase')).to.equal(false);
    expect(await el.unlock(PASSPHRASE)).to.equal(true);
  });
});
