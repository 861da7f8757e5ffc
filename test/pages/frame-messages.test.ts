import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { usePages } from './browser.js';
import { framed, HOST, inFrame, openHost } from './host-page.js';

const pages = usePages();

const LISTEN = `<script>
  window.heard = [];
  for (const name of ['start', 'progress', 'risk', 'complete', 'change', 'error', 'exit', 'framed-presses'])
    addEventListener('porchlight-' + name, ({ type, detail }) => heard.push([type, detail]));
</script>`;
const heard = (page: Page) => page.evaluate('heard') as Promise<[string, unknown][]>;

/** A guest that takes the port as ours does, and then says what the test wants. */
const GUEST = (says: string) => `<!doctype html><body>Guest<script>
  addEventListener('message', ({ data, ports: [port] }) => {
    if (data !== 'porchlight-frame') return;
    const say = (message, transfer) => { try { port.postMessage(message, transfer); } catch (error) { console.log(String(error)); } };
    port.onmessage = ({ data }) => { (window.got ??= []).push(data); };
    ${says}
    setTimeout(() => { say({ type: 'event', name: 'porchlight-start', detail: { instrument: 'last' } }); }, 2500);
  });
</script>`;
const hostile = async (says: string, attributes = '') => {
  const { page, problems, requests } = await openHost(pages, {
    head: LISTEN,
    body: `<porchlight-frame element="phq9" guest="/guest.html" ${attributes}><p>Call 988</p></porchlight-frame>`,
    files: { '/guest.html': { body: GUEST(says), type: 'text/html' } },
  });
  await page.waitForFunction(`heard.some(([type, detail]) => detail?.instrument === 'last')`);
  return { page, problems, requests, all: (await heard(page)).slice(0, -1) };
};

