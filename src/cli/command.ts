import type { ParseArgsConfig } from 'node:util';

/** What a command may do to the world: tests give their own, the program gives the real one. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** The day, as an ISO date. */
  readonly today: string;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help text; at most 80 columns. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit code: 0 done, 1 not in order, 2 used wrongly */
  run(words: readonly string[], values: Values, terminal: Terminal): Promise<number>;
}

/** Wrong use of a command: shown with a hint at `--help`, exit code 2. */
export class UsageError extends Error {}

/** Something outside went wrong (a file that is not there): shown as one line, exit code 1. */
export class CommandError extends Error {}

export const text = (values: Values, option: string): string | undefined => {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
};
