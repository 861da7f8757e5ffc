/**
 * `node scripts/test/node.js core crisis --one-by-one`: the tests in those folders of test/, by Node's own runner.
 * (Node 20 does not understand "test/core/**" in its --test, and a shell differs from system to system.)
 * Two files at a time, or `--one-by-one`. `--second-try`: see second-try.js.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNode } from './run-node.js';
import { runAndTell } from './second-try.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words = process.argv.slice(2);
const folders = words.filter((word) => !word.startsWith('--'));
const options = words.filter((word) => word.startsWith('--'));
const unknown = options.filter((word) => !['--one-by-one', '--second-try'].includes(word));
for (const word of unknown) console.error(`No option is called ${word}.`);

const testsIn = (folder) =>
  existsSync(`${root}test/${folder}`)
    ? readdirSync(`${root}test/${folder}`, { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .sort()
        .map((file) => `test/${folder}/${file}`)
    : [];

const files = folders.flatMap(testsIn);
const empty = folders.filter((folder) => testsIn(folder).length === 0);
for (const folder of empty) console.error(`No *.test.ts in test/${folder}`);
if (unknown.length > 0 || files.length === 0 || empty.length > 0) process.exit(1);

const concurrency = options.includes('--one-by-one') ? 1 : 2;
process.exitCode = await runAndTell((only = files) => runNode(only, { concurrency }), {
  secondTry: options.includes('--second-try'),
});
