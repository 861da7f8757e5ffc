/**
 * Opens each story and docs page of storybook-static/: it must render without a console error, axe-core must find nothing
 * by WCAG 2.2 AA, and nothing may be asked of another origin.
 *
 * node scripts/stories/check.js [part of a story id …] [--globals=scheme:dark,lang:ar] [--width=360]
 *      [--folder=storybook-static] [--shots=folder]
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { findBrowser } from '../browser.js';

const text = (fallback) => ({ type: 'string', default: fallback });
const { values: options, positionals: parts } = parseArgs({
  options: { globals: text(''), width: text('1000'), folder: text('storybook-static'), shots: text('') },
  allowPositionals: true,
});
if (!existsSync(`${options.folder}/index.json`)) {
  console.error(`There is no ${options.folder}/index.json: run npm run build:storybook first.`);
  process.exit(1);
}
if (options.shots) mkdirSync(options.shots, { recursive: true });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// The addon has an axe of its own, and two cannot run at once.
const globals = ['a11y.manual:!true', ...options.globals.split(',').filter(Boolean)].join(';');

const server = createServer(sirv(options.folder, { maxAge: 3600, immutable: true }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  // No other host can be reached. (Playwright's route() would do it too, but then nothing is cached.)
  args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  env: { ...process.env, ...env },
});
const context = await browser.newContext({
  viewport: { width: Number(options.width), height: 900 },
  reducedMotion: 'reduce',
});
let asked = 0;
const outside = [];
context.on('request', (request) => {
  asked++;
  const url = request.url();
  if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) outside.push(url);
});

const { entries } = JSON.parse(readFileSync(`${options.folder}/index.json`, 'utf8'));
const wanted = Object.values(entries).filter(({ id }) => !parts.length || parts.some((part) => id.includes(part)));
const counts = { passed: 0, failed: 0 };
const began = performance.now();
let open = null;
for (const entry of wanted) report(entry.id, await problemsOf(entry));
if (!parts.length) report('the Storybook itself', await managerProblems());
if (outside.length)
  console.error(`Asked of other origins:\n${[...new Set(outside)].map((url) => `  ${url}`).join('\n')}`);

await browser.close();
server.close();
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${counts.passed} passed, ${counts.failed} failed; ${asked} requests, ${outside.length} outside; ${seconds} s`,
);
// Nothing checked is not a success.
process.exitCode = counts.failed || outside.length || !counts.passed ? 1 : 0;

function report(id, problems) {
  counts[problems.length ? 'failed' : 'passed']++;
  if (problems.length) console.error(`✗ ${id}\n${problems.map((problem) => `    ${problem}`).join('\n')}`);
}

/** A page that collects what goes wrong in it; `problems` is emptied by whoever reads them. */
async function newPage() {
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  return { page, problems };
}

async function guarded(problems, act) {
  try {
    await act();
  } catch (error) {
    problems.push(String(error.message).split('\n')[0]);
  }
}

/**
 * One page serves the stories of one element, as when a person goes through them: so a state that leaves something behind
 * is found by the next one. After a problem there is a new page, so that one fault is not told twice.
 */
async function problemsOf({ id, type, title }) {
  const key = `${title} ${type}`;
  if (open?.key !== key) {
    await open?.page.close();
    open = { ...(await newPage()), key, fresh: true };
  }
  const { page, problems } = open;
  await guarded(problems, async () => {
    if (open.fresh)
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=${encodeURIComponent(globals)}`);
    else
      await page.evaluate((selection) => globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', selection), {
        storyId: id,
        viewMode: type,
      });
    open.fresh = false;
    await page.waitForFunction(rendered, { id, type }, { timeout: 20_000 });
    const failure = await page.evaluate(() =>
      document.body.classList.contains('sb-show-errordisplay')
        ? document.querySelector('.sb-errordisplay')?.innerText
        : '',
    );
    if (failure) problems.push(failure.split('\n').slice(0, 3).join(' '));
    else problems.push(...(await violations(page, type === 'docs' ? '.sb-story' : '#storybook-root')));
    if (options.shots) await page.screenshot({ path: `${options.shots}/${id}.png`, fullPage: true });
  });
  const found = [...problems];
  if (found.length) {
    await page.close();
    open = null;
  }
  return found;
}

async function violations(page, within) {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe);
  const found = await page.evaluate(
    async (check) =>
      (await globalThis.axe.run(check.within, { runOnly: check.TAGS, resultTypes: ['violations'] })).violations,
    { within, TAGS },
  );
  return found.flatMap(({ id, help, nodes }) => [
    `axe ${id}: ${help}`,
    ...nodes.slice(0, 3).map(({ target, any }) => `  ${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
  ]);
}

/** In the page: this story has been played to its end, or its docs page stands there. */
function rendered({ id, type }) {
  const render = globalThis.__STORYBOOK_PREVIEW__?.currentRender;
  if (document.body.classList.contains('sb-show-errordisplay')) return true;
  if (render?.id !== id) return false;
  return type === 'docs'
    ? document.querySelector('#storybook-docs .sb-story')?.childElementCount > 0
    : ['finished', 'errored', 'aborted'].includes(render.phase);
}

async function managerProblems() {
  const { page, problems } = await newPage();
  await guarded(problems, async () => {
    await page.goto(origin);
    await page.locator('iframe#storybook-preview-iframe').waitFor({ timeout: 20_000 });
    await page.waitForLoadState('networkidle');
  });
  return problems;
}
