import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import { give, somePlan } from '../../stories/states/safety-plan-acts.js';
import { $, until } from '../../stories/support.js';
import { allowRequests, failRequests } from '../helpers/commands.js';
import { can, engine } from '../helpers/engine.js';
import { click, focused, listen, place, seen, types } from '../helpers/safety-plan.js';

// In a file of its own: browsers remember that a module did not come.
describe('porchlight-safety-plan: the code of files does not come', () => {
  before(async function () {
    // WebKit's driver has one memory for all files: after another one has loaded it, it does not ask any more.
    if (!can.failRequests || engine === 'webkit') this.skip();
    await failRequests('/file-desk');
  });
  after(() => allowRequests());

  it('is said, and the plan stays', async () => {
    const el = await place({ mode: 'view', share: 'content' });
    await give(el);
    const heard = listen(el);
    await click(el, 'Save a plain file');
    await until(el, 'what happened', () => $(el, '.afterwards'));
    expect(seen(el, '.afterwards')).to.equal('It could not be saved. Your plan is still on this page.');
    expect(focused(el)?.matches('.afterwards')).to.equal(true);
    await el.importPlan(new Blob(['{}']));
    await until(el, 'what happened', () => seen(el, '.afterwards').includes('Your plan was not changed.'));
    expect(types(heard)).to.eql(['error', 'error']);
    expect(el.plan).to.eql(somePlan);
  });
});
