import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree, disagree } from './agree.js';
import { answer, read, usePages } from './browser.js';

const pages = usePages();
interface Kept {
  readonly role: string;
  readonly status: string;
}
const isInert = (selector: string) => `document.querySelector('${selector}').inert`;

test('school site: the questions open after a guardian’s permission and the young person’s own yes', async () => {
  const { page, problems } = await pages.open('/school-site/?lang=en');
  const consent = page.locator('porchlight-consent');
  await page.getByText('This part opens after two answers of yes').waitFor();
  assert.equal(await page.evaluate(isInert('#questions')), true);

  await agree(consent, 'Rosa Díaz');
  await consent.getByRole('button', { name: 'I am the young person' }).waitFor();
  assert.equal(await page.evaluate(isInert('#questions')), true, 'one yes of two');
  assert.doesNotMatch(await consent.innerText(), /Rosa/, 'what the guardian wrote is not on the screen');

  await consent.getByRole('button', { name: 'I am the young person' }).click();
  await agree(consent, 'Sam Díaz');
  await consent.locator('.done').waitFor();
  assert.equal(await page.evaluate(isInert('#questions')), false);
  assert.deepEqual(
    (await read<Kept[]>(consent, 'records')).map(({ role, status }) => `${role} ${status}`),
    ['guardian granted', 'young-person granted'],
  );
  await answer(page.locator('porchlight-gad7'), [0, 1, 0, 1, 0, 1, 0]);
  assert.deepEqual(problems, []);
  await page.context().close();
});

test('school site: the young person’s no stands, and help stays', async () => {
  const { page } = await pages.open('/school-site/?lang=ar');
  const consent = page.locator('porchlight-consent');
  await agree(consent, 'ليلى');
  await consent.locator('.hand .primary').click();
  await disagree(consent);
  await consent.locator('.done').waitFor();
  assert.equal(await page.evaluate(isInert('#questions')), true);
  assert.ok(await consent.locator('a[href^="tel:988"]').first().isVisible(), 'the line can be called');
  assert.ok(await page.locator('porchlight-crisis a[href^="tel:988"]').first().isVisible(), 'help of the page too');
  await page.context().close();
});

test('clinic portal: a no keeps the questions closed; a yes opens them, and sharing follows the choice', async () => {
  const { page, problems } = await pages.open('/clinic-portal/');
  const consent = page.locator('porchlight-consent');
  await disagree(consent);
  await page.getByText('This part stays closed').waitFor();
  assert.equal(await page.evaluate(isInert('#visit')), true);

  await consent.getByRole('button', { name: 'Answer again from the start' }).click();
  await agree(consent, 'Ana Lee');
  await consent.locator('.done').waitFor();
  assert.equal(await page.evaluate(isInert('#visit')), false);
  assert.equal(await page.locator('porchlight-screener').getAttribute('share'), 'score');
  assert.deepEqual(
    (await read<Kept[]>(consent, 'records')).map(({ status }) => status),
    ['declined', 'granted'],
    'the no is not forgotten',
  );

  await page.reload();
  await consent.locator('.done').waitFor();
  assert.equal(await page.evaluate(isInert('#visit')), false, 'remembered in this tab');
  assert.equal(await page.locator('porchlight-screener').getAttribute('share'), 'score', 'and what was agreed to');
  assert.deepEqual(problems, []);
  await page.context().close();
});
