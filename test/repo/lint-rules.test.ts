import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { folders } from '../../scripts/lint/import-table.js';

/*
 * The rules that keep the design, each met by a small file that breaks it. A rule that nobody has seen fail may be one that
 * never fails. Types are left out: these rules need none, and without them a file need not exist.
 */
let eslint: ESLint;
before(() => {
  eslint = new ESLint({
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ],
  });
});

/** What the design's rules say of a file with this text; other rules (unused names …) are not asked. */
async function said(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `src/${file}` });
  const messages = result?.messages ?? [];
  for (const { fatal, message } of messages) assert.ok(!fatal, message);
  return messages
    .filter(({ ruleId }) => /porchlight|restricted|no-eval|no-new-func|no-console|a11y|^lit\//.test(ruleId ?? ''))
    .map(({ message }) => message);
}
function refused(file: string, text: string, reason: RegExp): void {
  it(`${file}: ${text}`, async () => {
    const messages = await said(file, text);
    assert.ok(
      messages.some((message) => reason.test(message)),
      `wanted ${reason.source}, got ${JSON.stringify(messages)}`,
    );
  });
}
function allowed(file: string, text: string): void {
  it(`${file} may: ${text}`, async () => {
    assert.deepEqual(await said(file, text), []);
  });
}
const imports = (path: string) => `import { x } from '${path}';`;

