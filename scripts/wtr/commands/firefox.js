/** @returns {import('puppeteer-core').Page} */
const pageOf = (session) => session.browser.getPage(session.id);

/** The parts that fail, for each page; one listener reads them. */
const failing = new WeakMap();

async function intercept(page, parts) {
  if (failing.has(page)) return failing.get(page).push(...parts);
  failing.set(page, parts);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const fails = failing.get(page).some((part) => request.url().includes(part));
    void (fails ? request.abort() : request.continue());
  });
}

export const commands = {
  'fail-requests': async (session, { part }) => void (await intercept(pageOf(session), [part])),

  'allow-requests': (session) => void failing.get(pageOf(session))?.splice(0),
};
