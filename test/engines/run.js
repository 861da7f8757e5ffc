/**
 * `npm run test:engines`: the providers against engines that others wrote, over HTTP on this machine. Each test file starts
 * its engine and stops it. `-- fhir` runs only files with that in their name.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closingLine, countsIn } from '../../scripts/test/counts.js';
import { prepare } from './prepare.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((word) => file.includes(word))))
  .map((file) => `test/engines/${file}`);

prepare();
// One after another: an engine needs a core for itself.
const flags = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=1'];
const child = spawn(process.execPath, [...flags, ...files], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
let output = '';
child.stdout.on('data', (data) => {
  output += data;
  process.stdout.write(data);
});
child.once('close', (code) => {
  const counts = countsIn(files.length > 0 ? output : 'no test', files.length > 0 ? (code ?? 1) : 1);
  console.log(`\n${closingLine(counts)}`);
  process.exit(counts.failed > 0 ? 1 : 0);
});
