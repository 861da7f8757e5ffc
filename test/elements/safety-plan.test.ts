import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import { planParts } from '../../src/core/safety-plan/parts.js';
import { safetyPlanKeys } from '../../src/i18n/parts/safety-plan.js';
import { callHref, dialled, textHref } from '../../src/elements/safety-plan/phone.js';
import { EXAMPLES, exampleKeys, partKey, promptKey } from '../../src/elements/safety-plan/words.js';
import { add, give, goTo, planOf, somePlan, start, type } from '../../stories/states/safety-plan-acts.js';
import { $, $$, press, until } from '../../stories/support.js';
import {
  click,
  entries,
  focused,
  has,
  listen,
  nameOf,
  place,
  said,
  seen,
  types,
  type Plan,
} from '../helpers/safety-plan.js';

const title = (el: Plan) => seen(el, '.screen .title');
const inPlan = (el: Plan, part: (typeof planParts)[number]) => el.plan?.parts[part].map(({ text }) => text);

describe('words of the parts', () => {
  it('every part has a heading, a question and its examples', () => {
    const keys: readonly string[] = safetyPlanKeys;
    for (const part of planParts) {
      expect(keys).to.include.members([partKey(part), promptKey(part), ...exampleKeys(part)]);
      const name = part.charAt(0).toUpperCase() + part.slice(1);
      expect(keys.filter((key) => new RegExp(`^example${name}\\d`).test(key))).to.have.length(EXAMPLES[part]);
    }
  });
});

