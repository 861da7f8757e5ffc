import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

export interface Engine {
  readonly origin: string;
  /** What it said so far. */
  readonly log: () => string;
  stop(): Promise<void>;
}

/**
 * Starts a Node program of this folder and waits until it says that it listens.
 * @param origin where it will listen; else it says so itself
 */
export function start(args: readonly string[], origin?: string): Promise<Engine> {
  const child = spawn(process.execPath, args, { cwd: here, stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    const hear = (data: Buffer) => {
      log += String(data);
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log);
      if (found) resolve({ origin: origin ?? (found[1] as string), log: () => log, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`${args.join(' ')} ended:\n${log}`)));
  });
}

/** A port of this machine that nobody uses. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Prism, a mock server by SmartBear, on a description. */
export async function startPrism(description: string, ...flags: string[]): Promise<Engine> {
  const port = await freePort();
  const prism = 'node_modules/@stoplight/prism-cli/dist/index.js';
  return start([prism, 'mock', description, '-h', '127.0.0.1', '-p', String(port), ...flags]);
}
