import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agree } from './agree.js';
import { answer, usePages } from './browser.js';

const pages = usePages();
const wordings = (sheet: string) =>
  readdirSync('locales').flatMap((lang) => {
    try {
      return [{ lang, words: JSON.parse(readFileSync(`locales/${lang}/${sheet}.json`, 'utf8')) as Words }];
    } catch {
      return [];
    }
  });
interface Words {
  readonly stem: string;
  readonly items: Record<string, string>;
  readonly options: Record<string, string>;
  readonly functioningOptions?: object;
}

interface Run {
  readonly seen: { stem: string; items: string[]; options: string[]; daily: number; meaning: string; widest: number };
  readonly result: { lang: string; score: { total: number } };
}

for (const [tag, sheet, count] of [
  ['porchlight-phq9', 'phq-9', 9],
  ['porchlight-gad7', 'gad-7', 7],
] as const)
  for (const { lang, words } of wordings(sheet))
    test(`a person answers the ${sheet.toUpperCase()} in ${lang}, in the words of the sheet`, async () => {
      const { page, problems } = await pages.open('/partner-page/', { viewport: { width: 360, height: 740 } });
      await page.addScriptTag({ path: 'test/pages/in-page/run-sheet.js' });
      const { seen, result } = (await page.evaluate(`runSheet('${tag}', '${lang}', ${count})`)) as Run;
      const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
      assert.equal(spaced(seen.stem), spaced(words.stem));
      assert.deepEqual(
        seen.items.map(spaced),
        Array.from({ length: count }, (_, at) => spaced(words.items[`${sheet}.${at + 1}`] ?? '')),
      );
      assert.deepEqual(seen.options.map(spaced), Object.values(words.options).map(spaced));
      assert.equal(seen.daily, words.functioningOptions ? 4 : 0, 'the item on daily life is asked where it has words');
      const expected = Array.from({ length: count }, (_, at) => (at + 1) % 4).reduce((sum, value) => sum + value, 0);
      assert.equal(result.score.total, expected);
      assert.equal(result.lang, lang);
      assert.ok(seen.meaning.includes(new Intl.NumberFormat(lang).format(expected)), seen.meaning);
      assert.ok(seen.widest <= 360, 'no sideways scrolling at 360 px');
      assert.deepEqual(problems, []);
      await page.context().close();
    });

test('the partner page alone, as it stands: PHQ-9 from start to result', async () => {
  const { page, problems } = await pages.open('/partner-page/');
  const element = page.locator('porchlight-phq9');
  await answer(element, [0, 1, 2, 3, 0, 1, 2, 3, 0], 1);
  await element.locator('.nav .primary').click();
  assert.match(await element.locator('.body').innerText(), /Your answers add up to 12 of 27\./);
  assert.deepEqual(problems, []);
});

test('the clinic portal: the form sends what was shared', async () => {
  const { page, problems } = await pages.open('/clinic-portal/');
  const element = page.locator('porchlight-screener');
  await agree(page.locator('porchlight-consent'), 'Ana Lee');
  assert.equal(await page.locator('#visit').evaluate((form: HTMLFormElement) => form.checkValidity()), false);
  await answer(element, [1, 1, 1, 1, 1, 1, 1, 1, 1]);
  await element.locator('.nav .primary').click();
  await page.getByRole('button', { name: 'Send to the clinic' }).click();
  const sent = await page.locator('#sent').innerText();
  assert.match(sent, /"total":9/);
  assert.doesNotMatch(sent, /phq-9\.1/);
  await page.locator('#language').selectOption('he');
  await page.waitForFunction(
    () =>
      document.querySelector('porchlight-screener')?.shadowRoot?.querySelector('.wrapper')?.getAttribute('dir') ===
      'rtl',
  );
  assert.deepEqual(problems, []);
});

test('the school site: GAD-7 in Vietnamese says that it is missing there, and offers others', async () => {
  const { page, problems } = await pages.open('/school-site/?lang=vi');
  const consent = page.locator('porchlight-consent');
  await consent.locator('button[lang="en"]').click();
  await agree(consent, 'Linh');
  await consent.locator('.hand .primary').click();
  await agree(consent, 'Minh');
  const element = page.locator('porchlight-gad7');
  await element.locator('.languages button[lang="en"]').click();
  await answer(element, [3, 3, 3, 3, 3, 3, 3]);
  await element.locator('.nav .primary').click();
  assert.match(await element.locator('.body').innerText(), /Your answers add up to 21 of 21\./);
  assert.equal(await page.locator('porchlight-crisis').locator('a[href="tel:988"]').first().isVisible(), true);
  assert.deepEqual(problems, []);
});
