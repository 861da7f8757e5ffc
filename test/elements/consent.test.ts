import { expect } from '@open-wc/testing';
import '../../src/elements/consent/define.js';
import { everyState } from '../../stories/states.js';
import { $, press, show } from '../../stories/support.js';

describe('<porchlight-consent>', () => {
  const box = document.createElement('div');
  before(() => document.body.append(box));
  after(() => {
    box.remove();
  });
  const states = everyState.filter(({ element }) => element === 'consent');

  for (const state of states)
    it(`${state.id}: a way to reach a person is on the screen`, async () => {
      const { element, remove } = await show(state, box);
      expect($(element, '.help')?.innerText).to.contain('988');
      remove();
    });

  it('tells the page that the person did something, and nothing more', async () => {
    const [state] = states;
    if (!state) throw new Error('There is no state.');
    const { element, remove } = await show(state, box);
    const details: unknown[] = [];
    box.addEventListener('porchlight-consent', (event) => details.push(event.detail));
    await press(element, '.primary');
    expect(details).to.eql([null]);
    remove();
  });
});
