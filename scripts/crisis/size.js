/*
 * What the crisis lines cost a page that shows them without a network.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page may spend on it: of 30 KB in all, with room for a few more lines. */
export const MOST_BYTES = 3900;

/** What `src/elements/base/help-panel.ts` imports at once. */
const IMPORTS = `
import { chooseLines, countries, INTERNATIONAL_DIRECTORIES } from './choose.js';
import { essentials } from './essential-lines.js';
import { smsHref, telHref } from './links.js';
console.log(chooseLines, countries, INTERNATIONAL_DIRECTORIES, essentials, smsHref, telHref);
`;

/** Bytes, minified and gzipped, of everything that is bundled with the page. */
export const bundledBytes = () => bytes(IMPORTS);

/** Bytes, minified and gzipped, of the file that arrives later. */
export const detailsBytes = () =>
  bytes("export { details } from './details.js';", ['./essential-lines.js', './decode.js']);

async function bytes(contents, external = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../../src/crisis/', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    external,
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