describe('a number as a person writes it', () => {
  for (const [written, wanted] of [
    ['555 0123', '5550123'],
    ['(555) 010-0177', '5550100177'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['٠٥٥٥ ٠١٠ ٠١٩٩', '05550100199'],
    ['۰۲۱', '021'],
    ['०९८', '098'],
    ['５５５ ０１２３', '5550123'],
    ['\u200e+1 555.010/0199\u202c', '+15550100199'],
    ['988', '988'],
    ['*31#123', null],
    ['ask Ana', null],
    ['555 0123 ext 4', null],
    ['javascript:alert(1)', null],
    ['5;ext=1', null],
    ['', null],
  ] as const)
    it(`${JSON.stringify(written)} -> ${wanted}`, () => {
      expect(dialled(written)).to.equal(wanted);
      expect(callHref(written)).to.equal(wanted && `tel:${wanted}`);
      expect(textHref(written)).to.equal(wanted && `sms:${wanted}`);
    });
});

describe('porchlight-safety-plan: making a plan', () => {
  it('says what it is, who sees it and where it is, before anything is written', async () => {
    const el = await place();
    expect(seen(el)).to.contain('on a calm day').and.to.contain('someone you trust');
    expect(seen(el)).to.contain('Nobody sees this plan but you.').and.to.contain('Not saved.');
    expect(seen(el, '.help')).to.contain('988');
    const shared = await place({ share: 'content' });
    expect(seen(shared)).to.contain('This website gets what you write here').and.not.to.contain('Nobody sees');
  });

  it('every part can be reached at any time and may stay empty', async () => {
    const el = await place();
    await start(el);
    for (const part of [7, 3, 1]) {
      await goTo(el, part);
      expect(title(el)).to.contain(`Part ${part} of 7`);
      expect($(el, `.parts li:nth-child(${part}) button`)?.getAttribute('aria-current')).to.equal('step');
    }
    for (let part = 1; part < 7; part++) await click(el, 'Next');
    expect(title(el)).to.contain('Part 7 of 7');
    expect(focused(el)).to.equal($(el, '.screen .title'));
    await click(el, 'Back');
    expect(title(el)).to.contain('Part 6 of 7');
    await click(el, 'Open my plan');
    expect(seen(el, '.screen')).to.contain('Your plan is empty.');
  });

  it('own words: added, counted, said; the field is free again and has the focus', async () => {
    const el = await place({ share: 'content' });
    await start(el);
    await add(el, '  I sleep  badly \n and late ');
    expect(inPlan(el, 'signs')).to.eql(['I sleep  badly \n and late']);
    expect(said(el)).to.equal('1 entry');
    await add(el, 'I am <b>tired</b> ☕');
    expect(entries(el)).to.eql(['I sleep badly and late', 'I am <b>tired</b> ☕']);
    expect(said(el)).to.equal('2 entries');
    expect($<HTMLTextAreaElement>(el, 'form.new .field-text')?.value).to.equal('');
    expect(focused(el)?.className).to.equal('field-text');
    expect($(el, '.parts li:first-child')?.textContent).to.contain('2 entries');
    await add(el, '   ');
    expect(entries(el)).to.have.length(2);
  });

  it('an example is tapped: it becomes an entry and is open for changing, with the cursor behind it', async () => {
    const el = await place({ share: 'content' });
    await start(el);
    const chip = $(el, '.chip') as HTMLElement;
    expect(nameOf(chip)).to.equal('Use this example: I sleep badly');
    chip.click();
    await el.updateComplete;
    const field = focused(el) as HTMLTextAreaElement;
    expect(field.value).to.equal('I sleep badly');
    expect(field.selectionStart).to.equal(field.value.length);
    field.setRangeText(' since May', field.value.length, field.value.length);
    await click(el, 'Done');
    expect(inPlan(el, 'signs')).to.eql(['I sleep badly since May']);
    expect(nameOf(focused(el))).to.equal('Change: I sleep badly since May');
    await press(el, '.chip');
    await press(el, '.chip');
    expect(inPlan(el, 'signs')).to.have.length(3);
    expect($$(el, 'form.edit'), 'one at a time').to.have.length(1);
  });

  it('nothing that was typed is lost by going on', async () => {
    const el = await place({ share: 'content' });
    await start(el);
    type(el, 'form.new .field-text', 'not added yet');
    await click(el, 'Next');
    expect(inPlan(el, 'signs')).to.eql(['not added yet']);
    await goTo(el, 1);
    await press(el, '.entry .change');
    type(el, 'form.edit .field-text', 'changed, not done yet');
    await click(el, 'Open my plan');
    expect(inPlan(el, 'signs')).to.eql(['changed, not done yet']);
  });

  it('a person: name, number, how to reach; a number that looks odd is kept as it is', async () => {
    const el = await place({ share: 'content' });
    await goTo(el, 4);
    await click(el, 'Add a name and a number');
    expect(focused(el)?.className).to.equal('field-name');
    type(el, '.field-name', 'Ana');
    type(el, '.field-phone', 'ask Sam');
    await el.updateComplete;
    expect(seen(el, '.contact-fields')).to.contain('does not look like a phone number');
    $$(el, '.way input')[1]?.click();
    await press(el, 'form.new .take');
    expect(el.plan?.parts.ask[0]?.contact).to.eql({ name: 'Ana', phone: 'ask Sam', kind: 'text' });
    expect(entries(el)).to.eql(['Ana ask Sam']);
    await press(el, '.entry .change');
    expect($<HTMLInputElement>(el, '.field-phone')?.value).to.equal('ask Sam');
    expect($$<HTMLInputElement>(el, '.way input').map(({ checked }) => checked)).to.eql([false, true, false]);
    type(el, '.field-phone', '+1 555 0199');
    await click(el, 'Done');
    await click(el, 'Open my plan');
    expect($$(el, '.person a').map((each) => each.getAttribute('href'))).to.eql(['sms:+15550199']);
  });

  it('changing: to other words, to another part, or not at all', async () => {
    const el = await place({ share: 'content' });
    await give(el);
    await goTo(el, 1);
    const [first] = el.plan?.parts.signs ?? [];
    await press(el, '.entry .change');
    await click(el, 'Done');
    expect(el.plan?.parts.signs[0], 'nothing was changed').to.equal(first);
    await press(el, '.entry .change');
    type(el, 'form.edit .field-text', 'thrown away');
    await click(el, 'Cancel');
    expect(el.plan?.parts.signs[0]).to.equal(first);
    expect(nameOf(focused(el))).to.contain('Change: I stop');
    await press(el, '.entry .change');
    const select = $<HTMLSelectElement>(el, '.field-part') as HTMLSelectElement;
    select.selectedIndex = 6;
    await click(el, 'Done');
    expect(inPlan(el, 'signs')).to.have.length(2);
    expect(inPlan(el, 'reasons')?.at(-1)).to.equal('I stop answering messages');
    const count = inPlan(el, 'reasons')?.length;
    expect(said(el), 'where it went').to.equal(`What matters to me: ${count} entries`);
  });

  it('deleting can be undone until the next thing is done; both are said', async () => {
    const el = await place({ share: 'content' });
    await give(el);
    await goTo(el, 1);
    const before = inPlan(el, 'signs');
    $$(el, '.entry .delete')[1]?.click();
    await el.updateComplete;
    expect(entries(el)).to.have.length(2);
    expect(said(el)).to.equal('Deleted: I lie awake and go through the same day again');
    expect(focused(el)?.innerText).to.equal('Undo');
    await click(el, 'Undo');
    expect(inPlan(el, 'signs')).to.eql(before);
    expect(said(el)).to.equal('It is back.');
    expect(nameOf(focused(el))).to.contain('Change: I lie awake');
    await press(el, '.entry .delete');
    await add(el, 'something else');
    expect(has(el, '.undo')).to.equal(false);
  });

  it('moving by buttons: the focus stays on the button, the place is said, the ends are ends', async () => {
    const el = await place({ share: 'content' });
    await give(el);
    await goTo(el, 1);
    $$(el, '.entry .up')[2]?.click();
    await el.updateComplete;
    expect(said(el)).to.equal('“Everything feels too loud” is now 2 of 3.');
    expect(focused(el)).to.equal($$(el, '.entry .up')[1]);
    focused(el)?.click();
    await el.updateComplete;
    expect(inPlan(el, 'signs')?.[0]).to.equal('Everything feels too loud');
    expect(focused(el)?.getAttribute('aria-disabled')).to.equal('true');
    const { plan } = el;
    focused(el)?.click();
    await el.updateComplete;
    expect(el.plan).to.equal(plan);
    $$(el, '.entry .down')[0]?.click();
    await el.updateComplete;
    expect(focused(el)).to.equal($$(el, '.entry .down')[1]);
  });

  it('moving by pointer: where it is let go, as a finger does it; Escape leaves it where it was', async () => {
    const el = await place({ share: 'content' });
    await give(el);
    await goTo(el, 1);
    const drag = (from: number, to: number, end: 'pointerup' | 'Escape') => {
      const items = $$(el, '.entry');
      const handle = items[from]?.querySelector('.handle') as HTMLElement;
      handle.setPointerCapture = () => undefined;
      const middle = (item: HTMLElement | undefined) => {
        const { top, height } = (item as HTMLElement).getBoundingClientRect();
        return top + height / 2;
      };
      const at = (clientY: number, kind: string) =>
        handle.dispatchEvent(new PointerEvent(kind, { clientY, pointerId: 1, pointerType: 'touch', bubbles: true }));
      const start = middle(items[from]);
      at(start, 'pointerdown');
      at(start + (middle(items[to]) - start) / 2, 'pointermove');
      at(middle(items[to]) + Math.sign(to - from) * 4, 'pointermove');
      if (end === 'Escape') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      else at(middle(items[to]), 'pointerup');
      return el.updateComplete;
    };
    const [a, b, c] = inPlan(el, 'signs') as string[];
    await drag(0, 2, 'pointerup');
    expect(inPlan(el, 'signs')).to.eql([b, c, a]);
    expect(said(el)).to.contain('is now 3 of 3.');
    await drag(2, 1, 'pointerup');
    expect(inPlan(el, 'signs')).to.eql([b, a, c]);
    await drag(0, 2, 'Escape');
    expect(inPlan(el, 'signs')).to.eql([b, a, c]);
    expect($$(el, '.entry').every((each) => !each.style.transform)).to.equal(true);
  });

  it('a text that is too long stays in the field, and it is said why', async () => {
    const el = await place({ share: 'content' });
    await start(el);
    await add(el, 'x'.repeat(2001));
    expect(seen(el, '.error')).to.equal('This text is too long. Use at most 2,000 characters.');
    expect($<HTMLTextAreaElement>(el, 'form.new .field-text')?.value).to.have.length(2001);
    expect(focused(el)?.getAttribute('aria-invalid')).to.equal('true');
    await click(el, 'Next');
    expect(title(el), 'it is not left behind').to.contain('Part 1');
    await add(el, 'x'.repeat(2000));
    expect(entries(el)).to.have.length(1);
    await goTo(el, 4);
    await click(el, 'Add a name and a number');
    type(el, '.field-name', 'n'.repeat(201));
    await press(el, 'form.new .take');
    expect(seen(el, '.error')).to.contain('200');
  });

  it('a part that is full', async () => {
    const el = await place({ share: 'content' });
    await give(el, planOf({ reasons: Array.from({ length: 100 }, (_, at) => `r${at}`) }));
    await goTo(el, 7);
    await add(el, 'one more');
    expect(seen(el, '.error')).to.contain('This part is full.');
    await press(el, '.chip');
    expect(inPlan(el, 'reasons')).to.have.length(100);
    await goTo(el, 1);
    expect(title(el), 'what is typed is not lost').to.contain('Part 7');
  });

  it('an entry that another tab deleted while it was being changed is kept as a new one', async () => {
    const el = await place({ share: 'content' });
    await give(el);
    await goTo(el, 1);
    await press(el, '.entry .change');
    type(el, 'form.edit .field-text', 'mine');
    await give(el, planOf({ reasons: ['theirs'] }));
    expect(has(el, 'form.edit'), 'gone with it').to.equal(false);
    expect(entries(el)).to.eql(['mine']);
  });
});

describe('porchlight-safety-plan: opening the plan', () => {
  it('shows the plan: own words first, then people to reach, then help, and no question before', async () => {
    const el = await place({ mode: 'view' });
    await give(el);
    const text = seen(el);
    const order = ['I stop answering messages', 'Ana', 'Sam', 'Dr. Lee', 'Get help now', 'Walk to the river', 'Milo'];
    const places = order.map((each) => text.indexOf(each));
    expect(places).to.eql([...places].sort((a, b) => a - b));
    expect(places.every((each) => each >= 0)).to.equal(true);
    expect(text).to.contain('Last changed: March 1, 2026');
  });

  it('one tap to call or to text, with the number as text; what is no number is text', async () => {
    const el = await place({ mode: 'view' });
    await give(
      el,
      planOf({
        ask: [
          ['', 'Ana', '+1 555 0199'],
          ['', '', '555 0123'],
          ['', 'Mum', 'work'],
        ],
      }),
    );
    const links = $$(el, '.person a');
    expect(links.map((each) => each.getAttribute('href'))).to.eql([
      'tel:+15550199',
      'sms:+15550199',
      'tel:5550123',
      'sms:5550123',
    ]);
    expect(links.map((each) => each.innerText.replace(/\s+/g, ' ').trim())).to.eql([
      'Call Ana +1 555 0199',
      'Text Ana +1 555 0199',
      'Call 555 0123',
      'Text 555 0123',
    ]);
    expect(seen(el, '.person:nth-child(3)')).to.equal('Mum work');
  });

  it('a code for the phone beside this computer, drawn when it is asked for', async () => {
    const el = await place({ mode: 'view' });
    await give(el);
    await press(el, '.person .sign');
    await until(el, 'the code', () => $(el, '.code svg path'));
    expect(seen(el, '.code')).to.equal('QR code to call Ana');
    await press(el, '.person .sign');
    expect(has(el, '.code')).to.equal(false);
  });

  it('an empty plan offers to start; an empty part is not shown', async () => {
    const el = await place({ mode: 'view' });
    expect(seen(el, '.screen')).to.contain('Your plan is empty. You can start it now.');
    await click(el, 'Start my plan');
    expect(title(el)).to.contain('Part 1 of 7');
    await add(el, 'x');
    await click(el, 'Open my plan');
    expect($$(el, '.view .heading').map((each) => each.innerText)).to.eql(['My safety plan', 'When I notice this']);
  });

  it('the help panel is one node, in the same place and of the same size on every screen', async () => {
    const el = await place();
    const help = $(el, '.help') as HTMLElement;
    await until(el, 'all of it', () => $(el, '.lines a[target]'));
    const size = () => JSON.stringify([help.offsetWidth, help.offsetHeight]);
    const before = size();
    await start(el);
    expect([$(el, '.help') === help, size()]).to.eql([true, before]);
    await add(el, 'x');
    await click(el, 'Open my plan');
    expect([$(el, '.help') === help, size()]).to.eql([true, before]);
    expect(help.previousElementSibling?.classList.contains('screen')).to.equal(true);
  });
});

describe('porchlight-safety-plan: what the page gets', () => {
  it('share="none": events without content, and no plan to read', async () => {
    const el = await place();
    const heard = listen(el);
    await start(el);
    await add(el, 'x');
    await press(el, '.entry .delete');
    await click(el, 'Undo');
    await click(el, 'Open my plan');
    expect(heard).to.eql([
      ...Array.from({ length: 3 }, () => ({ type: 'porchlight-change', detail: {} })),
      { type: 'porchlight-complete', detail: {} },
    ]);
    expect(el.plan).to.equal(null);
    expect(await el.save()).to.equal(false);
  });

  it('share="content": the plan, frozen', async () => {
    const el = await place({ share: 'content' });
    const heard = listen(el);
    await start(el);
    await add(el, 'x');
    expect(types(heard)).to.eql(['change']);
    expect((heard[0]?.detail as { plan: unknown }).plan).to.equal(el.plan);
    expect(Object.isFrozen(el.plan) && Object.isFrozen(el.plan?.parts.signs)).to.equal(true);
  });

  it('.plan is settable at any time, before the element is defined too; without an event', async () => {
    const el = await place({ share: 'content' });
    const heard = listen(el);
    await give(el);
    expect(el.plan).to.eql(somePlan);
    el.plan = null;
    await el.updateComplete;
    expect(inPlan(el, 'signs')).to.eql([]);
    expect(heard).to.eql([]);

    const late = document.createElement('porchlight-safety-plan');
    Object.defineProperty(late, 'plan', { value: somePlan, configurable: true, writable: true, enumerable: true });
    late.setAttribute('share', 'content');
    document.body.append(late);
    await late.updateComplete;
    expect(late.plan).to.eql(somePlan);
    late.remove();
  });

  for (const [what, value] of [
    ['a string', '<b>'],
    ['an array', []],
    ['a part that is missing', { ...somePlan, parts: {} }],
    ['a newer version', { ...somePlan, version: 2 }],
    ['keys of prototypes', JSON.parse(JSON.stringify(somePlan).replace('"format"', '"__proto__":{"a":1},"format"'))],
    ['10,000 entries', planOf({ signs: Array.from({ length: 10_000 }, () => 'x') })],
    ['a text of 1 MB', planOf({ signs: ['x'.repeat(1_000_000)] })],
  ] as const)
    it(`${what} is refused: the plan stays, the page is told, and the message holds no word of it`, async () => {
      const el = await place({ share: 'content' });
      await give(el);
      const heard = listen(el);
      await give(el, value as object);
      expect(el.plan).to.eql(somePlan);
      expect(types(heard)).to.eql(['error']);
      expect(['invalid-plan', 'newer-plan']).to.include((heard[0]?.detail as { code: string }).code);
      expect(JSON.stringify(heard)).not.to.contain('xxx');
    });

  it('values that no attribute can have are told to the page', async () => {
    const heard = listen(document);
    await place({ mode: 'edit', share: 'score', storage: 'cloud' });
    expect(heard.map(({ detail }) => (detail as { code: string }).code)).to.eql(
      Array.from({ length: 3 }, () => 'invalid-attribute'),
    );
  });
});
