import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/phq9/define.js';
import { answerAll, choose, go, listen, loaded, place, seen, type Screener } from '../helpers/screener.js';

const ZEROS = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const HARD = [3, 2, 1, 0, 3, 2, 1, 0, 2];

async function run(share: string | null, answers: readonly number[]) {
  const el = await place('porchlight-phq9', share === null ? {} : { share });
  const heard = listen(el);
  await answerAll(el, answers, 1);
  await go(el);
  return { el, heard };
}

describe('share decides what leaves', () => {
  it('none is the default: the same events whatever was answered, and none of them says what', async () => {
    const plain = await run(null, ZEROS);
    const hard = await run(null, HARD);
    const strip = (heard: typeof plain.heard) =>
      heard.map(({ type, detail }) => [type, { ...(detail as object), completedAt: '' }]);
    expect(strip(hard.heard)).to.eql(strip(plain.heard));
    expect(hard.heard.map(({ type }) => type)).to.eql([
      'porchlight-start',
      ...Array(9).fill('porchlight-progress'),
      'porchlight-complete',
    ]);
    expect(hard.heard.at(-1)?.detail).to.have.all.keys('instrument', 'completedAt');
    expect(hard.el.answers).to.eql({});
    expect(hard.el.result).to.equal(null);
    expect(JSON.parse(hard.el.value)).to.have.all.keys('instrument', 'completedAt');
  });

  it('score lets out score, severity and flags, and no answer', async () => {
    const { el, heard } = await run('score', HARD);
    const detail = heard.at(-1)?.detail as object;
    expect(detail).to.have.all.keys('instrument', 'completedAt', 'score', 'severity', 'flags');
    expect(detail).to.deep.include({
      score: { total: 14, min: 0, max: 27, prorated: false, missing: 0 },
      severity: 'moderate',
      flags: [{ code: 'self-harm', item: 'phq-9.9', value: 2 }],
    });
    expect(el.answers).to.eql({});
    expect(el.result).to.eql(detail);
    expect(heard.filter(({ type }) => type === 'porchlight-risk')).to.have.length(1);
  });

  it('answers lets out the whole result', async () => {
    const { el, heard } = await run('answers', HARD);
    const detail = heard.at(-1)?.detail as Record<string, unknown>;
    expect(detail).to.have.all.keys(
      'instrument',
      'version',
      'lang',
      'answers',
      'score',
      'severity',
      'flags',
      'functioning',
      'startedAt',
      'completedAt',
    );
    expect(Object.values(detail['answers'] as object)).to.eql(HARD);
    expect(el.answers).to.eql({ ...(detail['answers'] as object), 'phq-9.10': 1 });
    expect(el.result).to.eql(detail);
  });

  it('an unknown value shares nothing and says so', async () => {
    const box = await fixture(html`<div></div>`);
    const heard = listen(box);
    const el = document.createElement('porchlight-phq9') as Screener;
    el.lang = 'en';
    box.append(el);
    el.setAttribute('share', 'everything');
    await loaded(el);
    expect(heard.map(({ detail }) => (detail as { code: string }).code)).to.eql(['invalid-attribute']);
    expect(seen(el)).to.contain('Nobody sees these answers but you.');
  });

  it('tells the person what the attribute lets out, and to whom', async () => {
    const el = await place('porchlight-phq9', { share: 'score', recipient: 'Dr Lee’s team' });
    expect(seen(el))
      .to.contain('this website gets your total score. It does not get each answer.')
      .and.contain('It is told at once if you mark thoughts of death')
      .and.contain('Who gets this: Dr Lee’s team')
      .and.contain('Nobody watches this page day and night.')
      .and.not.contain('Nobody sees these answers but you.');
    el.setAttribute('share', 'answers');
    await el.updateComplete;
    expect(seen(el)).to.contain('This website gets all your answers');
    await answerAll(el, ZEROS);
    expect(seen(el), 'said again before it leaves').to.contain('This website gets all your answers');
  });

  it('raises porchlight-risk for what a person does, once for the same flags, and not for what the page sets', async () => {
    const el = await place('porchlight-phq9', { share: 'score' });
    const heard = listen(el);
    el.answers = { 'phq-9.9': 3 };
    await el.updateComplete;
    expect(heard).to.eql([]);
    el.answers = {};
    el.start();
    await el.updateComplete;
    for (let item = 1; item <= 8; item++) {
      await choose(el, 0);
      await go(el);
    }
    await choose(el, 2);
    await choose(el, 0);
    await choose(el, 1);
    expect(heard.filter(({ type }) => type === 'porchlight-risk').map(({ detail }) => detail)).to.eql([
      { flags: [{ code: 'self-harm', item: 'phq-9.9', value: 2 }] },
      { flags: [{ code: 'self-harm', item: 'phq-9.9', value: 1 }] },
    ]);
  });
});

describe('in a form', () => {
  async function form(
    markup = html`<porchlight-phq9 lang="de" country="DE" name="screening" required share="score"></porchlight-phq9>`,
  ) {
    const element = await fixture<HTMLFormElement>(html`<form>${markup}<button>Send</button></form>`);
    const el = element.querySelector('porchlight-phq9') as unknown as Screener;
    await loaded(el);
    return { element, el };
  }

  it('has no entry before the end, then what share allows, at once', async () => {
    const { element, el } = await form();
    expect(new FormData(element).has('screening')).to.equal(false);
    await answerAll(el, HARD, 0);
    expect(new FormData(element).has('screening')).to.equal(false);
    el.addEventListener('porchlight-complete', () =>
      expect(JSON.parse(String(new FormData(element).get('screening'))).score.total).to.equal(14),
    );
    const done = new Promise((resolve) => el.addEventListener('porchlight-complete', resolve));
    await go(el);
    await done;
    expect(el.value).to.equal(new FormData(element).get('screening'));
  });

  it('is invalid while required and not finished, in words of its language', async () => {
    const { element, el } = await form();
    expect(element.checkValidity()).to.equal(false);
    expect(el.validity.valueMissing).to.equal(true);
    expect(el.validationMessage).to.match(/Fragen/);
    await answerAll(el, ZEROS);
    expect(element.checkValidity()).to.equal(false);
    await go(el);
    expect(element.checkValidity()).to.equal(true);
    expect(el.validationMessage).to.equal('');
  });

  it('is emptied by a reset of the form, without an event', async () => {
    const { element, el } = await form();
    await answerAll(el, HARD, 0);
    await go(el);
    const heard = listen(el);
    element.reset();
    await el.updateComplete;
    expect(heard).to.eql([]);
    expect(new FormData(element).has('screening')).to.equal(false);
    expect(element.checkValidity()).to.equal(false);
  });

  it('disabled: nothing can be answered, help still works', async () => {
    const { element, el } = await form(
      html`<fieldset disabled><porchlight-phq9 lang="en" country="US" name="screening"></porchlight-phq9></fieldset>`,
    );
    expect(
      [...(el.shadowRoot?.querySelectorAll('.body button') ?? [])].every((button) => button.matches(':disabled')),
    ).to.equal(true);
    expect(el.shadowRoot?.querySelector('.help a[href="tel:988"]')).to.exist;
    element.querySelector('fieldset')?.removeAttribute('disabled');
    await el.updateComplete;
    await go(el);
    expect(seen(el)).to.contain('Question 1 of 9');
    el.disabled = true;
    await el.updateComplete;
    expect([...(el.shadowRoot?.querySelectorAll('input') ?? [])].every((input) => input.matches(':disabled'))).to.equal(
      true,
    );
  });
});
