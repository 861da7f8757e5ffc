import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** What the host puts into the documents that the package brings. */
const values = {
  organization: 'Alder Clinic',
  phone: '+1 555 010 0177',
  email: 'consent@example.org',
};

/** A page with a form on it, and nothing of the questions that were there. */
export async function placeConsent(
  page: Page,
  name: 'clinic-screening' | 'school-screening',
  attributes: Readonly<Record<string, string>>,
): Promise<Locator> {
  const json = readFileSync(`consent/${name}.json`, 'utf8');
  await page.evaluate(
    ([json, values, attributes]) => {
      const element = document.createElement('porchlight-consent');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      Object.assign(element, { values, document: json });
      document.querySelector('porchlight-phq9')?.replaceWith(element);
    },
    [json, values, { country: 'US', ...attributes }] as const,
  );
  const element = page.locator('porchlight-consent');
  await element.locator('.screen .title').waitFor();
  return element;
}

/** Presses Next until a screen comes; the first purpose gets a yes. */
export async function walkTo(element: Locator, screen: string): Promise<void> {
  let isFirst = true;
  while (!(await element.locator(`.screen.${screen}`).count())) {
    if (isFirst && (await element.locator('.screen.purpose').count())) {
      await element.locator('.option.box input').check();
      isFirst = false;
    }
    await element.locator('.ways .on').click();
  }
}

/** A real stroke in the place to draw. */
export async function draw(page: Page, element: Locator): Promise<void> {
  const canvas = element.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    `(document.querySelector('porchlight-consent').shadowRoot.querySelector('canvas')?.style.touchAction ?? '') !== ''`,
  );
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is no place to draw.');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++)
    await page.mouse.move(box.x + 40 + step * 10, box.y + 70 + 30 * Math.sin(step));
  await page.mouse.up();
}
