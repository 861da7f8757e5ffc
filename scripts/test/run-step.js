import { spawn } from 'node:child_process';

/**
 * Runs a script of package.json and keeps what it says; shows it as it comes, or, where several run at a time, in one piece
 * at its end.
 * @param {string} script
 * @param {{ title: string, atOnce: boolean }} options
 * @returns {Promise<{ output: string, exitCode: number, seconds: number }>}
 */
export function runScript(script, { title, atOnce }) {
  const start = performance.now();
  const windows = process.platform === 'win32';
  const args = ['run', '--silent', script];
  const child = spawn(windows ? 'npm.cmd' : 'npm', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  let output = '';
  let unseen = `\n== ${title}\n`;
  const show = () => {
    process.stdout.write(unseen);
    unseen = '';
  };
  const hear = (data) => {
    output += data;
    unseen += data;
    if (!atOnce) show();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    const end = (exitCode) => {
      show();
      resolve({ output, exitCode, seconds: (performance.now() - start) / 1000 });
    };
    child.once('error', (error) => {
      hear(`\n${error.message}\n`);
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
