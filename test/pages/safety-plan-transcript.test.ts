import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { usePages } from './browser.js';

/*
 * What a screen reader meets while a plan is made, put in order, opened, saved, locked and opened again, from the browser's
 * accessibility tree. The fixtures are read by a person when they change: UPDATE_TRANSCRIPTS=1 npm run test:pages writes
 * them anew.
 */
const pages = usePages();
const PASSPHRASE = 'a lamp over the door';
const WORDS = {
  en: ['I stop answering messages', 'Everything feels too loud', 'Ana', '+1 555 010 0199'],
  ar: ['لا أرد على الرسائل', 'كل شيء صاخب', 'سارة', '+1 555 010 0199'],
} as const;

/** In place of help that is as it was on the first screen. */
const AGAIN = '- (help, as at the start)\n';

for (const lang of ['en', 'ar'] as const)
  test(`transcript of a safety plan (${lang})`, async () => {
    const { page } = await pages.open('/partner-page/', {
      prepare: (page) => page.clock.setFixedTime('2026-03-01T12:00:00Z'),
    });
    await page.evaluate((lang) => {
      const element = document.createElement('porchlight-safety-plan');
      element.setAttribute('lang', lang);
      element.setAttribute('country', 'US');
      element.setAttribute('storage', 'device');
      document.querySelector('porchlight-phq9')?.replaceWith(element);
    }, lang);
    const element = page.locator('porchlight-safety-plan');
    const at = (selector: string, options?: Parameters<typeof element.locator>[1]) =>
      element.locator(selector, options);
    await at('.start').waitFor();
    await at('a[href^="https://988"]').first().waitFor();
    const [first, second, name, number] = WORDS[lang];
    const screens: string[] = [];
    // The same on every screen: it is read once, and any difference stands out.
    let help: string | null = null;
    const note = async (title: string) => {
      const text = `## ${title}\n${await element.ariaSnapshot()}\n`;
      screens.push(help === null ? text : text.replace(help, () => AGAIN));
    };

    await note('start');
    help = /^- region .*\n(?: .*\n)+/m.exec(screens[0] as string)?.[0] ?? assert.fail('no help on the first screen');
    await at('.start .primary').click();
    await note('part 1, empty');
    await at('form.new .field-text').fill(first);
    await page.keyboard.press('Enter');
    await at('form.new .field-text').fill(second);
    await page.keyboard.press('Enter');
    await at('.entry').nth(1).waitFor();
    await note('part 1, two entries');
    await at('.entry .up').nth(1).press('Enter');
    await at('.entry .said', { hasText: second }).first().waitFor();
    await note('moved up');
    await at('.entry .change').first().click();
    await note('changing an entry');
    await page.keyboard.press('Enter');
    await at('.entry .delete').first().click();
    await note('deleted, can be undone');
    await at('.undo button').click();
    await at('.undo').waitFor({ state: 'detached' });
    await note('it is back');

    const parts = at('.parts .part');
    if (!(await parts.nth(3).isVisible())) await at('.parts-nav summary').click();
    await parts.nth(3).click();
    await at('form.new .with-contact').click();
    await at('.field-name').fill(name);
    await at('.field-phone').fill(number);
    await note('a person');
    await at('form.new .take').click();
    await at('.ways button').last().click();
    await note('the plan');

    await at('.bar .save').click();
    await at('.secret.first').fill(PASSPHRASE);
    await note('choosing a passphrase');
    await at('.secret.second').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await at('.bar .lock').waitFor({ timeout: 30_000 });
    await note('saved');
    await at('.bar .lock').click();
    await at('.locked form').waitFor();
    await note('locked');
    await at('.secret').fill('something else');
    await page.keyboard.press('Enter');
    await at('.locked .error').waitFor({ timeout: 30_000 });
    await note('a wrong passphrase');
    await at('.secret').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await at('.screen:not(.locked)').waitFor({ timeout: 30_000 });
    await note('open again');

    const path = `test/fixtures/transcripts/safety-plan.${lang}.txt`;
    const transcript = screens.join('\n');
    if (process.env['UPDATE_TRANSCRIPTS'] || !existsSync(path)) writeFileSync(path, transcript);
    assert.equal(transcript, readFileSync(path, 'utf8'));
    await page.context().close();
  });
