import { defineConfig, type Plugin } from 'vite';
import { leanLocales } from './scripts/build/lean-locales.js';
import { sri } from './scripts/build/sri.js';
import { entries } from './scripts/build/entries.js';

/*
 * Two builds from one source. `vite build`: ES modules for bundlers and Node, one file a module, dependencies left out.
 * `vite build --mode cdn`: one script for a plain page, with hashed chunks beside it and everything inside.
 */
export default defineConfig(({ mode }) =>
  mode === 'cdn'
    ? {
        publicDir: false,
        plugins: [leanLocales() as Plugin, sri() as Plugin],
        build: {
          outDir: 'cdn',
          target: 'es2022',
          modulePreload: false,
          lib: { entry: { porchlight: 'src/embed/autoload.ts', i18n: 'src/i18n/index.ts' }, formats: ['es'] },
          rolldownOptions: {
            output: {
              minify: true,
              entryFileNames: '[name].js',
              chunkFileNames: 'chunks/[name]-[hash].js',
            },
          },
        },
      }
    : {
        publicDir: false,
        plugins: [leanLocales() as Plugin],
        build: {
          outDir: 'dist',
          target: 'es2022',
          modulePreload: false,
          minify: false,
          lib: { entry: entries, formats: ['es'] },
          rolldownOptions: {
            external: [/^lit/, /^zod/],
            output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
          },
        },
      },
);
