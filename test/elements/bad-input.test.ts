import { expect, fixture, html } from '@open-wc/testing';
import { PorchlightElement } from '../../src/elements/base/element.js';
import '../../src/elements/screener/own-definition.js';
import { PorchlightPhq9 } from '../../src/elements/phq9/phq9.js';
import '../../src/elements/phq9/define.js';
import '../../src/elements/gad7/define.js';
import '../../src/elements/screener/define.js';
import { allowRequests, failRequests } from '../helpers/commands.js';
import { can } from '../helpers/engine.js';
import {
  $,
  $$,
  answerAll,
  choose,
  click,
  go,
  listen,
  loaded,
  place,
  seen,
  type Heard,
  type Screener,
  eventually,
} from '../helpers/screener.js';

const codes = (heard: readonly Heard[]) =>
  heard.filter(({ type }) => type === 'porchlight-error').map(({ detail }) => (detail as { code: string }).code);

describe('bad input', () => {
  it('an unknown instrument: plain words, help, and a code', async () => {
    const box = await fixture(html`<div></div>`);
    const heard = listen(box);
    box.innerHTML = '<porchlight-screener lang="en" country="US" instrument="phq-99"></porchlight-screener>';
    const el = box.firstElementChild as Screener;
    await loaded(el);
    expect(codes(heard)).to.eql(['unknown-instrument']);
    expect((heard[0]?.detail as { message: string }).message)
      .to.contain('phq-99')
      .and.contain('phq-9');
    expect(seen(el)).to.equal('These questions cannot be shown on this page. You can still get help.');
    expect(seen(el, '.help')).to.contain('988');
    el.setAttribute('instrument', 'gad-2');
    await eventually(() => $(el, '.primary'));
  });

  it('an element that names no instrument says so', async () => {
    const box = await fixture(html`<div></div>`);
    const heard = listen(box);
    box.innerHTML = '<porchlight-screener lang="en"></porchlight-screener>';
    await loaded(box.firstElementChild as Screener);
    expect(codes(heard)).to.eql(['unknown-instrument']);
  });

  it('.answers with unknown ids and values out of range: the good ones are taken, none is lost, each bad one has a code', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    await go(el);
    await choose(el, 2);
    const heard = listen(el);
    el.answers = { 'phq-9.2': 1, 'phq-9.3': 7, 'phq-9.77': 1, 'phq-9.4': '2' as never, 'phq-9.5': NaN };
    expect(codes(heard)).to.eql(['invalid-answer', 'unknown-item', 'invalid-answer', 'invalid-answer']);
    expect(heard.every(({ detail }) => !/\b7\b/.test((detail as { message: string }).message))).to.equal(true);
    expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1 });
    for (const bad of [[1, 2], 'phq', 7, () => 1]) el.answers = bad as never;
    expect(codes(heard)).to.have.length(8);
    expect(el.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1 });
    el.answers = null as never;
    expect(el.answers, 'nothing is an empty set').to.eql({});
  });

  it('.answers with prototype keys changes no prototype', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    const heard = listen(el);
    el.answers = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1, "phq-9.1": 1}');
    expect(codes(heard)).to.eql(['unknown-item', 'unknown-item']);
    expect(el.answers).to.eql({ 'phq-9.1': 1 });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('.answers set before the element is upgraded is taken over', async () => {
    const box = await fixture(html`<div></div>`);
    class Late extends PorchlightPhq9 {}
    const el = document.createElement('porchlight-late') as Screener;
    el.answers = { 'phq-9.1': 3 };
    el.setAttribute('share', 'answers');
    el.lang = 'en';
    box.append(el);
    customElements.define('porchlight-late', Late);
    await loaded(el);
    expect(el.answers).to.eql({ 'phq-9.1': 3 });
    await go(el);
    expect($$<HTMLInputElement>(el, 'input').map((input) => input.checked)).to.eql([false, false, false, true]);
  });

  it('a locale file that does not load: help, plain words in that language, and trying again works', async function () {
    if (!can.failRequests) this.skip();
    const box = await fixture(html`<div></div>`);
    const heard = listen(box);
    await failRequests('/locales/ro/');
    try {
      box.innerHTML = '<porchlight-phq9 lang="ro" country="RO"></porchlight-phq9>';
      const el = box.firstElementChild as Screener;
      await eventually(() => heard.length);
      await el.updateComplete;
      expect(codes(heard)).to.eql(['locale-load-failed']);
      expect(seen(el)).to.contain('Întrebările nu au putut fi încărcate.');
      expect($(el, '.help a[href="tel:112"]'), 'help stands there without any file').to.exist;
      await allowRequests();
      await go(el);
      await eventually(() => seen(el).includes('PHQ-9'), 'the second try succeeds');
    } finally {
      await allowRequests();
    }
  });

  it('a language switch that fails keeps language, place and answers on show', async function () {
    if (!can.failRequests) this.skip();
    const el = await place('porchlight-phq9', { share: 'answers' });
    await go(el);
    await choose(el, 3);
    const heard = listen(el);
    await failRequests('/locales/nl/');
    try {
      el.lang = 'nl';
      await eventually(() => heard.length);
      await el.updateComplete;
      expect(codes(heard)).to.eql(['locale-load-failed']);
      expect(seen(el)).to.contain('Question 1 of 9').and.contain('De vragen konden niet worden geladen');
      expect($$<HTMLInputElement>(el, 'input').map((input) => input.checked)).to.eql([false, false, false, true]);
      expect(el.answers).to.eql({ 'phq-9.1': 3 });
      await allowRequests();
      $$(el, '.body button')[0]?.click();
      await eventually(() => $(el, '.wrapper')?.lang === 'nl');
      expect(el.answers).to.eql({ 'phq-9.1': 3 });
    } finally {
      await allowRequests();
    }
  });

  it('storage that throws: a code, a plain note, and no lost answer', async () => {
    const before = Object.getOwnPropertyDescriptor(window, 'sessionStorage') as PropertyDescriptor;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const box = await fixture(html`<div></div>`);
      const heard = listen(box);
      box.innerHTML = '<porchlight-phq9 lang="en" storage="session" share="answers"></porchlight-phq9>';
      const el = box.firstElementChild as Screener;
      await loaded(el);
      await eventually(() => heard.length);
      await answerAll(el, [1, 1, 1, 1, 1, 1, 1, 1, 0]);
      expect(codes(heard)).to.eql(['storage-unavailable']);
      expect(seen(el)).to.contain('Your answers cannot be saved in this tab.');
      await go(el);
      expect((el.result as { score: { total: number } }).score.total).to.equal(8);
    } finally {
      Object.defineProperty(window, 'sessionStorage', before);
    }
  });

  it('storage="session": unfinished answers are offered again, wiped at the end, and damaged ones are told', async () => {
    sessionStorage.clear();
    const first = await place('porchlight-phq9', { storage: 'session' });
    expect(seen(first)).to.contain('Your answers are kept in this tab');
    await go(first);
    await choose(first, 2);
    await go(first);
    await choose(first, 1);
    expect(Object.keys(sessionStorage).join()).not.to.match(/[0-3]$/);
    first.remove();
    const second = await place('porchlight-phq9', { storage: 'session', share: 'answers' });
    await eventually(() => seen(second).includes('Go on where you stopped?'));
    await click(second, 'Go on');
    expect(seen(second)).to.contain('Question 2 of 9');
    expect(second.answers).to.eql({ 'phq-9.1': 2, 'phq-9.2': 1 });
    second.reset();
    expect(sessionStorage).to.have.length(0);
    second.remove();
    sessionStorage.setItem('porchlight:unfinished:porchlight-phq9:', '{"instrument":"phq-9","answers":{"phq-9.1":');
    const third = await place('porchlight-phq9', { storage: 'session' });
    const heard = listen(third);
    await eventually(() => seen(third).includes('Go on where you stopped?'));
    await click(third, 'Go on');
    expect(codes(heard)).to.eql(['storage-unavailable']);
    expect(seen(third)).to.contain('Question 1 of 9');
    sessionStorage.clear();
  });

  it('storage that is not known: told, and nothing is kept', async () => {
    const box = await fixture(html`<div></div>`);
    const heard = listen(box);
    box.innerHTML = '<porchlight-phq9 lang="en" storage="forever"></porchlight-phq9>';
    await eventually(() => heard.length);
    expect(codes(heard)).to.eql(['storage-not-supported']);
    const el = box.firstElementChild as Screener;
    await loaded(el);
    expect(seen(el)).to.contain('Your answers are not saved.');
  });

  it('is taken out of the page in the middle and put back: all stands as it was', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    const parent = el.parentElement as HTMLElement;
    await go(el);
    await choose(el, 1);
    await go(el);
    el.remove();
    el.lang = 'da';
    await new Promise((resolve) => setTimeout(resolve, 20));
    parent.append(el);
    await eventually(() => $(el, '.wrapper')?.lang === 'da');
    expect(seen(el)).to.contain('Spørgsmål 2 af 9');
    expect(el.answers).to.eql({ 'phq-9.1': 1 });
  });

  it('two copies of the library: the first stays, one warning names both', async () => {
    const warnings: string[] = [];
    const before = console.warn;
    console.warn = (text: string) => void warnings.push(text);
    try {
      class Other extends PorchlightElement {
        static override readonly tag: string = 'porchlight-phq9';
        static override readonly version: string = '9.9.9';
      }
      Other.define();
      Other.define();
    } finally {
      console.warn = before;
    }
    expect(customElements.get('porchlight-phq9')).to.equal(PorchlightPhq9);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('duplicate-element').and.contain(PorchlightPhq9.version).and.contain('9.9.9');
  });

  it('a page that extends Object.prototype and Array.prototype changes nothing', async () => {
    const object = Object.prototype as unknown as Record<string, unknown>;
    const array = Array.prototype as unknown as Record<string, unknown>;
    object['phq-9.9'] = 3;
    object['extra'] = { to: 1 };
    array['last'] = () => 1;
    try {
      const el = await place('porchlight-phq9', { share: 'answers' });
      expect(seen(el, '.help')).not.to.contain('carry this alone');
      await answerAll(el, [1, 0, 0, 0, 0, 0, 0, 0, 0], 1);
      await go(el);
      const { score, flags } = el.result as unknown as { score: { total: number }; flags: unknown[] };
      expect(score.total).to.equal(1);
      expect(flags).to.have.length(0);
      expect(seen(el)).to.contain('Your answers add up to 1 of 27.');
      const own = await place('porchlight-screener');
      own.definition = definition();
      await eventually(() => $(own, '.primary'));
    } finally {
      delete object['phq-9.9'];
      delete object['extra'];
      delete array['last'];
    }
  });
});

