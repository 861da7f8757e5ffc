import { spawn } from 'node:child_process';

/**
 * Runs a script of package.json: shows what it says and keeps it.
 * @param {string} script
 * @param {string[]} [args]
 * @returns {Promise<{ output: string, exitCode: number }>}
 */
export function runScript(script, args = []) {
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', command, { stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  child.stderr.on('data', (data) => process.stderr.write(data));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ output: `${output}\n${error.message}`, exitCode: 1 }));
    child.once('close', (code) => resolve({ output, exitCode: code ?? 1 }));
  });
}
