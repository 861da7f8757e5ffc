/**
 * `import words from './ui.json'`, as Vite understands it: an imported JSON file is a module, a fetched one stays data.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function jsonModules() {
  const imported = ({ path, headers }) => path.endsWith('.json') && headers['sec-fetch-dest'] === 'script';
  return {
    name: 'porchlight-json-modules',
    resolveMimeType: (context) => (imported(context) ? 'js' : undefined),
    transformCacheKey: (context) => (imported(context) ? 'module' : undefined),
    transform(context) {
      if (!context.path.endsWith('.json')) return undefined;
      context.response.set('vary', 'sec-fetch-dest'); // or the browser's cache gives the one for the other
      return imported(context) ? `export default ${context.body};` : undefined;
    },
  };
}
