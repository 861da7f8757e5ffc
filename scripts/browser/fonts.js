/** Fonts for every script that we have words in, from npm packages: a bare Linux machine has none, a server has few. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, packageFolder } from './cache.js';

/**
 * Family name as in the file, and package. For Chinese, Japanese and Korean also the languages whose shapes of the shared
 * characters it has. (Those fonts are named after their thinnest weight; all weights are in them.)
 */
const FONTS = [
  ['Noto Sans', '@fontsource-variable/noto-sans'],
  ['Noto Sans Arabic', '@fontsource-variable/noto-sans-arabic'],
  ['Noto Sans Hebrew', '@fontsource-variable/noto-sans-hebrew'],
  ['Noto Sans Devanagari', '@fontsource-variable/noto-sans-devanagari'],
  ['Noto Sans Thai', '@fontsource-variable/noto-sans-thai'],
  ['Noto Sans SC Thin', '@fontsource-variable/noto-sans-sc', 'zh-hans', 'zh-cn', 'zh-sg'],
  ['Noto Sans TC Thin', '@fontsource-variable/noto-sans-tc', 'zh-hant', 'zh-tw', 'zh-hk'],
  ['Noto Sans JP Thin', '@fontsource-variable/noto-sans-jp', 'ja'],
  ['Noto Sans KR Thin', '@fontsource-variable/noto-sans-kr', 'ko'],
  ['Noto Sans Symbols 2', '@fontsource/noto-sans-symbols-2'],
  ['Noto Sans Math', '@fontsource/noto-sans-math'],
  ['Noto Emoji', '@fontsource-variable/noto-emoji'],
];

/** To be raised when `unpack` changes: what it made before is then not used. */
const RECIPE = 1;

/** The upright files. Each package cuts its font into pieces by script; those with other scripts repeat Noto Sans. */
const WANTED = /-(wght|400)-normal\.woff2$/;
const REPEATED =
  /noto-(emoji|sans-[a-z0-9-]+?)-(latin|latin-ext|cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-(wght|400)-/;

/**
 * Chromium asks fontconfig for fonts, and draws none that are packed as WOFF2: the text is then there and invisible.
 * @param {string} folder
 */
async function unpack(folder) {
  const { default: woff2 } = await import('wawoff2');
  for (const [, name] of FONTS) {
    const from = join(packageFolder(name), 'files');
    const repeats = name !== '@fontsource-variable/noto-sans' && !name.endsWith('-math');
    for (const file of await readdir(from)) {
      if (!WANTED.test(file) || (repeats && REPEATED.test(file))) continue;
      const font = await woff2.decompress(await readFile(join(from, file)));
      await writeFile(join(folder, file.replace(/woff2$/, 'ttf')), font);
    }
  }
}

const prefer = (family, language) => `
  <match target="pattern">
    <test name="lang" compare="contains"><string>${language}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit>
  </match>`;
const regional = FONTS.flatMap(([family, , ...languages]) => languages.map((language) => prefer(family, language)));

const fallback = (name) => `
  <alias><family>${name}</family><prefer><family>Noto Sans</family></prefer></alias>`;
const generic = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(fallback);

const systemFonts = `
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>`;

/** @param {{ folder: string, system: boolean }} options */
const fontsConf = ({ folder, system }) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>${[...(system ? [systemFonts] : generic), ...regional].join('')}
</fontconfig>
`;

/**
 * The variable that tells a browser on Linux where fonts are; nothing on other systems, which have them all.
 * @param {{ system: boolean }} options `system`: the machine's own fonts too, ours for what they lack
 * @returns {Promise<Record<string, string>>}
 */
export async function fontsEnv({ system }) {
  if (process.platform !== 'linux') return {};
  const versions = await Promise.all(
    FONTS.map(([, name]) => readFile(join(packageFolder(name), 'package.json'), 'utf8')),
  );
  const hash = createHash('sha256').update(versions.join('')).digest('hex').slice(0, 8);
  const folder = await cached(`fonts-${RECIPE}-${hash}`, unpack);
  // Outside of that folder, because it holds paths, and those change when the whole tree is moved.
  const conf = join(await cached('fontconfig', async () => {}), system ? 'with-system.conf' : 'only-ours.conf');
  await mkdir(join(folder, 'cache'), { recursive: true });
  const text = fontsConf({ folder, system });
  if ((await readFile(conf, 'utf8').catch(() => '')) !== text) await writeFile(conf, text);
  return { FONTCONFIG_FILE: conf };
}
