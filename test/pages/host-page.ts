import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Opened, Pages } from './browser.js';

/** A page of somebody else, as a test wants it. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  readonly lang?: string;
  /** Other addresses of the same server, and what they answer. */
  readonly files?: Readonly<Record<string, HostFile>>;
  /** Before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly viewport?: { readonly width: number; readonly height: number };
}
export interface HostFile {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const HOST = '/host.html';
const SCRIPT = '<script type="module" src="/cdn/porchlight.js"></script>';

/** Opens a page that is not in the repository, with the built library on it. */
export function openHost(pages: Pages, host: HostPage): Promise<Opened> {
  const { body, head = '', lang = 'en', files = {}, prepare, viewport } = host;
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Somebody’s page</title>${head}${SCRIPT}</head><body>${body}</body></html>`;
  const all: Readonly<Record<string, HostFile>> = { [HOST]: { body: html, type: 'text/html' }, ...files };
  return pages.open(HOST, {
    ...(viewport && { viewport }),
    prepare: async (page) => {
      for (const [path, { body, type = 'text/javascript', headers = {} }] of Object.entries(all))
        await page.route(
          (url) => url.pathname === path,
          (route) => route.fulfill({ body, contentType: type, headers }),
        );
      await prepare?.(page);
    },
  });
}

/** A file of an installed package, also one that its "exports" do not show. */
/** @public for tests of the package */
export function packageFile(name: string, path: string): HostFile {
  const folders = createRequire(join(process.cwd(), 'package.json')).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, path)).find(existsSync);
  if (!file) throw new Error(`${name} is not installed: run npm ci.`);
  return { body: readFileSync(file, 'utf8') };
}
/** A script of test/pages/in-page. */
export const inPage = (name: string): HostFile => ({
  body: readFileSync(new URL(`./in-page/${name}`, import.meta.url), 'utf8'),
});

/** What is inside of an isolated frame. */
export const inFrame = (page: Page, selector = 'porchlight-frame'): FrameLocator =>
  page.locator(selector).locator('iframe').contentFrame();

/** Waits until an element in a frame is on show. */
export async function framed(page: Page, tag: string, selector = 'porchlight-frame'): Promise<Locator> {
  await page.locator(`${selector} .ready iframe`).waitFor();
  return inFrame(page, selector).locator(tag);
}
