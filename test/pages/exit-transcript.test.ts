import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { usePages } from './browser.js';

/*
 * What a screen reader meets of the exit, on a page with a safety plan: the button first, each press announced, and after
 * the third nothing but a dialog over an empty page. The fixtures are read by a person when they change:
 * UPDATE_TRANSCRIPTS=1 npm run test:pages writes them anew.
 */
const pages = usePages();

for (const lang of ['en', 'ar'] as const)
  test(`transcript of the exit (${lang})`, async () => {
    const { page } = await pages.open('/partner-page/');
    await page.evaluate((lang) => {
      document.body.replaceChildren();
      for (const name of ['exit', 'safety-plan']) {
        const element = document.createElement(`porchlight-${name}`);
        element.setAttribute('lang', lang);
        element.setAttribute('country', 'US');
        document.body.append(element);
      }
      // It stays on the blank page, so that it can be looked at.
      addEventListener('porchlight-exit', (event) => event.preventDefault());
    }, lang);
    const exit = page.locator('porchlight-exit');
    await exit.locator('[part=hint]').waitFor();
    await page.locator('porchlight-safety-plan .start').waitFor();

    await page.keyboard.press('Tab');
    assert.equal(await exit.evaluate('document.activeElement.localName'), 'porchlight-exit', 'first in tab order');
    await page.locator('porchlight-safety-plan .start .primary').click();
    await page.locator('porchlight-safety-plan form.new .field-text').fill('words of a person');

    const screens: string[] = [];
    const note = async (title: string) => screens.push(`## ${title}\n${await exit.ariaSnapshot()}\n`);
    /** What was said last; waits until that is another one. */
    let said = '';
    const press = async (key: string) => {
      await page.keyboard.press(key);
      const status = exit
        .locator('[role=status]')
        .filter({ hasText: /\S/ })
        .filter({ hasNotText: said || /^$/ });
      await status.waitFor({ state: 'attached' });
      said = await status.innerText();
    };
    await note('the first thing on the page');
    await press('Shift');
    await note('Shift, once');
    await press('Shift');
    await note('Shift, twice');
    await press('a');
    await note('another key');
    for (let time = 0; time < 2; time++) await press('Shift');
    await page.keyboard.press('Shift');
    await exit.locator('dialog[open]').waitFor({ state: 'attached' });
    screens.push(`## Shift, three times\n${await reachable()}\n`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    screens.push(`## Escape and Tab do not lead back\n${await reachable()}\n`);

    const path = `test/fixtures/transcripts/exit.${lang}.txt`;
    const transcript = screens.join('\n');
    if (process.env['UPDATE_TRANSCRIPTS'] || !existsSync(path)) writeFileSync(path, transcript);
    assert.equal(transcript, readFileSync(path, 'utf8'));
    await page.context().close();

    /** All that is left in the accessibility tree of the browser, by role and name. */
    async function reachable(): Promise<string> {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored, role }) => !ignored && !['none', 'generic', 'InlineTextBox'].includes(String(role?.value)))
        .map(({ role, name }) => `- ${role?.value} ${JSON.stringify(name?.value ?? '')}`)
        .join('\n');
    }
  });
