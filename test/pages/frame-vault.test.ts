import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { usePages } from './browser.js';
import { framed, HOST, inFrame, inPage, openHost, type HostPage } from './host-page.js';
import { addEntry, PASSPHRASE, saved, savePlan, showPlan, startPlan, unlockPlan } from './plan-acts.js';

const pages = usePages();
const TYPED = ['the zebra in the hall', 'walks along the quay'] as const;
const PLAN = '<porchlight-frame element="safety-plan" storage="device" country="US"><p>Call 988</p></porchlight-frame>';

const open = (host: Partial<HostPage> = {}) =>
  openHost(pages, {
    head: '<script src="/record.js"></script>',
    body: PLAN,
    files: { '/record.js': inPage('record-everything.js') },
    ...host,
  });
const plan = (page: Page, selector?: string) => framed(page, 'porchlight-safety-plan', selector);

/** All that the site has in its database, keys and values. */
const database = (page: Page): Promise<[string, unknown][]> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const open = indexedDB.open('porchlight');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const db = open.result;
      if (!db.objectStoreNames.contains('sealed')) { db.close(); resolve([]); return; }
      const store = db.transaction('sealed').objectStore('sealed');
      const keys = store.getAllKeys();
      const values = store.getAll();
      values.onsuccess = () => { db.close(); resolve(keys.result.map((key, at) => [key, values.result[at]])); };
    };
  })`);
const record = (page: Page) => page.evaluate('JSON.stringify(record)') as Promise<string>;
/** The same site in another tab of the same browser profile. */
async function otherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route(
    (url) => url.pathname === HOST,
    (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head><title>Again</title><script type="module" src="/cdn/porchlight.js"></script></head><body>${PLAN}</body></html>`,
      }),
  );
  await page.goto(pages.origin + HOST);
  return page;
}

describe('what the vault keeps from inside a frame', () => {
  test('the page holds ciphertext only, hears no word and no passphrase, and the plan survives a reload', async () => {
    const { page, problems } = await open();
    let element = await plan(page);
    await startPlan(element, TYPED[0]);
    await addEntry(element, TYPED[1]);
    await savePlan(element);

    const [entry, ...rest] = await database(page);
    assert.deepEqual(rest, []);
    assert.equal(entry?.[0], 'frame:safety-plan');
    const { sealed } = entry[1] as { sealed: Record<string, unknown> };
    assert.deepEqual(Object.keys(sealed).sort(), ['check', 'data', 'format', 'iv', 'kdf', 'purpose', 'version']);
    const everything = JSON.stringify(await database(page)) + (await record(page));
    for (const secret of [...TYPED, 'the zebra', 'the quay', PASSPHRASE, 'lamp over'])
      assert.ok(!everything.includes(secret), `"${secret}" is on the page`);
    // The recorder does hear what goes over the port.
    assert.match(everything, /"port in",\{"type":"store"/);
    assert.equal(await page.evaluate('localStorage.length + sessionStorage.length'), 0);

    await page.reload();
    element = await plan(page);
    await element.locator('form.passphrase').waitFor();
    assert.equal(await element.getByText(TYPED[0]).count(), 0);
    await unlockPlan(element, 'not the passphrase');
    await element.locator('form.passphrase .error').waitFor();
    await unlockPlan(element);
    await saved(element);
    await showPlan(element);
    await element.getByText(TYPED[0]).first().waitFor();
    await element.getByText(TYPED[1]).first().waitFor();
    assert.ok(!(await record(page)).includes('zebra'));
    assert.deepEqual(problems, []);
  });

  test('two frames, and two tabs: each hears of what the other saved, and nothing is lost', async () => {
    const { page } = await open({
      body: `<div id="a">${PLAN}</div><div id="b">${PLAN}</div>`,
    });
    const a = await plan(page, '#a porchlight-frame');
    const b = await plan(page, '#b porchlight-frame');
    await startPlan(a, 'first in a');
    await savePlan(a);
    await page.reload();
    const [c, d] = [await plan(page, '#a porchlight-frame'), await plan(page, '#b porchlight-frame')];
    for (const each of [c, d]) {
      await unlockPlan(each);
      await saved(each);
      await showPlan(each);
    }
    const change = async (element: typeof a, words: string) => {
      const edit = element.getByRole('button', { name: 'Change my plan' });
      if (await edit.count()) await edit.first().click();
      const part = element.locator('.parts .part').first();
      if (!(await element.locator('form.new').count())) await part.click();
      await addEntry(element, words);
      await saved(element);
    };
    await change(c, 'second in a');
    await d.getByText('second in a').first().waitFor();
    const other = await otherTab(page.context());
    const e = await plan(other);
    await unlockPlan(e);
    await saved(e);
    await showPlan(e);
    await Promise.all([change(d, 'third in b'), change(e, 'fourth in the other tab')]);
    for (const words of ['first in a', 'second in a', 'third in b', 'fourth in the other tab'])
      for (const element of [c, d, e]) await element.getByText(words).first().waitFor();
    assert.equal((await database(page)).length, 1);
    assert.equal(await b.count(), 1);
  });

  test('deleted inside, it is gone from the page’s database', async () => {
    const { page } = await open();
    const element = await plan(page);
    await startPlan(element, TYPED[0]);
    await savePlan(element);
    await element
      .getByRole('button', { name: 'See my plan' })
      .or(element.getByRole('button', { name: 'Open my plan' }))
      .first()
      .click();
    await element.locator('.clear').click();
    await element.locator('.confirm .yes').click();
    await element.getByText('Your plan was deleted').first().waitFor();
    assert.deepEqual(await database(page), []);
  });

  test('the page can lock it', async () => {
    const { page } = await open();
    const element = await plan(page);
    await startPlan(element, TYPED[0]);
    await savePlan(element);
    await page.evaluate(`document.querySelector('porchlight-frame').lock()`);
    await element.locator('form.passphrase').waitFor();
    assert.equal(await element.getByText(TYPED[0]).count(), 0);
    await unlockPlan(element);
    await showPlan(element);
    await element.getByText(TYPED[0]).first().waitFor();
  });

  for (const [what, script] of [
    ['full', `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`],
    ['blocked', `indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };`],
  ] as const)
    test(`storage of the page is ${what}: it is said, and the plan stays on show`, async () => {
      const { page } = await open({ head: `<script>${script}</script>` });
      const element = await plan(page);
      await startPlan(element, TYPED[0]);
      if (what === 'full') {
        await element.locator('.bar .save').click();
        await element.locator('form.passphrase .first').fill(PASSPHRASE);
        await element.locator('form.passphrase .second').fill(PASSPHRASE);
        await element.locator('form.passphrase .primary').click();
        await element
          .getByText(/no room|full/i)
          .first()
          .waitFor();
      } else await element.locator('.bar .note').waitFor();
      assert.equal(await element.getByText(TYPED[0]).first().isVisible(), true);
      assert.equal(await element.getByText(/^Saved on this device/).count(), 0);
    });

  test('storage="session" is not there in a frame: it is said, and nothing breaks', async () => {
    const { page } = await open({
      body: '<porchlight-frame element="safety-plan" storage="session" country="US"></porchlight-frame>',
    });
    const element = await plan(page);
    await startPlan(element, TYPED[0]);
    await element.locator('.bar .note').waitFor();
    assert.equal(await page.evaluate('sessionStorage.length'), 0);
    assert.equal(await inFrame(page).locator('porchlight-safety-plan').count(), 1);
  });
});
