import { fontsEnv } from '../../scripts/browser/fonts.js';
import { findFirefox } from '../../scripts/browser/firefox.js';
import { findWebKit } from '../../scripts/browser/webkit.js';
import { openFirefox } from './firefox.js';
import type { Tab } from './tab.js';
import { openWebKit } from './webkit.js';

/** Opens the browser that scripts/test/browsers.js names in `ENGINE`. */
export async function openEngine(): Promise<Tab> {
  const env = await fontsEnv({ system: true });
  if (process.env['ENGINE'] === 'firefox') return openFirefox(findFirefox() ?? '', env);
  const found = findWebKit();
  if (!found) throw new Error('WebKit is not installed.');
  return openWebKit(found, env);
}
