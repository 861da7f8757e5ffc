import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/elements/safety-plan/define.js';
import { add, give, goTo, PASSPHRASE, planOf, start } from '../../stories/states/safety-plan-acts.js';
import { $, $$, until } from '../../stories/support.js';
import { can } from '../helpers/engine.js';
import { intoElement, missedByTab, press, tabTo } from '../helpers/keys.js';
import { device, entries, focused, place, said, seen } from '../helpers/safety-plan.js';

const write = (text: string) => sendKeys({ type: text });

describe('porchlight-safety-plan by keyboard alone', function () {
  this.timeout(90_000);
  before(function () {
    if (!can.sendKeys) this.skip();
  });

  for (const lang of ['en', 'ar'])
    it(`a whole plan: words, an example, a person, moved, deleted and brought back, opened (${lang})`, async () => {
      const el = await place({ lang, share: 'content' });
      await intoElement(el);
      await tabTo(el, '.start .primary');
      await press('Enter');
      await until(el, 'the first part', () => $(el, '.building'));
      expect(focused(el)?.classList.contains('title')).to.equal(true);

      await tabTo(el, 'form.new .field-text');
      await write('first');
      await press('Enter');
      await until(el, 'the first', () => entries(el).length === 1);
      expect(focused(el)?.matches('form.new .field-text')).to.equal(true);
      await write('second');
      await press('Enter');
      await until(el, 'the second', () => entries(el).length === 2);

      await tabTo(el, '.chip');
      await press('Enter');
      await until(el, 'the example', () => $(el, 'form.edit'));
      await write(' 3');
      await press('Enter');
      await until(el, 'three', () => entries(el).length === 3);
      expect(focused(el)?.matches('.change')).to.equal(true);

      await press('Shift+Tab', 'Shift+Tab');
      expect(focused(el)?.matches('.up')).to.equal(true);
      await press('Enter');
      await until(el, 'it moved', () => said(el) !== '');
      expect(entries(el)[1]).to.contain('3');
      expect(focused(el)?.matches('.entry:nth-child(2) .up')).to.equal(true);
      await press('Enter');
      await until(el, 'it is first', () => entries(el)[0]?.includes('3'));
      expect(focused(el)?.matches('.entry:nth-child(1) .up')).to.equal(true);

      await tabTo(el, '.entry:nth-child(2) .delete');
      await press('Enter');
      await until(el, 'two', () => entries(el).length === 2);
      expect(focused(el)?.matches('.undo button')).to.equal(true);
      await press('Enter');
      await until(el, 'three', () => entries(el).length === 3);

      await goTo(el, 4);
      await tabTo(el, 'form.new .with-contact');
      await press('Enter');
      await until(el, 'the fields', () => focused(el)?.matches('.field-name'));
      await write('Ana');
      await press('Tab');
      await write('555 0199');
      await press('Tab');
      // The arrows go through the ways; which one is next is the browser's business in each direction of writing.
      await press('ArrowDown', 'Enter');
      await until(el, 'Ana', () => entries(el).length === 1);

      await tabTo(el, '.ways button:last-child');
      await press('Enter');
      await until(el, 'the plan', () => $(el, '.view'));
      expect(focused(el)?.classList.contains('title')).to.equal(true);
      expect(el.plan?.parts.signs.map(({ text }) => text).slice(1)).to.eql(['first', 'second']);
      expect(el.plan?.parts.ask[0]?.contact).to.eql({ name: 'Ana', phone: '555 0199', kind: 'text' });
      await tabTo(el, '.person a');
      expect((focused(el) as HTMLAnchorElement).href).to.equal('sms:5550199');
    });

  it('what is written goes on below the window: the field stays in view', async () => {
    const el = await place({ share: 'content' });
    await start(el);
    $(el, 'form.new .field-text')?.focus();
    for (let at = 1; at <= 12; at++) {
      await write(`line ${at}`);
      await press('Enter');
      await until(el, `entry ${at}`, () => entries(el).length === at);
      const field = $(el, 'form.new .field-text') as HTMLElement;
      expect(focused(el) === field).to.equal(true);
      const { top, bottom } = field.getBoundingClientRect();
      expect(top, `top after ${at}`).to.be.at.least(0);
      expect(bottom, `bottom after ${at}`).to.be.at.most(innerHeight);
    }
    expect(el.getBoundingClientRect().height, 'higher than the window').to.be.above(innerHeight);
  });

  it('what is wrong with a passphrase is seen, below a field at the lower edge of the window too', async () => {
    const store = device();
    try {
      const el = await place({ storage: 'device' });
      await start(el);
      await add(el, 'my grandmother');
      await until(el, 'the button', () => $(el, '.bar .save'));
      $(el, '.bar .save')?.click();
      await until(el, 'the form', () => focused(el)?.matches('.secret.first'));
      const field = $(el, '.secret.first') as HTMLElement;
      const room = document.createElement('div');
      room.style.height = `${innerHeight}px`;
      el.before(room);
      field.scrollIntoView({ block: 'end' });
      await write('abc');
      await press('Enter');
      await until(el, 'what is wrong', () => $(el, '.passphrase .error'));
      const of = (selector: string) => ($(el, selector) as HTMLElement).getBoundingClientRect();
      expect(of('.passphrase .error').bottom).to.be.at.most(innerHeight + 1);
      expect(of('.secret.first').top).to.be.at.least(0);
      expect(focused(el) === field).to.equal(true);
    } finally {
      store.undo();
    }
  });

  it('Shift and Enter begin a new line', async function () {
    if (!can.holdKeys) this.skip();
    const el = await place({ share: 'content' });
    await start(el);
    $(el, 'form.new .field-text')?.focus();
    await write('one');
    await sendKeys({ down: 'Shift' });
    await press('Enter');
    await sendKeys({ up: 'Shift' });
    await write('two');
    await press('Enter');
    await until(el, 'it', () => entries(el).length === 1);
    expect(el.plan?.parts.signs[0]?.text).to.equal('one\ntwo');
  });

  it('saved, locked and opened again', async () => {
    const store = device();
    try {
      const el = await place({ storage: 'device', share: 'content' });
      await give(el, planOf({ signs: ['my grandmother'] }));
      await until(el, 'the button', () => $(el, '.bar .save'));
      await intoElement(el);
      await tabTo(el, '.bar .save');
      await press('Enter');
      await until(el, 'the form', () => focused(el)?.matches('.secret.first'));
      await write(PASSPHRASE);
      await press('Tab');
      await write(PASSPHRASE);
      await press('Enter');
      await until(el, 'that it is saved', () => $(el, '.bar .lock'), 30_000);
      expect(focused(el)?.matches('.state')).to.equal(true);
      await tabTo(el, '.bar .lock');
      await press('Enter');
      await until(el, 'the field', () => focused(el)?.matches('.locked .secret'));
      await write('something else');
      await press('Enter');
      await until(el, 'that it is wrong', () => $(el, '.locked .error'), 30_000);
      expect(focused(el)?.matches('.secret')).to.equal(true);
      $<HTMLInputElement>(el, '.secret')?.select();
      await write(PASSPHRASE);
      await press('Enter');
      await until(el, 'the plan', () => !$(el, '.locked'), 30_000);
      expect(focused(el)?.matches('.screen .title')).to.equal(true);
    } finally {
      store.undo();
    }
  });

  it('nothing that can be pressed is out of reach, and nothing holds the focus', async () => {
    const el = await place();
    await give(el, planOf({ signs: ['a', 'b'] }));
    await goTo(el, 1);
    expect(await missedByTab(el, 'button, a[href], select, textarea, input:not([hidden]), summary')).to.eql([]);
  });
});

describe('porchlight-safety-plan by a real pointer', () => {
  it('an entry is dragged to another place', async function () {
    if (!can.sendMouse) this.skip();
    this.timeout(30_000);
    const el = await place({ share: 'content' });
    await start(el);
    for (const text of ['a', 'b', 'c']) await add(el, text);
    el.scrollIntoView();
    const middle = (at: number): [number, number] => {
      const { left, top, width, height } = ($$(el, '.handle')[at] as HTMLElement).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const [from, to] = [middle(0), middle(2)];
    await sendMouse({ type: 'move', position: from });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [from[0], from[1] + 30] });
    await sendMouse({ type: 'move', position: [to[0], to[1] + 6] });
    expect($(el, '.entries')?.classList.contains('dragging')).to.equal(true);
    await sendMouse({ type: 'up' });
    await until(el, 'the new order', () => entries(el).join() === 'b,c,a');
    expect(seen(el, '.sheet > [role=status]')).to.contain('3 of 3');
  });
});
