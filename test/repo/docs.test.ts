import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

/* What the docs say of the code is held against the code. */
const read = (path: string) => readFileSync(path, 'utf8');
const below = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...below('docs', '.md'),
  'src/crisis/data/README.md',
];
const elements = below('src/elements', '.ts').map(read).join('\n');

describe('docs', () => {
  for (const page of pages)
    test(`${page}: every link to a file of the repository leads somewhere`, () => {
      const links = all(read(page), /\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
      assert.deepEqual(
        links.filter((link) => !existsSync(join(dirname(page), link))),
        [],
      );
    });

  test('theming.md names every custom property with its colours, and no other', () => {
    const theming = read('docs/theming.md');
    const tokens = read('src/elements/base/tokens.styles.ts');
    const property = /(--porchlight-[a-z-]+)/g;
    assert.deepEqual(all(theming, property), all(elements, property));
    for (const [, name = '', light = '', dark = ''] of tokens.matchAll(
      /var\((--porchlight-[a-z-]+), light-dark\((#\w+), (#\w+)\)/g,
    ))
      assert.ok(theming.replace(/ +/g, ' ').includes(`| \`${name}\` | \`${light}\` | \`${dark}\` |`), name);
  });

  test('theming.md names every part, and no other', () => {
    const rows = read('docs/theming.md').split('| part')[1]?.split('`<porchlight-crisis>`')[0] ?? '';
    const used = all(elements, /\bpart="([^"$]+)"/g).flatMap((parts) => parts.split(' '));
    const listed = [...rows.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) => all(names, /`([\w-]+)`/g));
    assert.deepEqual([...new Set(listed)].sort(), [...new Set(used)].sort());
  });

  test('embedding.md names every event and every attribute', () => {
    const embedding = read('docs/embedding.md');
    assert.deepEqual(
      all(elements, /static readonly type = '([\w-]+)'/g).filter((type) => !embedding.includes(`| \`${type}\``)),
      [],
    );
    const declared = [...elements.matchAll(/^ {4}(\w+): \{ type: \w+(.*)\}/gm)];
    const named = declared.map(([, name = '', rest = '']) => /attribute: '([\w-]+)'/.exec(rest)?.[1] ?? name);
    const attributes = [...named, 'lang', 'share'];
    assert.deepEqual(
      attributes.filter((name) => !embedding.includes(`\`${name}\``)),
      [],
    );
  });

  test('embedding.md names the codes of errors, and only those', () => {
    const codes = all(read('src/core/errors.ts'), /\| '([\w-]+)'/g);
    const listed =
      /Codes of `porchlight-error`:([^]*?)A code is never renamed/.exec(read('docs/embedding.md'))?.[1] ?? '';
    assert.deepEqual(all(listed, /`([\w-]+)`/g).sort(), [...codes].sort());
  });

  test('privacy.md names every recorder of the list of markers', () => {
    const privacy = read('docs/privacy.md').replace(/\s+/g, ' ');
    const named = all(read('src/elements/base/markers.ts'), /\/\/ (?:Microsoft )?([A-Z][\w ]*?|rrweb)(?: and|,|$)/gm);
    assert.ok(named.length > 12);
    assert.deepEqual(
      named.filter((name) => !privacy.includes(name)),
      [],
    );
  });

  for (const file of readdirSync('docs/decisions').filter((name) => /^\d/.test(name)))
    test(`decision ${file} has status, context, decision and consequences, and is in the list`, () => {
      assert.deepEqual(all(read(`docs/decisions/${file}`), /^## (.*)$/gm), [
        'Consequences',
        'Context',
        'Decision',
        'Status',
      ]);
      assert.ok(read('docs/decisions/README.md').includes(`](${file})`));
    });
});
