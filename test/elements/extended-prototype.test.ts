import { expect } from '@open-wc/testing';
import '../../src/elements/phq9/define.js';
import '../../src/elements/screener/define.js';
import { $, answerAll, go, listen, place, seen, eventually } from '../helpers/screener.js';

/* A file of its own: what an extended prototype breaks at load stays broken for the rest of the page. */
describe('a page that extended Object.prototype before anything of ours was loaded on demand', () => {
  const object = Object.prototype as unknown as Record<string, unknown>;
  before(() => {
    object['extra'] = { to: 1 };
    object['get'] = undefined;
  });
  after(() => {
    delete object['extra'];
    delete object['get'];
  });

  it('a built-in instrument is answered as ever', async () => {
    const el = await place('porchlight-phq9', { share: 'score' });
    await answerAll(el, [1, 1, 1, 1, 1, 1, 1, 1, 0]);
    await go(el);
    expect(seen(el)).to.contain('Your answers add up to 8 of 27.');
  });

  it('an own instrument is asked, or refused in plain words with help and a code', async () => {
    const el = await place('porchlight-screener', { instrument: 'gad-2' });
    const heard = listen(el);
    el.definition = { instrument: {}, wordings: {} };
    await eventually(() => heard.length);
    await el.updateComplete;
    expect((heard[0]?.detail as { code: string }).code).to.match(/^(definition-load-failed|invalid-definition)$/);
    expect(seen(el)).to.equal('These questions cannot be shown on this page. You can still get help.');
    expect($(el, '.help a[href="tel:988"]')).to.exist;
  });
});
