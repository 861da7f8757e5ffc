const PATH = '/__porchlight/axe.js';

/**
 * `import axe from 'axe-core'`: that package is a script without exports, which leaves `axe` on the page.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function axeModule() {
  return {
    name: 'porchlight-axe-module',
    resolveImport: ({ source }) => (source === 'axe-core' ? PATH : undefined),
    serve: ({ path }) =>
      path === PATH
        ? { body: `import '/node_modules/axe-core/axe.min.js';\nexport default globalThis.axe;`, type: 'js' }
        : undefined,
  };
}
