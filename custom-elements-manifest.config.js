import { builtPaths, definitions, publicOnly } from './scripts/build/manifest.js';

/** `cem analyze`: reads the doc comments of the element classes and writes dist/custom-elements.json. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts', 'src/elements/**/views/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicOnly(), definitions(), builtPaths()],
};
