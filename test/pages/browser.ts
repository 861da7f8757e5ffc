import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.js';
import { serve } from '../../scripts/serve.js';

/** The built example pages in a real browser, for one test file. */
export interface Pages {
  readonly origin: string;
  /** A new page in a context of its own. Errors and refused content of the page are collected in `problems`. */
  open(path: string, options?: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> }): Promise<Opened>;
}
export interface Opened {
  readonly page: Page;
  readonly problems: string[];
  /** Addresses asked for, without the origin where it is our own. */
  readonly requests: string[];
}

export function usePages(): Pages {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    if (!existsSync('cdn/porchlight.js')) throw new Error('The pages use the build: run npm run build first.');
    const { executablePath, args, env } = await findBrowser();
    [browser, server] = await Promise.all([
      chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } }),
      serve(8400),
    ]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    async open(path, { prepare, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 900, height: 900 }, locale: 'en-US', ...options });
      const page = await context.newPage();
      const problems: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
      });
      page.on('request', (request) => requests.push(request.url().replace(server.origin, '')));
      await prepare?.(page);
      await page.goto(server.origin + path);
      return { page, problems, requests };
    },
  };
}

/** From the start screen to the review, by clicks on what is seen. */
export async function answer(element: Locator, answers: readonly number[], daily: number | null = null): Promise<void> {
  await element.locator('.primary').click();
  for (const option of answers) {
    await element.locator('input[type=radio]').nth(option).check();
    await element.locator('.nav .primary').click();
  }
  if (await element.locator('input[type=radio]').count()) {
    if (daily !== null) await element.locator('input[type=radio]').nth(daily).check();
    await element.locator('.nav .primary').click();
  }
}

/** The value of an own property of the element in the page. */
export const read = <T>(element: Locator, name: string): Promise<T> =>
  element.evaluate((node, key) => Reflect.get(node, key) as never, name);
