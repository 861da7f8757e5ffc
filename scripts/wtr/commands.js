/** What a test can ask of the browser from outside the page. test/helpers/engine.ts says what each engine can do. */
import { commands as chromium } from './commands/chromium.js';
import { commands as firefox } from './commands/firefox.js';
import { commands as webkit } from './commands/webkit.js';

const byEngine = { chromium, firefox, webkit };
const all = new Set(Object.values(byEngine).flatMap(Object.keys));

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const commands = (engine) => ({
  name: 'porchlight-commands',
  async executeCommand({ command, payload, session }) {
    if (!all.has(command)) return undefined; // somebody else's
    const run = byEngine[engine][command];
    if (!run) throw new Error(`"${command}" cannot be done in ${engine}: ask "can" of test/helpers/engine.ts first.`);
    return (await run(session, payload ?? {})) ?? true;
  },
});
