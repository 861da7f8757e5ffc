import '../../src/elements/phq9/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { agree, handOver, refuse, shown } from '../../stories/states/consent-acts.js';
import { $, press, until } from '../../stories/support.js';
import { clinic, focused, place, said, school, seen, troubles, type Consent } from '../helpers/consent-form.js';

const page = async (more = '') => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = `<div class="form"></div><section id="part"><button>inside</button></section>${more}`;
  return {
    box,
    form: box.querySelector('.form') as HTMLElement,
    part: box.querySelector('#part') as HTMLElement,
    sign: () => box.querySelector<HTMLElement>('.porchlight-gate'),
  };
};
const gated = (form: HTMLElement, document: unknown = clinic, attributes = {}) =>
  place({ for: 'part', ...attributes }, document, form);
/** The element looks after what changes around it in a microtask of the browser. */
const looked = () => new Promise((resolve) => setTimeout(resolve));

describe('porchlight-consent in front of a part of the page', () => {
  it('closes it with a sentence that says why, brings people to the form, and opens it without a reload', async () => {
    const { form, part, sign } = await page();
    const el = await gated(form);
    expect(part.inert).to.equal(true);
    expect(part.previousElementSibling).to.equal(sign());
    expect(sign()?.innerText).to.contain('This part opens after a yes to the form “Before you answer');
    sign()?.querySelector('a')?.click();
    expect(focused(el)?.matches('.title')).to.equal(true);
    await agree(el);
    await el.updateComplete;
    expect(part.inert).to.equal(false);
    expect(sign()).to.equal(null);
    expect(said(el)).to.equal('The part that waited for your answer is open now.');
  });

  it('an element with needs-consent shares nothing before the yes, and after it was taken back', async () => {
    const { form, part } = await page();
    const screener = document.createElement('porchlight-phq9');
    for (const [name, value] of Object.entries({ 'needs-consent': '', share: 'answers', lang: 'en', country: 'US' }))
      screener.setAttribute(name, value);
    part.append(screener);
    const says = (words: string) =>
      until(screener, words, () => screener.shadowRoot?.querySelector('.wrapper')?.textContent?.includes(words));
    await says('Nobody sees these answers but you.');
    screener.answers = { 'phq-9.1': 3 };
    expect(screener.answers).to.eql({});
    const el = await gated(form);
    await agree(el);
    await el.updateComplete;
    await says('This website gets all your answers');
    expect(screener.answers).to.eql({ 'phq-9.1': 3 });
    el.withdraw();
    await el.updateComplete;
    await says('Nobody sees these answers but you.');
    expect(screener.answers).to.eql({});
  });
  it('a form that is taken out of the page takes its yes with it', async () => {
    const { form, part } = await page();
    const el = await gated(form);
    await agree(el);
    await el.updateComplete;
    expect(part.hasAttribute('data-consent')).to.equal(true);
    el.remove();
    await looked();
    expect(part.hasAttribute('data-consent')).to.equal(false);
    expect(part.inert).to.equal(false);
  });

  it('is closed before anything is loaded, and stays closed where the document is none', async () => {
    const { box, form, part, sign } = await page();
    const codes = troubles(box);
    const el = document.createElement('porchlight-consent');
    for (const [name, value] of Object.entries({ for: 'part', lang: 'en', country: 'US', src: '/nothing.json' }))
      el.setAttribute(name, value);
    form.append(el);
    expect(part.inert).to.equal(false);
    await Promise.resolve();
    await until(el as Consent, 'that it did not come', () => seen(el, '.broken').includes('could not be loaded'));
    expect(part.inert).to.equal(true);
    expect(sign()?.innerText).to.contain('Consent form');
    expect(codes).to.eql(['invalid-consent-document']);
  });

  it('stays closed after a no, says so, and help is on the form', async () => {
    const { form, part, sign } = await page();
    const el = await gated(form);
    await refuse(el);
    await el.updateComplete;
    expect(part.inert).to.equal(true);
    expect(sign()?.innerText).to.contain(
      'stays closed, because the answer to the form was no. Help is there all the same.',
    );
    expect(seen(el, '.help')).to.contain('988');
  });

  it('closes again when the yes is taken back', async () => {
    const { form, part, sign } = await page();
    const el = await gated(form);
    await agree(el);
    await press(el, '.take-back.all');
    await press(el, '.confirm .yes');
    expect(part.inert).to.equal(true);
    expect(sign()).not.to.equal(null);
  });

  it('a part that comes later, or is replaced, waits too', async () => {
    const { box, form, part } = await page();
    const el = await gated(form, clinic, { for: 'later' });
    expect(part.inert).to.equal(false);
    const later = document.createElement('section');
    later.id = 'later';
    box.append(later);
    await looked();
    expect(later.inert).to.equal(true);
    const other = document.createElement('section');
    other.id = 'later';
    later.replaceWith(other);
    await looked();
    expect(other.inert).to.equal(true);
    expect(later.inert).to.equal(false);
    expect(box.querySelectorAll('.porchlight-gate')).to.have.length(1);
    await agree(el);
    await el.updateComplete;
    expect(other.inert).to.equal(false);
  });

  it('two forms before one part: both have to be answered with yes', async () => {
    const { box, form, part } = await page('<div class="other"></div>');
    const first = await gated(form);
    const second = await gated(box.querySelector('.other') as HTMLElement, { ...clinic, id: 'other-form' });
    expect(box.querySelectorAll('.porchlight-gate')).to.have.length(2);
    await agree(first);
    await first.updateComplete;
    expect(part.inert).to.equal(true);
    expect(said(first)).not.to.contain('open now');
    await agree(second);
    await second.updateComplete;
    expect(part.inert).to.equal(false);
    expect(said(second)).to.contain('open now');
  });

  it('taken out of the page, it leaves everything as it was', async () => {
    const { box, form, part } = await page();
    part.inert = true;
    const el = await gated(form);
    el.remove();
    await looked();
    expect(part.inert, 'closed by the page itself').to.equal(true);
    expect(box.querySelector('.porchlight-gate')).to.equal(null);
    part.inert = false;
    form.append(el);
    await shown(el);
    await looked();
    expect(part.inert).to.equal(true);
    box.prepend(el);
    await looked();
    expect(part.inert, 'put to another place, it still stands before it').to.equal(true);
    el.remove();
    await looked();
    expect(part.inert).to.equal(false);
  });

  it('a part that is nowhere, or holds the form itself, is told to the page', async () => {
    const { box, form } = await page();
    const codes = troubles(box);
    const el = await gated(form, clinic, { for: 'nowhere' });
    await looked();
    await looked();
    expect(codes).to.eql(['invalid-attribute']);
    el.remove();
    box.id = 'around';
    const inside = await gated(form, clinic, { for: 'around' });
    await looked();
    expect(box.inert).to.equal(false);
    expect(codes).to.eql(['invalid-attribute', 'invalid-attribute']);
    expect(inside.isConnected).to.equal(true);
  });

  it('a parent’s yes alone opens nothing, and the young person’s no stands', async () => {
    const { form, part, sign } = await page();
    const el = await gated(form, school);
    expect(sign()?.innerText).to.contain('from a parent or guardian, and from the young person');
    await handOver(el);
    await el.updateComplete;
    expect(part.inert).to.equal(true);
    await refuse(el);
    await el.updateComplete;
    expect(part.inert).to.equal(true);
    expect(sign()?.innerText).to.contain('the answer to the form was no');
    expect(seen(el)).to.contain('The young person said no. Their no counts.');
  });

  it('in the words of another language, when the language changes', async () => {
    const { form, sign } = await page();
    const el = await gated(form);
    el.lang = 'es';
    await until(el, 'Spanish', () => $(el, '.wrapper')?.lang === 'es' && !sign()?.innerText.includes('This part'));
    expect(sign()?.lang).to.equal('es');
    expect(sign()?.innerText).to.contain('Antes de responder');
  });
});
