import { parseArgs } from 'node:util';
import { VERSION } from '../version.js';
import { wrap } from './wrap.js';
import { CommandError, UsageError, type Command, type Terminal } from './command.js';

/** Name -> file. Each is loaded when it is asked for. */
const commands = new Map<string, () => Promise<{ readonly command: Command }>>([
  ['validate', () => import('./validate.js')],
  ['convert', () => import('./convert.js')],
  ['stale', () => import('./stale.js')],
]);

/**
 * Runs `porchlight <command> …`.
 *
 * @returns the exit code: 0 done, 1 not in order or not possible, 2 used wrongly
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === '-v') return say(terminal, `${VERSION}\n`);
  if (['--help', '-h', 'help'].includes(name)) return say(terminal, await overview());
  const load = commands.get(name);
  if (load === undefined) {
    terminal.err(name === '' ? '' : `porchlight: there is no command "${name.slice(0, 40)}".\n\n`);
    terminal.err(await overview());
    return 2;
  }
  const { command } = await load();
  try {
    return await runCommand(command, rest, terminal);
  } catch (error) {
    return failed(name, error, terminal);
  }
}

async function runCommand(command: Command, rest: readonly string[], terminal: Terminal): Promise<number> {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parsed(rest, options);
  if (values.help === true) return say(terminal, command.help);
  return command.run(positionals, values, terminal);
}

function parsed(args: readonly string[], options: Command['options']) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node says "Unknown option '--x'. To specify a positional …": the first sentence is for people.
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : 'Wrong options');
  }
}

function failed(name: string, error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.err(`${wrap(`porchlight ${name}: ${error.message}`)}See "porchlight ${name} --help".\n`);
    return 2;
  }
  if (error instanceof CommandError) {
    terminal.err(wrap(`porchlight ${name}: ${error.message}`));
    return 1;
  }
  throw error;
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Array.from(commands, async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).command.summary}\n`),
  );
  return (
    `Usage: porchlight <command> [options]\n\nCommands:\n${lines.join('')}\n` +
    `Options:\n  --help     how to use it; also after a command\n  --version  ${VERSION}\n`
  );
}

function say(terminal: Terminal, text: string): 0 {
  terminal.out(text);
  return 0;
}
