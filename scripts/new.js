/**
 * Makes all files of a new part, and tells what is left to do.
 *
 *   npm run new element <name>       e.g. mood-meter
 *   npm run new instrument <id>      e.g. pcl-5
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as prettier from 'prettier';
import { elementPart } from './new/element.js';
import { instrumentPart } from './new/instrument.js';
import { namesOf, refusal } from './new/names.js';

const kinds = { element: elementPart, instrument: instrumentPart };
const [kind, name, ...rest] = process.argv.slice(2);

const problem =
  !Object.hasOwn(kinds, kind ?? '') || !name || rest.length
    ? 'Say what: npm run new element <name>, or npm run new instrument <id>.'
    : refusal(kind, name);
if (problem) {
  console.error(problem);
  process.exit(1);
}

const { files, edits, next } = kinds[kind](namesOf(name));
const there = Object.keys(files).filter((path) => existsSync(path));
if (there.length) {
  console.error(`Nothing was made: ${there.join(', ')} exists already. Choose another name, or change what is there.`);
  process.exit(1);
}

const write = async (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path }));
};
for (const [path, text] of Object.entries(files)) {
  await write(path, text);
  console.log(`made    ${path}`);
}
for (const { path, edit, byHand } of edits) {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = edit(before);
  if (after === before) next.push(`${path}: ${byHand}`);
  else {
    await write(path, after);
    console.log(`changed ${path}`);
  }
}
const run = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });
for (const file of readdirSync('scripts/generate').sort())
  if (file !== 'emit.js') run('--import', 'tsx', `scripts/generate/${file}`);
run('--import', 'tsx', 'scripts/stories/generate.js');

console.log(`\nNext:\n${next.map((step, at) => `  ${at + 1}. ${step}`).join('\n')}`);
