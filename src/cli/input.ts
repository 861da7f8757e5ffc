import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadInput } from '../resources/service.js';
import { CommandError } from './command.js';

const MOST_BYTES = 500_000_000;
/** What a directory may consist of; other files of a folder are left alone. */
const TABLES = /\.(csv|tsv|txt|json|ndjson)$/i;

/** The bytes of a file or a zip, or the files of a folder by their names. */
export async function readInput(path: string): Promise<ReadInput> {
  try {
    const { size, ...found } = await stat(path).then((stats) => ({ size: stats.size, folder: stats.isDirectory() }));
    if (found.folder) return await readFolder(path);
    if (size > MOST_BYTES) throw new CommandError(`${path} is larger than ${MOST_BYTES / 1e6} MB.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`Cannot read ${path}: ${reason(error)}.`);
  }
}

async function readFolder(path: string): Promise<ReadInput> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && TABLES.test(entry.name)).map(({ name }) => name);
  if (names.length === 0) throw new CommandError(`There is no .csv or .json file in ${path}.`);
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const name of names.sort()) {
    const bytes = await readFile(join(path, name));
    size += bytes.length;
    if (size > MOST_BYTES) throw new CommandError(`The files in ${path} are larger than ${MOST_BYTES / 1e6} MB.`);
    files.set(name, bytes);
  }
  return Object.fromEntries(files);
}

const reasons = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'you may not read or write it'],
  ['EPERM', 'you may not read or write it'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk cannot be written to'],
]);

/** Why the system refused, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}
