import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { usePages } from './browser.js';

/*
 * What a screen reader meets on every screen of a whole run, from the browser's accessibility tree. The fixtures are read
 * by a person when they change: UPDATE_TRANSCRIPTS=1 npm run test:pages writes them anew.
 */
const pages = usePages();

for (const lang of ['en', 'ar'])
  test(`transcript of a whole PHQ-9 (${lang})`, async () => {
    const { page } = await pages.open('/partner-page/');
    await page.evaluate((lang) => {
      const element = document.querySelector('porchlight-phq9');
      element?.setAttribute('lang', lang);
      element?.setAttribute('country', 'US');
    }, lang);
    await page.waitForFunction(
      (lang) =>
        document.querySelector('porchlight-phq9')?.shadowRoot?.querySelector('.wrapper')?.getAttribute('lang') === lang,
      lang,
    );
    await page.locator('porchlight-phq9 a[href^="https://988"]').first().waitFor();
    const element = page.locator('porchlight-phq9');
    const next = () => element.locator('.body .primary').click();
    const screens: string[] = [];
    const note = async (title: string) => screens.push(`## ${title}\n${await element.ariaSnapshot()}`);

    await note('start');
    await next();
    await next();
    await note('question 1, no answer given');
    for (let item = 1; item <= 9; item++) {
      await element
        .locator('input')
        .nth(item === 9 ? 1 : 2)
        .check();
      if (item === 1 || item === 9) await note(`question ${item}, answered`);
      await next();
    }
    await note('daily life');
    await element.locator('input').nth(1).check();
    await next();
    await note('review');
    await next();
    await note('result');

    const path = `test/fixtures/transcripts/phq-9.${lang}.txt`;
    const transcript = screens.join('\n\n') + '\n';
    if (process.env['UPDATE_TRANSCRIPTS'] || !existsSync(path)) writeFileSync(path, transcript);
    assert.equal(transcript, readFileSync(path, 'utf8'));
  });
