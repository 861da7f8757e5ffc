import { startDriver } from '../../scripts/wtr/webkit/driver.js';
import { keyActions } from '../../scripts/wtr/webkit/keys.js';
import { startScreen } from '../../scripts/wtr/webkit/screen.js';
import type { Tab } from './tab.js';

/** Milliseconds. */
const ANSWER_WITHIN = 5000;

interface Found {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string | undefined;
}

/** A script whose page goes away meanwhile is never answered: who waits for something asks again. */
function soon<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not answer.')), ANSWER_WITHIN);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** WebKitGTK through plain WebDriver. */
export async function openWebKit(
  { driver, browser, screen }: Found,
  env: Readonly<Record<string, string>>,
): Promise<Tab> {
  const xvfb = screen ? await startScreen(screen) : undefined;
  const webkit = await startDriver({
    driver,
    browser,
    env: {
      ...process.env,
      ...env,
      ...(xvfb ? { DISPLAY: xvfb.display, GDK_BACKEND: 'x11' } : {}),
      // As root, and in most containers, its sandbox cannot start; the pages are ours.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const { ask } = webkit;
  return {
    browser: webkit.version,
    go: async (url) => void (await ask('POST', 'url', { url })),
    url: () => ask('GET', 'url') as Promise<string>,
    run: async <T>(script: string) =>
      (await soon(
        ask('POST', 'execute/async', {
          script: `const done = arguments[0]; Promise.resolve((() => ${script})()).then(done, (error) => done(String(error)));`,
          args: [],
        }),
      )) as T,
    press: async (...keys) =>
      void (await ask('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions: keyActions(keys) }] })),
    back: async () => void (await ask('POST', 'back', {})),
    forward: async () => void (await ask('POST', 'forward', {})),
    close: async () => {
      await webkit.stop();
      xvfb?.process.kill();
    },
  };
}
