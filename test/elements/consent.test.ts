import { expect } from '@open-wc/testing';
import '../../src/elements/consent/define.js';
import type { PorchlightErrorEvent } from '../../src/elements/base/events.js';
import { everyState } from '../../stories/states.js';
import { $, show } from '../../stories/support.js';

describe('every state of <porchlight-consent>', () => {
  const box = document.createElement('div');
  before(() => document.body.append(box));
  after(() => {
    box.remove();
  });
  for (const state of everyState.filter(({ element }) => element === 'consent'))
    it(`${state.id}: a way to reach a person is on the screen, and no error that does not belong there`, async () => {
      const codes: string[] = [];
      const hear = (event: PorchlightErrorEvent) => codes.push(event.detail.code);
      box.addEventListener('porchlight-error', hear);
      const { element, remove } = await show(state, box);
      box.removeEventListener('porchlight-error', hear);
      expect($(element, '.help')?.innerText).to.contain('988');
      expect(codes).to.eql(state.errors);
      remove();
    });
});
