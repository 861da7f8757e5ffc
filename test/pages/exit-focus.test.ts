import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usePages } from './browser.js';

const pages = usePages();

// WCAG 2.4.11: the button that stays at the top hides nothing that has the focus, as long as the page makes room for it.
test('back through a plan by keys, on a small screen with large type: nothing that has the focus is behind the exit', async () => {
  const { page } = await pages.open('/clinic-portal/plan.html', {
    viewport: { width: 320, height: 640 },
  });
  await page.addStyleTag({ content: 'html, body { font-size: 32px; }' });
  await page.locator('#language').selectOption('de');
  const plan = page.locator('porchlight-safety-plan');
  const exit = page.locator('porchlight-exit .exit', { hasText: 'Seite verlassen' });
  await exit.waitFor();
  await plan.locator('.view .primary').click();
  for (const words of ['eins', 'zwei', 'drei']) {
    await plan.locator('form.new .field-text').fill(words);
    await page.keyboard.press('Enter');
  }
  await plan.locator('.ways button').last().focus();
  const hidden: string[] = [];
  let seen = 0;
  for (; seen < 60; seen++) {
    await page.keyboard.press('Shift+Tab');
    const behind = (await page.evaluate(`(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body || at.matches('.exit')) return null;
      const exit = document.querySelector('porchlight-exit').shadowRoot.querySelector('.exit').getBoundingClientRect();
      const { left, right, top, bottom } = at.getBoundingClientRect();
      const isBehind = left >= exit.left && right <= exit.right && top >= exit.top && bottom <= exit.bottom;
      return isBehind ? at.innerText : '';
    })()`)) as string | null;
    if (behind === null) break;
    if (behind) hidden.push(behind);
  }
  assert.deepEqual(hidden, []);
  assert.ok(seen > 15 && seen < 60, `${seen} were gone through`);
  await page.context().close();
});
