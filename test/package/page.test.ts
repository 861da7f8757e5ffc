import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { answerAll, filesIn, installedPackage, openBrowser, pageOf, readJson, workspace } from './support.js';

const cdn = join(installedPackage(), 'cdn');
const sri = readJson<Record<string, string>>(join(cdn, 'sri.json'));
const own = 'If you need help now, call 988.';
const body = `<porchlight-phq9 share="score" country="US"><p>${own}</p></porchlight-phq9>`;
const script = '<script type="module" src="/cdn/porchlight.js"></script>';

/** The entry names its own hash; the chunks that it fetches are held to theirs by an import map. */
const checked = `<script type="importmap">${JSON.stringify({
  integrity: Object.fromEntries(Object.entries(sri).map(([file, hash]) => [`/cdn/${file}`, hash])),
})}</script><script type="module" src="/cdn/porchlight.js" integrity="${sri['porchlight.js']}" crossorigin></script>`;

describe('a plain page with one script', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());
  const open = (head: string, files = cdn) =>
    browser.open('/', { '/cdn/': files, '/': workspace('page', { 'index.html': pageOf(head, body) }) });

  it('asks the PHQ-9 to its end', async () => {
    const { page, complaints } = await open(script);
    const { instrument, score, severity } = await answerAll(page, 'porchlight-phq9');
    assert.deepEqual(
      { instrument, total: score.total, severity },
      { instrument: 'phq-9', total: 0, severity: 'minimal' },
    );
    assert.deepEqual(complaints, []);
  });

  it('fetches what it needs in two steps, and no other language or instrument', async () => {
    const { page, requests } = await open(script);
    await page.locator('porchlight-phq9 button.primary').waitFor();
    const names = requests
      .filter((path) => path.startsWith('/cdn/'))
      .map((path) =>
        path
          .slice(5)
          .replace(/-[\w-]{8}\.js$|\.js$/, '')
          .replace(/^locale\/\w+/, 'locale'),
      );
    const first = [
      'porchlight',
      'chunks/elements',
      'chunks/instrument-phq-9',
      'chunks/phq9',
      'locale/en-phq-9',
      'locale/en-ui',
    ];
    assert.deepEqual(names.slice(0, first.length).sort(), first.sort());
    // One step: nothing that is needed for the first screen is known only when a chunk was read.
    const entry = readFileSync(join(cdn, 'porchlight.js'), 'utf8');
    for (const path of requests.filter((each) => /^\/cdn\/(chunks\/(elements|phq9|instrument)|locale)/.test(each)))
      assert.ok(entry.includes(path.replace('/cdn/', './')), `${path} is asked for late`);
    const later = names.slice(first.length);
    assert.ok(!later.some((name) => /locale|instrument|gad|unfinished|keeper|vault/.test(name)), later.join());
  });

  it('has a line in sri.json for each file, with the hash of that file', () => {
    const files = filesIn(cdn).filter((file) => file !== 'sri.json');
    assert.deepEqual(Object.keys(sri).sort(), files);
    for (const file of files)
      assert.equal(
        sri[file],
        `sha384-${createHash('sha384')
          .update(readFileSync(join(cdn, file)))
          .digest('base64')}`,
        file,
      );
  });

  it('works with integrity for each file', async () => {
    const { page, complaints } = await open(checked);
    await answerAll(page, 'porchlight-phq9');
    assert.deepEqual(complaints, []);
  });

  it('does not run a file that was changed: what stands inside the tag stays on show', async () => {
    const changed = workspace('changed', {});
    cpSync(cdn, changed, { recursive: true });
    const chunk = join(changed, filesIn(cdn).find((file) => file.startsWith('chunks/elements')) ?? '');
    writeFileSync(chunk, `${readFileSync(chunk, 'utf8')}\nwindow.changed = true;`);
    const { page, complaints } = await open(checked, changed);
    while (!complaints.some((text) => text.includes('integrity'))) await page.waitForTimeout(20);
    assert.equal(await page.evaluate(() => 'changed' in window), false);
    assert.equal(await page.getByText(own).isVisible(), true);
  });
});