describe('who may import whom', () => {
  it('every folder of src has a row in the table', () => {
    const inSrc = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      inSrc.map(({ name }) => name).filter((name) => !Object.hasOwn(folders, name)),
      [],
    );
  });

  refused('core/x.ts', imports('../i18n/load.js'), /core is pure/);
  refused('core/screening/x.ts', imports('../../version.js'), /core is pure/);
  refused('core/x.ts', "export * from '../crisis/choose.js';", /core is pure/);
  refused('core/x.ts', "import type { Words } from '../i18n/words.js';", /core is pure/);
  refused('core/x.ts', "let words: import('../i18n/words.js').Words;", /core is pure/);
  refused('fhir/x.ts', imports('../elements/base/element.js'), /fhir turns core values/);
  refused('fhir/x.ts', imports('../i18n/load.js'), /fhir turns core values/);
  refused('resources/x.ts', imports('../storage/stores.js'), /resources is read and searched without a page/);
  refused('crisis/x.ts', imports('../elements/base/warn.js'), /they lean on nothing/);
  refused('storage/x.ts', imports('../i18n/load.js'), /storage keeps text/);
  refused('i18n/x.ts', imports('../elements/base/rich.js'), /who shows them is not its business/);
  refused('elements/base/x.ts', imports('../crisis/crisis.js'), /base is below every element/);
  refused('elements/base/x.ts', imports('../../resources/search.js'), /base is below every element/);
  refused('elements/crisis/x.ts', imports('../screener/views/words.js'), /never another element's insides/);
  refused('elements/crisis/x.ts', "await import('../screener/print-sheet.js');", /never another element's insides/);
  refused('elements/gad7/x.ts', imports('../screener/instrument-element.js'), /never another element's insides/);
  refused('elements/screener/x.ts', imports('../../fhir/bundle.js'), /porchlight\/fhir/);
  refused('embed/x.ts', imports('../elements/phq9/define.js'), /embed reaches them by import\(\)/);
  refused('embed/x.ts', "await import('../elements/phq9/phq9.js');", /embed reaches them by import\(\)/);
  refused('publish/x.ts', imports('../embed/autoload.js'), /publish makes pages/);
  refused('publish/x.ts', imports('../cli/main.js'), /publish makes pages/);
  refused('cli/x.ts', imports('../elements/index.js'), /cli drives publish/);
  refused('brand-new/x.ts', imports('../core/index.js'), /no row in scripts\/lint\/import-table\.js yet/);
  refused('core/x.ts', imports('../../scripts/serve.js'), /what ships lives in src/);
  refused(
    'elements/screener/x.ts',
    "await import('../../../locales/en/ui.json');",
    /only i18n reads the locale folders/,
  );

  allowed('elements/gad7/x.ts', imports('../screener/named-instrument-element.js'));
  allowed('elements/screener/x.ts', imports('../base/heading.js'));
  allowed('elements/screener/views/x.ts', imports('../print-sheet.js'));
  allowed('elements/resource-finder/x.ts', imports('../../resources/search.js'));
  allowed('embed/x.ts', "await import('../elements/phq9/define.js');");
  allowed('i18n/x.ts', "await import('../../locales/en/ui.json');");
  allowed('fhir/x.ts', imports('../core/index.js'));
  allowed('elements/base/x.ts', imports('../../crisis/choose.js'));
});

describe('which file may import which package', () => {
  refused('core/x.ts', imports('lit'), /Only elements know Lit/);
  refused('i18n/x.ts', imports('lit/directives/guard.js'), /Only elements know Lit/);
  refused('elements/screener/x.ts', imports('zod/mini'), /Only schemas and readers know zod/);
  refused('core/screening/x.ts', "await import('zod/mini');", /Only schemas and readers know zod/);
  refused('i18n/load.ts', imports('i18next'), /Only i18n\/i18n\.ts may know i18next/);
  refused('elements/base/x.ts', imports('i18next'), /Only i18n\/i18n\.ts may know i18next/);
  refused('core/x.ts', imports('node:fs'), /Only cli and publish run on a server/);
  refused('core/x.ts', imports('lodash'), /no dependency of what ships/);
  allowed('core/instruments/schema.ts', imports('zod/mini'));
  allowed('crisis/schema.ts', imports('zod/mini'));
  allowed('i18n/add-locale.ts', imports('zod/mini'));
  allowed('resources/readers/hsds.ts', imports('zod/mini'));
  allowed('i18n/i18n.ts', imports('i18next'));
  allowed('elements/crisis/x.ts', imports('lit'));
  allowed('cli/x.ts', imports('node:fs'));
});

describe('text stays text', () => {
  const element = 'elements/screener/x.ts';
  refused(element, imports('lit/directives/unsafe-html.js'), /Text is text/);
  refused(element, imports('lit/directives/unsafe-svg.js'), /Text is text/);
  refused(element, imports('lit/directives/style-map.js'), /styleMap writes a style attribute/);
  refused(element, imports('lit/decorators.js'), /without decorators/);
  refused(element, 'el.innerHTML = text;', /Text is text/);
  refused(element, "el['innerHTML'] = text;", /Text is text/);
  refused(element, "el.insertAdjacentHTML('beforeend', text);", /Text is text/);
  refused(element, 'eval(text);', /eval/);
  refused(element, 'new Function(text);', /Function constructor/);
  refused(element, 'html`<p style="color:red"></p>`;', /No style attribute/);
  refused(element, 'html`<style>p{}</style>`;', /No style attribute/);
});

describe('what a recorder could read', () => {
  refused('elements/screener/x.ts', 'html`<input .checked=${on} />`;', /session recorders hook/);
  refused('elements/screener/x.ts', 'html`<input type="radio" .value="${v}" />`;', /session recorders hook/);
  refused('elements/base/x.ts', "localStorage.setItem('a', 'b');", /Only src\/storage/);
  refused('elements/base/x.ts', "window.sessionStorage.setItem('a', 'b');", /Only src\/storage/);
  refused('elements/base/x.ts', "document.cookie = 'a=b';", /Only src\/storage/);
  refused('elements/base/x.ts', 'console.log(1);', /console/);
  allowed('elements/screener/x.ts', 'html`<input ?checked=${on} />`;');
  allowed('storage/x.ts', "window.sessionStorage.setItem('a', 'b');");
});

describe('what is pure has no clock and no chance', () => {
  for (const folder of ['core', 'crisis', 'fhir', 'resources']) {
    refused(`${folder}/x.ts`, 'Date.now();', /No clock here/);
    refused(`${folder}/x.ts`, 'new Date();', /No clock here/);
    refused(`${folder}/x.ts`, 'Math.random();', /No chance here/);
  }
  refused('core/x.ts', 'crypto.randomUUID();', /No chance here/);
  allowed('core/x.ts', 'new Date(Date.UTC(2026, 0, 1));');
  allowed('elements/base/x.ts', 'new Date();');
});

describe('shared code never asks which one it is', () => {
  const file = 'core/screening/x.ts';
  refused(file, "if (instrument.id === 'phq-9') help();", /Shared code never asks/);
  refused(file, "if ('phq-9.9' !== item.id) help();", /Shared code never asks/);
  refused(file, 'switch (instrument.id) { default: }', /Shared code never asks/);
  refused(file, "['phq-9', 'phq-2'].includes(instrument.id);", /A list of ids in shared code/);
  allowed(file, 'items.find((item) => item.id === wanted);');
  allowed(file, 'if (answers[id] === null) skip();');
});

describe('templates that everybody can use', () => {
  refused('elements/base/x.ts', 'html`<a href="#">x</a>`;', /href attribute requires a valid value/);
  refused('elements/base/x.ts', 'html`<div role="fancy"></div>`;', /role/i);
  refused('elements/base/x.ts', 'html`<img src="a.png" />`;', /alt/i);
  refused('elements/base/x.ts', 'html`<input autofocus />`;', /autofocus/i);
  refused('elements/base/x.ts', 'html`<p tabindex="2"></p>`;', /tabindex/i);
});
