import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { VERSION } from '../../src/version.js';
import { filesIn, installedPackage, type Manifest, readJson, root } from './support.js';

const folder = installedPackage();
const files = filesIn(folder);
const manifest = readJson<Manifest>(join(folder, 'package.json'));

describe('the package holds what it should', () => {
  it('brings licence, notice and readme', () => {
    for (const file of ['LICENSE', 'NOTICE', 'README.md']) assert.ok(files.includes(file), `${file} is missing`);
  });

  it('holds built files only', () => {
    assert.deepEqual(
      files.filter(
        (file) => !/^(dist|cdn)\/|^consent\/[a-z-]+\.json$|^(package\.json|LICENSE|NOTICE|README\.md)$/.test(file),
      ),
      [],
    );
    assert.deepEqual(
      files.filter((file) => /\.(test|stories)\.|\.map$|(?<!\.d)\.ts$|fixture/.test(file)),
      [],
    );
  });

  it('names no place of the machine that built it, and no map', () => {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const told of [root, homedir(), 'file://', 'node_modules/', 'sourceMappingURL'])
        assert.ok(told.length < 5 || !text.includes(told), `${file} holds "${told}"`);
    }
  });

  it('knows its own version', () => assert.equal(VERSION, manifest.version));

  it('has nothing that runs when it is installed', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(manifest.scripts[script], undefined);
  });

  it('has no complaint from publint', async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true, pack: false });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest, { color: false })),
      [],
    );
  });
});

describe('package.json "exports"', () => {
  for (const [path, target] of Object.entries(manifest.exports))
    it(`${path} leads to files`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target))
        assert.ok(existsSync(join(folder, file.replace(/\*$/, ''))), `${file} is missing`);
      if (typeof target !== 'string') assert.ok(target.types, 'there are no types');
    });

  it('has an entry for every element', () => {
    const elements = files
      .map((file) => /^dist\/elements\/(.+)\/define\.js$/.exec(file)?.[1])
      .filter((name) => name !== undefined);
    assert.ok(elements.length >= 8);
    for (const name of elements)
      assert.deepEqual(manifest.exports[`./${name}.js`], {
        types: `./dist/elements/${name}/define.d.ts`,
        import: `./dist/elements/${name}/define.js`,
      });
  });
});
