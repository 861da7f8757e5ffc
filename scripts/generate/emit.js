/** Writes a generated file, or with --check compares it with what is there and sets a failing exit code. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';

const check = process.argv.includes('--check');

export async function emit(path, text) {
  const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
  const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (now === formatted) return;
  if (!check) {
    writeFileSync(path, formatted);
    console.log(`wrote ${path}`);
    return;
  }
  console.error(`${path} is out of date: run npm run generate`);
  process.exitCode = 1;
}
