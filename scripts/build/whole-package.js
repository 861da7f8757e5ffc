import { execFileSync } from 'node:child_process';
import { build } from 'vite';

const run = (script, ...args) =>
  execFileSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' });

/** After the ES modules: their types, the custom-elements manifest, and the one-script build. */
export function wholePackage() {
  return {
    name: 'porchlight:whole-package',
    closeBundle: {
      order: 'post',
      async handler(error) {
        if (error) return;
        run('typescript/bin/tsc', '--project', 'tsconfig.types.json');
        run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.js');
        await build({ mode: 'cdn' });
      },
    },
  };
}
