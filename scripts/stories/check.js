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

const server = createServer(sirv(options.folder, { dev: true }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const context = await browser.newContext({
  viewport: { width: Number(options.width), height: 900 },
  reducedMotion: 'reduce',
});
let asked = 0;
const outside = [];
await context.route(/^/, (route, request) => {
  asked++;
  const url = request.url();
  if (url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)) return route.continue();
  outside.push(url);
  return route.abort();
});

const { entries } = JSON.parse(readFileSync(`${options.folder}/index.json`, 'utf8'));
const wanted = Object.values(entries).filter(({ id }) => !parts.length || parts.some((part) => id.includes(part)));
const counts = { passed: 0, failed: 0 };
const began = performance.now();
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

async function inPage(act) {
  const problems = [];
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  try {
    await act(page, problems);
  } catch (error) {
    problems.push(String(error.message).split('\n')[0]);
  }
  await page.close();
  return problems;
}

function problemsOf({ id, type }) {
  return inPage(async (page, problems) => {
    // The addon has an axe of its own, and two cannot run at once.
    const globals = ['a11y.manual:!true', ...options.globals.split(',').filter(Boolean)].join(';');
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=${encodeURIComponent(globals)}`);
    await page.waitForFunction(rendered, null, { timeout: 20_000 });
    const failure = await page.evaluate(() =>
      document.body.classList.contains('sb-show-errordisplay')
        ? document.querySelector('.sb-errordisplay')?.innerText
        : '',
    );
    if (failure) problems.push(failure.split('\n').slice(0, 3).join(' '));
    if (options.shots) await page.screenshot({ path: `${options.shots}/${id}.png`, fullPage: true });
    for (const frame of page.frames()) await frame.evaluate(axe);
    const within = type === 'docs' ? '.sb-story' : '#storybook-root';
    const { violations } = await page.evaluate(
      ({ within, TAGS }) => globalThis.axe.run(within, { runOnly: TAGS, resultTypes: ['violations'] }),
      { within, TAGS },
    );
    for (const { id: rule, help, nodes } of violations)
      problems.push(
        `axe ${rule}: ${help}`,
        ...nodes.slice(0, 3).map(({ target, any }) => `  ${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
      );
  });
}

/** In the page: the story has been played to its end, or the docs page stands there. */
function rendered() {
  const { phase } = globalThis.__STORYBOOK_PREVIEW__?.currentRender ?? {};
  const body = document.body.classList;
  if (body.contains('sb-show-errordisplay')) return true;
  return phase === undefined
    ? document.querySelector('#storybook-docs .sb-story [lang]') !== null
    : ['finished', 'errored', 'aborted'].includes(phase);
}

function managerProblems() {
  return inPage(async (page) => {
    await page.goto(origin);
    await page.locator('iframe#storybook-preview-iframe').waitFor({ timeout: 20_000 });
    await page.waitForLoadState('networkidle');
  });
}
