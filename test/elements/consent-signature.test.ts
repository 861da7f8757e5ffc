import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { verifyRecord } from '../../src/core/consent/verify.js';
import { next, type, walkTo } from '../../stories/states/consent-acts.js';
import { $, press, until } from '../../stories/support.js';
import { can } from '../helpers/engine.js';
import { clinic, place, said, seen, values, type Consent } from '../helpers/consent-form.js';

const toPad = async (attributes = {}): Promise<Consent> => {
  const el = await place({ signature: 'drawn', ...attributes });
  await walkTo(el, 'sign');
  return el;
};
const canDraw = (el: Consent) =>
  until(el, 'the place to draw', () => ($<HTMLCanvasElement>(el, 'canvas')?.style.touchAction ?? '') !== '');
/** How many pixels of the canvas are drawn on. */
function ink(el: Consent): number {
  const canvas = $<HTMLCanvasElement>(el, 'canvas') as HTMLCanvasElement;
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
    0,
    0,
    canvas.width,
    canvas.height,
  );
  return data.filter((value, at) => at % 4 === 3 && value > 0).length;
}
/**
 * Until what was laid out and scrolled is drawn: Firefox then makes up a move of the mouse, which knows of no button that a
 * driver holds, and ends a stroke. And browsers put moves of one frame together.
 */
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
async function stroke(el: Consent, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const canvas = $(el, 'canvas') as HTMLElement;
  canvas.scrollIntoView({ block: 'center' });
  await frames();
  const { left, top } = canvas.getBoundingClientRect();
  const at = ([x, y]: readonly [number, number]): [number, number] => [Math.round(left + x), Math.round(top + y)];
  await sendMouse({ type: 'move', position: at(from) });
  await frames();
  await sendMouse({ type: 'down' });
  for (let step = 1; step <= 4; step++) {
    await frames();
    await sendMouse({
      type: 'move',
      position: at([from[0] + ((to[0] - from[0]) * step) / 4, from[1] + ((to[1] - from[1]) * step) / 4]),
    });
  }
  await frames();
  await sendMouse({ type: 'up' });
}

describe('porchlight-consent: a drawn signature', () => {
  it('is drawn with a real pointer, said, cleared, drawn again, and stands in the record as numbers', async function () {
    if (!can.sendMouse) this.skip();
    const el = await toPad();
    await canDraw(el);
    expect(ink(el)).to.equal(0);
    await stroke(el, [30, 40], [180, 90]);
    expect(said(el)).to.equal('A signature is drawn.');
    expect(ink(el)).to.be.greaterThan(100);
    await press(el, '.clear');
    expect(ink(el)).to.equal(0);
    expect(said(el)).to.equal('Nothing is drawn yet.');
    await stroke(el, [20, 20], [120, 100]);
    await stroke(el, [150, 30], [200, 110]);
    await next(el);
    const drawing = el.record?.acts[0]?.drawing;
    expect(el.record?.acts[0]?.method).to.equal('drawn');
    expect(drawing?.strokes).to.have.length(2);
    const [x, y] = drawing?.strokes[0] ?? [];
    expect(Math.abs((x ?? 0) - 20)).to.be.lessThan(2);
    expect(Math.abs((y ?? 0) - 20)).to.be.lessThan(2);
    expect((await verifyRecord(el.record, parseConsentDocument(clinic, values))).ok).to.equal(true);
  });

  it('keeps its strokes when the box gets another size, and when one goes back and comes again', async function () {
    if (!can.sendMouse || !can.setViewport) this.skip();
    const el = await toPad();
    await canDraw(el);
    await stroke(el, [30, 40], [300, 100]);
    const before = $<HTMLCanvasElement>(el, 'canvas')?.width ?? 0;
    const drawn = ink(el);
    await setViewport({ width: 320, height: 640 });
    try {
      await until(el, 'a smaller canvas', () => ($<HTMLCanvasElement>(el, 'canvas')?.width ?? before) < before);
      expect(ink(el)).to.be.greaterThan(50);
      await press(el, '.back');
      await next(el);
      await canDraw(el);
      expect(ink(el)).to.be.greaterThan(50);
      await setViewport({ width: 800, height: 600 });
      await until(el, 'the canvas as it was', () => $<HTMLCanvasElement>(el, 'canvas')?.width === before);
      // Redrawn without the speed of the hand, a line is of another width.
      expect(ink(el)).to.be.greaterThan(drawn * 0.6);
      await next(el);
      const [stroke1 = []] = el.record?.acts[0]?.drawing?.strokes ?? [];
      expect([stroke1[0], stroke1.at(-2)].map((x) => Math.round((x ?? 0) / 10))).to.eql([3, 30]);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('nothing drawn is said; typing is one press away and is a signature of its own', async () => {
    const el = await toPad();
    await next(el);
    expect(el.record).to.equal(null);
    expect(seen(el)).to.contain('Draw your signature, or type your name.');
    expect(el.shadowRoot?.activeElement?.matches('.to-typed')).to.equal(true);
    await press(el, '.to-typed');
    type(el, '.name-field', 'Robin');
    await next(el);
    expect(el.record?.acts[0]).to.deep.include({ method: 'typed', name: 'Robin' });
    expect(el.record?.acts[0]?.drawing).to.equal(undefined);
  });

  it('a box without size: the name is typed, and it is said why', async () => {
    const el = await place({ signature: 'drawn' });
    await walkTo(el, 'review');
    el.style.setProperty('zoom', '1');
    (el.parentElement as HTMLElement).style.display = 'none';
    await next(el);
    await until(el, 'the field', () => $(el, '.name-field'));
    (el.parentElement as HTMLElement).style.display = '';
    expect(seen(el)).to.contain('This device cannot draw here. Type your name.');
    type(el, '.name-field', 'Robin');
    await next(el);
    expect(el.record?.acts[0]?.method).to.equal('typed');
  });

  for (const [what, spoil] of [
    [
      'a device without a pointer',
      () => {
        const { matchMedia } = window;
        window.matchMedia = (query) =>
          query.includes('any-pointer: none') ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, query);
        return () => (window.matchMedia = matchMedia);
      },
    ],
    [
      'a browser without a canvas',
      () => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = () => null;
        return () => (HTMLCanvasElement.prototype.getContext = getContext);
      },
    ],
  ] as const)
    it(`${what}: the name is typed, and it is said why`, async () => {
      const undo = spoil();
      try {
        const el = await toPad();
        await until(el, 'the field', () => $(el, '.name-field'));
        expect(seen(el)).to.contain('This device cannot draw here. Type your name.');
        expect($(el, '.to-drawn')).to.equal(null);
      } finally {
        undo();
      }
    });

  it('a name that is only blanks is none; a very long one is cut where the field ends', async () => {
    const el = await place();
    await walkTo(el, 'sign');
    type(el, '.name-field', '   ');
    await next(el);
    expect(el.record).to.equal(null);
    expect(seen(el, '#error-name')).to.equal('Type your name.');
    expect($(el, '.name-field')?.getAttribute('autocomplete')).to.equal('off');
    expect($(el, '.name-field')?.hasAttribute('name')).to.equal(false);
    type(el, '.name-field', 'R'.repeat(5000));
    await next(el);
    expect(el.record?.acts[0]?.name).to.have.length(200);
  });
});
