import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, usePages } from './browser.js';

const pages = usePages();

for (const lang of ['en', 'ar'])
  test(`at 400 % zoom of a 1280 px window nothing runs off sideways (${lang})`, async () => {
    // 1280 × 1024 at 400 % is a viewport of 320 × 256 at four device pixels each (WCAG 1.4.10).
    const { page } = await pages.open('/partner-page/', {
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
    });
    await page.evaluate((lang) => document.querySelector('porchlight-phq9')?.setAttribute('lang', lang), lang);
    const element = page.locator('porchlight-phq9');
    await page.waitForFunction(
      (lang) =>
        document.querySelector('porchlight-phq9')?.shadowRoot?.querySelector('.wrapper')?.getAttribute('lang') === lang,
      lang,
    );
    const fits = async (screen: string) =>
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), screen);
    await fits('start');
    await answer(element, [3, 3, 3, 3, 3, 3, 3, 3, 3], 3);
    await fits('review');
    await element.locator('.nav .primary').click();
    await fits('result');
  });
