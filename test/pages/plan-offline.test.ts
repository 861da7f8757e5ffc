import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usePages } from './browser.js';
import { addEntry, savePlan, unlockPlan } from './plan-acts.js';

const pages = usePages();
const WORDS = 'The kitchen gets too loud for me';

test('clinic portal: a plan is made, saved, printed, and opened again without a network', async () => {
  const { page, problems } = await pages.open('/clinic-portal/plan.html', {
    prepare: (page) => page.addInitScript(`window.print = () => { window.top.printed = document.body.innerText; };`),
  });
  const plan = page.locator('porchlight-safety-plan');
  await plan.getByRole('button', { name: 'Start my plan' }).click();
  await addEntry(plan, WORDS);
  await savePlan(plan);
  await page.getByText('This page also opens without a network.').waitFor();

  await plan.locator('.ways button').last().click();
  await plan.getByRole('button', { name: 'Print the whole plan' }).click();
  await page.waitForFunction('window.printed');
  const printed = await page.evaluate<string>('window.printed');
  assert.match(printed, new RegExp(WORDS));
  assert.match(printed, /988/);
  assert.doesNotMatch(printed, /Riverside Clinic/, 'only the plan is printed');

  await page.context().setOffline(true);
  await page.reload();
  await unlockPlan(plan);
  await plan.getByText(WORDS).first().waitFor();
  await plan.locator('a[href^="tel:988"]').first().waitFor();
  await plan.getByRole('button', { name: 'Print the whole plan' }).click();
  await page.waitForFunction('window.printed');
  assert.match(await page.evaluate<string>('window.printed'), new RegExp(WORDS), 'printed without a network');
  assert.deepEqual(
    problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED')),
    [],
  );

  const kept = await page.evaluate<string[]>(
    `(async () => {
      const texts = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push(request.url + (await (await cache.match(request)).text()));
      }
      return texts;
    })()`,
  );
  assert.ok(kept.length > 20, `${kept.length} files are kept`);
  assert.ok(!kept.some((text) => text.includes(WORDS)), 'no word of the plan is among them');
  await page.context().close();
});
