import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openBrowser, pageOf, root, workspace } from './support.js';

/* The build takes white space out of templates and styles. On every screen, what is shown must be the same as without. */

const entries = {
  source: `import ${JSON.stringify(join(root, 'src/elements/phq9/define.ts'))};`,
  package: "import 'porchlight/phq9.js';",
};

/** Text as it is shown, and the place of every element, in lines. */
const look = (page: Page): Promise<string[]> =>
  page.locator('porchlight-phq9').evaluate((element) => {
    const shown = element.shadowRoot?.querySelector<HTMLElement>('.wrapper');
    const places = [...(shown?.querySelectorAll('*') ?? [])].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${each.localName} ${[x, y, width, height].map((value) => value.toFixed(1)).join(' ')}`;
    });
    return [...(shown?.innerText.split('\n') ?? []), ...places];
  });

/** Goes through all screens, with a hard answer, and keeps what each looks like. */
async function screens(page: Page): Promise<string[][]> {
  const seen: string[][] = [];
  const main = page.locator('porchlight-phq9 button.primary');
  await main.waitFor();
  // Opened once, so that its rows are compared too; then they have come, with all that is fetched at idle.
  await page.locator('porchlight-phq9 summary').click();
  await page.locator('porchlight-phq9 select').waitFor();
  await page.waitForLoadState('networkidle');
  for (;;) {
    const options = page.locator('porchlight-phq9').getByRole('radio');
    if (await options.count()) await options.nth(3).check();
    seen.push(await look(page));
    if (!(await main.isVisible()) || seen.length > 30) return seen;
    const title = await page.locator('porchlight-phq9 .title').elementHandle();
    await main.click();
    await title?.waitForElementState('hidden');
  }
}

describe('lean templates', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  async function screensOf(name: keyof typeof entries): Promise<string[][]> {
    const folder = workspace(`lean-${name}`, {
      'index.html': pageOf(
        '<script type="module" src="out/main.js"></script>',
        '<porchlight-phq9 country="US"></porchlight-phq9>',
      ),
      'main.js': entries[name],
    });
    const options = {
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: join(folder, 'out'),
      logLevel: 'error',
    } as const;
    await build({ ...options, absWorkingDir: folder, entryPoints: ['main.js'], tsconfig: join(root, 'tsconfig.json') });
    const { page } = await browser.open('/', { '/': folder });
    return screens(page);
  }

  it('change nothing that is seen', async () => {
    const [before, now] = [await screensOf('source'), await screensOf('package')];
    assert.ok(before.length >= 13, `${before.length} screens`);
    assert.equal(now.length, before.length);
    for (const [at, lines] of before.entries()) {
      const differing = lines.findIndex((line, row) => line !== now[at]?.[row]);
      assert.equal(now[at]?.[differing], lines[differing], `screen ${at + 1}`);
    }
  });
});
