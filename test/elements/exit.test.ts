import { expect } from '@open-wc/testing';
import { PRESSES, ShiftPresses, WITHIN, type KeyLike, type Meaning } from '../../src/core/exit/shift-presses.js';
import type { PorchlightExit } from '../../src/elements/exit/exit.js';
import { $ } from '../../stories/support.js';
import { engine } from '../helpers/engine.js';

const down = (key: string, more: Partial<KeyLike> = {}): KeyLike => ({ type: 'keydown', key, ...more });
const up = (key: string, more: Partial<KeyLike> = {}): KeyLike => ({ type: 'keyup', key, ...more });
const press = (key: string): KeyLike[] => [down(key), up(key)];
const shift = press('Shift');

/** What each key meant, one every 100 milliseconds; a number in the list waits that long. */
function meanings(list: readonly (KeyLike | number)[]): Meaning[] {
  const presses = new ShiftPresses();
  let now = 0;
  return list.flatMap((each) => {
    if (typeof each === 'number') {
      now += each;
      return [];
    }
    const meaning = presses.key(each, (now += 100));
    return meaning === null ? [] : [meaning];
  });
}

describe('presses of Shift', () => {
  it('three exit, each is counted', () => {
    expect(PRESSES).to.equal(3);
    expect(meanings([...shift, ...shift, ...shift])).to.eql([2, 1, 'exit']);
  });
  it('left and right Shift are alike, and a fourth begins anew', () => {
    expect(meanings([...shift, ...shift, ...shift, ...shift])).to.eql([2, 1, 'exit', 2]);
  });
  it('held for capitals it does not count, however often', () => {
    const capital = [down('Shift'), down('A'), up('A'), up('Shift')];
    expect(meanings([...capital, ...capital, ...capital, ...capital])).to.eql([]);
  });
  it('another key between them starts anew, and that is said once', () => {
    expect(meanings([...shift, ...shift, ...press('a'), ...press('b'), ...shift])).to.eql([2, 1, 'stopped', 2]);
  });
  it('with Control, Alt or Meta it is a shortcut', () => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(meanings([down('Shift', more), up('Shift', more), down('Shift', more), up('Shift', more)])).to.eql([]);
  });
  it('held down for long it is one press', () => {
    expect(
      meanings([down('Shift'), down('Shift', { repeat: true }), down('Shift', { repeat: true }), up('Shift')]),
    ).to.eql([2]);
  });
  it('while words are composed it does not count', () => {
    expect(meanings([down('Shift', { isComposing: true }), up('Shift', { isComposing: true })])).to.eql([]);
  });
  it(`three within ${WITHIN / 1000} seconds, not slower`, () => {
    expect(meanings([...shift, 1500, ...shift, 1500, ...shift])).to.eql([2, 1, 'exit']);
    expect(meanings([...shift, WITHIN, ...shift, ...shift])).to.eql([2, 2, 1]);
  });
  it('let go without having been pressed here counts for nothing', () => {
    expect(meanings([up('Shift'), up('Shift'), up('Shift')])).to.eql([]);
  });
});

