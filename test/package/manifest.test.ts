import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { filesIn, installedPackage, type Manifest, readJson, root } from './support.js';

/* The manifest of the installed package, held against its classes and against the templates and styles of the source. */

interface Named {
  readonly name: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: (Named & { description?: string; type?: { text: string }; fieldName?: string })[];
  readonly members?: (Named & { kind: string; static?: boolean; description?: string })[];
  readonly events?: (Named & { description?: string; type: { text: string } })[];
  readonly cssParts?: (Named & { description?: string })[];
  readonly cssProperties?: (Named & { description?: string; default?: string })[];
}
interface Export extends Named {
  readonly kind: string;
  readonly declaration: { readonly name: string; readonly module: string };
}
interface Module {
  readonly path: string;
  readonly declarations: Declaration[];
  readonly exports?: Export[];
}

const folder = installedPackage();
const { modules } = readJson<{ modules: Module[] }>(join(folder, 'dist/custom-elements.json'));
const elements = modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name).sort();
const classes = (await import(pathToFileURL(join(folder, 'dist/elements/index.js')).href)) as Record<
  string,
  CustomElementConstructor & { observedAttributes: string[]; tag: string }
>;

const source = filesIn(join(root, 'src/elements'))
  .map((file) => readFileSync(join(root, 'src/elements', file), 'utf8'))
  .join('\n');
const found = (pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].flatMap(([, text = '']) => text.split(' ')))].sort();

describe('custom-elements manifest', () => {
  it('names only files of the package', () => {
    const paths = JSON.stringify(modules).matchAll(/"(?:path|module)":"([^"]+)"/g);
    for (const [, path = ''] of paths) assert.ok(existsSync(join(folder, path)), `${path} is missing`);
  });

  it('says for each tag which file registers it, and that file is an entry of the package', () => {
    const { exports } = readJson<Manifest>(join(folder, 'package.json'));
    const entries = Object.values(exports).map((target) => (typeof target === 'string' ? target : target.import));
    for (const { tagName, name } of elements) {
      const home = modules.filter((module) =>
        module.exports?.some((each) => each.kind === 'custom-element-definition' && each.name === tagName),
      );
      assert.deepEqual(home.length, 1, `<${tagName}>`);
      assert.match(home[0]?.path ?? '', /\/define\.js$/);
      assert.ok(entries.includes(`./${home[0]?.path}`), `${home[0]?.path} is no entry`);
      assert.ok(classes[name], `porchlight/elements lacks ${name}`);
    }
    const registered = Object.values(classes).filter(({ tag }) => tag);
    assert.deepEqual(registered.map(({ tag }) => tag).sort(), elements.map(({ tagName }) => tagName).sort());
  });

  it('documents every part, custom property and event that there is, and no other', () => {
    const all = (key: 'cssParts' | 'cssProperties' | 'events') =>
      [...new Set(elements.flatMap((each) => names(each[key])))].sort();
    assert.deepEqual(all('cssParts'), found(/\bpart="([a-z -]+)"/g));
    assert.deepEqual(all('cssProperties'), found(/var\((--porchlight-[a-z-]+)/g));
    assert.deepEqual(all('events'), found(/readonly type = '(porchlight-[a-z-]+)'/g));
  });

  it('tells of no custom property a default that the styles do not have', () => {
    for (const { name, default: fallback = '' } of elements[0]?.cssProperties ?? [])
      assert.ok(source.includes(`var(${name}, ${fallback})`), `${name} is not ${fallback}`);
  });

  for (const each of elements) {
    const { name, tagName, attributes = [], members = [], events = [] } = each;
    describe(`<${tagName}>`, () => {
      it('documents its attributes, those of its base too, and no other', () => {
        const observed = new Set([...(classes[name]?.observedAttributes ?? [])]);
        assert.deepEqual(names(attributes), [...observed].sort());
        for (const attribute of ['lang', 'country', 'storage', 'heading-level'])
          assert.ok(observed.has(attribute), attribute);
      });

      it('documents properties and methods that exist', () => {
        for (const member of members.filter(({ static: isStatic }) => !isStatic))
          assert.ok(member.name in (classes[name]?.prototype as object), `${member.name} does not exist`);
        for (const { fieldName } of attributes)
          if (fieldName) assert.ok(names(members).includes(fieldName), `${fieldName} is not documented`);
      });

      it('has words for the element and for each attribute, event, part and custom property', () => {
        assert.ok(each.summary, 'no @summary');
        for (const part of [...attributes, ...events, ...(each.cssParts ?? []), ...(each.cssProperties ?? [])])
          assert.ok(part.description, `${part.name} has no description`);
      });

      it('shows nothing that is only for subclasses', () => {
        const inside = [
          'sheet',
          'locale',
          'report',
          'builtIn',
          'use',
          'updateField',
          'helpCountry',
          'pageCountry',
          'ownWordings',
        ];
        assert.deepEqual(
          names(members).filter((member) => member.startsWith('#') || inside.includes(member)),
          [],
        );
      });
    });
  }
});
