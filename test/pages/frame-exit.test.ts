import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { usePages } from './browser.js';
import { framed, HOST, inFrame, openHost } from './host-page.js';
import { savePlan, startPlan } from './plan-acts.js';

const pages = usePages();

const NEUTRAL = { body: '<title>Neutral</title><h1>A neutral page</h1>', type: 'text/html' };
const EXIT = '<porchlight-exit href="/neutral.html" lang="en"></porchlight-exit>';
const PLAN = '<porchlight-frame element="safety-plan" storage="device" lang="en"></porchlight-frame>';
const open = (body: string, head = '') => openHost(pages, { body, head, files: { '/neutral.html': NEUTRAL } });
const atNeutral = (page: Page) => page.waitForURL((url) => url.pathname === '/neutral.html');
const pressShift = async (page: Page, times: number) => {
  for (let time = 0; time < times; time++) await page.keyboard.press('Shift');
};

describe('porchlight-exit around the frame', () => {
  test('three presses of Shift inside the frame leave the page; each is announced and shown by the button outside', async () => {
    const { page } = await open(EXIT + PLAN);
    const plan = await framed(page, 'porchlight-safety-plan');
    await startPlan(plan, 'my words');
    await plan.locator('form.new .field-text').focus();
    const status = page.locator('porchlight-exit [role=status]');
    await page.keyboard.press('Shift');
    await status.getByText('2 more times').waitFor();
    assert.equal(await page.locator('porchlight-exit .dot.on').count(), 1);
    await page.keyboard.press('Shift');
    await status.getByText('1 more time').waitFor();
    await page.keyboard.press('Shift');
    await atNeutral(page);
  });
  test('capitals, and other keys between the presses, leave nowhere', async () => {
    const { page } = await open(EXIT + PLAN);
    const plan = await framed(page, 'porchlight-safety-plan');
    await plan.locator('.start .primary').click();
    const field = plan.locator('form.new .field-text');
    await field.focus();
    for (const letter of 'ABCDE') await page.keyboard.press(`Shift+${letter}`);
    await pressShift(page, 2);
    await page.keyboard.press('x');
    await page.locator('porchlight-exit [role=status]').getByText('stopped').waitFor();
    await pressShift(page, 1);
    await page.locator('porchlight-exit [role=status]').getByText('2 more times').waitFor();
    assert.ok(page.url().endsWith(HOST));
    assert.equal(await field.inputValue(), 'ABCDEx');
  });
  test('where nothing exits, the page is told of no press', async () => {
    const { page } = await open(
      PLAN,
      `<script>window.told = []; addEventListener('porchlight-framed-presses', ({ detail }) => told.push(detail));
       const real = MessagePort.prototype.postMessage; window.ports = [];
       const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
       Object.defineProperty(MessagePort.prototype, 'onmessage', { set(listener) { set.call(this, (event) => { ports.push(event.data.type); listener(event); }); } });</script>`,
    );
    const plan = await framed(page, 'porchlight-safety-plan');
    await plan.locator('.start .primary').click();
    await plan.locator('form.new .field-text').focus();
    await pressShift(page, 4);
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate('told'), []);
    assert.ok(!((await page.evaluate('ports')) as string[]).includes('presses'));
    assert.ok(page.url().endsWith(HOST));
  });
  test('pressed outside: what is in the frame is gone before the page goes, and so is what was sealed', async () => {
    const { page } = await open(
      EXIT + PLAN,
      `<script>addEventListener('porchlight-exit', () => setTimeout(() => {
         const frame = document.querySelector('porchlight-frame').shadowRoot.querySelector('iframe');
         sessionStorage.setItem('seen', String(frame));
       }));</script>`,
    );
    const plan = await framed(page, 'porchlight-safety-plan');
    await startPlan(plan, 'my words');
    await savePlan(plan);
    await page.locator('porchlight-exit button').click();
    await atNeutral(page);
    assert.equal(await page.evaluate(`sessionStorage.getItem('seen')`), 'null');
    assert.deepEqual(await page.evaluate('indexedDB.databases()'), []);
  });
  test('a page that comes back shows the frame again, empty', async () => {
    const { page } = await open(EXIT + PLAN);
    await startPlan(await framed(page, 'porchlight-safety-plan'), 'my words');
    await page.evaluate(`addEventListener('porchlight-exit', () =>
      setTimeout(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))))`);
    await page.locator('porchlight-exit button').click();
    const plan = await framed(page, 'porchlight-safety-plan');
    await plan.locator('.start .primary').waitFor();
    assert.equal(await plan.getByText('my words').count(), 0);
    assert.equal(await page.locator('porchlight-exit dialog').isVisible(), false);
  });
});

describe('porchlight-exit inside of a frame', () => {
  const FRAMED = '<porchlight-frame element="exit" href="/neutral.html" lang="en"></porchlight-frame>';
  test('pressed: the whole page is blank, then it goes to the address', async () => {
    const { page, problems } = await open(
      `<h1>Words that nobody else should see</h1>${FRAMED}`,
      `<script>addEventListener('porchlight-exit', () => {
         const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
         sessionStorage.setItem('seen', JSON.stringify([middle?.localName, document.title.trim()]));
       });</script>`,
    );
    const exit = await framed(page, 'porchlight-exit');
    await exit.locator('button').click();
    await atNeutral(page);
    assert.deepEqual(JSON.parse((await page.evaluate(`sessionStorage.getItem('seen')`)) as string), [
      'porchlight-frame',
      '',
    ]);
    assert.deepEqual(problems, []);
  });
  test('Shift three times in the frame, and in the page around it', async () => {
    for (const inside of [true, false]) {
      const { page } = await open(`<button id="other">Other</button>${FRAMED}`);
      const exit = await framed(page, 'porchlight-exit');
      await (inside ? exit.locator('button') : page.locator('#other')).focus();
      await pressShift(page, 3);
      await atNeutral(page);
      await page.context().close();
    }
  });
  test('the button that does it for the frame cannot be reached or heard', async () => {
    const { page } = await open(FRAMED);
    await framed(page, 'porchlight-exit');
    const shelf = page.locator('porchlight-frame .shelf');
    await shelf.waitFor({ state: 'attached' });
    assert.equal(await shelf.evaluate((node) => (node as HTMLElement).inert), true);
    const box = await shelf.boundingBox();
    assert.ok(box && box.width <= 1 && box.height <= 1);
    assert.equal(await inFrame(page).locator('porchlight-exit button').count(), 1);
  });
});
