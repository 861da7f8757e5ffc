import { expect } from '@open-wc/testing';
import '../../src/elements/phq9/define.js';
import { $, $$, answerAll, choose, click, eventually, go, listen, place, seen } from '../helpers/screener.js';
import { clock, everything, leave, note, said } from '../helpers/screener-device.js';

const KEY = 'porchlight:unfinished:porchlight-phq9:';
const session = { storage: 'session', share: 'answers' };

describe('a screener with storage="session"', () => {
  let time: ReturnType<typeof clock>;
  beforeEach(() => {
    sessionStorage.clear();
    time = clock();
  });
  afterEach(() => {
    time.real();
    sessionStorage.clear();
  });

  const at2 = async () => {
    const el = await place('porchlight-phq9', session);
    await go(el);
    await choose(el, 2);
    await go(el);
    return el;
  };

  it('says before the first question where answers are, who could see them, and when they are deleted', async () => {
    const el = await place('porchlight-phq9', session);
    expect(seen(el, '.privacy'))
      .to.contain('Your answers are kept in this tab')
      .and.contain('Other people who use this device could see them.')
      .and.contain('They are deleted when nothing happens for 15 minutes.');
  });

  it('nobody is there: warned two minutes before, any key or tap extends it', async () => {
    const el = await at2();
    for (const act of [
      () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })),
      () => window.dispatchEvent(new PointerEvent('pointerdown')),
      () => $(el, '.stay')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
    ]) {
      time.wait(13.5);
      await el.updateComplete;
      expect(seen(el, '.soon')).to.contain('Your answers will be deleted in 2 minutes.').and.contain('Stay');
      expect(said(el)).to.contain('Your answers will be deleted in 2 minutes.');
      expect($(el, '.keeping-said')?.getAttribute('role')).to.equal('status');
      act();
      await el.updateComplete;
      expect($(el, '.soon')).to.equal(null);
      expect(el.answers).to.eql({ 'phq-9.1': 2 });
    }
    expect(sessionStorage.getItem(KEY)).to.contain('phq-9.1');
  });

  it('after that they are deleted from the tab and from the page, and that is said', async () => {
    const el = await at2();
    const heard = listen(el);
    $$(el, 'input')[0]?.focus();
    time.wait(15.1);
    await el.updateComplete;
    expect(sessionStorage).to.have.length(0);
    expect(el.answers).to.eql({});
    expect(everything(el)).not.to.contain('fieldset');
    expect(note(el)).to.contain('Your answers were deleted because nothing happened for a while.');
    expect(said(el)).to.contain('Your answers were deleted');
    expect(heard, 'no event: nobody acted').to.eql([]);
    await eventually(() => el.shadowRoot?.activeElement === $(el, '.title'));
    await go(el);
    expect(note(el)).to.equal('');
    expect($$<HTMLInputElement>(el, 'input').some((input) => input.checked)).to.equal(false);
  });

  it('what waits to be gone on with is deleted too; what was finished is left alone', async () => {
    (await at2()).remove();
    const el = await place('porchlight-phq9', session);
    expect(seen(el)).to.contain('Go on where you stopped?');
    time.wait(15.1);
    await el.updateComplete;
    expect(sessionStorage).to.have.length(0);
    expect(seen(el)).not.to.contain('Go on where you stopped?');
    await answerAll(el, [0, 0, 0, 0, 0, 0, 0, 0, 0]);
    await go(el);
    expect(seen(el)).to.contain('Your result');
    time.wait(60);
    await el.updateComplete;
    expect(seen(el)).to.contain('Your result');
  });

  it('a page that was left for longer finds nothing; one that was left for a while goes on', async () => {
    (await at2()).remove();
    leave('pagehide', false);
    time.wait(14);
    const soon = await place('porchlight-phq9', session);
    expect(seen(soon)).to.contain('Go on where you stopped?');
    leave('pagehide', false);
    soon.remove();
    await new Promise((resolve) => setTimeout(resolve));
    time.wait(14);
    const again = await place('porchlight-phq9', session);
    expect(seen(again), 'counted from the last time that somebody was there').to.contain('Go on where you stopped?');
    again.remove();
    await new Promise((resolve) => setTimeout(resolve));
    time.wait(16);
    const late = await place('porchlight-phq9', session);
    expect(seen(late)).not.to.contain('Go on where you stopped?');
    expect(note(late)).to.contain('Your answers were deleted');
    expect(sessionStorage).to.have.length(0);
  });

  it('a clock that was set back, and a record without a time, delete nothing', async () => {
    (await at2()).remove();
    time.wait(-600);
    expect(seen(await place('porchlight-phq9', session))).to.contain('Go on where you stopped?');
    const record = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    sessionStorage.setItem(KEY, JSON.stringify({ ...record, at: 'yesterday' }));
    const el = await place('porchlight-phq9', session);
    await click(el, 'Go on');
    expect(el.answers).to.eql({ 'phq-9.1': 2 });
  });

  it('somebody who leaves in a hurry: gone from the page at once, and nothing is written after', async () => {
    const el = await at2();
    document.body.dispatchEvent(new CustomEvent('porchlight-exit', { bubbles: true, composed: true }));
    expect(everything(el)).not.to.contain('fieldset');
    sessionStorage.clear();
    await go(el);
    await choose(el, 1);
    leave('pagehide', false);
    expect(sessionStorage).to.have.length(0);
  });

  it('comes back from the back/forward cache as from a new visit, with no word about a hard answer', async () => {
    const el = await place('porchlight-phq9', session);
    await answerAll(el, [0, 0, 0, 0, 0, 0, 0, 0, 3]);
    leave('pagehide');
    expect(everything(el)).not.to.match(/fieldset|<dl class="answers/);
    expect($(el, '.card > [role=status]')?.textContent).to.equal('');
    leave('pageshow');
    await el.updateComplete;
    expect(seen(el)).to.contain('Go on where you stopped?');
  });

  it('taken out of the page and put back: all stands, and is still deleted in time', async () => {
    const el = await at2();
    const parent = el.parentElement as HTMLElement;
    el.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parent.append(el);
    await el.updateComplete;
    expect(el.answers).to.eql({ 'phq-9.1': 2 });
    time.wait(15.1);
    await el.updateComplete;
    expect(el.answers).to.eql({});
    expect(sessionStorage).to.have.length(0);
  });

  it('from session to device to none: what is answered stays, and the sentence says what is so', async () => {
    const el = await at2();
    el.storage = 'none';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(el.answers).to.eql({ 'phq-9.1': 2 });
    await choose(el, 3);
    expect(sessionStorage.getItem(KEY) ?? '').not.to.contain('"phq-9.2":3');
    el.storage = 'device';
    await eventually(() => $(el, '.keep'));
    expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 3 });
  });
});
