import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Pages } from './browser.js';

/** A finder in somebody's page, used with the keys alone, and what a screen reader would say meanwhile. */
export interface FinderRun {
  readonly element: Locator;
  readonly page: Page;
  /** What happened so far, as text. */
  readonly lines: readonly string[];
  /** All of the element or of a part of it, as its accessibility tree tells it, and which words are of which language. */
  note(title: string, within?: string): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until the focus is on what `wanted` matches; each stop is written down. */
  tabTo(wanted: RegExp): Promise<void>;
  /** Words in Latin letters that nothing says the language of. */
  wrongVoice(): Promise<string[]>;
  /** Waits until a live region has said what `wanted` matches. */
  hears(wanted: RegExp): Promise<void>;
}

/* Plain scripts, as text: what tsx adds to functions is not there in a page. */
const PUT = (lang: string) => `
  const element = document.createElement('porchlight-resource-finder');
  element.lang = ${JSON.stringify(lang)};
  for (const [name, value] of [['country', 'US'], ['src', '/directory/alder-county.json'], ['page-size', '3']])
    element.setAttribute(name, value);
  document.querySelector('porchlight-phq9').replaceWith(element);
  window.told = [];
  // A call would leave the browser.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a');
    if (link) { event.preventDefault(); window.told.push('follows ' + link.getAttribute('href')); }
  });
  for (const name of ['search', 'select', 'contact', 'error'])
    addEventListener('porchlight-' + name, (event) => window.told.push(event.type + ' ' + JSON.stringify(event.detail)));
  0`;
const LISTEN = `
  const root = document.querySelector('porchlight-resource-finder').shadowRoot;
  const known = new WeakMap();
  window.said = [];
  const look = () => {
    // Behind a modal dialog nothing is read out.
    const modal = root.querySelector('dialog:modal');
    for (const region of (modal ?? root).querySelectorAll('[role=status], [role=alert]')) {
      const words = region.textContent.replace(/\\s+/g, ' ').trim();
      if (words && words !== known.get(region) && region.checkVisibility()) window.said.push(words);
      known.set(region, words);
    }
  };
  look();
  window.said.length = 0;
  new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
  0`;
/* Runs of text that are marked to be of another language than the page, each once. */
const LANGUAGES = (within: string) => `
  (() => {
    const root = document.querySelector('porchlight-resource-finder').shadowRoot;
    const lang = root.querySelector('.wrapper').lang;
    const runs = [...root.querySelectorAll('${within} [lang]:not(.wrapper)')].filter((each) => each.checkVisibility() && each.lang !== lang);
    return [...new Set(runs.map((each) => '[' + each.lang + '] ' + each.textContent.replace(/\\s+/g, ' ').trim()))];
  })()`;
/* Words in Latin letters that would be read in the voice of another script. Numbers, addresses and key words have none. */
const WRONG_VOICE = `
  (() => {
    const root = document.querySelector('porchlight-resource-finder').shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: around, data } = node;
      if (!/[A-Za-z]{2}/.test(data) || !around.checkVisibility() || around.closest('style, [translate=no]')) continue;
      if (around.closest('[lang]').lang === root.querySelector('.wrapper').lang) found.add(data.replace(/\\s+/g, ' ').trim());
    }
    return [...found];
  })()`;
const FOCUSED = `
  (() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  })()`;

export async function finderRun(pages: Pages, lang: string, width: number): Promise<FinderRun> {
  const { page } = await pages.open('/partner-page/', {
    viewport: { width, height: 900 },
    timezoneId: 'America/Chicago',
    prepare: (page) => page.clock.setFixedTime('2026-11-23T16:00:00Z'),
  });
  await page.evaluate(PUT(lang));
  const element = page.locator('porchlight-resource-finder');
  await element.locator('.service').first().waitFor();
  await element.locator('.filter').first().waitFor({ state: 'attached' });
  await element.locator('.header-line', { hasText: /\d|[٠-٩]/ }).waitFor();
  await element.locator('a[href^="https://988"]').first().waitFor();
  await page.evaluate(LISTEN);
  const session = await page.context().newCDPSession(page);
  const lines: string[] = [];

  /** What was said and told since, and where the focus is. */
  async function wrap(act: string): Promise<void> {
    const [said, told] = await page.evaluate<[string[], string[]]>('[window.said.splice(0), window.told.splice(0)]');
    lines.push(
      `${act}  →  ${await focusIn(session)}`,
      ...said.map((words) => `    says: ${words}`),
      ...told.map((words) => `    page: ${words}`),
    );
  }
  const run: FinderRun = {
    element,
    page,
    lines,
    async note(title, within) {
      const part = within ? element.locator(within) : element;
      const others = await page.evaluate<string[]>(LANGUAGES(within ?? '.finder'));
      lines.push('', `## ${title}`, await part.ariaSnapshot(), ...others.map((each) => `* ${each}`), '');
    },
    wrongVoice: () => page.evaluate<string[]>(WRONG_VOICE),
    async press(key) {
      await page.keyboard.press(key);
      await element.evaluate((node) => (node as unknown as { updateComplete: Promise<unknown> }).updateComplete);
      await wrap(key);
    },
    async type(text) {
      await page.keyboard.type(text);
      await wrap(`types “${text}”`);
    },
    async tabTo(wanted) {
      for (let presses = 0; presses < 100; presses++) {
        await run.press('Tab');
        if (wanted.test(lines.findLast((line) => !line.startsWith(' ')) ?? '')) return;
      }
      throw new Error(`The Tab key never comes to ${wanted}:\n${lines.slice(-100).join('\n')}`);
    },
    async hears(wanted) {
      const heard = `window.said.some((words) => ${wanted}.test(words))`;
      await page.waitForFunction(heard, undefined, { timeout: 10_000 });
      await wrap('waits');
    },
  };
  return run;
}

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}
const SAID = new Set(['checked', 'expanded', 'hasPopup', 'disabled', 'level', 'invalid']);

/** Role, name, states and description of what has the focus, by the browser's own computation. */
async function focusIn(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: FOCUSED });
  if (!result.objectId) return 'nothing';
  const { nodes } = (await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })) as { nodes: AxNode[] };
  const [node] = nodes;
  const states = (node?.properties ?? [])
    .filter(({ name, value }) => SAID.has(name) && value.value !== 'false' && value.value !== false)
    .map(({ name, value }) =>
      value.value === 'true' || value.value === true ? name : `${name}=${String(value.value)}`,
    );
  const text = ({ value }: AxValue = {}) =>
    String(value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  return [
    text(node?.role),
    `"${text(node?.name)}"`,
    ...(states.length ? [`[${states.join(', ')}]`] : []),
    ...(text(node?.value) ? [`: ${text(node?.value)}`] : []),
    ...(text(node?.description) ? [`(${text(node?.description)})`] : []),
  ].join(' ');
}
