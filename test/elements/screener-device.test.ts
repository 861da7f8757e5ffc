import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/phq9/define.js';
import '../../src/elements/screener/define.js';
import { PorchlightError } from '../../src/core/errors.js';
import type { Sealed } from '../../src/storage/vault/schema.js';
import { askToKeep, keepOnDevice, lockNow, resumed, typePassphrase } from '../../stories/states/keeping-acts.js';
import { PASSPHRASE, type } from '../../stories/states/safety-plan-acts.js';
import { press, until } from '../../stories/support.js';
import {
  $,
  $$,
  answerAll,
  choose,
  click,
  eventually,
  go,
  listen,
  place,
  seen,
  type Screener,
} from '../helpers/screener.js';
import {
  clock,
  everything,
  kept,
  leave,
  note,
  PURPOSE,
  realDevice,
  said,
  saved,
  type RealDevice,
} from '../helpers/screener-device.js';

const device = { storage: 'device', share: 'answers' };
const codes = (heard: ReturnType<typeof listen>) =>
  heard.filter(({ type: name }) => name === 'porchlight-error').map(({ detail }) => (detail as { code: string }).code);

describe('a screener with storage="device"', function () {
  this.timeout(60_000);
  let store: RealDevice;
  beforeEach(() => {
    store = realDevice();
  });
  afterEach(() => store.undo());

  /** At question 3, kept. */
  async function keptAt3(attributes: Record<string, string> = {}): Promise<Screener> {
    const el = await place('porchlight-phq9', { ...device, ...attributes });
    await go(el);
    await choose(el, 2);
    await go(el);
    await choose(el, 1);
    await go(el);
    await keepOnDevice(el);
    return el;
  }
  const next = (attributes: Record<string, string> = {}) => place('porchlight-phq9', { ...device, ...attributes });

  it('keeps nothing before the person asks for it, and says on the start screen that one can', async () => {
    const el = await next();
    expect(seen(el, '.privacy'))
      .to.contain('Your answers are not saved.')
      .and.contain('You can keep them on this device and go on later.');
    expect($(el, '.keeping'), 'nothing to keep yet').to.equal(null);
    await go(el);
    await choose(el, 2);
    await go(el);
    expect(kept(el)).to.equal('Your answers are not saved.');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(store.writes).to.equal(0);
    expect(await store.stored()).to.equal(null);
  });

  it('says who could see what and that a forgotten passphrase means gone, before one is chosen; a form for password managers', async () => {
    const el = await next();
    await go(el);
    await askToKeep(el);
    expect(seen(el, '.keeping .panel'))
      .to.contain('Other people who use it can see that something is saved here.')
      .and.contain('Nobody can bring it back.');
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.secret.first'));
    expect(
      $$<HTMLInputElement>(el, 'form.passphrase input').map(
        (field) => `${field.type} ${field.getAttribute('autocomplete')}`,
      ),
    ).to.eql(['text username', 'password new-password', 'password new-password', 'checkbox off']);
    for (const [first, second, problem] of [
      ['', '', 'Type your passphrase.'],
      ['short', 'short', 'Use at least 8 characters.'],
      [PASSPHRASE, 'a lamp', 'The two are not the same.'],
    ] as const) {
      type(el, '.secret.first', first);
      type(el, '.secret.second', second);
      await press(el, 'form.passphrase .primary');
      expect(seen(el, '.keeping .error')).to.equal(problem);
    }
    expect(store.writes).to.equal(0);
    await press(el, 'form.passphrase .plain');
    expect($(el, 'form.passphrase')).to.equal(null);
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.keep'));
    expect(seen(el, '.help')).to.contain('988');
  });

  it('shows that the key is worked out, and the questions go on meanwhile: what is answered then is kept too', async () => {
    const el = await next();
    await go(el);
    await choose(el, 1);
    let release: () => void = () => undefined;
    store.beforeWrite = () => new Promise<void>((resolve) => (release = resolve));
    await askToKeep(el);
    type(el, '.secret.first', PASSPHRASE);
    type(el, '.secret.second', PASSPHRASE);
    await press(el, 'form.passphrase .primary');
    expect(seen(el, 'form.passphrase')).to.contain('Locking. This can take a few seconds.');
    expect(said(el)).to.contain('Locking.');
    $(el, '.nav .primary')?.click();
    await el.updateComplete;
    await choose(el, 3);
    await eventually(() => store.writes);
    store.beforeWrite = () => undefined;
    release();
    await saved(el);
    expect(said(el)).to.equal('Kept on this device, locked with your passphrase.');
    el.remove();
    const later = await next();
    await typePassphrase(later);
    await resumed(later);
    expect(later.answers).to.eql({ 'phq-9.1': 1, 'phq-9.2': 3 });
  });

  it('every answer is kept by itself, sealed: no answer, word or passphrase is in the database or in a key', async () => {
    const el = await keptAt3();
    const first = await store.stored();
    await choose(el, 3);
    expect(kept(el)).to.equal('Saving');
    await saved(el);
    const second = await store.stored();
    expect(second?.revision).to.be.greaterThan(first?.revision ?? Infinity);
    expect(second?.sealed.iv).not.to.equal(first?.sealed.iv);
    expect(second?.sealed.data).to.have.length(first?.sealed.data.length ?? 0);
    expect(JSON.stringify([first, second])).not.to.match(/phq-9\.\d|answers|lamp over|startedAt|"item"/);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.match(/porchlight|phq/);
    expect(second?.sealed.purpose).to.equal(PURPOSE);
    expect(everything(el)).not.to.contain('lamp');
  });

  it('arrow keys are not written one by one, and the number of writes is not told by the revision', async () => {
    const el = await keptAt3();
    const before = store.writes;
    $$<HTMLInputElement>(el, 'input[type=radio]')[0]?.focus();
    await sendKeys({ press: ' ' });
    for (let step = 0; step < 3; step++) await sendKeys({ press: 'ArrowDown' });
    await saved(el);
    expect(el.answers['phq-9.3']).to.equal(3);
    expect(store.writes - before).to.be.lessThan(4);
    const revisions = new Set<number>();
    for (let at = 0; at < 6; at++) {
      const then = (await store.stored())?.revision ?? 0;
      await choose(el, at % 2);
      await saved(el);
      revisions.add(((await store.stored())?.revision ?? 0) - then);
    }
    expect(revisions.size, 'steps of chance').to.be.greaterThan(1);
  });

  it('the next visit asks before anything is shown; a wrong passphrase loses nothing; then on where it stopped', async () => {
    (await keptAt3()).remove();
    const el = await next();
    expect(seen(el)).to.contain('Go on where you stopped?').and.contain('from an earlier visit on this device');
    expect($(el, 'fieldset')).to.equal(null);
    expect(el.answers).to.eql({});
    const heard = listen(el);
    await typePassphrase(el, 'a lamp under the door');
    await until(el, 'that it is wrong', () => $(el, '.error'), 30_000);
    expect(seen(el, '.error')).to.contain('Nothing was lost.');
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.secret'));
    expect(seen(el, '.help')).to.contain('988');
    expect(heard, 'a mistyped passphrase is no error of the page').to.eql([]);
    await typePassphrase(el);
    await resumed(el);
    expect(seen(el)).to.contain('Question 3 of 9');
    expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1 });
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.title'));
    expect(heard.map(({ type: name, detail }) => [name, detail])).to.eql([
      ['porchlight-start', { instrument: 'phq-9' }],
    ]);
    await choose(el, 0);
    await saved(el);
  });

  it('by keyboard alone: keep, lock, go on', async () => {
    const el = await next();
    $(el, '.primary')?.focus();
    await sendKeys({ press: 'Enter' });
    await el.updateComplete;
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    for (let step = 0; step < 3; step++) await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.keep'));
    await sendKeys({ press: 'Enter' });
    await until(el, 'the form', () => $(el, 'form.passphrase'));
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.secret.first'));
    await sendKeys({ type: PASSPHRASE });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: PASSPHRASE });
    await sendKeys({ press: 'Enter' });
    await saved(el);
    await el.updateComplete;
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.kept'));
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.lock'));
    await sendKeys({ press: 'Enter' });
    await until(el, 'that it is locked', () => $(el, '.resume'));
    await eventually(() => el.shadowRoot?.activeElement === $(el, '.title'));
    expect(el.answers).to.eql({});
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.resume .primary'));
    await sendKeys({ press: 'Enter' });
    await until(el, 'the form', () => $(el, '.resume form'));
    await el.updateComplete;
    await sendKeys({ type: PASSPHRASE });
    await sendKeys({ press: 'Enter' });
    await resumed(el);
    expect(Object.values(el.answers)).to.eql([0]);
  });

  it('Start new asks first: it deletes, or leaves what may be somebody else’s', async () => {
    (await keptAt3()).remove();
    const before = await store.stored();
    const el = await next();
    await click(el, 'Start new');
    expect(seen(el, '.confirm')).to.contain('It cannot be brought back.');
    await click(el, 'Cancel');
    expect(await store.stored()).to.eql(before);
    await click(el, 'Start new');
    await click(el, 'Start new and leave it saved');
    expect(seen(el)).to.contain('Question 1 of 9').and.contain('Your answers are not saved.');
    await answerAll(el, []);
    for (let item = 0; item < 9; item++) {
      await choose(el, 0);
      $(el, '.nav .primary')?.click();
      await el.updateComplete;
    }
    await press(el, '.nav .primary');
    expect(seen(el)).to.contain('Your result');
    await click(el, 'Start again');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await store.stored(), 'finishing one’s own does not delete it').to.eql(before);
    await until(el, 'the offer', () => $(el, '.resume'));
    await click(el, 'Start new');
    await click(el, 'Delete what is saved');
    await until(el, 'the first question', () => $(el, 'fieldset'));
    expect(note(el)).to.contain('It was deleted from this device.');
    expect(said(el)).to.contain('It was deleted from this device.');
    expect(await store.stored()).to.equal(null);
  });

  it('beside what is left, own answers are kept only after that was deleted', async () => {
    (await keptAt3()).remove();
    const el = await next();
    await click(el, 'Start new');
    await click(el, 'Start new and leave it saved');
    await choose(el, 3);
    await press(el, '.keep');
    expect(seen(el, '.keeping')).to.contain('from an earlier visit').and.contain('It cannot be brought back.');
    await press(el, '.confirm .yes');
    await until(el, 'the form', () => $(el, '.keeping form'));
    type(el, '.secret.first', 'another passphrase');
    type(el, '.secret.second', 'another passphrase');
    await press(el, 'form.passphrase .primary');
    await saved(el);
    el.remove();
    const later = await next();
    await typePassphrase(later, 'another passphrase');
    await resumed(later);
    expect(later.answers).to.eql({ 'phq-9.1': 3 });
  });

  it('finishing deletes it, and says so', async () => {
    const el = await keptAt3();
    for (let item = 3; item <= 9; item++) {
      await choose(el, 0);
      await press(el, '.nav .primary');
    }
    await press(el, '.nav .primary');
    await until(el, 'the review', () => $(el, '.answers'));
    expect(await store.stored()).not.to.equal(null);
    await press(el, '.nav .primary');
    await until(el, 'the result', () => $(el, '.next'));
    await until(el, 'that it is gone', () => note(el));
    expect(note(el)).to.contain('It was deleted from this device.');
    expect(await store.stored()).to.equal(null);
  });

  it('finished while the first passphrase is worked out: nothing is left on the device', async () => {
    const el = await next({ review: 'off' });
    await answerAll(el, [0, 0, 0, 0, 0, 0, 0, 0]);
    await choose(el, 0);
    let release: () => void = () => undefined;
    store.beforeWrite = () => new Promise<void>((resolve) => (release = resolve));
    await askToKeep(el);
    type(el, '.secret.first', PASSPHRASE);
    type(el, '.secret.second', PASSPHRASE);
    await press(el, 'form.passphrase .primary');
    await press(el, '.nav .primary');
    expect(seen(el)).to.contain('Your result');
    release();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await store.stored()).to.equal(null);
  });

  it('reset() deletes it; "Delete what is saved" keeps the answers on the page', async () => {
    const el = await keptAt3();
    await press(el, '.delete');
    await press(el, '.confirm .yes');
    await until(el, 'that it is gone', () => note(el));
    expect(await store.stored()).to.equal(null);
    expect(kept(el)).to.equal('Your answers are not saved.');
    expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1 });
    await keepOnDevice(el);
    el.reset();
    await until(el, 'that it is gone', () => note(el));
    expect(await store.stored()).to.equal(null);
    expect($(el, '.resume')).to.equal(null);
  });

  it('deleting that fails is said, and it is not called gone', async () => {
    const el = await keptAt3();
    const heard = listen(el);
    store.beforeClear = () => Promise.reject(new PorchlightError('storage-unavailable', 'x'));
    el.reset();
    await until(el, 'that it failed', () => note(el));
    expect(note(el)).to.contain('It could not be deleted from this device.');
    expect(codes(heard)).to.eql(['storage-unavailable']);
    expect($(el, '.resume'), 'still offered').not.to.equal(null);
    expect(everything(el)).not.to.contain('fieldset');
  });

  it('a page that is left is locked at once, and comes back locked with nothing on it', async () => {
    const el = await keptAt3();
    await choose(el, 3);
    leave('pagehide');
    expect(everything(el)).not.to.match(/fieldset|<dl/);
    expect(el.answers).to.eql({});
    leave('pageshow');
    await until(el, 'the offer', () => $(el, '.resume'));
    expect(el.answers).to.eql({});
    await typePassphrase(el);
    await resumed(el);
    expect(el.answers, 'the last answer was written on the way').to.eql({
      'phq-9.1': 2,
      'phq-9.2': 1,
      'phq-9.3': 3,
    });
  });

  it('left while the passphrase is worked out: it does not open behind a closed page', async () => {
    (await keptAt3()).remove();
    const el = await next();
    await typePassphrase(el);
    leave('pagehide');
    leave('pageshow');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await until(el, 'the offer', () => $(el, '.resume .primary'));
    expect($(el, 'fieldset')).to.equal(null);
    expect(el.answers).to.eql({});
  });

  it('is locked when nobody is there: warned two minutes before, one key extends it, nothing is lost', async () => {
    const el = await keptAt3();
    await choose(el, 3);
    const time = clock();
    try {
      time.wait(13.5);
      await el.updateComplete;
      expect(seen(el, '.soon')).to.contain('It will be locked in 2 minutes.').and.contain('Stay');
      expect(said(el)).to.contain('It will be locked in 2 minutes.');
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      await el.updateComplete;
      expect($(el, '.soon')).to.equal(null);
      time.wait(10);
      await el.updateComplete;
      expect($(el, 'fieldset'), 'counted from the key on').not.to.equal(null);
      time.wait(6);
      await el.updateComplete;
      expect(everything(el)).not.to.contain('fieldset');
      expect(note(el)).to.contain('because nothing happened for a while');
      expect(said(el)).to.contain('because nothing happened for a while');
      expect(el.answers).to.eql({});
    } finally {
      time.real();
    }
    await typePassphrase(el);
    await resumed(el);
    expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1, 'phq-9.3': 3 });
  });

  it('nothing is locked or deleted where the person did not ask for keeping', async () => {
    const el = await next();
    await go(el);
    await choose(el, 3);
    const time = clock();
    try {
      time.wait(60);
      await el.updateComplete;
      expect(el.answers).to.eql({ 'phq-9.1': 3 });
    } finally {
      time.real();
    }
  });

  it('taken out of the page it is locked; put to another place it is not', async () => {
    const el = await keptAt3();
    const box = document.body.appendChild(document.createElement('div'));
    box.append(el);
    await el.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(kept(el)).to.contain('Kept on this device');
    el.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(el.answers).to.eql({});
    box.append(el);
    await until(el, 'the offer', () => $(el, '.resume'));
    box.remove();
  });

  it('somebody who leaves in a hurry: gone from the page at once, and nothing is written after', async () => {
    const el = await keptAt3();
    let release: () => void = () => undefined;
    store.beforeWrite = () => new Promise<void>((resolve) => (release = resolve));
    await choose(el, 3);
    await go(el);
    document.body.dispatchEvent(new CustomEvent('porchlight-exit', { bubbles: true, composed: true }));
    expect(everything(el)).not.to.contain('fieldset');
    expect(el.answers).to.eql({});
    // What the exit does next.
    await store.undo();
    release();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await store.stored(), 'nothing is written again').to.equal(null);
  });

  it('a write that fails is said, and can be tried again; the answers stay', async () => {
    const el = await keptAt3();
    const heard = listen(el);
    store.beforeWrite = () => Promise.reject(new PorchlightError('storage-full', 'x'));
    await choose(el, 3);
    await until(el, 'that it failed', () => $(el, '.again'));
    expect(kept(el)).to.equal('Your last answers could not be saved.');
    expect(note(el)).to.contain('There is no room left on this device.');
    expect(said(el)).to.contain('could not be saved');
    expect(codes(heard)).to.eql(['storage-full']);
    await press(el, '.lock');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(el.answers['phq-9.3'], 'what cannot be saved is not locked away').to.equal(3);
    store.beforeWrite = () => undefined;
    await click(el, 'Try again');
    await saved(el);
    expect(note(el)).to.equal('');
  });

  for (const [what, change, words, code] of [
    ['damaged', (sealed: Sealed) => ({ ...sealed, data: sealed.data.slice(0, 40) }), 'damaged', 'damaged-record'],
    ['newer', (sealed: Sealed) => ({ ...sealed, version: 2 }), 'newer version', 'newer-record'],
    ['no record', () => 'x', 'damaged', 'damaged-record'],
  ] as const)
    it(`${what}: said, left as it is, and one can start without it`, async () => {
      (await keptAt3()).remove();
      await store.overwrite(change);
      const before = await store.stored();
      const el = await next();
      const heard = listen(el);
      await typePassphrase(el);
      await until(el, 'what is wrong', () => $(el, '.error'), 30_000);
      expect(seen(el, '.error')).to.contain(words).and.contain('left as it is');
      expect(codes(heard)).to.eql([code]);
      expect(await store.stored()).to.eql(before);
      expect(seen(el, '.help')).to.contain('988');
      await click(el, 'Cancel');
      await click(el, 'Start new');
      await click(el, 'Start new and leave it saved');
      expect(seen(el)).to.contain('Question 1 of 9');
    });

  it('blocked: said once, and everything else works', async () => {
    await store.undo();
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open') as PropertyDescriptor;
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const el = await next();
      await until(el, 'what is wrong', () => note(el));
      expect(note(el)).to.contain('does not let us save').and.contain('You can go on without saving.');
      expect(seen(el, '.privacy')).to.contain('Your answers are not saved.').and.not.contain('You can keep them');
      await answerAll(el, [0, 0, 0, 0, 0, 0, 0, 0, 0]);
      expect($(el, '.keep')).to.equal(null);
      await press(el, '.nav .primary');
      expect(seen(el)).to.contain('Your result');
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
  });

  it('two tabs: each keeps what it has and gets what only the other has; deleted in one, it is not written again', async () => {
    const one = await keptAt3();
    const two = await next();
    await typePassphrase(two);
    await resumed(two);
    await choose(one, 3);
    await saved(one);
    await press(two, '.nav button');
    await choose(two, 0);
    await saved(two);
    one.remove();
    const later = await next();
    await typePassphrase(later);
    await resumed(later);
    expect(later.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 0, 'phq-9.3': 3 });
    later.reset();
    await until(two, 'that it is gone', () => note(two).includes('It was deleted'));
    expect(kept(two)).to.equal('Your answers are not saved.');
    expect(two.answers['phq-9.2']).to.equal(0);
    await choose(two, 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await store.stored()).to.equal(null);
  });

  it('another instrument, or another name, is another record; a name may be any text', async () => {
    const el = await place('porchlight-screener', { ...device, instrument: 'gad-2', name: 'Ärzte & Ärztinnen' });
    await go(el);
    await choose(el, 1);
    await keepOnDevice(el);
    await lockNow(el);
    el.setAttribute('instrument', 'phq-9');
    await eventually(() => seen(el).includes('9 questions'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect($(el, '.resume')).to.equal(null);
    el.setAttribute('instrument', 'gad-2');
    await until(el, 'the offer', () => $(el, '.resume'));
    await typePassphrase(el);
    await resumed(el);
    expect(Object.values(el.answers)).to.eql([1]);
  });

  it('what the element is made of leads no script of the page to the answers, the passphrase or the key', async () => {
    const el = await keptAt3({ share: 'none' });
    const found: string[] = [];
    const visited = new Set<unknown>([globalThis, document]);
    const walk = (value: unknown, path: string, depth: number): void => {
      if (value === null || depth > 7 || visited.has(value)) return;
      if (typeof value === 'string' && /lamp|"phq-9\.\d":/.test(value)) found.push(path);
      if (typeof value !== 'object' || value instanceof Node) return;
      visited.add(value);
      if (value instanceof CryptoKey || 'answers' in value || 'answering' in value || 'snapshot' in value)
        found.push(path);
      if (value instanceof Set || value instanceof Map)
        [...value].forEach((each) => walk(each, `${path}[]`, depth + 1));
      for (const key of Reflect.ownKeys(value)) walk(Reflect.get(value, key), `${path}.${String(key)}`, depth + 1);
    };
    for (const key of Reflect.ownKeys(el)) walk(Reflect.get(el, key), String(key), 0);
    expect(found).to.eql([]);
  });

  it('numbers and times of events do not depend on whether answers are kept', async () => {
    const heardWith = async (attributes: Record<string, string>, keep: boolean) => {
      const el = await place('porchlight-phq9', attributes);
      const heard = listen(el);
      await go(el);
      if (keep) await keepOnDevice(el);
      for (let item = 1; item <= 9; item++) {
        await choose(el, item === 9 ? 1 : 0);
        await press(el, '.nav .primary');
      }
      await press(el, '.nav .primary');
      await press(el, '.nav .primary');
      el.remove();
      return heard.map(({ type: name, detail }) => JSON.stringify([name, { ...(detail as object), completedAt: '' }]));
    };
    expect(await heardWith({ storage: 'device' }, true)).to.eql(await heardWith({}, false));
  });
});
