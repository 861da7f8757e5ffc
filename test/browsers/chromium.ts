import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.js';
import type { Tab } from './tab.js';

/** Chromium, with its back/forward cache, which the driver would turn off. */
export async function openChromium(): Promise<Tab> {
  const { executablePath, args, env, name, version } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await browser.newPage();
  return {
    browser: `${name} ${version}`,
    go: async (url) => void (await page.goto(url)),
    url: () => Promise.resolve(page.url()),
    run: (script) => page.evaluate(script),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    back: async () => void (await page.goBack({ waitUntil: 'commit' })),
    forward: async () => void (await page.goForward({ waitUntil: 'commit' })),
    close: () => browser.close(),
  };
}
