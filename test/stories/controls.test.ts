import { expect } from '@open-wc/testing';
import * as elements from '../../src/elements/index.js';
import { controlsOf } from '../../stories/controls.js';
import { everyState } from '../../stories/states.js';

for (const each of Object.values(elements)) if (typeof each === 'function' && 'define' in each) each.define();
const tags = [...new Set(everyState.map(({ tag }) => tag))];

describe('the controls of the stories', () => {
  for (const tag of tags)
    it(`${tag} has those of its own attributes, and of no others`, () => {
      const observed = (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes;
      const controls = Object.entries(controlsOf(tag));
      const attributes = controls.filter(([, { table }]) => table.category === 'attributes').map(([name]) => name);
      expect(attributes.filter((name) => !observed.includes(name))).to.eql([]);
      const written = everyState.filter((state) => state.tag === tag).flatMap(({ args }) => Object.keys(args));
      const names = controls.map(([name]) => name);
      expect([...new Set(written)].filter((name) => !names.includes(name))).to.eql([]);
    });

  it('a screener has its layout and answers, the finder its source, the plan what may leave it', () => {
    expect(controlsOf('porchlight-phq9')).to.include.keys('layout', 'answers', 'share', 'follow-up');
    expect(controlsOf('porchlight-phq9')).not.to.include.keys('instrument', 'src');
    expect(controlsOf('porchlight-resource-finder')).to.include.keys('src', 'api', 'page-size', 'report-href');
    expect(controlsOf('porchlight-resource-finder')).not.to.have.any.keys('layout', 'answers', 'share');
    expect(controlsOf('porchlight-resource-finder')['page-size']?.control.type).to.equal('number');
    expect(controlsOf('porchlight-safety-plan')['share']?.options).to.eql(['none', 'content']);
    expect(controlsOf('porchlight-exit')).to.have.all.keys('lang', 'href');
  });

  it('an element that is not there is a mistake, not an empty table', () => {
    expect(() => controlsOf('porchlight-nothing')).to.throw('is not defined');
  });
});
