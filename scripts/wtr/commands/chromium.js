import { accessibilityTree } from './ax-tree.js';

/** @returns {import('playwright-core').Page} */
const pageOf = (session) => session.browser.getPage(session.id);

/** What lets each held page go on. */
const held = new WeakMap();

const release = (page) => {
  for (const go of held.get(page) ?? []) go();
  held.delete(page);
};

export const commands = {
  /** The browser's own accessibility tree, flat, in reading order. */
  'ax-tree': async (session, { selector }) => {
    const client = await pageOf(session).context().newCDPSession(pageOf(session));
    try {
      return await accessibilityTree(client, selector);
    } finally {
      await client.detach();
    }
  },

  /** { forcedColors, colorScheme, reducedMotion, contrast, media }; null undoes one. */
  emulate: (session, media) => pageOf(session).emulateMedia(media),

  'fail-requests': (session, { part }) =>
    pageOf(session).route(
      (url) => url.href.includes(part),
      (route) => route.abort(),
    ),

  /** They get no answer until `allow-requests`. */
  'hold-requests': async (session, { part }) => {
    const page = pageOf(session);
    const wait = new Promise((resolve) => held.set(page, [...(held.get(page) ?? []), resolve]));
    await page.route(
      (url) => url.href.includes(part),
      async (route) => {
        await wait;
        await route.continue().catch(() => {}); // the page may be gone by then
      },
    );
  },

  'allow-requests': async (session) => {
    release(pageOf(session));
    await pageOf(session).unrouteAll({ behavior: 'wait' });
  },
};