/* A frame has a history of its own within that of the tab: real navigations, and the page of the test stays. */
describe('<porchlight-exit> in a real page', function () {
  this.timeout(30_000);
  // WebKitGTK lets a frame of our own origin move the window around it, sandbox or not, and the run would be gone. There, and
  // once more in the others, test/browsers/exit.test.ts does it with the history of a whole tab.
  before(function () {
    if (engine === 'webkit') this.skip();
  });
  let frame: HTMLIFrameElement;
  const page = () => frame.contentDocument as Document;
  const view = () => frame.contentWindow as Window;
  const at = () => view().location.pathname.split('/').pop();
  const element = () => page().querySelector('porchlight-exit') as PorchlightExit;
  // A moment after: within the event itself the page does not count as loaded, and the next one takes its place in the history.
  const loaded = () =>
    new Promise((resolve) => frame.addEventListener('load', () => setTimeout(resolve, 50), { once: true }));
  async function until(what: string, condition: () => unknown): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      try {
        if (condition()) return;
      } catch {
        // Between two pages.
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never: ${what}`);
  }
  const keys = (...list: KeyLike[]) =>
    list.forEach(({ type, key, ...more }) =>
      page().body.dispatchEvent(
        new (view() as never as typeof globalThis).KeyboardEvent(type, { key, ...more, bubbles: true, composed: true }),
      ),
    );
  const said = () => $(element(), '[role=status]')?.textContent ?? '';

  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.title = 'A page with an exit';
    // The window around it may not be moved: the frame goes away by itself.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.src = '/test/elements/exit-pages/start.html';
    const first = loaded();
    document.body.append(frame);
    await first;
    const second = loaded();
    view().location.href = '/test/elements/exit-pages/private.html';
    await second;
    await until('the button', () => $(element(), 'button')?.innerText.includes('Exit this page'));
  });
  afterEach(() => frame.remove());

  it('goes to the neutral page, and Back leads to where one was before, never here', async () => {
    $(element(), 'button')?.click();
    await until('the neutral page', () => at() === 'neutral.html');
    view().history.back();
    await until('the first page', () => at() === 'start.html');
    expect(page().body.innerText).not.to.contain('nobody else');
  });

  it('what scrolls under it beside the button can be pressed', async () => {
    const tall = page().createElement('div');
    tall.style.height = '300vh';
    page().body.append(tall);
    view().scrollTo(0, 200);
    const button = ($(element(), 'button') as HTMLElement).getBoundingClientRect();
    expect(button.top).to.be.at.most(1);
    const under = (x: number) => page().elementFromPoint(x, (button.top + button.bottom) / 2);
    expect(under(button.left + 5) === element(), 'the button itself').to.equal(true);
    expect(under(button.left - 20) === element(), 'beside it').to.equal(false);
  });

  it('from right to left in a page from left to right nothing runs off sideways', async () => {
    page().body.style.margin = '0';
    element().lang = 'ar';
    await until('its words', () => !$(element(), 'button')?.innerText.includes('Exit'));
    const { scrollWidth, clientWidth } = page().documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('three presses of Shift do the same; each is announced', async () => {
    keys(...shift);
    await until('the first', () => said().includes('2 more'));
    keys(...shift);
    await until('the second', () => said().includes('1 more'));
    keys(...shift);
    await until('the neutral page', () => at() === 'neutral.html');
  });

  it('a press before the words are there is said when they come', async () => {
    const late = page().createElement('porchlight-exit') as PorchlightExit;
    late.setAttribute('lang', 'vi');
    element().replaceWith(late);
    keys(...shift);
    expect(said()).to.equal('');
    await until('the first', () => said().includes('2'));
    expect($(late, 'button')?.innerText).not.to.contain('Exit this page');
  });

  it('typing capitals goes nowhere; another key stops the counting and that is announced', async () => {
    for (let times = 0; times < 4; times++) keys(down('Shift'), down('A'), up('A'), up('Shift'));
    keys(...shift, ...shift);
    await until('a count', () => said().includes('1 more'));
    keys(...press('x'));
    await until('the stop', () => said().includes('stopped'));
    keys(...shift);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(at()).to.equal('private.html');
  });

  it('first the page is blank, also for assistive technology, then it is told, then it goes', async () => {
    const order: string[] = [];
    const dialog = $<HTMLDialogElement>(element(), 'dialog') as HTMLDialogElement;
    page().addEventListener('porchlight-exit', () => {
      order.push(dialog.open ? 'blank' : 'on show', at() as string);
      const box = dialog.getBoundingClientRect();
      order.push(box.width >= view().innerWidth && box.height >= view().innerHeight ? 'all of it' : 'a part');
      order.push(page().title.trim() === '' ? 'no title' : page().title);
      // Modal: what is outside of it cannot be reached.
      const middle = page().elementFromPoint(view().innerWidth / 2, view().innerHeight / 2);
      order.push(middle?.localName ?? '');
    });
    $(element(), 'button')?.click();
    await until('the neutral page', () => at() === 'neutral.html');
    expect(order).to.eql(['blank', 'private.html', 'all of it', 'no title', 'porchlight-exit']);
  });

  it('deletes what the library keeps, and nothing of the page', async () => {
    sessionStorage.setItem('porchlight:unfinished:x', '1');
    localStorage.setItem('porchlight:finder-list', '1');
    localStorage.setItem('page', '1');
    $(element(), 'button')?.click();
    await until('the neutral page', () => at() === 'neutral.html');
    expect([sessionStorage.getItem('porchlight:unfinished:x'), localStorage.getItem('porchlight:finder-list')]).to.eql([
      null,
      null,
    ]);
    expect(localStorage.getItem('page')).to.equal('1');
    localStorage.removeItem('page');
  });

  it('a page that comes back from the back/forward cache is whole again', async () => {
    const dialog = $<HTMLDialogElement>(element(), 'dialog') as HTMLDialogElement;
    page().addEventListener('porchlight-exit', () =>
      view().dispatchEvent(
        new (view() as never as typeof globalThis).PageTransitionEvent('pageshow', { persisted: true }),
      ),
    );
    element().exit();
    expect(dialog.open).to.equal(true);
    await until('the page again', () => !dialog.open);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(at()).to.equal('private.html');
    expect(dialog.open).to.equal(false);
    expect(page().title).to.equal('Something private');
    expect(page().documentElement.hidden).to.equal(false);
    expect(page().querySelector('meta[name=referrer]')).to.equal(null);
  });

  it('an address that runs script is never gone to; the page is told', async () => {
    const codes: string[] = [];
    page().addEventListener('porchlight-error', (event) => codes.push((event as CustomEvent).detail.code));
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://'])
      element().setAttribute('href', href);
    await element().updateComplete;
    expect(codes).to.eql(['invalid-attribute']);
  });

  it('works inside the shadow root of another element, behind a page that swallows keys', async () => {
    const host = page().createElement('div');
    host.attachShadow({ mode: 'open' }).append(element());
    page().body.append(host);
    page().addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);
    keys(...shift, ...shift, ...shift);
    await until('the neutral page', () => at() === 'neutral.html');
  });
});
