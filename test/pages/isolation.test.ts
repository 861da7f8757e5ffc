import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { agree } from './agree.js';
import { answer, read, usePages } from './browser.js';

const pages = usePages();

test('strict content security policy with trusted types: the PHQ-9 is completed without a violation', async () => {
  const { page, problems } = await pages.open('/strict-csp/');
  const element = page.locator('porchlight-phq9');
  await answer(element, [3, 3, 3, 3, 3, 3, 3, 3, 3], 3);
  await element.locator('.help summary').click();
  await element.locator('.help .chooser').waitFor();
  await element.locator('.body > .nav .primary').click();
  assert.equal((await read<{ score: { total: number } }>(element, 'result')).score.total, 27);
  await page.evaluate(() => {
    const other = document.createElement('porchlight-gad7');
    other.lang = 'ar';
    document.body.append(other);
  });
  await page.locator('porchlight-gad7 .primary').click();
  assert.deepEqual(await page.evaluate('window.violations'), []);
  assert.deepEqual(
    problems.filter((problem) => !problem.includes('favicon')),
    [],
  );
});

/** Computed styles of everything in the element, or of the page's own nodes. */
const styles = (page: Page, inside: boolean) =>
  page.evaluate((inside) => {
    const host = document.querySelector('porchlight-phq9');
    const nodes = inside
      ? (host?.shadowRoot?.querySelectorAll('*') ?? [])
      : document.querySelectorAll('html, body, h1, p, a, label, input, button');
    return [...nodes]
      .filter((node) => inside || !node.closest('porchlight-phq9'))
      .map((node) => {
        const computed = getComputedStyle(node);
        return `${node.localName} ${[...computed].map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';')}`;
      });
  }, inside);

const HOSTILE = `
  label{display:none!important} *{all:unset} html{font-size:62.5%} input,button,fieldset{opacity:0!important;transform:rotate(9deg)!important}
  porchlight-phq9{display:none} .card,.help,.option{position:fixed!important;color:red!important} [part]{visibility:hidden!important}
  body{letter-spacing:1em;text-transform:uppercase;line-height:9;text-align:right;word-spacing:2em;cursor:wait;white-space:pre}`;

test('a hostile page changes nothing inside', async () => {
  const at = async (css: string) => {
    const { page, problems } = await pages.open('/partner-page/', {
      prepare: (page) =>
        page.addInitScript(
          'Object.assign(Array.prototype, { first: () => 1 }); Object.assign(Object.prototype, { surprise: true });',
        ),
    });
    await page.addStyleTag({
      content: `body{margin:0;font-family:sans-serif}${css}html,body{font-family:sans-serif;display:block;width:800px}h1,p{display:none}`,
    });
    const element = page.locator('porchlight-phq9');
    await element.locator('.primary').click();
    await element.locator('input').nth(1).check();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const found = await styles(page, true);
    assert.deepEqual(problems, []);
    return { found, page, element };
  };
  const plain = await at('');
  const hostile = await at(HOSTILE);
  assert.ok(plain.found.length > 40);
  const changed = hostile.found.flatMap((row, at) => {
    const before = new Set(plain.found[at]?.split(';'));
    return row
      .split(';')
      .filter((part) => !before.has(part))
      .map((part) => `${at} ${row.split(' ')[0]} ${part}`);
  });
  assert.deepEqual(changed, []);
  assert.equal(hostile.found.length, plain.found.length);
  assert.equal(await hostile.element.locator('.option').first().isVisible(), true);
});

test('the page’s own nodes look the same before and after', async () => {
  const { page } = await pages.open('/clinic-portal/', {
    prepare: (page) => page.route('**/porchlight.js', (route) => route.abort()),
  });
  const before = await styles(page, false);
  const { page: other } = await pages.open('/clinic-portal/');
  await agree(other.locator('porchlight-consent'), 'Ana Lee');
  await other.locator('porchlight-screener .primary').click();
  await other.mouse.move(0, 0);
  const pick = (all: string[]) =>
    all
      .filter((row) => /^(h1|p|a|label|button|input) /.test(row))
      .map((row) =>
        row.replace(
          /(?:block-size|inline-size|height|width|perspective-origin|transform-origin|inset[^:]*|top|bottom|left|right):[^;]*;?/g,
          '',
        ),
      );
  const own = async (page: Page) => pick(await styles(page, false));
  assert.deepEqual((await own(other)).slice(0, 6), pick(before).slice(0, 6));
  assert.equal(
    await other.evaluate(() => document.head.querySelectorAll('style').length + document.adoptedStyleSheets.length),
    0,
  );
});

test('nothing is asked of any other origin, nothing is sent, and a page in Spanish loads no English', async () => {
  const { page, requests } = await pages.open('/school-site/');
  const consent = page.locator('porchlight-consent');
  await agree(consent, 'Rosa');
  await consent.locator('.hand .primary').click();
  await agree(consent, 'Sam');
  const element = page.locator('porchlight-gad7');
  await answer(element, [3, 2, 1, 0, 1, 2, 3]);
  await element.locator('.nav .primary').click();
  await page.locator('porchlight-crisis .facts').first().waitFor();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    requests.filter((url) => !url.startsWith('/')),
    [],
  );
  assert.deepEqual(
    requests.filter((url) => /\/en-/.test(url)),
    [],
  );
  assert.ok(
    requests.some((url) => /\/es-/.test(url)),
    requests.join('\n'),
  );
  assert.equal(requests.length, new Set(requests).size, 'each file once');
});

test('answers cause no request: what a risk answer needs is there before', async () => {
  const { page, requests } = await pages.open('/strict-csp/');
  const element = page.locator('porchlight-phq9');
  await element.locator('.primary').waitFor();
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await answer(element, [0, 0, 0, 0, 0, 0, 0, 0, 3], 2);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.slice(before), []);
});

test('words are fetched beside the code, not after it', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, requests } = await pages.open('/partner-page/', {
    prepare: (page) =>
      page.route(/\/chunks\//, async (route) => {
        await held;
        await route.continue();
      }),
  });
  await page.waitForFunction(() => performance.getEntriesByType('resource').length >= 2).catch(() => undefined);
  assert.ok(
    requests.some((url) => url.endsWith('/en-ui.js')),
    requests.join('\n'),
  );
  assert.ok(requests.some((url) => url.endsWith('/en-phq-9.js')));
  assert.equal(await page.locator('porchlight-phq9').evaluate((node) => node.matches(':defined')), false);
  assert.match(
    await page.locator('porchlight-phq9').innerText(),
    /emergency number/,
    'help as text until the code is there',
  );
  release();
  await page.locator('porchlight-phq9 .primary').waitFor();
});
