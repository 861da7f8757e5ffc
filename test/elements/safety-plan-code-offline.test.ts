import { expect } from '@open-wc/testing';
import '../../src/elements/safety-plan/define.js';
import { give, planOf } from '../../stories/states/safety-plan-acts.js';
import { $, press, until } from '../../stories/support.js';
import { allowRequests, failRequests } from '../helpers/commands.js';
import { can, engine } from '../helpers/engine.js';
import { has, listen, place, seen, types } from '../helpers/safety-plan.js';

// In a file of its own: browsers remember that a module did not come.
describe('porchlight-safety-plan: the code that draws QR codes does not come', () => {
  before(async function () {
    // WebKit's driver has one memory for all files: after another one has loaded it, it does not ask any more.
    if (!can.failRequests || engine === 'webkit') this.skip();
    await failRequests('/base/qr');
  });
  after(() => allowRequests());

  it('is said beside the number; pressed again once it can be had, the code is there', async () => {
    const el = await place({ mode: 'view' });
    await give(el, planOf({ ask: [['', 'Ana', '555 0199']] }));
    const heard = listen(el);
    const failed = () => seen(el, '.person [role=alert]');
    await press(el, '.person .sign');
    await until(el, 'what happened', failed);
    expect(failed()).to.equal('The QR code could not be loaded. Check your connection, then try again.');
    expect(seen(el, '.person')).to.contain('555 0199');
    expect($(el, '.sign')?.getAttribute('aria-expanded')).to.equal('false');
    expect(types(heard)).to.eql(['error']);

    // Still without a network: said once more, as something new.
    const before = $(el, '.person [role=alert]');
    await press(el, '.person .sign');
    await until(el, 'that it happened again', () => heard.length === 2 && failed());
    expect($(el, '.person [role=alert]') === before).to.equal(false);

    await allowRequests();
    await press(el, '.person .sign');
    await until(el, 'the code', () => $(el, '.code svg path'));
    expect(has(el, '.person [role=alert]')).to.equal(false);
    expect($(el, '.sign')?.getAttribute('aria-expanded')).to.equal('true');
    expect(types(heard)).to.eql(['error', 'error']);
  });
});
