import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { usePages } from './browser.js';

const pages = usePages();
const at = '2026-03-01T12:00:00Z';
const contact = { name: 'Ana', phone: '555 010 0199', kind: 'call' };
const plan = {
  format: 'porchlight-safety-plan',
  version: 1,
  updatedAt: at,
  parts: Object.fromEntries(
    ['signs', 'alone', 'company', 'ask', 'professionals', 'surroundings', 'reasons'].map((part) => [
      part,
      part === 'ask' ? [{ id: 'ana', text: '', contact, updatedAt: at }] : [],
    ]),
  ),
  removed: [],
};
/** Requests for the code of QR codes fail, as far as their address matches. */
async function opened(failing: RegExp) {
  const { page } = await pages.open('/clinic-portal/plan.html', {
    serviceWorkers: 'block',
    prepare: (page) => page.route(failing, (route) => route.abort()),
  });
  const element = page.locator('porchlight-safety-plan');
  await element.locator('.view').waitFor();
  await element.evaluate((node, value) => Reflect.set(node, 'plan', value), plan);
  return { page, element };
}
const ask = (element: Locator) => element.locator('.person .sign').press('Enter');
const drawn = (element: Locator) => element.locator('.code svg .qr-ink').waitFor();

test('the code that draws QR codes does not come: told in words, and pressed again it is there', async () => {
  const failing = /\/chunks\/qr-/;
  const { page, element } = await opened(failing);
  await ask(element);
  await element.locator('.person [role=alert]', { hasText: 'The QR code could not be loaded.' }).waitFor();
  await page.unroute(failing);
  await ask(element);
  await drawn(element);
  assert.equal(await element.locator('[role=alert]').count(), 0);
  await page.context().close();
});

test('a browser that remembers that it did not come is asked for it under another address', async () => {
  // As if its address were remembered: only a new one gets through.
  const { page, element } = await opened(/\/chunks\/qr-[^?]*$/);
  await ask(element);
  await drawn(element);
  await page.context().close();
});
