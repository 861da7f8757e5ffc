import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { filesIn, installedPackage, openBrowser, pageOf, readJson, workspace } from './support.js';

/* The worker of the search as pages really get it: bundled, from cdn/, under strict rules, and not at all. */

const app = `import { createLocalProvider } from 'porchlight/resources';
const names = ['Harbour House', 'Grief Garden', 'Family Line'];
const services = Array.from({ length: 6000 }, (_, at) => ({ id: 's' + at, name: names[at % 3], needs: [] }));
const ask = { lang: 'en', now: new Date('2026-03-04T12:00:00Z'), limit: 5, offset: 0 };
const list = createLocalProvider({ services });
const input = JSON.stringify({ format: 'porchlight-directory', version: 1, lang: 'en', services });
const file = createLocalProvider({ input });
window.find = async () => {
  const pages = await Promise.all([list.search({ text: 'harbour' }, ask), file.search({ text: 'harbuor' }, ask)]);
  return pages.map(({ total }) => total);
};
`;
const FOUND = [2000, 2000];
const STRICT = "default-src 'none'; img-src data:; script-src 'self'; connect-src 'self'; style-src 'self'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types lit-html";

/** An app in a folder of its own, with the files that a bundler made of it in `out`. */
const sources = (name: string) =>
  workspace(name, { 'main.js': app, 'index.html': pageOf('<script type="module" src="./main.js"></script>', '') });
async function bundledByVite(name: string, format?: 'es'): Promise<string> {
  const folder = sources(name);
  const settings = { root: folder, base: './', configFile: false, logLevel: 'error' } as const;
  await vite({ ...settings, ...(format && { worker: { format } }), build: { outDir: 'out', target: 'es2022' } });
  return join(folder, 'out');
}
async function bundledByEsbuild(name: string, head = ''): Promise<string> {
  const folder = sources(name);
  const options = { bundle: true, splitting: true, format: 'esm', outdir: 'out', logLevel: 'error' } as const;
  await esbuild({ ...options, absWorkingDir: folder, entryPoints: ['main.js'] });
  const html = pageOf(`${head}<script type="module" src="./main.js"></script>`, '');
  writeFileSync(join(folder, 'out/index.html'), html);
  return join(folder, 'out');
}

describe('the worker of the search', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  /** Opens index.html of a folder, with rules that its server sends, and says what is found there and which workers run. */
  async function use(folder: string, rules?: string) {
    const empty = workspace('empty', { 'index.html': pageOf('', '') });
    const { page, complaints } = await browser.open('/empty/', { '/empty/': empty, '/': folder });
    if (rules)
      await page.route('**/index.html', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': rules } });
      });
    await page.goto(new URL('/index.html', page.url()).href);
    await page.waitForFunction('window.find');
    const found = await page.evaluate('find()');
    const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
    return { found, workers, complaints };
  }

  for (const format of [undefined, 'es'] as const)
    it(`is bundled by Vite, worker.format ${format ?? 'as it is'}, and runs under script-src 'self'`, async () => {
      const { found, workers, complaints } = await use(await bundledByVite(`worker-vite-${format}`, format), STRICT);
      assert.deepEqual(found, FOUND);
      assert.equal(workers.length, 2);
      for (const worker of workers) assert.match(worker, /^\/assets\/search-worker-/);
      assert.deepEqual(complaints, []);
    });

  it('is replaced by the page where the file of the worker is missing', async () => {
    const { found, workers, complaints } = await use(await bundledByEsbuild('worker-missing'));
    assert.deepEqual(found, FOUND);
    assert.deepEqual(workers, []);
    // The browser itself notes that the file is not there; nothing else is said.
    assert.ok(
      complaints.every((text) => /404/.test(text)),
      complaints.join('\n'),
    );
  });

  it('is replaced by the page where no worker is allowed', async () => {
    const { found, workers } = await use(await bundledByVite('worker-none'), `${STRICT}; worker-src 'none'`);
    assert.deepEqual(found, FOUND);
    assert.deepEqual(workers, []);
  });

  it('is not even tried where the page says in its markup that it wants Trusted Types', async () => {
    const rules = `<meta http-equiv="Content-Security-Policy" content="${STRICT}; ${TRUSTED}">`;
    const { found, workers, complaints } = await use(await bundledByEsbuild('worker-trusted', rules));
    assert.deepEqual(found, FOUND);
    assert.deepEqual(workers, []);
    assert.deepEqual(complaints, []);
  });

  it('is replaced by the page where its server says so; the browser reports that one attempt', async () => {
    const { found, workers, complaints } = await use(await bundledByVite('worker-header'), `${STRICT}; ${TRUSTED}`);
    assert.deepEqual(found, FOUND);
    assert.deepEqual(workers, []);
    // Two providers, one attempt.
    assert.equal(complaints.length, 1);
    assert.match(complaints[0] ?? '', /TrustedScriptURL/);
  });

  it('comes out of cdn/ as one of its files, with a hash in sri.json', async () => {
    const cdn = join(installedPackage(), 'cdn');
    const files = filesIn(cdn).filter((file) => /^chunks\/search-worker-[\w-]{8}\.js$/.test(file));
    assert.equal(files.length, 1);
    assert.ok(Object.hasOwn(readJson<Record<string, string>>(join(cdn, 'sri.json')), files[0] ?? ''));

    const services = Array.from({ length: 6000 }, (_, at) => ({
      id: `s${at}`,
      name: `Harbour House ${at}`,
      needs: [],
    }));
    const site = workspace('worker-cdn', {
      'directory.json': JSON.stringify({ format: 'porchlight-directory', version: 1, lang: 'en', services }),
      'index.html': pageOf(
        '<script type="module" src="/cdn/porchlight.js"></script>',
        '<porchlight-resource-finder src="/directory.json"></porchlight-resource-finder>',
      ),
    });
    const { page, complaints } = await browser.open('/', { '/cdn/': cdn, '/': site });
    await page.getByText('Harbour House 0', { exact: true }).first().waitFor();
    const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
    assert.deepEqual(workers, [`/cdn/${files[0]}`]);
    assert.deepEqual(complaints, []);
  });
});
