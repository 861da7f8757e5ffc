import { readFileSync } from 'node:fs';

const PATH = '/__porchlight/papaparse.js';

/**
 * `import Papa from 'papaparse'`: that package is a script for CommonJS and for pages, which a browser cannot import.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function papaparseModule() {
  return {
    name: 'porchlight-papaparse-module',
    resolveImport: ({ source }) => (source === 'papaparse' ? PATH : undefined),
    serve({ path }) {
      if (path !== PATH) return undefined;
      const script = readFileSync('node_modules/papaparse/papaparse.min.js', 'utf8');
      const body = `const module = { exports: {} }, exports = module.exports;
(function () {${script}
}).call(globalThis);
export default module.exports;`;
      return { body, type: 'js' };
    },
  };
}
