import { spawn } from 'node:child_process';

/**
 * WebKitGTK has no headless mode: a screen that nobody sees.
 * @param {string} program Xvfb
 * @returns {Promise<{ display: string, process: import('node:child_process').ChildProcess }>}
 */
export function startScreen(program) {
  // It chooses a free number itself and writes it to the file descriptor that we name.
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended at once, with code ${code}`)));
    screen.stdio[3]?.once('data', (number) => resolve({ display: `:${String(number).trim()}`, process: screen }));
  });
}
