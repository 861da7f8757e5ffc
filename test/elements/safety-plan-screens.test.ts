import { expect } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/elements/safety-plan/define.js';
import { qrCode } from '../../src/elements/base/qr.js';
import { catalog } from '../../src/i18n/catalog.js';
import type { CatalogEntry } from '../../src/i18n/catalog-entry.js';
import { OFFLINE, offlineLanguage } from '../../stories/around.js';
import { give, goTo, planOf, saveOnDevice, somePlan, start } from '../../stories/states/safety-plan-acts.js';
import { $, $$, press, until } from '../../stories/support.js';
import { click, device, focused, has, place, seen, type Plan } from '../helpers/safety-plan.js';

/** As wide as the place is that the page gives it. */
async function placeIn(width: string, attributes: Record<string, string> = {}): Promise<Plan> {
  const el = await place({ share: 'content', ...attributes });
  (el.parentElement as HTMLElement).style.width = width;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await el.updateComplete;
  return el;
}
const box = (el: Plan, selector: string): DOMRect => ($(el, selector) as HTMLElement).getBoundingClientRect();
const sizeOf = (el: Plan, selector: string): number =>
  parseFloat(getComputedStyle($(el, selector) as HTMLElement).fontSize);

describe('porchlight-safety-plan: room', () => {
  it('wide: the list of parts stands beside the part', async () => {
    const el = await placeIn('1000px');
    await start(el);
    expect(has(el, '.parts-nav summary')).to.equal(false);
    expect(box(el, '.parts').right).to.be.at.most(box(el, '.question').left);
  });

  it('320 px: the list is folded and opens; nothing is wider than the page', async () => {
    const el = await placeIn('304px');
    await give(el);
    await goTo(el, 4);
    const list = $(el, '.parts') as HTMLElement;
    expect(list.checkVisibility()).to.equal(false);
    await click(el, 'All parts');
    expect(list.checkVisibility()).to.equal(true);
    $$(el, '.parts .part')[6]?.click();
    await el.updateComplete;
    expect(seen(el, '.screen .title')).to.contain('Part 7 of 7');
    expect($(el, '.parts')?.checkVisibility(), 'folded again').to.equal(false);
    const right = el.getBoundingClientRect().right;
    const tooWide = () =>
      $$(el, '.sheet *:not(.visually-hidden, .visually-hidden *)').filter(
        (each) => each.checkVisibility() && each.getBoundingClientRect().right > right + 1,
      );
    expect(tooWide().map((each) => each.className)).to.eql([]);
    await click(el, 'Open my plan');
    expect(tooWide().map((each) => each.className)).to.eql([]);
  });

  for (const size of ['1em', '32px'])
    it(`320 px: a long name, address or number is not cut off, and can be called (${size})`, async () => {
      const el = await placeIn('304px', { mode: 'view', lang: 'de' });
      el.style.fontSize = size;
      await give(el, planOf({ ask: [['', 'maximiliane.donaudampfschifffahrt@example.org', '+49 30 5550 100199']] }));
      const within = (outer: DOMRect, selector: string) =>
        $$(el, selector).forEach((each) => {
          if (!each.checkVisibility()) return;
          const { left, right } = each.getBoundingClientRect();
          expect(left, selector).to.be.at.least(outer.left - 1);
          expect(right, selector).to.be.at.most(outer.right + 1);
        });
      within(box(el, '.person .call'), '.person .call > *, .person .call .own, .person .call .number');
      within(box(el, '.sheet'), '.sheet *:not(.visually-hidden, .visually-hidden *)');
    });

  it('together: larger, the question at one side and the words at the other; said at the start', async () => {
    const alone = await placeIn('1000px');
    const el = await placeIn('1000px', { together: '' });
    expect(seen(el, '.intro')).to.contain('Both of you see the same page.');
    for (const each of [alone, el]) {
      await give(each);
      await goTo(each, 2);
    }
    for (const selector of ['.prompt', '.entry .said', '.chip'])
      expect(sizeOf(el, selector), selector).to.be.greaterThan(sizeOf(alone, selector) * 1.1);
    const [question, answer, examples] = ['.question', '.answer', '.examples'].map((each) => box(el, each)) as [
      DOMRect,
      DOMRect,
      DOMRect,
    ];
    expect(question.right, 'beside').to.be.lessThan(answer.left);
    expect(Math.abs(question.top - answer.top), 'at the same height').to.be.lessThan(40);
    expect(examples.right, 'examples below the question').to.be.lessThan(answer.left);
    expect(box(el, '.parts').width, 'all parts are there').to.be.greaterThan(100);
  });

  it('together without room for two sides: below each other; from right to left: the sides change', async () => {
    const narrow = await placeIn('500px', { together: '' });
    await start(narrow);
    expect(box(narrow, '.question').bottom).to.be.at.most(box(narrow, '.answer').top);
    const arabic = await placeIn('1000px', { together: '', lang: 'ar' });
    await start(arabic);
    expect(box(arabic, '.question').left).to.be.greaterThan(box(arabic, '.answer').right);
  });

  it('together may come and go while a plan is made: nothing that is typed is lost', async () => {
    const el = await placeIn('1000px');
    await start(el);
    const field = $<HTMLTextAreaElement>(el, 'form.new .field-text') as HTMLTextAreaElement;
    field.setRangeText('half a sentence');
    el.together = true;
    await el.updateComplete;
    expect($(el, 'form.new .field-text') === field && field.value).to.equal('half a sentence');
  });
});

