import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { usePages } from './browser.js';

const pages = usePages();

/** Keeps what would have been printed, where the test finds it. */
const keepPrinted = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      const { documentElement, adoptedStyleSheets } = document;
      const css = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
      Object.assign(window.top as object, { printed: { html: documentElement.outerHTML, css } });
    };
  });
const plan = (count: number, text: string) => ({
  format: 'porchlight-safety-plan',
  version: 1,
  updatedAt: '2026-03-01T12:00:00Z',
  parts: Object.fromEntries(
    ['signs', 'alone', 'company', 'ask', 'professionals', 'surroundings', 'reasons'].map((part) => [
      part,
      Array.from({ length: count }, (_, at) => ({
        id: `${part}-${at}`,
        text: `${text} ${part} ${at}`,
        ...(part === 'ask' && { contact: { name: `Ana ${at}`, phone: `555 010 ${at}`, kind: 'call' } }),
        updatedAt: '2026-03-01T12:00:00Z',
      })),
    ]),
  ),
  removed: [],
});

async function printed(lang: string, what: 'card' | 'plan', value: object): Promise<Page> {
  const { page } = await pages.open('/partner-page/', { prepare: keepPrinted });
  await page.evaluate((lang) => {
    const element = document.createElement('porchlight-safety-plan');
    element.setAttribute('lang', lang);
    element.setAttribute('country', 'US');
    element.setAttribute('mode', 'view');
    document.querySelector('porchlight-phq9')?.replaceWith(element);
  }, lang);
  const element = page.locator('porchlight-safety-plan');
  await element.locator('.view').waitFor();
  await element.evaluate((node, value) => Reflect.set(node, 'plan', value), value);
  await element.locator(`.print-${what}`).click();
  await page.waitForFunction('window.printed');
  const { html, css } = (await page.evaluate('window.printed')) as { html: string; css: string };
  assert.doesNotMatch(html, /Harbour Radio/, 'nothing of the page around it');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  assert.equal(await element.locator('iframe').count(), 0, 'the sheet is gone after printing');
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  await sheet.addStyleTag({ content: css });
  return sheet;
}
test('after printing, the focus is back on the button that was pressed', async () => {
  const { page } = await pages.open('/partner-page/', { prepare: keepPrinted });
  await page.evaluate(() => {
    const element = document.createElement('porchlight-safety-plan');
    element.setAttribute('mode', 'view');
    document.querySelector('porchlight-phq9')?.replaceWith(element);
  });
  const element = page.locator('porchlight-safety-plan');
  await element.locator('.view').waitFor();
  await element.evaluate((node, value) => Reflect.set(node, 'plan', value), plan(1, 'words'));
  await element.locator('.print-card').press('Enter');
  await page.waitForFunction('window.printed');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  assert.equal(await element.locator('iframe').count(), 0);
  assert.equal(await element.locator('.print-card:focus').count(), 1);
  await page.context().close();
});

async function pagesOf(sheet: Page, format: string): Promise<number> {
  const pdf = (await sheet.pdf({ format, preferCSSPageSize: false })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const [lang, words] of [
  ['en', 'I notice this'],
  ['ar', 'ألاحظ هذا'],
  ['de', 'Das merke ich'],
] as const) {
  test(`the card: eight faces of 85 by 54 mm on one page, with lines to fold on (${lang})`, async () => {
    const sheet = await printed(lang, 'card', plan(3, words));
    const faces = (await sheet.evaluate(`[...document.querySelectorAll('.face')].map((face) => {
      const { width, height, left, top } = face.getBoundingClientRect();
      return [width, height, left, top].map((pixels) => Math.round((pixels / 96) * 25.4));
    })`)) as number[][];
    assert.deepEqual(
      faces.map(([width, height]) => [width, height]),
      Array.from({ length: 8 }, () => [85, 54]),
    );
    // Down one column and then down the other, the first where reading begins.
    const [left, right] = [faces[0]?.[2] as number, faces[4]?.[2] as number];
    assert.equal(lang === 'ar' ? left > right : left < right, true);
    const text = await sheet.innerText('body');
    for (const part of ['988', '741741', `${words} signs 0`, `${words} reasons 2`, 'Ana 1', '555 010 1'])
      assert.ok(text.includes(part), part);
    for (const format of ['A4', 'Letter']) assert.equal(await pagesOf(sheet, format), 1, format);
    await sheet.context().close();
  });

  test(`the whole plan on one page, numbers and help included (${lang})`, async () => {
    const sheet = await printed(lang, 'plan', plan(3, words));
    const text = await sheet.innerText('body');
    for (const part of ['988', '741741', `${words} signs 0`, `${words} reasons 2`, 'Ana 2', '555 010 2'])
      assert.ok(text.includes(part), part);
    assert.equal(await sheet.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr');
    for (const format of ['A4', 'Letter']) assert.equal(await pagesOf(sheet, format), 1, format);
    await sheet.context().close();
  });
}

test('the card with more than there is room for: smaller, then cut at an entry, with a sign; never over the edge', async () => {
  const sheet = await printed('en', 'card', plan(30, 'A rather long sentence about one thing of many that I can do'));
  const over = await sheet.evaluate(
    `[...document.querySelectorAll('.face')].filter((face) => face.scrollHeight > face.clientHeight).length`,
  );
  assert.equal(over, 0);
  assert.ok((await sheet.locator('.face .more').count()) >= 6);
  assert.ok((await sheet.locator('.face.smallest li').count()) > 20);
  assert.equal(await pagesOf(sheet, 'A4'), 1);
  await sheet.context().close();
});

test('the whole plan with more than one page holds all of it', async () => {
  const sheet = await printed('en', 'plan', plan(30, 'One of many'));
  const text = await sheet.innerText('body');
  for (const part of ['One of many signs 29', 'One of many reasons 29', '555 010 29'])
    assert.ok(text.includes(part), part);
  assert.ok((await pagesOf(sheet, 'A4')) > 1);
  await sheet.context().close();
});
