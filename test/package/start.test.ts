import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';

/** Runs the start command until it has printed its addresses. */
async function start(env: Record<string, string>): Promise<{ output: string; stop: () => void }> {
  const child = spawn(process.execPath, ['scripts/start.js'], { env: { ...process.env, ...env } });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      if (output.includes('Ctrl+C')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => resolve());
    child.on('error', reject);
  });
  return { output, stop: () => child.kill() };
}

test('npm start takes PORT, or the next free one, and prints the three addresses, which answer', async () => {
  const taken = createServer().listen(8765);
  await once(taken, 'listening');
  const { output, stop } = await start({ PORT: '8765' });
  try {
    for (const name of ['clinic-portal', 'school-site', 'partner-page']) {
      const url = new RegExp(`http://localhost:(\\d+)/${name}/`).exec(output);
      assert.ok(url, output);
      assert.notEqual(url[1], '8765');
      const answer = await fetch(url[0]);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /porchlight/);
    }
  } finally {
    stop();
    taken.close();
  }
});

test('npm start says what is wrong with a PORT that is none', async () => {
  const { output } = await start({ PORT: 'eighty' });
  assert.match(output, /PORT must be a whole number/);
});
