import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Which of these programs are on the PATH, and where.
 * @param {...string} names
 * @returns {string[]} all that are there, in the order asked
 */
export const onPath = (...names) =>
  names.flatMap((name) => {
    const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    return found ? [found] : [];
  });

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
