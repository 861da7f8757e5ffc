import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import '../../src/elements/crisis/define.js';
import '../../src/elements/exit/define.js';
import '../../src/elements/gad2/define.js';
import '../../src/elements/gad7/define.js';
import '../../src/elements/phq2/define.js';
import '../../src/elements/phq4/define.js';
import '../../src/elements/phq8/define.js';
import '../../src/elements/phq9/define.js';
import '../../src/elements/resource-finder/define.js';
import '../../src/elements/safety-plan/define.js';
import '../../src/elements/screener/define.js';
import '../../src/elements/consent/define.js';
import { everyState } from '../../stories/states.js';
import type { State } from '../../stories/state.js';
import { show } from '../../stories/support.js';
import { emulate } from '../helpers/commands.js';
import { can } from '../helpers/engine.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/* What is said of a whole page, and not of a part that stands in one. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    runOnly: TAGS,
    rules: Object.fromEntries(PAGE_RULES.map((id) => [id, { enabled: false }])),
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** Everything that a finger must hit, that is on show. */
function targets(element: Element): HTMLElement[] {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement>('button, .option, summary, select, a') ?? [];
  return [...all].filter((each) => each.checkVisibility() && getComputedStyle(each).visibility === 'visible');
}

/** Height of what can be hit. A number inside a sentence has an invisible box around it that is larger than the number. */
function heightOfTarget(target: HTMLElement): number {
  const around = getComputedStyle(target, '::after');
  const { height } = target.getBoundingClientRect();
  if (around.position === 'absolute') return parseFloat(around.height);
  // A link inside a sentence may be as low as its line (WCAG 2.5.8, "inline").
  return target.localName === 'a' && getComputedStyle(target).display === 'inline' ? Infinity : height;
}

/** What fades in has its colours when it is there. */
const settled = (element: Element): Promise<unknown> =>
  Promise.allSettled(
    (element.shadowRoot?.getAnimations() ?? [])
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      .map(({ finished }) => finished),
  );

function tooWide(element: Element, width: number): string[] {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [];
  return (
    [...all]
      .filter((each) => !each.closest('.visually-hidden, .print-frame, iframe'))
      // A modal dialog is as wide as the window, which cannot be made narrow in every engine.
      .filter((each) => can.setViewport || !each.closest('dialog:modal'))
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return right > width + 0.5 || left < -0.5;
      })
      .map((each) => `${each.localName}.${each.className} ${JSON.stringify(each.getBoundingClientRect())}`)
  );
}

/* Right to left too, where the state is not of a language of its own; the short instruments are drawn by the same code. */
const languagesOf = ({ element, args }: State) =>
  ['phq9', 'crisis', 'safety-plan', 'consent'].includes(element) && (args.lang ?? 'en') === 'en'
    ? ['as written', 'ar']
    : ['as written'];

describe('every state of every element', () => {
  const box = document.createElement('div');
  before(() => document.body.append(box));
  after(async () => {
    box.remove();
    if (can.setViewport) await setViewport({ width: 800, height: 600 });
    if (can.emulate) await emulate({ forcedColors: null, colorScheme: null, reducedMotion: null });
  });

  for (const state of everyState)
    for (const lang of languagesOf(state))
      it(`${state.id} (${lang}): axe, 320 px, targets`, async function () {
        if (can.setViewport) await setViewport({ width: 320, height: 640 });
        const shown = await show(
          { ...state, template: () => state.template({ ...state.args, ...(lang === 'ar' && { lang }) }) },
          box,
        );
        try {
          box.style.inlineSize = '320px';
          document.body.style.margin = '0';
          await new Promise((resolve) => requestAnimationFrame(resolve));
          await settled(shown.element);
          expect(await violations(shown.element)).to.eql([]);
          expect(tooWide(shown.element, 320)).to.eql([]);
          for (const target of targets(shown.element))
            expect(heightOfTarget(target), `${target.localName} "${target.innerText}"`).to.be.at.least(43.9);
        } finally {
          shown.remove();
        }
      });
});

describe('media', () => {
  const box = document.createElement('div');
  before(() => document.body.append(box));
  afterEach(async () => {
    if (can.emulate) await emulate({ forcedColors: null, colorScheme: null, reducedMotion: null });
    document.documentElement.style.colorScheme = '';
  });
  after(() => box.remove());
  const state = (id: string) => everyState.find((each) => each.id === id) as (typeof everyState)[number];

  it('forced colours: the chosen option and the focus are drawn in the colours of the system', async function () {
    if (!can.emulate) this.skip();
    await emulate({ forcedColors: 'active' });
    const { element, remove } = await show(state('phq9-hard-answer'), box);
    const option = element.shadowRoot?.querySelector('.option:has(:checked)') as HTMLElement;
    expect(getComputedStyle(option).outlineStyle).to.equal('solid');
    const other = element.shadowRoot?.querySelector('.option:not(:has(:checked))') as HTMLElement;
    expect(getComputedStyle(other).outlineStyle).to.equal('none');
    remove();
  });

  it('reduced motion: nothing moves', async function () {
    if (!can.emulate) this.skip();
    await emulate({ reducedMotion: 'reduce' });
    const { element, remove } = await show(state('phq9-start'), box);
    const moving = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((each) => {
      const { transitionDuration, animationName } = getComputedStyle(each);
      return parseFloat(transitionDuration) > 0 || animationName !== 'none';
    });
    expect(moving).to.have.length(0);
    remove();
  });

  it('dark follows the page, not the system: a light page stays light, a dark page has contrast everywhere', async function () {
    if (!can.emulate) this.skip();
    await emulate({ colorScheme: 'dark' });
    const light = await show(state('phq9-result-moderate'), box);
    const colour = (element: Element) =>
      getComputedStyle(element.shadowRoot?.querySelector('.card') as Element).backgroundColor;
    const before = colour(light.element);
    light.remove();
    document.documentElement.style.colorScheme = 'dark';
    for (const id of ['phq9-start', 'phq9-hard-answer', 'phq9-result-moderate']) {
      const dark = await show(state(id), box);
      expect(colour(dark.element)).not.to.equal(before);
      expect(await violations(dark.element)).to.eql([]);
      dark.remove();
    }
  });

  it('item text and options reach AAA contrast in both themes', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const { element, remove } = await show(state('phq9-hard-answer'), box);
      const { violations: found } = await axe.run(element, {
        runOnly: ['color-contrast-enhanced'],
        rules: { 'color-contrast-enhanced': { enabled: true } },
      });
      const texts = found
        .flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().join(' ')))
        .filter((target) => /item|option|stem/.test(target));
      expect(texts, scheme).to.eql([]);
      remove();
    }
  });
});
