import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { answerAll, filesIn, openBrowser, pageOf, workspace } from './support.js';

const app = `import 'porchlight/phq9.js';
document.addEventListener('porchlight-complete', ({ detail }) => { document.title = detail.instrument; });
const element = document.createElement('porchlight-phq9');
element.share = 'score';
document.body.append(element);
`;
/** Keeps the names that are defined, before any other script runs. */
const witness = `window.defined = []; const { define } = customElements;
customElements.define = function (name, ...rest) { defined.push(name); return define.call(this, name, ...rest); };`;

/** Words of an item of the PHQ-9, and the LOINC code of one of the GAD-7. */
const ITEM = 'Trouble falling or staying asleep';
const OTHER = '69725-0';

const bundlers: Record<string, (folder: string) => Promise<void>> = {
  vite: async (folder) => {
    await vite({
      root: folder,
      base: '/out/',
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'out', target: 'es2022' },
    });
  },
  esbuild: async (folder) => {
    const options = { bundle: true, splitting: true, format: 'esm', minify: true, logLevel: 'error' } as const;
    await esbuild({ ...options, absWorkingDir: folder, entryPoints: ['main.js'], outdir: 'out' });
  },
};

/** What the browser reads before any `import()`: the entry and all that it imports. */
function firstLoad(folder: string, entry: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(entry)) return seen;
  const text = readFileSync(join(folder, entry), 'utf8');
  seen.set(entry, text);
  for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g))
    firstLoad(folder, path, seen);
  return seen;
}

const entryOf = (folder: string): string =>
  filesIn(join(folder, 'out')).find((file) => /(^|\/)(main|index-[\w-]{8})\.js$/.test(file)) ?? '';

describe('a bundled app', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  for (const [name, bundle] of Object.entries(bundlers))
    it(`of ${name}: one element, one instrument, languages on demand, and it works`, async () => {
      const folder = workspace(`app-${name}`, {
        'main.js': app,
        'index.html': pageOf('<script type="module" src="./main.js"></script>', ''),
      });
      await bundle(folder);
      const scripts = filesIn(join(folder, 'out')).filter((file) => file.endsWith('.js'));
      const holding = (text: string) =>
        scripts.filter((file) => readFileSync(join(folder, 'out', file), 'utf8').includes(text));
      const entry = entryOf(folder);
      const home = join(folder, 'out', entry, '..');
      const first = [...firstLoad(home, entry.split('/').at(-1) ?? '').values()].join('\n');

      assert.ok(first.includes('phq-9.1'));
      assert.ok(!first.includes(ITEM), 'words are loaded at once');
      assert.equal(holding(ITEM).length, 1);
      assert.deepEqual(holding(OTHER), [], 'another instrument is bundled');
      assert.ok(scripts.length > 60, `${scripts.length} files: languages are not split`);

      const html = pageOf(`<script src="/witness.js"></script><script type="module" src="/out/${entry}"></script>`, '');
      const site = workspace(`site-${name}`, { 'index.html': html, 'witness.js': witness });
      const { page, complaints } = await browser.open('/', { '/out/': join(folder, 'out'), '/': site });
      assert.equal((await answerAll(page, 'porchlight-phq9')).score.total, 0);
      assert.equal(await page.title(), 'phq-9');
      assert.deepEqual(await page.evaluate('defined'), ['porchlight-phq9']);
      assert.deepEqual(complaints, []);
    });
});

describe('sideEffects tells the truth', () => {
  for (const [path, code] of Object.entries({
    'porchlight/elements': "import { PorchlightPhq9 } from 'porchlight/elements';",
    'porchlight/core': "import { score } from 'porchlight/core';",
    'porchlight/i18n': "import { addLocale } from 'porchlight/i18n';",
  }))
    for (const name of Object.keys(bundlers))
      it(`${name} drops an unused import of ${path} completely`, async () => {
        const folder = workspace(`unused-${name}`, {
          'main.js': `${code}\nconsole.log('nothing else');`,
          'index.html': pageOf('<script type="module" src="./main.js"></script>', ''),
        });
        await bundlers[name]?.(folder);
        const entry = entryOf(folder);
        const text = [...firstLoad(join(folder, 'out', entry, '..'), entry.split('/').at(-1) ?? '').values()].join(
          '\n',
        );
        // What Vite adds for every page is about 700 characters.
        assert.ok(
          text.length < 1000 && text.includes('nothing else'),
          `${text.length} characters: ${text.slice(0, 300)}`,
        );
      });

  it('keeps the definition where an entry is imported for its effect alone', async () => {
    const folder = workspace('effect', { 'main.js': "import 'porchlight/crisis.js';" });
    await bundlers['esbuild']?.(folder);
    assert.match(readFileSync(join(folder, 'out/main.js'), 'utf8'), /\.define\(/);
  });

  it('a class by itself defines nothing in a page', async () => {
    const folder = workspace('classes', {
      'main.js': "import * as elements from 'porchlight/elements'; window.names = Object.keys(elements);",
      'index.html': pageOf('<script src="witness.js"></script><script type="module" src="out/main.js"></script>', ''),
      'witness.js': witness,
    });
    await bundlers['esbuild']?.(folder);
    const browser = await openBrowser();
    try {
      const { page } = await browser.open('/', { '/': folder });
      await page.waitForFunction('window.names');
      assert.deepEqual(await page.evaluate('defined'), []);
      assert.equal(await page.evaluate(() => customElements.get('porchlight-phq9')), undefined);
    } finally {
      await browser.close();
    }
  });
});
