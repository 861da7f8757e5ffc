import { fontsEnv } from '../../scripts/browser/fonts.js';
import { findFirefox } from '../../scripts/browser/firefox.js';
import { findWebKit } from '../../scripts/browser/webkit.js';
import { exitScenarios } from './exit-scenarios.js';
import { openFirefox } from './firefox.js';
import { openWebKit } from './webkit.js';

/* Started by scripts/test/browsers.js, which has seen that the browser is here. */
exitScenarios(async () => {
  const env = await fontsEnv({ system: true });
  if (process.env.ENGINE === 'firefox') return openFirefox(findFirefox() ?? '', env);
  const found = findWebKit();
  if (!found) throw new Error('WebKit is not installed.');
  return openWebKit(found, env);
});
