import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the engines where they are missing. They are large, and nobody needs them but these tests. */
export function prepare() {
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
  if (Object.keys(dependencies).every((name) => existsSync(`${here}node_modules/${name}`))) return;
  console.log('Installing the engines: about 300 MB, once.');
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
