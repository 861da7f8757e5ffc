/** The same element tests in WebKitGTK, the nearest to Safari that Linux has. */
import { fontsEnv } from './scripts/browser/fonts.js';
import { WEBKIT, findWebKit } from './scripts/browser/webkit.js';
import { elementTests } from './scripts/wtr/base.js';
import { missingEngine } from './scripts/wtr/missing-engine.js';
import { webkitLauncher } from './scripts/wtr/webkit/launcher.js';

const found = findWebKit() ?? missingEngine(WEBKIT);

export default elementTests({
  engine: 'webkit',
  browser: webkitLauncher({ ...found, env: await fontsEnv({ system: true }) }),
  concurrency: 1,
});
