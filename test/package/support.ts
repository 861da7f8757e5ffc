import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import sirv from 'sirv';
import { findBrowser } from '../../scripts/browser.js';

/** The repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** What is read of package.json. */
export interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly import: string }>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** What `porchlight-complete` says with `share="score"`. */
export interface Complete {
  readonly instrument: string;
  readonly score: { readonly total: number | null };
  readonly severity: string | null;
}

/** All files below a folder, by their path in it, with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/**
 * An empty folder outside of the repository into which the package was installed as a stranger would: `npm pack`, then
 * `npm install` of that file. Made once for the same sources, and shared by the test files.
 */
function installed(): string {
  const id = createHash('sha256')
    .update(`${root} ${sources().map(changed).join()}`)
    .digest('hex')
    .slice(0, 16);
  const folder = join(tmpdir(), `porchlight-installed-${id}`);
  if (existsSync(folder)) return folder;
  forget();
  const making = mkdtempSync(join(tmpdir(), 'porchlight-installing-'));
  npm(['pack', '--pack-destination', making], root);
  const tarball = readdirSync(making).find((file) => file.endsWith('.tgz')) ?? '';
  writeFileSync(join(making, 'package.json'), JSON.stringify({ name: 'a-page', private: true, type: 'module' }));
  npm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`], making);
  renameSync(making, folder);
  return folder;
}

/** The installed package itself. */
export const installedPackage = (): string => join(installed(), 'node_modules/porchlight');

/** A new folder beside the installed package, so that what stands in it finds `porchlight` by its name. */
export function workspace(name: string, files: Record<string, string>): string {
  const folder = join(installed(), name);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Runs a file of the repository's own tools. */
export const tool = (script: string, args: string[], cwd: string): string => {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    throw told(error);
  }
};

/** A browser, and a server for some folders. Call `close()` when done. */
export async function openBrowser(): Promise<{
  /** Opens a page of the folders given; what the browser complains about is collected in `complaints`. */
  open: (
    path: string,
    folders: Record<string, string>,
  ) => Promise<{ page: Page; complaints: string[]; requests: string[] }>;
  close: () => Promise<void>;
}> {
  const { executablePath, args, env } = await findBrowser();
  const browser: Browser = await chromium.launch({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const stops: (() => void)[] = [];
  return {
    async open(path, folders) {
      const origin = await serve(folders, stops);
      const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('request', (request) => requests.push(request.url().replace(origin, '')));
      await page.goto(origin + path);
      return { page, complaints, requests };
    },
    async close() {
      await browser.close();
      stops.forEach((stop) => stop());
    },
  };
}

/** A page that holds `head` and `body`. */
export const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Answers as a person would, always with the first option, and gives what `porchlight-complete` says. */
export async function answerAll(page: Page, tag: string): Promise<Complete> {
  await page.locator(tag).evaluate((element) => {
    element.addEventListener('porchlight-complete', (event) =>
      Object.assign(window, { complete: (event as CustomEvent).detail as unknown }),
    );
  });
  const main = page.locator(`${tag} button.primary`);
  for (let step = 0; step < 40; step++) {
    await main.waitFor();
    const options = page.locator(tag).getByRole('radio');
    if (await options.count()) await options.first().check();
    await main.click();
    const complete = await page.evaluate(() => (window as { complete?: Complete }).complete);
    if (complete) return complete;
  }
  throw new Error(`<${tag}> did not come to an end.`);
}

async function serve(folders: Record<string, string>, stops: (() => void)[]): Promise<string> {
  const at = Object.entries(folders).map(([prefix, folder]) => [prefix, sirv(folder, { dev: true })] as const);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const [prefix, files] = at.find(([start]) => url.startsWith(start)) ?? [];
    const missing = () => void response.writeHead(404).end();
    if (!prefix || !files) return missing();
    request.url = url.slice(prefix.length - 1);
    return files(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, done));
  stops.push(() => server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function npm(args: string[], cwd: string): void {
  try {
    execFileSync('npm', args, { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
  } catch (error) {
    throw told(error);
  }
}

const told = (error: unknown): Error => {
  const { message, stdout = '', stderr = '' } = error as Error & { stdout?: unknown; stderr?: unknown };
  return new Error(`${message}\n${String(stdout)}\n${String(stderr)}`);
};

/** What the package is made of. */
const sources = (): string[] => [
  ...['src', 'locales', 'scripts/build'].flatMap((folder) =>
    filesIn(join(root, folder)).map((file) => join(root, folder, file)),
  ),
  ...readdirSync(root)
    .map((file) => join(root, file))
    .filter((file) => statSync(file).isFile()),
];
const changed = (file: string): string => `${file} ${statSync(file).mtimeMs}`;

/** Removes what earlier runs left, but not what another run may be using now. */
function forget(): void {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (/^porchlight-install(ed|ing)-/.test(name) && Date.now() - statSync(path).mtimeMs > 3_600_000)
      rmSync(path, { recursive: true, force: true });
  }
}