const definition = () => ({
  instrument: {
    id: 'sleep-2',
    version: '1.0.0',
    name: 'Sleep-2',
    topic: 'general',
    timeframe: 'P1W',
    wordingOf: 'sleep-2',
    items: [{ id: 'sleep-2.1' }, { id: 'sleep-2.2' }],
    options: [{ value: 0 }, { value: 1 }],
    scoring: { method: 'sum', min: 0, max: 2 },
    bands: [],
    flags: [{ code: 'no-sleep', item: 'sleep-2.2', atLeast: 1 }],
    codes: {},
    licence: {
      terms: 'Own',
      use: { clinical: true, commercial: true, education: true, research: true },
      attribution: '',
      mayBeUnattended: true,
      seenIn: [],
    },
    sources: [],
  },
  wordings: {
    en: {
      stem: 'In the last week',
      items: { 'sleep-2.1': 'I slept badly <b>', 'sleep-2.2': 'I did not sleep' },
      options: { 0: 'No', 1: 'Yes' },
    },
  },
});

describe('an own instrument', () => {
  it('is asked like a built-in one, its text as text', async () => {
    const el = await place('porchlight-screener', { share: 'answers' });
    el.definition = definition();
    await eventually(() => $(el, '.primary'));
    await go(el);
    expect(seen(el)).to.contain('I slept badly <b>');
    await choose(el, 1);
    await go(el);
    await choose(el, 1);
    expect(seen(el, '.help')).to.contain('You do not have to carry this alone.');
    await go(el);
    await go(el);
    expect(el.result).to.deep.include({
      instrument: 'sleep-2',
      flags: [{ code: 'no-sleep', item: 'sleep-2.2', value: 1 }],
    });
  });

  for (const [what, break_, code] of [
    ['no object', () => 7, 'invalid-definition'],
    ['text that is no JSON', () => '{', 'invalid-definition'],
    ['a FHIR resource', () => ({ resourceType: 'Questionnaire' }), 'unsupported-definition'],
    ['no words', (d: ReturnType<typeof definition>) => ({ ...d, wordings: {} }), 'invalid-definition'],
    [
      'a missing item text',
      (d: ReturnType<typeof definition>) => ({ ...d, wordings: { en: { ...d.wordings.en, items: {} } } }),
      'invalid-definition',
    ],
    [
      'a rule on an unknown item',
      (d: ReturnType<typeof definition>) => ({
        ...d,
        instrument: { ...d.instrument, flags: [{ code: 'x', item: 'sleep-2.9', atLeast: 1 }] },
      }),
      'unknown-item',
    ],
  ] as const)
    it(`with ${what} is refused in plain words, help stays`, async () => {
      const el = await place('porchlight-screener', { instrument: 'gad-2' });
      const heard = listen(el);
      el.definition = break_(definition());
      await eventually(() => heard.length);
      await el.updateComplete;
      expect(codes(heard)).to.eql([code]);
      expect(seen(el)).to.contain('These questions cannot be shown');
      expect(seen(el, '.help')).to.contain('988');
    });

  it('that needs a trained person does not start until the page names who follows up', async () => {
    const own = definition();
    own.instrument.licence.mayBeUnattended = false;
    const el = await place('porchlight-screener', { instrument: 'gad-2' });
    const heard = listen(el);
    el.definition = own;
    await eventually(() => heard.length);
    await eventually(() => seen(el).includes('These questions cannot be shown'));
    expect(codes(heard)).to.eql(['invalid-attribute']);
    expect(seen(el, '.help')).to.contain('988');
    el.setAttribute('follow-up', 'the school nurse');
    await eventually(() => $(el, '.primary'));
  });

  it('src that cannot be loaded, or is no web address, is told', async () => {
    for (const src of ['/no-such-file.json', 'javascript:alert(1)', 'data:application/json,{}']) {
      const el = await place('porchlight-screener', { instrument: 'gad-2' });
      const heard = listen(el);
      el.setAttribute('src', src);
      await eventually(() => heard.length);
      expect(codes(heard), src).to.eql(['definition-load-failed']);
    }
  });
});
