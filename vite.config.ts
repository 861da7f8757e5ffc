import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { chunkFileNames, entryIsChunk, groups, oneStep } from './scripts/build/cdn-chunks.js';
import { entries } from './scripts/build/entries.js';
import { framePage } from './scripts/build/frame-page.js';
import { leanLocales } from './scripts/build/lean-locales.js';
import { leanTemplates } from './scripts/build/lean-templates.js';
import { searchWorkerFiles, searchWorkerModule } from './scripts/build/search-worker.js';
import { sri } from './scripts/build/sri.js';
import { wholePackage } from './scripts/build/whole-package.js';

/*
 * Two builds from one source. `vite build` makes all of the package: ES modules for bundlers and Node, one file a module,
 * dependencies left out, with types and manifest; then `vite build --mode cdn`: one script for a plain page, with hashed
 * chunks beside it and everything inside.
 */
export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : modules));

const lean = [leanTemplates(), leanLocales()] as Plugin[];
/* A named export for each word would make a word file half as heavy again. */
const json = { namedExports: false, stringify: false };

const modules: UserConfig = {
  publicDir: false,
  json,
  plugins: [...lean, searchWorkerModule() as Plugin, wholePackage() as Plugin],
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: false,
    minify: false,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      external: [
        /^(lit|zod|papaparse|fflate|minisearch|lean-qr|idb|signature_pad|flesch-kincaid|syllable)\b/,
        /^node:/,
      ],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

const cdn: UserConfig = {
  publicDir: false,
  // The files may stand anywhere: the worker is found from the file that starts it.
  base: './',
  json,
  worker: searchWorkerFiles as NonNullable<UserConfig['worker']>,
  plugins: [...lean, entryIsChunk() as Plugin, oneStep() as Plugin, framePage() as Plugin, sri() as Plugin],
  build: {
    outDir: 'cdn',
    target: 'es2022',
    modulePreload: false,
    lib: {
      entry: {
        autoload: 'src/embed/autoload.ts',
        i18n: 'src/i18n/index.ts',
        'frame-guest': 'src/embed/frame-guest.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: { minify: true, codeSplitting: { groups }, entryFileNames: '[name].js', chunkFileNames },
    },
  },
};
