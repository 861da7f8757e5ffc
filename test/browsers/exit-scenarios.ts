import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startSite, type Site } from './site.js';
import { until, type Tab } from './tab.js';

/** The button in the shadow root, and what is said there. */
const BUTTON = `document.querySelector('porchlight-exit')?.shadowRoot?.querySelector('button')`;
const SAID = `document.querySelector('porchlight-exit').shadowRoot.querySelector('[role=status]').textContent`;
/** What the library keeps, and something of the page's own. */
const KEEP = `new Promise((done) => {
  localStorage.setItem('porchlight:finder-list', '1');
  sessionStorage.setItem('porchlight:unfinished:x', '1');
  localStorage.setItem('page', '1');
  const open = indexedDB.open('porchlight', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('sealed');
  open.onsuccess = () => { open.result.close(); done(true); };
})`;
const KEPT = `(async () => {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...names.filter((name) => name === 'porchlight')].sort();
})()`;

/**
 * `porchlight-exit` in a tab of its own, with the history that a person has.
 * @param open starts the browser
 */
export function exitScenarios(open: () => Promise<Tab>): void {
  let site: Site;
  let tab: Tab;
  before(async () => {
    [site, tab] = await Promise.all([startSite(), open()]);
    console.log(`Browser: ${tab.browser}`);
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  const at = (path: string) =>
    until(
      path,
      async () => new URL(await tab.url()).pathname === path && (await tab.run('document.readyState')) === 'complete',
    );
  const title = () => tab.run<string>('document.title');

  /** As a person comes there: from somewhere else. */
  async function arrive(to = `${site.other}/neutral.html`): Promise<void> {
    await tab.go(`${site.origin}/start.html`);
    await at('/start.html');
    // Who goes on before the end of that event leaves no place in the history (WebKit).
    await until('the load event', async () => (await tab.run<number>('performance.timing.loadEventEnd')) > 0);
    await tab.run(`void (location.href = ${JSON.stringify(`/private.html?to=${encodeURIComponent(to)}`)})`);
    await at('/private.html');
    await until('the button', () => tab.run(`!!${BUTTON}?.innerText.includes('Exit this page')`));
  }

  describe('porchlight-exit in a tab', () => {
    test('is first in the tab order, and works by keyboard', async () => {
      await arrive();
      await tab.press('Tab');
      assert.equal(await tab.run(`document.activeElement.localName`), 'porchlight-exit');
      assert.equal(await tab.run(`document.activeElement.shadowRoot.activeElement === ${BUTTON}`), true);
      await tab.press('Enter');
      await at('/neutral.html');
    });

    test('a click: the neutral site takes the place of the page. Back leads to where one was before', async () => {
      await arrive();
      const before = await tab.run<number>('history.length');
      await tab.run(`void ${BUTTON}.click()`);
      await at('/neutral.html');
      assert.equal(new URL(await tab.url()).origin, site.other);
      assert.equal(await tab.run('history.length'), before, 'no new entry');
      await tab.back();
      await at('/start.html');
      assert.equal(await title(), 'Start');
      await tab.forward();
      await at('/neutral.html');
    });

    test('the neutral site is not told where somebody came from', async () => {
      await arrive();
      const from = site.asked.length;
      await tab.run(`void ${BUTTON}.click()`);
      await at('/neutral.html');
      const asked = site.asked.slice(from).filter(({ path }) => path === '/neutral.html');
      assert.deepEqual(asked, [{ path: '/neutral.html', referrer: undefined }]);
      assert.equal(await tab.run('document.referrer'), '');
    });

    test('three presses of Shift, each announced, wherever the focus is', async () => {
      await arrive();
      await tab.run(`document.querySelector('#field').focus()`);
      await tab.press('Shift');
      await until('the first', () => tab.run(`${SAID}.includes('2 more')`));
      await tab.press('Shift');
      await until('the second', () => tab.run(`${SAID}.includes('1 more')`));
      await tab.press('Shift');
      await at('/neutral.html');
      await tab.back();
      await at('/start.html');
    });

    test('capitals are typed, and a key between the presses stops the counting', async () => {
      await arrive();
      await tab.run(`document.querySelector('#field').focus()`);
      await tab.press('Shift+a', 'Shift+b', 'Shift+c', 'Shift+d');
      await tab.press('Shift', 'Shift', 'x');
      await until('the stop', () => tab.run(`${SAID}.includes('stopped')`));
      await tab.press('Shift');
      await until('a new count', () => tab.run(`${SAID}.includes('2 more')`));
      assert.equal(new URL(await tab.url()).pathname, '/private.html');
      assert.match(await tab.run('document.querySelector("#field").value'), /^abcdx$/i);
    });

    test('deletes what the library keeps on this device, and nothing of the page', async () => {
      await arrive(`${site.origin}/neutral.html`);
      await tab.run(KEEP);
      assert.deepEqual(await tab.run(KEPT), [
        'page',
        'porchlight',
        'porchlight:finder-list',
        'porchlight:unfinished:x',
      ]);
      await tab.run(`void ${BUTTON}.click()`);
      await at('/neutral.html');
      assert.deepEqual(await tab.run(KEPT), ['page']);
      await tab.run(`localStorage.removeItem('page')`);
    });

    test('an address that runs script is not gone to', async () => {
      await arrive('javascript:document.title="run"');
      assert.notEqual(await title(), 'run');
      assert.equal(
        await tab.run(`(async () => {
          const told = [];
          addEventListener('porchlight-error', ({ detail }) => told.push(detail.code));
          const exit = document.createElement('porchlight-exit');
          exit.setAttribute('href', 'data:text/html,x');
          document.body.append(exit);
          await exit.updateComplete;
          return told.join();
        })()`),
        'invalid-attribute',
      );
    });
  });
}
