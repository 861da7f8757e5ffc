import { test } from 'node:test';
import { usePages, answer } from './browser.js';
import { openRecorded } from './recorders.js';
const pages = usePages();
test('x', async () => {
  const { page, recorded } = await openRecorded(pages, { body: `<porchlight-phq2 country="US"></porchlight-phq2>`, prepare: (p) => p.addInitScript(`window.print = () => setTimeout(() => dispatchEvent(new Event('afterprint')))`) });
  const el = page.locator('porchlight-phq2');
  await answer(el, [3,3]);
  await el.locator('.nav .primary').click();
  await el.locator('[part=meaning]').waitFor();
  console.log(await el.locator('.nav').innerText(), await page.evaluate('document.activeElement.localName'));
  await el.locator('.nav button').first().click();
  await page.waitForTimeout(500);
  console.log(await el.locator('iframe').count(), await page.evaluate('document.hasFocus() + document.activeElement.localName'));
  const r = await recorded();
  console.log(await page.evaluate('document.querySelector("#control").value'));
  for (const e of r.rrweb) if (e.type === 3) console.log(JSON.stringify(e.data).slice(0, 200));
});
