/**
 * `npm run test:engines`: the providers against engines that others wrote, over HTTP on this machine. Each test file starts
 * its engine and stops it. `-- fhir` runs only files with that in their name.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNode } from '../../scripts/test/run-node.js';
import { runAndTell } from '../../scripts/test/second-try.js';
import { prepare } from './prepare.js';

const wanted = process.argv.slice(2);
const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((word) => file.includes(word))))
  .map((file) => `test/engines/${file}`);
if (files.length === 0) {
  console.error(`No test file has ${wanted.join(' or ')} in its name.`);
  process.exit(1);
}

prepare();
// One after another: an engine needs a core for itself.
process.exitCode = await runAndTell((only = files) => runNode(only, { concurrency: 1 }), { secondTry: false });
