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

/** Longer than the slowest takes on a busy machine. */
const PATIENCE = 180_000;

/** Starts a Node program of this folder and waits until it says where it listens. */
export function start(args: readonly string[]): Promise<Engine> {
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
    const timer = setTimeout(kill, PATIENCE);
    const hear = (data: Buffer) => {
      log += String(data);
      const origin = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log)?.[1];
      if (!origin) return;
      clearTimeout(timer);
      resolve({ origin, log: () => log, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`${args.join(' ')} ended:\n${log}`));
    });
  });
}

/** A port of this machine that nobody uses. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Prism, a mock server by SmartBear, on a description. */
export const startPrism = async (description: string, ...flags: string[]): Promise<Engine> =>
  start(['servers/prism.js', description, '-p', String(await freePort()), ...flags]);
