/**
 * `node scripts/test/node.js core crisis --test-concurrency=1`: the tests in those folders of test/, by Node's own runner.
 * (Node 20 does not understand "test/core/**" in its --test, and a shell differs from system to system.)
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));

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
if (files.length === 0 || empty.length > 0) process.exit(1);

const flags = ['--import', 'tsx', '--test', '--test-reporter=spec', ...options];
const child = spawn(process.execPath, [...flags, ...files], { cwd: root, stdio: 'inherit' });
child.once('close', (code) => process.exit(code ?? 1));
