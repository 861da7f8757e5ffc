import { expect } from '@open-wc/testing';
import type { PorchlightConsentEvent } from '../../src/elements/consent/consent.events.js';
import { timeWithOffset } from '../../src/core/consent/time.js';
import { keptYes, next } from '../../stories/states/consent-acts.js';
import { clearTab } from '../../stories/around.js';
import { $, until } from '../../stories/support.js';
import { clinic, focused, place, said, school, seen, type Consent } from '../helpers/consent-form.js';

const RUN_OUT = 'Your answer has run out. Please read the form again.';
/** Seconds from now, as a record writes them. */
const inSeconds = (seconds: number) => timeWithOffset(Date.now() + seconds * 1000, 0);

/** A part of the page that a yes opened which ends soon, and the form before it. */
async function opened(expiresAt: string, json: unknown = clinic) {
  await keptYes(json, {
    role: json === school ? 'guardian' : 'self',
    change: (record) => ({ ...record, expiresAt }),
  });
  const part = document.createElement('section');
  part.id = 'ends';
  part.innerHTML = '<input />';
  document.body.append(part);
  const told: unknown[] = [];
  const hear = ({ detail }: PorchlightConsentEvent) =>
    told.push([detail.record.status, detail.restored, detail.expired]);
  document.addEventListener('porchlight-consent', hear);
  const el = await place({ storage: 'session', for: 'ends' }, json);
  cleanUp.push(
    () => part.remove(),
    () => document.removeEventListener('porchlight-consent', hear),
  );
  return { el, part, told, sign: () => part.previousElementSibling as HTMLElement | null };
}
const closed = (el: Consent, part: HTMLElement) => until(el, 'that it is closed', () => part.inert, 10_000);
const cleanUp: (() => void)[] = [];

/** Delays that a page asks for. @param isKept those that are kept from coming */
function delays(isKept: (delay: number) => boolean = () => false): number[] {
  const real = window.setTimeout;
  const found: number[] = [];
  window.setTimeout = ((act: () => void, delay = 0) => {
    found.push(delay);
    return real(isKept(delay) ? () => undefined : act, delay);
  }) as typeof setTimeout;
  cleanUp.push(() => (window.setTimeout = real));
  return found;
}

describe('porchlight-consent: a yes that runs out while the page is open', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const each of cleanUp.splice(0)) each();
    clearTab();
  });

  it('closes what it opened when it ends, brings who was in it to the sentence that says why, and tells the page', async () => {
    const { el, part, told, sign } = await opened(inSeconds(5));
    expect(part.inert).to.equal(false);
    part.querySelector('input')?.focus();
    await closed(el, part);
    expect(part.hasAttribute('data-consent')).to.equal(false);
    expect(sign()?.matches('.porchlight-gate')).to.equal(true);
    expect(document.activeElement).to.equal(sign()?.querySelector('a'));
    expect(said(el)).to.equal(RUN_OUT);
    expect(seen(el, '.again')).to.equal(RUN_OUT);
    await el.updateComplete;
    expect(told, 'told once').to.eql([
      ['granted', true, undefined],
      ['granted', undefined, true],
    ]);
    expect(el.records, 'nothing of it is lost').to.have.length(1);
  });

  it('the focus in the form is not lost, and none is taken from elsewhere', async () => {
    const { el, part } = await opened(inSeconds(5));
    $<HTMLElement>(el, '.take-back.all')?.click();
    await until(el, 'the question', () => focused(el)?.matches('.confirm .yes'));
    await closed(el, part);
    await until(el, 'the heading', () => focused(el)?.matches('.start .title'));

    part.remove();
    const other = document.createElement('button');
    document.body.append(other);
    cleanUp.push(() => other.remove());
    const again = await opened(inSeconds(5));
    other.focus();
    await closed(again.el, again.part);
    await again.el.updateComplete;
    expect(document.activeElement).to.equal(other);
  });

  it('a yes for many years waits in short spans: a timer of a browser is at once over when it is too long', async () => {
    const found = delays();
    const { part } = await opened(inSeconds(60 * 60 * 24 * 365 * 3));
    expect(part.inert).to.equal(false);
    expect(
      found.some((delay) => delay > 10_000),
      'it waits',
    ).to.equal(true);
    expect(Math.max(...found)).to.be.below(2 ** 31);
  });

  it('is noticed when the page is on show again, where the clock stood still', async () => {
    delays((delay) => delay > 500 && delay <= 60_000);
    const { el, part } = await opened(inSeconds(4));
    const end = Date.now() + 4500;
    await new Promise<void>((resolve) => {
      const look = () => (Date.now() > end ? resolve() : requestAnimationFrame(look));
      look();
    });
    expect(part.inert, 'nobody looked').to.equal(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await closed(el, part);
  });

  it('is noticed when the page comes back from the back/forward cache', async () => {
    const { el, part, told } = await opened(inSeconds(4));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await new Promise((resolve) => setTimeout(resolve, 4500));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(el, 'why', () => seen(el, '.again') === RUN_OUT);
    expect(part.inert).to.equal(true);
    expect(told.at(-1)).to.eql(['granted', undefined, true]);
  });

  it('a young person who is in the middle of the form stays there when the guardian’s yes ends', async () => {
    const { el, told } = await opened(inSeconds(6), school);
    $<HTMLElement>(el, '.hand .primary')?.click();
    await until(el, 'the start', () => $(el, '.screen.start'));
    await next(el);
    expect($(el, '.screen.section')).not.to.equal(undefined);
    await new Promise((resolve) => el.addEventListener('porchlight-consent', resolve, { once: true }));
    expect(told.at(-1)).to.eql(['granted', undefined, true]);
    expect($(el, '.screen.section'), 'still there').not.to.equal(null);
    expect(said(el), 'it is not their answer').to.equal('');
  });
});
