import { expect } from '@open-wc/testing';
import '../../src/elements/index.js';
import * as elements from '../../src/elements/index.js';
import type { PorchlightErrorEvent } from '../../src/elements/base/events.js';
import { everyState } from '../../stories/states.js';
import { screenOf, show } from '../../stories/support.js';

for (const each of Object.values(elements)) if (typeof each === 'function' && 'define' in each) each.define();

let container: HTMLElement;
beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => container.remove());

describe('every state of the stories', () => {
  it('has an id of its own', () => {
    const ids = everyState.map(({ id }) => id);
    expect(ids).to.eql([...new Set(ids)]);
  });

  it('is there for every element', () => {
    const tags = Object.values(elements).flatMap((each) =>
      typeof each === 'function' && 'define' in each ? [each.tag] : [],
    );
    expect(new Set(everyState.map(({ tag }) => tag))).to.eql(new Set(tags));
  });

  for (const state of everyState)
    it(`${state.id}: ${state.name}`, async () => {
      const codes: string[] = [];
      container.addEventListener('porchlight-error', (event) =>
        codes.push((event as PorchlightErrorEvent).detail.code),
      );
      const clock = Date;
      const { element, remove } = await show(state, container);
      try {
        if (state.screen) expect(screenOf(element)).to.equal(state.screen);
        expect(codes).to.eql(state.errors);
      } finally {
        remove();
      }
      expect(container.querySelector(state.tag), 'the element is gone').to.equal(null);
      expect(Date, 'the clock is the real one').to.equal(clock);
      expect(Object.keys(sessionStorage).filter((key) => key.startsWith('porchlight:'))).to.eql([]);
    });
});
