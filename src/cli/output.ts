import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command.js';
import { reason } from './input.js';

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then renamed. Never over what was read.
 */
export async function writeSafely(path: string, text: string, source: string): Promise<void> {
  if (await overwrites(path, source))
    throw new CommandError(`${path} is what was read. Choose another name for --out.`);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new CommandError(`Cannot write ${path}: ${reason(error)}.`);
  }
}

/** The same file by whatever name, link or spelling; or, when a folder was read, a file that stands in it. */
async function overwrites(path: string, source: string): Promise<boolean> {
  const [target, read] = await Promise.all([identity(path), identity(source)]);
  if (target === null || read === null) return false;
  return target.key === read.key || (read.folder && (await identity(dirname(path)))?.key === read.key);
}

async function identity(path: string): Promise<{ readonly key: string; readonly folder: boolean } | null> {
  try {
    const stats = await stat(path, { bigint: true });
    return { key: `${stats.dev} ${stats.ino}`, folder: stats.isDirectory() };
  } catch {
    return null;
  }
}