describe('a guest that is not ours', () => {
  test('says what is in no list: it is dropped, and nobody hears of it', async () => {
    const { page, problems, all } = await hostile(`
      for (const message of [null, 1, 'ready', [], { type: 'config' }, { type: 'ready', more: 1 }, { type: 'run', code: 'alert(1)' },
        { type: 'height', px: 883 }, { type: 'height', px: '1024' }, { type: 'height', px: 1e9 }, { type: 'height', px: -64 },
        { type: 'event', name: 'click', detail: {} }, { type: 'event', name: 'porchlight-exit', detail: null },
        { type: 'event', name: '__proto__', detail: {} }, { type: 'presses', left: 99 },
        JSON.parse('{"type":"event","name":"porchlight-start","detail":{"instrument":{"__proto__":{"x":1}}}}'),
        new Map([['type', 'ready']]), new Blob(['x']), new Date(), /x/, new Error('x')]) say(message);
      let deep = {}; for (let at = 0; at < 500; at++) deep = { deep };
      say({ type: 'event', name: 'porchlight-complete', detail: deep });
    `);
    // An empty detail of a plan is what is left of the last one.
    assert.deepEqual(all, [['porchlight-complete', {}]]);
    assert.deepEqual(problems, []);
    assert.equal(await page.getByText('Call 988').isVisible(), true, 'it never said that it is ready');
    assert.equal(await page.evaluate('({}).x'), undefined);
  });

  test('tells more than share allows: only the documented part arrives', async () => {
    const RESULT = `{ instrument: 'phq-9', completedAt: '2026-01-01T10:00:00.000Z', severity: 'severe', flags: [],
      score: { total: 27, min: 0, max: 27, prorated: false, missing: 0 }, answers: { 'phq-9.9': 3 }, typed: 'my words' }`;
    const { all } = await hostile(`
      say({ type: 'event', name: 'porchlight-complete', detail: ${RESULT} });
      say({ type: 'event', name: 'porchlight-risk', detail: { flags: [{ code: 'self-harm', item: 'phq-9.9', value: 3 }] } });
      say({ type: 'event', name: 'porchlight-change', detail: { plan: { text: 'my words' } } });
      say({ type: 'event', name: 'porchlight-start', detail: { instrument: 'what I typed, with spaces' } });`);
    assert.deepEqual(all, [
      ['porchlight-complete', { instrument: 'phq-9', completedAt: '2026-01-01T10:00:00.000Z' }],
      ['porchlight-change', {}],
    ]);
  });

  test('10 MB in one message, and 20,000 messages at once: the page goes on', async () => {
    const { page, problems, all } = await hostile(`
      say({ type: 'event', name: 'x'.repeat(1e7), detail: null });
      say({ type: 'event', name: 'porchlight-error', detail: { code: 'x', message: 'y'.repeat(1e7) } });
      say({ type: 'store', id: 1, purpose: 'p', act: 'replace', expected: 0, sealed: 'z'.repeat(1e7) });
      for (let at = 0; at < 20000; at++) say({ type: 'event', name: 'porchlight-progress', detail: { answered: 1, total: 9 } });`);
    assert.ok(all.length <= 400, `${all.length} events of a flood`);
    assert.ok(all.every(([type]) => type === 'porchlight-progress'));
    assert.deepEqual(problems, []);
    assert.equal(await page.evaluate('1 + 1'), 2);
  });

  test('cannot make the page leave, count presses where nothing exits, nor hand over ports', async () => {
    const { page, all, problems } = await hostile(`
      say({ type: 'exit' });
      say({ type: 'presses', left: 0 });
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.answered = true; };
      say({ type: 'ready' }, [port2]);
      parent.postMessage('porchlight-frame', '*', [new MessageChannel().port2]);
      parent.postMessage({ type: 'ready' }, '*');`);
    assert.deepEqual(all, []);
    assert.ok(page.url().endsWith(HOST));
    assert.deepEqual(problems, []);
  });

  test('asks the store for anything: only what is sealed is kept, under names of frames, and few of them', async () => {
    const sealed = `{ format: 'porchlight-sealed', version: 1, purpose: 'p', iv: 'AAAA', data: 'AAAA', check: { iv: 'AAAA', data: 'AAAA' },
      kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: 600000, salt: 'AAAA' } }`;
    const { page } = await hostile(`
      const sealed = ${sealed};
      let id = 0;
      const keep = (purpose, what) => say({ type: 'store', id: ++id, purpose, act: 'replace', expected: 0, sealed: what });
      for (const what of ['my plan', { text: 'my plan' }, { ...sealed, note: 'my plan' }, { ...sealed, data: 'not base64 !' }]) keep('plain', what);
      for (const purpose of ['../safety-plan', '__proto__', '', 'A', 'x'.repeat(99)]) keep(purpose, sealed);
      for (let at = 0; at < 40; at++) keep('record-' + at, sealed);`);
    const kept = await page.evaluate(`new Promise((resolve, reject) => {
      const open = indexedDB.open('porchlight');
      open.onerror = reject;
      open.onsuccess = () => {
        const keys = open.result.transaction('sealed').objectStore('sealed').getAllKeys();
        keys.onsuccess = () => resolve(keys.result);
      };
    })`);
    assert.deepEqual(
      kept,
      Array.from({ length: 8 }, (_, at) => `frame:record-${at}`),
    );
  });
});

