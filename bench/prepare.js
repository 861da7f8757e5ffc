import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { pages } from './pages.js';

const OUT = 'node_modules/.cache/porchlight-bench';

/** Installs what is compared with, where it is missing, and builds every page. Gives the folder that is served. */
export async function prepare() {
  if (!existsSync('bench/node_modules/survey-core'))
    execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], {
      cwd: 'bench',
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  for (const { folder } of pages)
    await build({
      configFile: false,
      root: `bench/pages/${folder}`,
      base: './',
      logLevel: 'warn',
      // Each page as light as its tools make it.
      build: {
        outDir: `${process.cwd()}/${OUT}/${folder}`,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 5000,
        rolldownOptions: { external: /^\/cdn\// },
      },
    });
  await build({ mode: 'cdn', logLevel: 'warn' });
  cpSync('cdn', `${OUT}/cdn`, { recursive: true });
  return OUT;
}

/** Versions of what is compared, as installed. */
export const versions = () =>
  Object.fromEntries(
    ['node_modules/lit', 'bench/node_modules/survey-core', 'bench/node_modules/survey-js-ui'].map((folder) => {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      return [name, version];
    }),
  );
