/** What is unpacked once: into node_modules/.cache, whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/**
 * The folder `name` of the cache. It is filled beside its place and then moved there, so a half-filled one, or one that
 * another process is still filling, is never used.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>}
 */
export async function cached(name, fill) {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  try {
    await fill(half);
    await rename(half, folder).catch((error) => {
      if (!existsSync(folder)) throw error; // else another process was first, and its folder is as good as ours
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}

/**
 * The folder of an installed package, also of one whose "exports" do not show its package.json.
 * @param {string} name
 * @returns {string}
 */
export const packageFolder = (name) => fileURLToPath(new URL(`../../node_modules/${name}/`, import.meta.url));