describe('a page around that is not ours', () => {
  const CONFIG = {
    type: 'config',
    element: 'phq9',
    attributes: [['lang', 'en']],
    theme: { properties: [], fontFamily: 'serif', fontSize: 16, colorScheme: 'normal', dir: 'ltr' },
    page: { address: '', fragment: '' },
    presses: false,
  };
  const FRAME = '<iframe sandbox="allow-scripts" src="/cdn/frame.html"></iframe>';

  /** Offers a port all the time. */
  const ATTACK = `function attack(target) {
    setInterval(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => top.stolen.push('answered');
      port1.postMessage(${JSON.stringify({ ...CONFIG, element: 'gad7' })});
      target.postMessage('porchlight-frame', '*', [port2]);
    }, 5);
  }`;

  test('only the page around is listened to, and only once', async () => {
    const { page, problems } = await openHost(pages, {
      head: LISTEN,
      body: `<script>window.stolen = []; ${ATTACK}</script>
        <iframe src="/other.html"></iframe>
        <porchlight-frame element="phq9" country="US"></porchlight-frame>`,
      files: {
        '/other.html': {
          type: 'text/html',
          body: `<script>
            ${ATTACK}
            const look = setInterval(() => {
              const target = parent.document.querySelector('porchlight-frame')?.shadowRoot?.querySelector('iframe')?.contentWindow;
              if (target) { clearInterval(look); attack(target); }
            }, 1);
          </script>`,
        },
      },
    });
    const element = await framed(page, 'porchlight-phq9');
    await element.locator('.primary').click();
    // The page itself offers a second port: too late.
    await page.evaluate(
      `attack(document.querySelector('porchlight-frame').shadowRoot.querySelector('iframe').contentWindow)`,
    );
    await element.getByText('Question 1 of 9').waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate('stolen'), []);
    assert.equal(await inFrame(page).locator('porchlight-gad7').count(), 0);
    assert.deepEqual(problems, []);
  });

  test('whatever comes over the port, the guest shows one element and nothing that was not meant', async () => {
    const { page, problems } = await openHost(pages, { body: FRAME });
    await page.waitForLoadState('load');
    const guest = page.locator('iframe').contentFrame();
    const bad: unknown[] = [
      null,
      'config',
      { ...CONFIG, element: '../x' },
      { ...CONFIG, element: 'phq9', html: '<img src=x onerror=alert(1)>' },
      { ...CONFIG, attributes: [['onclick', 'alert(1)']] },
      { ...CONFIG, attributes: [['xlink:href', 'x']] },
      { ...CONFIG, attributes: [['srcdoc', 'x'.repeat(1e7)]] },
      { ...CONFIG, theme: { ...CONFIG.theme, properties: [['background-image', 'url(https://example.com/x)']] } },
      { ...CONFIG, theme: { ...CONFIG.theme, fontSize: 'large' } },
      { type: 'answer', id: 1, ok: true, value: null },
      { type: 'changed', purpose: 'safety-plan' },
      { type: 'lock' },
      { type: 'run', code: 'alert(1)' },
    ];
    await page.evaluate(`(() => {
      const { port1, port2 } = new MessageChannel();
      window.said = [];
      port1.onmessage = ({ data }) => said.push(data);
      window.port = port1;
      frames[0].postMessage('porchlight-frame', '*', [port2]);
    })()`);
    await page.evaluate(
      `window.say = (messages) => { for (const message of messages) port.postMessage(message); for (let at = 0; at < 5000; at++) port.postMessage({ type: 'nothing', at }); }`,
    );
    await page.evaluate(`say(${JSON.stringify(bad)})`);
    await page.waitForTimeout(300);
    assert.equal(await guest.locator('body *').count(), 1, 'an empty box');
    await page.evaluate(`port.postMessage(${JSON.stringify({ ...CONFIG, element: 'nothing' })})`);
    await page.waitForFunction(`said.some(({ type }) => type === 'unknown')`);
    await page.evaluate(`port.postMessage(${JSON.stringify(CONFIG)})`);
    await page.waitForFunction(`said.some(({ type }) => type === 'ready')`);
    // Later another one is asked for: the first one stays.
    await page.evaluate(`port.postMessage(${JSON.stringify({ ...CONFIG, element: 'gad7' })})`);
    await page.evaluate(`say(${JSON.stringify(bad)})`);
    await guest.locator('porchlight-phq9 .primary').click();
    await guest.getByText('Question 1 of 9').waitFor();
    assert.equal(await guest.locator('porchlight-gad7').count(), 0);
    assert.deepEqual(problems, []);
  });
});
