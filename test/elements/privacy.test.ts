import { expect } from '@open-wc/testing';
import '../../src/elements/phq9/define.js';
import { $, $$, answerAll, choose, go, place, type Screener } from '../helpers/screener.js';

const ANSWERS = [3, 1, 2, 0, 3, 1, 2, 0, 2];

describe('what scripts of the page can see', () => {
  it('every recorder opt-out stands on the element and on the wrapper inside', async () => {
    const el = await place('porchlight-phq9');
    for (const node of [el, $(el, '.wrapper') as HTMLElement]) {
      for (const name of [
        'rr-block',
        'ph-no-capture',
        'sentry-block',
        'fs-exclude',
        '_lr-hide',
        'amp-block',
        'heap-ignore',
      ])
        expect(node.classList.contains(name), `${node.localName} ${name}`).to.equal(true);
      for (const [name, value] of [
        ['data-dd-privacy', 'hidden'],
        ['data-clarity-mask', 'true'],
        ['data-openreplay-hidden', 'true'],
        ['data-hj-suppress', 'true'],
        ['data-sentry-block', 'true'],
      ] as const)
        expect(node.getAttribute(name), `${node.localName} ${name}`).to.equal(value);
    }
  });

  it('radios are equal: no value, id, class or name says what was chosen', async () => {
    const el = await place('porchlight-phq9');
    await go(el);
    const inputs = $$<HTMLInputElement>(el, 'input');
    expect(new Set(inputs.map((input) => input.value)).size).to.equal(1);
    expect(new Set(inputs.map((input) => input.name)).size).to.equal(1);
    expect(inputs.every((input) => input.getAttribute('autocomplete') === 'off')).to.equal(true);
  });

  it('nothing is written to native setters while a person answers', async () => {
    const written: string[] = [];
    const restore = (['checked', 'value'] as const).map((name) => {
      const before = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name) as PropertyDescriptor;
      Object.defineProperty(HTMLInputElement.prototype, name, {
        ...before,
        set(value: unknown) {
          written.push(name);
          before.set?.call(this, value);
        },
      });
      return () => Object.defineProperty(HTMLInputElement.prototype, name, before);
    });
    try {
      const el = await place('porchlight-phq9');
      await answerAll(el, ANSWERS, 2);
      $$(el, '.answer button')[4]?.click();
      await el.updateComplete;
      await choose(el, 0);
      await go(el);
      await go(el);
      expect($(el, '.title')?.innerText).to.equal('Your result');
      expect(written).to.eql([]);
    } finally {
      restore.forEach((act) => act());
    }
  });

  it('no property of the element holds an answer, a score or a severity', async () => {
    const el = await place('porchlight-phq9');
    await answerAll(el, ANSWERS, 2);
    await go(el);
    const found: string[] = [];
    const visited = new Set<unknown>([globalThis, document]);
    const walk = (value: unknown, path: string, depth: number): void => {
      if (value === null || depth > 5) return;
      if (typeof value === 'string' && /moderate|phq-9\.\d":/.test(value)) found.push(`${path} = ${value}`);
      if (typeof value === 'number' && value === 14) found.push(`${path} = ${value}`);
      if ((typeof value !== 'object' && typeof value !== 'function') || visited.has(value) || value instanceof Node)
        return;
      visited.add(value);
      for (const key of Reflect.ownKeys(value)) {
        let next: unknown;
        try {
          next = Reflect.get(value, key);
        } catch {
          continue;
        }
        walk(next, `${path}.${String(key)}`, depth + 1);
      }
    };
    visited.delete(el);
    for (const key of Reflect.ownKeys(el)) walk(Reflect.get(el, key), String(key), 0);
    for (const name of ['answers', 'result', 'value']) walk(Reflect.get(el, name), name, 0);
    expect(found).to.eql([]);
  });

  it('nothing of it reaches title, address, storage, cookies, window.name or the console', async () => {
    const lines: string[] = [];
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const before = methods.map((name) => console[name]);
    methods.forEach((name) => (console[name] = (...parts: unknown[]) => void lines.push(parts.join(' '))));
    const snapshot = () =>
      JSON.stringify([
        document.title,
        location.href,
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        window.name,
      ]);
    const then = snapshot();
    try {
      const el = await place('porchlight-phq9');
      await answerAll(el, ANSWERS, 2);
      await go(el);
    } finally {
      methods.forEach((name, at) => (console[name] = before[at] as typeof console.log));
    }
    expect(snapshot()).to.equal(then);
    expect(lines.filter((line) => /phq|score|\b14\b|moderate/i.test(line))).to.eql([]);
  });

  it('a page that comes back from the back/forward cache starts empty', async () => {
    const el = await place('porchlight-phq9', { share: 'answers' });
    await go(el);
    await choose(el, 3);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect($(el, 'input'), 'cleared before the page is frozen').to.equal(null);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await el.updateComplete;
    expect(el.answers).to.eql({});
  });

  it('a form control state is not handed to the browser', async () => {
    const el = await place('porchlight-phq9', { name: 'x' });
    await go(el);
    await choose(el, 3);
    expect((el as Screener & { formStateRestoreCallback?: unknown }).formStateRestoreCallback).to.equal(undefined);
  });
});
