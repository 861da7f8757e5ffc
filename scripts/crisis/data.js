import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const src = (path) => fileURLToPath(new URL(`../../src/crisis/${path}`, import.meta.url));

/** Where the directory is kept, and where what ships of it goes. */
export const PATHS = {
  lines: src('data/lines.json'),
  emergency: src('data/emergency.json'),
  sources: src('data/sources.json'),
  essentials: src('essentials.ts'),
  details: src('details-data.ts'),
};

/** Reads a JSON file; an error names the file. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: ${cause.message}`, { cause });
  }
}
