import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parseConsentDocument } from '../../src/core/consent/read.js';
import { verifyRecord } from '../../src/core/consent/verify.js';
import { usePages } from './browser.js';
import { draw, placeConsent, walkTo } from './consent-page.js';

const pages = usePages();
const keepPrinted = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      const { documentElement, adoptedStyleSheets } = document;
      const css = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
      Object.assign(window.top as object, { printed: { html: documentElement.outerHTML, css } });
    };
  });
const clinic = JSON.parse(readFileSync('consent/clinic-screening.json', 'utf8')) as Readonly<Record<string, unknown>>;
const values = { organization: 'Alder Clinic', phone: '+1 555 010 0177', email: 'consent@example.org' };

/** A form that was agreed to, with a drawn signature. */
async function agreed(lang: string) {
  const { page, problems } = await pages.open('/partner-page/', { prepare: keepPrinted, acceptDownloads: true });
  const element = await placeConsent(page, 'clinic-screening', { lang, signature: 'drawn' });
  await walkTo(element, 'understanding');
  await element.locator('.check-question input').nth(1).check();
  await element.locator('.check-answer').click();
  await walkTo(element, 'sign');
  await draw(page, element);
  await element.locator('.ways .on').click();
  await element.locator('.screen.done').waitFor();
  return { page, element, problems };
}
async function fileOf(page: Page, act: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

for (const lang of ['en', 'ar'])
  test(`the printed copy: text, choices, signature, who and when, version, fingerprint (${lang})`, async () => {
    const { page, element, problems } = await agreed(lang);
    const record = (await element.evaluate((node) => Reflect.get(node, 'record') as unknown)) as {
      sha256: string;
      understanding: { asked: number; right: number };
    };
    await element.locator('.print-copy').click();
    await page.waitForFunction('window.printed');
    const { html, css } = (await page.evaluate('window.printed')) as { html: string; css: string };
    assert.doesNotMatch(html, /Harbour Radio/, 'nothing of the page around it');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.equal(await element.locator('iframe').count(), 0, 'the sheet is gone after printing');
    assert.equal(
      await page.evaluate(`document.querySelector('porchlight-consent').shadowRoot.activeElement?.className`),
      'print-copy',
      'the focus is where it was',
    );
    const sheet = await page.context().newPage();
    await sheet.setContent(html);
    await sheet.addStyleTag({ content: css });
    const text = await sheet.innerText('body');
    const words = (clinic['languages'] as Record<string, { sections: Record<string, { statement: string }> }>)[lang];
    for (const { statement } of Object.values(words?.sections ?? {}))
      assert.ok(text.includes(statement.replace('{{organization}}', 'Alder Clinic')), statement);
    assert.ok(text.includes(record.sha256), 'the fingerprint');
    assert.equal(await sheet.locator('section:not(.understood) dd:not(.small)').count(), 3);
    const { asked, right } = record.understanding;
    assert.deepEqual([asked, right], [2, 1], 'one answered, one passed over');
    assert.equal(await sheet.locator('.understood div').count(), 2);
    const line = lang === 'ar' ? /^الإجابات الصحيحة: [1١] من [2٢]$/ : /^Answered right: 1 of 2$/;
    assert.match(await sheet.locator('.understood p').last().innerText(), line);
    assert.match(text, lang === 'ar' ? /تنتهي موافقتك بتاريخ/ : /Your yes ends on/);
    const strokes = await sheet.locator('.drawing path').getAttribute('d');
    assert.match(strokes ?? '', /^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+){5,}/);
    assert.equal(await sheet.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr');
    const pdf = (await sheet.pdf({ format: 'A4', preferCSSPageSize: false })).toString('latin1');
    assert.ok((pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0) <= 3, 'on a few pages');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

test('the copy to keep: one file that opens anywhere, with a record in it that verifies', async () => {
  const { page, element } = await agreed('en');
  const { name, text } = await fileOf(page, () => element.locator('.save-copy').click());
  assert.equal(name, 'consent-copy.html');
  assert.doesNotMatch(text, /<script(?! type="application\/json")|src=|href=|\son\w+=|<!--/i);
  const copy = await page.context().newPage();
  const asked: string[] = [];
  copy.on('request', (request) => asked.push(request.url()));
  await copy.setContent(text);
  assert.match(await copy.innerText('body'), /You agreed on .*Alder Clinic asks you some questions/s);
  assert.deepEqual(asked, []);
  const json = await copy.locator('#porchlight-consent-record').textContent();
  const verified = await verifyRecord(json, parseConsentDocument(clinic, values));
  assert.deepEqual(verified.problems, []);
  await page.context().close();
});

test('the receipt: JSON for other programs, without the drawing', async () => {
  const { page, element } = await agreed('en');
  const { name, text } = await fileOf(page, () => element.locator('.save-receipt').click());
  assert.equal(name, 'consent-receipt.json');
  const receipt = JSON.parse(text) as { record_id: string; purposes: { consent_state: string }[] };
  const id = await element.evaluate((node) => (Reflect.get(node, 'record') as { id: string }).id);
  assert.equal(receipt.record_id, id);
  assert.deepEqual(
    receipt.purposes.map(({ consent_state }) => consent_state),
    ['given', 'refused', 'refused'],
  );
  assert.doesNotMatch(text, /strokes/);
  await page.context().close();
});
