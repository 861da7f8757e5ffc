/** A phone of some years ago: a quarter of this machine's speed, on the page's own thread (workers are not slowed). */
export const SLOW = 4;
/** One frame of a screen with 60 pictures a second, in milliseconds. */
export const FRAME = 1000 / 60;

/** Opens the page anew, makes a directory, and runs what is wanted with it. */
async function inPage(browser, origin, count, work) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    await tab.goto(origin);
    await tab.waitForFunction('window.make');
    await tab.evaluate(`make(${count})`);
    const slow = (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const memory = async () => {
      for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    };
    return await work({ tab, slow, memory });
  } finally {
    await context.close();
  }
}

/** Time to make the index, memory it takes, and every key typed `rounds` times after one that does not count. */
export const measureEngine = (browser, origin, { count, engine, rounds, cpu = 1 }) =>
  inPage(browser, origin, count, async ({ tab, slow, memory }) => {
    const before = await memory();
    const build = await tab.evaluate(`build(${JSON.stringify(engine)})`);
    const bytes = (await memory()) - before;
    await slow(cpu);
    const keys = await tab.evaluate(`type(${rounds})`);
    return { build, bytes, keys };
  });

/** The same question through the provider: first list, index, long tasks meanwhile, keys. */
export const measureProvider = (browser, origin, { count, worker, cpu }) =>
  inPage(browser, origin, count, async ({ tab, slow }) => {
    await slow(cpu);
    return tab.evaluate(`provider(${worker})`);
  });

/** The value below which a share of all lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
