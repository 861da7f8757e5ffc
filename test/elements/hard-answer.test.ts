import { expect } from '@open-wc/testing';
import '../../src/elements/phq9/define.js';
import '../../src/elements/gad7/define.js';
import { $, $$, choose, go, place, seen, type Screener } from '../helpers/screener.js';

/** At item 9, with nothing above 0 before. */
async function atItem9(attributes: Record<string, string> = {}): Promise<Screener> {
  const el = await place('porchlight-phq9', attributes);
  await go(el);
  for (let item = 1; item <= 8; item++) {
    await choose(el, 0);
    await go(el);
  }
  return el;
}
const SAID = 'You do not have to carry this alone.';

describe('a hard answer', () => {
  it('shows help at once, in place, in the same frame, and takes no focus', async () => {
    const el = await atItem9();
    const input = $$<HTMLInputElement>(el, 'input')[1];
    input?.focus();
    expect(seen(el, '.help')).not.to.contain(SAID);
    input?.click();
    await el.updateComplete; // a microtask: no frame has passed
    expect(seen(el, '.help')).to.contain(SAID).and.contain('Call 988').and.contain('Text 988').and.contain('911');
    expect(el.shadowRoot?.activeElement).to.equal(input);
    expect(seen(el)).to.contain('Question 9 of 9');
    expect($<HTMLButtonElement>(el, '.primary')?.disabled).to.equal(false);
  });

  it('is announced once, politely, also when it is changed there and back', async () => {
    const el = await atItem9();
    const status = $(el, '[role=status]') as HTMLElement;
    expect(status.textContent).to.equal('');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const at of [2, 0, 1, 3]) await choose(el, at);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    expect(said.filter(Boolean)).to.have.length(1);
    expect(said[0]).to.contain(SAID).and.contain('988');
  });

  for (const lang of ['en', 'ar', 'de', 'ko'])
    it(`does not change the height of the element (${lang})`, async () => {
      const el = await atItem9({ lang });
      el.style.inlineSize = '320px';
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const heights = new Set<number>();
      for (const at of [0, 1, 2, 3, 0]) {
        await choose(el, at);
        heights.add(el.getBoundingClientRect().height);
      }
      expect(heights.size).to.equal(1);
    });

  it('changes no attribute anywhere in the element: not for this answer, not for any', async () => {
    const el = await atItem9();
    const changed: string[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach(({ target, attributeName }) => changed.push(`${target.nodeName} ${attributeName}`)),
    );
    const options = { attributes: true, subtree: true };
    observer.observe(el, options);
    observer.observe(el.shadowRoot as ShadowRoot, options);
    for (const at of [3, 0, 1]) await choose(el, at);
    await new Promise((resolve) => setTimeout(resolve));
    observer.disconnect();
    expect(changed).to.eql([]);
  });

  it('folds the sentence when the answer is changed back, and the ways to help stay', async () => {
    const el = await atItem9();
    await choose(el, 3);
    await choose(el, 0);
    expect(seen(el, '.help')).not.to.contain(SAID);
    expect(seen(el, '.help')).to.contain('Call 988');
  });

  it('stands again in review and result, with the sentence first among the next steps', async () => {
    const el = await atItem9();
    await choose(el, 1);
    await go(el);
    await go(el);
    expect(seen(el)).to.contain('Check your answers');
    expect(seen(el, '.help')).to.contain(SAID);
    await go(el);
    expect($$(el, '.next p')[0]?.innerText).to.contain('thoughts of death or of hurting yourself');
    expect(seen(el, '.help')).to.contain(SAID);
    expect(seen(el)).to.contain('Your answers add up to 1 of 27.');
  });

  it('never says that anything is fine, low, normal or positive', async () => {
    const el = await atItem9();
    await choose(el, 0);
    await go(el);
    await go(el);
    const text = seen(el, '.card');
    expect(text).not.to.match(/\b(no risk|low risk|fine|normal|positive|negative|patient|diagnosed|depressed)\b/i);
    expect(text).to.contain('Whatever your score, if you are struggling');
  });
});

describe('help', () => {
  it('is on every screen, in the same place, with the same ways', async () => {
    const el = await place('porchlight-phq9');
    const check = () => {
      expect($(el, '.body')?.nextElementSibling).to.equal($(el, '.help'));
      expect($$(el, '.help a[href^="tel:"]').map((a) => a.getAttribute('href'))).to.eql(['tel:988', 'tel:911']);
      return $(el, '.help');
    };
    const panel = check();
    await go(el);
    expect(check(), 'the node is the same').to.equal(panel);
    for (let item = 1; item <= 9; item++) {
      await choose(el, 0);
      await go(el);
      expect(check()).to.equal(panel);
    }
    await go(el);
    expect(check()).to.equal(panel);
  });

  it('shows each number as text too', async () => {
    const el = await place('porchlight-gad7', { country: 'GB' });
    for (const link of $$(el, '.help a[href^="tel:"], .help a[href^="sms:"]')) {
      const number = /^(?:tel|sms):([^?]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '-';
      expect(link.innerText).to.contain(number);
    }
    expect($$(el, '.help a[href^="sms:"]')).to.have.length.above(0);
  });

  it('opens outgoing links without a referrer and without a way back to us', async () => {
    const el = await place('porchlight-phq9', { country: 'EG' });
    for (const link of $$<HTMLAnchorElement>(el, '.help a[href^="http"]')) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.target).to.equal('_blank');
    }
    expect($$(el, '.help a[href^="http"]')).to.have.length.above(0);
  });
});
