import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, usePages } from './browser.js';

const pages = usePages();

for (const lang of ['en', 'ar', 'de'])
  test(`prints one clean page with the result and help, and nothing of the page around it (${lang})`, async () => {
    const { page } = await pages.open('/partner-page/', {
      prepare: (page) =>
        page.addInitScript(() => {
          window.print = () => {
            const { documentElement, adoptedStyleSheets } = document;
            const css = adoptedStyleSheets
              .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
              .join('\n');
            Object.assign(window.top as object, { printed: { html: documentElement.outerHTML, css } });
          };
        }),
    });
    await page.evaluate((lang) => {
      const element = document.querySelector('porchlight-phq9');
      element?.setAttribute('lang', lang);
      element?.setAttribute('country', 'US');
    }, lang);
    const element = page.locator('porchlight-phq9');
    await page.waitForFunction(
      (lang) =>
        document.querySelector('porchlight-phq9')?.shadowRoot?.querySelector('.wrapper')?.getAttribute('lang') === lang,
      lang,
    );
    await answer(element, [3, 3, 3, 3, 3, 3, 3, 3, 3], 3);
    await element.locator('.nav .primary').click();
    await element.locator('.nav button').first().click();
    await page.waitForFunction('window.printed');
    const printed = (await page.evaluate('window.printed')) as { html: string; css: string };
    assert.doesNotMatch(printed.html, /Harbour Radio/);

    const sheet = await page.context().newPage();
    await sheet.setContent(printed.html);
    await sheet.addStyleTag({ content: printed.css });
    const text = await sheet.innerText('body');
    for (const part of ['27', '988', '741741', 'Spitzer', ...(lang === 'de' ? ['Löwe'] : [])])
      assert.ok(text.includes(part), part);
    assert.equal(await sheet.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr');
    for (const format of ['A4', 'Letter']) {
      const pdf = (await sheet.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, `${format}: one page`);
    }
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.equal(await element.locator('iframe').count(), 0, 'the sheet is gone after printing');
    await page.context().close();
  });