describe('porchlight-safety-plan: what the page and others may get', () => {
  it('the code calls exactly the number that stands beside it; a number for texts only has none', async () => {
    const el = await place({ mode: 'view' });
    const plan = JSON.stringify(
      planOf({
        ask: [
          ['', 'Ana', '+1 (555) 010-0199'],
          ['', 'Sam', '555 0123'],
        ],
      }),
    ).replace('"phone":"555 0123","kind":"both"', '"phone":"555 0123","kind":"text"');
    await give(el, JSON.parse(plan) as object);
    expect($$(el, '.person .sign')).to.have.length(1);
    await press(el, '.person .sign');
    await until(el, 'the code', () => $(el, '.code svg path'));
    const drawn = document.createElement('div');
    render(qrCode('tel:+15550100199', null), drawn);
    const path = (root: Element | null) => root?.querySelector('.qr-ink')?.getAttribute('d');
    expect(path(drawn)?.length).to.be.greaterThan(100);
    expect(path($(el, '.code'))).to.equal(path(drawn));
    expect($(el, '.sign')?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('share="content" is said before what is locked is opened', async function () {
    this.timeout(30_000);
    const store = device();
    try {
      const el = await place({ storage: 'device', share: 'content' });
      await give(el);
      await saveOnDevice(el);
      await click(el, 'Lock');
      await until(el, 'the form', () => $(el, '.locked form'));
      expect(seen(el, '.locked')).to.contain('This website gets what you write here');
    } finally {
      store.undo();
    }
  });
});

describe('porchlight-safety-plan: words that do not come', () => {
  it('help is there; tried again, the plan is there, and what the page had set', async () => {
    const undo = offlineLanguage();
    try {
      const el = document.createElement('porchlight-safety-plan');
      for (const [name, value] of Object.entries({ lang: OFFLINE, country: 'US', share: 'content', mode: 'view' }))
        el.setAttribute(name, value);
      document.body.append(el);
      el.plan = somePlan;
      await until(el, 'that they did not come', () => $(el, '[role=alert]'));
      expect(seen(el, '[role=alert]')).to.contain('What is saved stays saved.');
      expect($$(el, '.help a[href="tel:988"]')).to.have.length.greaterThan(0);
      expect(el.plan).to.eql(somePlan);
      (catalog as Record<string, CatalogEntry>)[OFFLINE] = catalog.en as CatalogEntry;
      $(el, '[role=alert] button')?.click();
      await until(el, 'the plan', () => $(el, '.signs'));
      expect(seen(el, '.signs')).to.contain('I stop answering messages');
      expect(has(el, '[role=alert]')).to.equal(false);
      el.remove();
    } finally {
      undo();
    }
  });

  it('another language while a plan is made: the words of ours change, the person’s stay, typed ones too', async () => {
    const el = await place({ share: 'content' });
    await give(el);
    await goTo(el, 1);
    const field = $<HTMLTextAreaElement>(el, 'form.new .field-text') as HTMLTextAreaElement;
    field.focus();
    field.setRangeText('half a sentence');
    el.lang = 'es';
    await until(el, 'Spanish', () => $(el, '.wrapper')?.lang === 'es' && !/What do you/.test(seen(el, '.prompt')));
    expect(seen(el, '.entries')).to.contain('I stop answering messages');
    expect(focused(el) === field && field.value).to.equal('half a sentence');
    expect(el.plan).to.eql(somePlan);
  });
});
