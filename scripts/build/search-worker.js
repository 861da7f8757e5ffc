/*
 * The worker of the search, in both builds. In the source its file is `search-worker.ts`, beside the module that starts it.
 *
 * In the ES modules the line stays what bundlers look for, `new Worker(new URL('./search-worker.js', import.meta.url), …)`,
 * and the worker is a module of the package like all others: an app's bundler makes its own file of it. Vite would bundle it
 * here already, so the line is hidden from it while it works.
 *
 * In the one-script build Vite bundles the worker by itself into files of their own, so that it shares none with the page:
 * a chunk that both use may touch the page when it is loaded, and a worker has none.
 */

const LINE = "new URL('./search-worker.ts', import.meta.url)";
const BUILT = "new URL('./search-worker.js', import.meta.url)";
const HIDDEN = '__PORCHLIGHT_SEARCH_WORKER__';

/** For the ES modules. */
export function searchWorkerModule() {
  return {
    name: 'porchlight:search-worker-module',
    transform: {
      order: 'pre',
      filter: { id: /\/src\/resources\/search\/start-worker\.ts$/ },
      handler(code, id) {
        if (!code.includes(LINE))
          throw new Error(`${id}: the line that scripts/build/search-worker.js looks for is gone.`);
        return { code: code.replace(LINE, HIDDEN), map: null };
      },
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.code.includes(HIDDEN)) file.code = file.code.replace(HIDDEN, BUILT);
    },
  };
}

/** For the one-script build: `chunks/search-worker-….js`, and the readers that it loads. */
export const searchWorkerFiles = {
  format: 'es',
  rolldownOptions: {
    output: {
      minify: true,
      entryFileNames: 'chunks/[name]-[hash:8].js',
      chunkFileNames: 'chunks/worker-[name]-[hash:8].js',
    },
  },
};
