/** What the element tests are in every engine. web-test-runner.*.config.js add the browser. */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { axeModule } from './axe-module.js';
import { papaparseModule } from './papaparse-module.js';
import { commands } from './commands.js';
import { webkitRequests } from './commands/webkit.js';
import { fileReporter } from './file-reporter.js';
import { jsonModules } from './json-modules.js';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/** A page that is right by itself, so that what axe finds on it is ours. */
const page = (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Porchlight tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;

/**
 * @param {{ browser: import('@web/test-runner').BrowserLauncher, engine: 'chromium' | 'firefox' | 'webkit', concurrency: number }} options
 * @returns {import('@web/test-runner').TestRunnerConfig}
 */
export const elementTests = ({ browser, engine, concurrency }) => ({
  rootDir,
  files: ['test/elements/**/*.test.ts', 'test/stories/**/*.test.ts'],
  browsers: [browser],
  concurrency,
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: `${rootDir}tsconfig.json` }),
    jsonModules(),
    axeModule(),
    papaparseModule(),
    commands(engine),
  ],
  middleware: engine === 'webkit' ? [webkitRequests] : [],
  testRunnerHtml: page,
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
  // A slow machine that does something else as well: late is not wrong.
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  // Once for each file, and meant for others: tests run Lit's development build on purpose.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), fileReporter()],
});
