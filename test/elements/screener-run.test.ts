import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/phq9/define.js';
import '../../src/elements/gad7/define.js';
import '../../src/elements/screener/define.js';
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
import { axTree } from '../helpers/commands.js';
import { can } from '../helpers/engine.js';

/** What the accessibility tree says is checked; where the driver cannot read it, what the browser draws as checked. */
const checkedRadios = async (el: Screener): Promise<(boolean | undefined)[]> =>
  can.axTree
    ? (await axTree()).filter((node) => node.role === 'radio').map((radio) => radio.checked)
    : $$<HTMLInputElement>(el, 'input').map((input) => input.matches(':checked'));

describe('a person answers the PHQ-9', () => {
  it('is told before the first question what it is, how long, that it asks about hard things, who sees it, and that it is no diagnosis', async () => {
    const el = await place('porchlight-phq9');
    const text = seen(el);
    for (const part of [
      'Questions about your mood',
      '9 questions',
      'Takes about 2 minutes',
      'thoughts of death or of hurting yourself',
      'Nobody sees these answers but you.',
      'Your answers are not saved.',
      'This is not a diagnosis.',
      'Developed by Drs. Robert L. Spitzer',
    ])
      expect(text).to.contain(part);
  });

  it('goes one question at a time, forward and back, and keeps the answers', async () => {
    const el = await place('porchlight-phq9');
    await go(el);
    expect(seen(el)).to.contain('Question 1 of 9').and.contain('Little interest or pleasure in doing things');
    await choose(el, 2);
    await go(el);
    expect(seen(el)).to.contain('Question 2 of 9');
    await click(el, 'Back');
    expect($$<HTMLInputElement>(el, 'input').map((input) => input.checked)).to.eql([false, false, true, false]);
    await click(el, 'Back');
    expect(seen(el)).to.contain('Questions about your mood');
    await go(el);
    expect($$<HTMLInputElement>(el, 'input').map((input) => input.checked)).to.eql([false, false, true, false]);
  });

  it('never moves on by itself, and stays with a message when an answer is missing', async () => {
    const el = await place('porchlight-phq9');
    await go(el);
    await go(el);
    expect(seen(el)).to.contain('Something is missing').and.contain('Choose an answer.').and.contain('Question 1 of 9');
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.summary'));
    const fieldset = $(el, 'fieldset');
    expect($(el, `#${CSS.escape(fieldset?.getAttribute('aria-describedby') ?? '')}`)?.innerText).to.equal(
      'Choose an answer.',
    );
    $(el, '.summary a')?.click();
    expect(el.shadowRoot?.activeElement).to.equal($$(el, 'input')[0]);
    await choose(el, 1);
    expect(seen(el)).to.contain('Question 1 of 9').and.not.contain('Something is missing');
  });

  it('reviews, changes one answer, and comes back to the review', async () => {
    const el = await place('porchlight-phq9');
    await answerAll(el, [0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(seen(el)).to.contain('Check your answers');
    expect($$(el, '.answer')).to.have.length(9);
    $$(el, '.answer button')[3]?.click();
    await el.updateComplete;
    expect(seen(el)).to.contain('Question 4 of 9');
    expect(el.shadowRoot?.activeElement).to.equal($(el, '.title'));
    await choose(el, 3);
    await go(el);
    expect(seen(el), 'the item on daily life is now asked').to.contain('One more question');
    await choose(el, 1);
    await go(el);
    expect(seen(el)).to.contain('Check your answers').and.contain('Nearly every day').and.contain('Somewhat difficult');
    expect($$(el, '.answer')).to.have.length(10);
  });

  it('is asked about daily life only when some item is above 0, may leave it out, and it is never scored', async () => {
    const none = await place('porchlight-phq9', { share: 'answers' });
    await answerAll(none, [0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(seen(none)).to.contain('Check your answers').and.not.contain('how difficult');
    const some = await place('porchlight-phq9', { share: 'answers' });
    await answerAll(some, [1, 0, 0, 0, 0, 0, 0, 0, 0], 3);
    await go(some);
    const result = some.result as { score: { total: number }; functioning?: unknown };
    expect(result.score.total).to.equal(1);
    expect(result.functioning).to.eql({ item: 'phq-9.10', value: 3 });
    const left = await place('porchlight-phq9', { share: 'answers' });
    await answerAll(left, [1, 0, 0, 0, 0, 0, 0, 0, 0]);
    await go(left);
    expect(left.result).not.to.have.property('functioning');
  });

  it('is not asked about daily life where the sheet of the language has no words for it', async () => {
    const el = await place('porchlight-phq9', { lang: 'es' });
    await answerAll(el, [3, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(seen(el)).to.contain('Revise sus respuestas');
    expect($$(el, '.answer')).to.have.length(9);
  });

  it('reads the next step first, then what it means, the number last, and help', async () => {
    const el = await place('porchlight-phq9');
    await answerAll(el, [2, 2, 2, 2, 2, 2, 2, 2, 1], 2);
    await go(el);
    const text = seen(el);
    const order = [
      'Your result',
      'What you can do next',
      'Does this not feel right?',
      'Your daily life',
      'What your answers add up to',
      'Scores from 15 to 19 are called “moderately severe”.',
      'Your answers add up to 17 of 27.',
      'This is not a diagnosis.',
      'Nobody but you has seen these answers.',
    ].map((part) => text.indexOf(part));
    expect(
      order.every((at) => at >= 0),
      text,
    ).to.equal(true);
    expect(order).to.eql([...order].sort((a, b) => a - b));
    expect(seen(el, '.help')).to.contain('988');
    expect($$(el, '.bands li.own').map((each) => each.innerText.replace(/\s+/g, ' ').trim())).to.eql([
      '15 to 19 moderately severe — Your score is in this range',
    ]);
  });

  it('starts again with nothing left', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    await answerAll(el, [3, 3, 3, 3, 3, 3, 3, 3, 3], 3);
    await go(el);
    await click(el, 'Start again');
    expect(seen(el)).to.contain('Questions about your mood');
    expect(el.answers).to.eql({});
    expect(el.result).to.equal(null);
    await go(el);
    expect($$<HTMLInputElement>(el, 'input').some((input) => input.checked)).to.equal(false);
  });

  for (const lang of ['en', 'ar'])
    it(`does all of it by keyboard alone (${lang}), and the accessibility tree says what is chosen`, async () => {
      const el = await place('porchlight-phq9', { share: 'answers', lang });
      $(el, '.primary')?.focus();
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
      for (let item = 1; item <= 9; item++) {
        expect(el.shadowRoot?.activeElement, `focus at question ${item}`).to.equal($(el, '.title'));
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: ' ' });
        for (let step = 0; step < item % 4; step++) await sendKeys({ press: 'ArrowDown' });
        expect(await checkedRadios(el)).to.eql([0, 1, 2, 3].map((at) => at === item % 4));
        expect(el.answers[`phq-9.${item}`]).to.equal(item % 4);
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Enter' });
        await el.updateComplete;
      }
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
      expect($$(el, '.answer')).to.have.length(10);
      $(el, '.primary')?.focus();
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
      expect((el.result as { score: { total: number } }).score.total).to.equal(1 + 2 + 3 + 0 + 1 + 2 + 3 + 0 + 1);
    });

  it('reaches the options by Tab once more when a question was passed over before', async () => {
    const el = await place('porchlight-phq9');
    for (let times = 0; times < 2; times++) {
      await go(el);
      await sendKeys({ press: 'Tab' });
      expect(el.shadowRoot?.activeElement, `time ${times}`).to.equal($(el, 'input'));
      await sendKeys({ press: 'Tab' });
      expect(el.shadowRoot?.activeElement?.textContent).to.equal('Back');
      await sendKeys({ press: 'Enter' });
      await el.updateComplete;
    }
  });

  it('says the same in the accessibility tree after a mouse click and after the answer is changed', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    await go(el);
    for (const at of [2, 0, 3]) {
      await choose(el, at);
      expect(await checkedRadios(el)).to.eql([0, 1, 2, 3].map((each) => each === at));
      expect(el.answers['phq-9.1']).to.equal(at);
    }
  });
});

describe('what the host may choose', () => {
  it('layout="page" shows all questions, and names all that is missing', async () => {
    const el = await place('porchlight-gad7', { layout: 'page', share: 'score' });
    await go(el);
    expect($$(el, 'fieldset.question')).to.have.length(7);
    await go(el);
    expect($$(el, '.summary a')).to.have.length(7);
    for (let item = 0; item < 7; item++) $$<HTMLInputElement>(el, 'input')[item * 4 + 2]?.click();
    await el.updateComplete;
    const heard = listen(el);
    await go(el);
    expect(heard.map(({ type }) => type)).to.eql(['porchlight-complete']);
    expect(seen(el)).to.contain('Your answers add up to 14 of 21.');
  });

  it('results="none" ends without a number, results="summary" without picture and list', async () => {
    const none = await place('porchlight-phq9', { results: 'none' });
    await answerAll(none, [1, 1, 1, 1, 1, 1, 1, 1, 0]);
    await go(none);
    expect(seen(none))
      .to.contain('You have finished')
      .and.not.match(/\b8\b|of 27|mild/);
    const summary = await place('porchlight-phq9', { results: 'summary' });
    await answerAll(summary, [1, 1, 1, 1, 1, 1, 1, 1, 0]);
    await go(summary);
    expect(seen(summary)).to.contain('Your answers add up to 8 of 27.');
    expect($(summary, '.bands') ?? $(summary, '.answers')).to.equal(null);
  });

  it('allow-skip: a question left out gives no total, unless the host asks for a prorated one', async () => {
    for (const [prorate, expected] of [
      [false, 'There is no total'],
      [true, '1 question had no answer.'],
    ] as const) {
      const el = await place('porchlight-phq9', { 'allow-skip': '', share: 'score', ...(prorate && { prorate: '' }) });
      await go(el);
      await click(el, 'Skip this question');
      for (let item = 2; item <= 9; item++) {
        await choose(el, item === 9 ? 0 : 1);
        await go(el);
      }
      await go(el);
      await go(el);
      expect(seen(el)).to.contain(expected);
      const { score } = el.result as { score: { total: number | null; prorated: boolean; missing: number } };
      expect(score.prorated).to.equal(prorate);
      expect(score.total).to.equal(prorate ? 7.875 : null);
      if (prorate) expect(seen(el)).to.contain('Your answers add up to 7.8 of 27.').and.contain('“mild”');
    }
  });

  it('review="off" goes from the last question to the result', async () => {
    const el = await place('porchlight-gad7', { review: 'off' });
    await answerAll(el, [0, 1, 0, 1, 0, 1, 0]);
    expect(seen(el)).to.contain('Your result');
  });

  it('heading-level sets the first level inside', async () => {
    const el = await place('porchlight-phq9', { 'heading-level': '3' });
    expect($(el, '.title')?.getAttribute('aria-level')).to.equal('3');
  });

  it('porchlight-screener takes any built-in instrument, and another one at run time', async () => {
    const el = await place('porchlight-screener', { instrument: 'gad-2' });
    expect(seen(el)).to.contain('2 questions').and.contain('GAD-2');
    el.setAttribute('instrument', 'phq-8');
    await eventually(() => seen(el).includes('8 questions'));
    expect(seen(el)).to.contain('8 questions').and.contain('PHQ-8').and.not.contain('hurting yourself');
  });
});
