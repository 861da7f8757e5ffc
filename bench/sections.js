import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const FILE = 'docs/bench.md';
const start = (name) => `<!-- ${name} -->`;
const end = (name) => `<!-- end of ${name} -->`;

/** Puts a part of docs/bench.md in place of the one of that name, or after all others. */
export async function writeSection(name, text) {
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const part = `${start(name)}\n\n${text.trim()}\n\n${end(name)}`;
  const [from, to] = [old.indexOf(start(name)), old.indexOf(end(name))];
  const whole =
    from >= 0 && to > from ? old.slice(0, from) + part + old.slice(to + end(name).length) : `${old}\n\n${part}\n`;
  writeFileSync(FILE, await format(whole, { parser: 'markdown', printWidth: 120 }));
}
