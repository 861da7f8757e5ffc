/** A phone of some years ago on a slow line: what Lighthouse calls "slow 4G", applied to each request, and a quarter of the CPU. */
export const CONDITIONS = { latency: 562.5, kbitDown: 1474.56, kbitUp: 675, cpu: 4 };

/**
 * Runs in the page from its very start. On each frame it looks whether the first option of the first question is there and
 * would get a click, and notes when. Where a start screen stands before it, its button is pressed as soon as it is there.
 */
const probe = ({ radio, start = 'null' }) => `{
  const noted = (window.noted = {});
  const hit = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    let top = document.elementFromPoint(x + width / 2, y + height / 2);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
      if (!inner || inner === top) break;
      top = inner;
    }
    return !!top && (top === element || (top.closest('label')?.contains(element) ?? false));
  };
  const look = () => {
    const option = ${radio};
    if (option && !option.disabled && hit(option)) return void (noted.question = performance.now());
    const button = option ? null : ${start};
    if (button && hit(button)) {
      noted.start ??= performance.now();
      button.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/** One visit with an empty cache: when the first question could be answered, and what was transferred until then and in all. */
export async function visit(browser, origin, page) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    const responses = [];
    cdp.on('Network.loadingFinished', ({ encodedDataLength, timestamp }) =>
      responses.push({ encodedDataLength, timestamp }),
    );
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: CONDITIONS.latency,
      downloadThroughput: (CONDITIONS.kbitDown * 1000) / 8,
      uploadThroughput: (CONDITIONS.kbitUp * 1000) / 8,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
    await tab.addInitScript(probe(page));
    await tab.goto(`${origin}/${page.folder}/`, { waitUntil: 'commit' });
    await tab.waitForFunction('window.noted?.question', undefined, { timeout: 60_000, polling: 100 });
    const before = [...responses];
    await tab.waitForLoadState('networkidle');
    const bytes = (list) => list.reduce((sum, { encodedDataLength }) => sum + encodedDataLength, 0);
    const { question, start = question } = await tab.evaluate('window.noted');
    return {
      start,
      question,
      requests: before.length,
      bytes: bytes(before),
      allRequests: responses.length,
      allBytes: bytes(responses),
    };
  } finally {
    await context.close();
  }
}

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};
