import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Tab } from './tab.js';

/** Firefox through WebDriver BiDi. */
export async function openFirefox(executablePath: string, env: Readonly<Record<string, string>>): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage();
  return {
    browser: await browser.version(),
    // The driver is not told when a page is taken from the back/forward cache: it waits for a load that does not come, and
    // does not know where it is. The page does.
    go: async (url) => void (await page.evaluate(`void setTimeout(() => location.assign(${JSON.stringify(url)}))`)),
    url: () => page.evaluate('location.href') as Promise<string>,
    run: (script) => page.evaluate(script) as Promise<never>,
    press: async (...keys) => {
      for (const press of keys) {
        const all = (press.length > 1 ? press.split('+') : [press]) as KeyInput[];
        for (const key of all) await page.keyboard.down(key);
        for (const key of all.reverse()) await page.keyboard.up(key);
      }
    },
    back: async () => void (await page.evaluate('void setTimeout(() => history.back())')),
    forward: async () => void (await page.evaluate('void setTimeout(() => history.forward())')),
    close: () => browser.close(),
  };
}
