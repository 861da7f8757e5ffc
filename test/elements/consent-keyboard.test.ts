import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { $, $$, until } from '../../stories/support.js';
import { can } from '../helpers/engine.js';
import { intoElement, missedByTab, press, tabTo } from '../helpers/keys.js';
import { focused, heard, place, seen } from '../helpers/consent-form.js';

describe('porchlight-consent by keyboard alone', function () {
  this.timeout(90_000);
  before(function () {
    if (!can.sendKeys) this.skip();
  });

  for (const lang of ['en', 'ar'])
    it(`all of the form: read, chosen, understood, looked over, signed, taken back, answered anew (${lang})`, async () => {
      const el = await place({ lang });
      const records = heard(el);
      await intoElement(el);
      await tabTo(el, '.on');
      await press('Enter');
      await until(el, 'the first idea', () => $(el, '.screen.section'));
      expect(focused(el)?.matches('.title')).to.equal(true);
      await tabTo(el, 'summary');
      await press('Enter');
      await until(el, 'more of it', () => $<HTMLDetailsElement>(el, '.more-about')?.open);

      while ($(el, '.screen.section')) {
        await tabTo(el, '.on');
        await press('Enter');
        expect(focused(el)?.matches('.title'), 'the heading of the next screen').to.equal(true);
      }
      await tabTo(el, 'input[type=checkbox]');
      await press(' ');
      while ($(el, '.screen.purpose')) {
        await tabTo(el, '.on');
        await press('Enter');
      }
      await tabTo(el, 'input[type=radio]');
      await press(' ');
      await tabTo(el, '.check-answer');
      await press('Enter');
      await until(el, 'an explanation', () => $(el, '.explained'));
      expect(focused(el)?.matches('.explained')).to.equal(true);
      await tabTo(el, '.read');
      await press('Enter');
      await until(el, 'the part', () => $(el, '.screen.section'));
      await tabTo(el, '.on');
      await press('Enter');
      await until(el, 'the question', () => $(el, '.screen.understanding'));
      await tabTo(el, '.again');
      await press('Enter');
      await until(el, 'the question once more', () => !$(el, '.explained'));
      expect(focused(el)?.matches('input[type=radio]')).to.equal(true);
      await press('ArrowDown', 'Tab', 'Enter');
      await until(el, 'that it is right', () => $(el, '.explained') && !$(el, '.again'));
      while ($(el, '.screen.understanding')) {
        await tabTo(el, '.on');
        await press('Enter');
      }

      expect($$(el, '.chosen')).to.have.length(3);
      await tabTo(el, '.choice:nth-child(2) .change');
      await press('Enter');
      await until(el, 'the choice', () => $(el, '.screen.purpose'));
      await tabTo(el, 'input[type=checkbox]');
      await press(' ');
      await tabTo(el, '.on');
      await press('Enter');
      await until(el, 'the review', () => $(el, '.screen.review'));
      await tabTo(el, '.on');
      await press('Enter');
      await tabTo(el, '.name-field');
      await sendKeys({ type: 'Robin Vega' });
      await tabTo(el, '.on');
      await press('Enter');
      await until(el, 'the end', () => $(el, '.screen.done'));
      expect(focused(el)?.matches('.title')).to.equal(true);
      const [record] = records;
      expect(record?.status).to.equal('granted');
      expect(record?.lang).to.equal(lang);
      expect(record?.purposes).to.eql({
        'answer-questions': 'granted',
        'share-with-team': 'granted',
        'keep-for-next-time': 'refused',
      });
      expect(record?.understanding).to.eql({ asked: 2, rightFirst: 0, right: 1 });
      expect(record?.acts[0]?.name).to.equal('Robin Vega');

      await tabTo(el, '.take-back.all');
      await press('Enter');
      await until(el, 'the question', () => focused(el)?.matches('.confirm .yes'));
      await press('Enter');
      await until(el, 'that it is taken back', () => $(el, '.anew'));
      expect(focused(el)?.matches('.title')).to.equal(true);
      await tabTo(el, '.anew');
      await press('Enter');
      await until(el, 'the start', () => $(el, '.screen.start'));
      expect(records.map(({ status }) => status)).to.eql(['granted', 'withdrawn']);
    });

  it('options of a question can be reached once more, when it was passed over before', async () => {
    const el = await place({ layout: 'page' });
    await intoElement(el);
    await tabTo(el, 'input[type=radio]');
    await tabTo(el, '.no');
    await press('Enter');
    await until(el, 'the end', () => $(el, '.screen.done'));
    await tabTo(el, '.anew');
    await press('Enter');
    await until(el, 'the form', () => $(el, '.screen.page'));
    await tabTo(el, 'input[type=radio]');
  });

  it('the heading says where one is, and the place to draw can be passed by typing', async () => {
    const el = await place({ signature: 'drawn', layout: 'page' });
    await intoElement(el);
    await tabTo(el, '.to-typed');
    await press('Enter');
    await until(el, 'the field', () => focused(el)?.matches('.name-field'));
    await sendKeys({ type: 'Robin' });
    expect(seen(el, '.signature')).to.contain('Draw my signature instead');
  });

  // The last one: when Tab has led out of the page, headless Firefox gives it the focus back for nothing.
  it('nothing that can be pressed is out of reach, and nothing holds the focus', async () => {
    const el = await place({ layout: 'page' });
    expect(await missedByTab(el, 'button, a[href], select, input:not([type=radio]), summary')).to.eql([]);
  });
});
