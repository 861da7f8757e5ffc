import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { workspace } from './support.js';

/** Runs a module in a Node of its own, beside the installed package; gives what it prints as JSON. */
function node<T>(name: string, code: string): T {
  const folder = workspace(`node-${name}`, { 'main.mjs': code });
  return JSON.parse(execFileSync(process.execPath, [join(folder, 'main.mjs')], { encoding: 'utf8' })) as T;
}

describe('in Node', () => {
  it('porchlight/core scores, and leaves no trace', () => {
    const { added, total, severity, document } = node<Record<'added' | 'total' | 'severity' | 'document', unknown>>(
      'core',
      `const before = Reflect.ownKeys(globalThis);
       const { score, phq9 } = await import('porchlight/core');
       const added = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String);
       const answers = Object.fromEntries(phq9.items.map(({ id }) => [id, 1]));
       const { score: { total }, severity } = score(phq9, answers);
       console.log(JSON.stringify({ added, total, severity, document: typeof document }));`,
    );
    assert.deepEqual(
      { added, total, severity, document },
      { added: [], total: 9, severity: 'mild', document: 'undefined' },
    );
  });

  it('porchlight/core reads an instrument of a page and refuses a broken one', () => {
    const { id, code } = node<{ id: string; code: string }>(
      'parse',
      `import { parseInstrument, phq9 } from 'porchlight/core';
       let code;
       try { parseInstrument({ id: 'no' }); } catch (error) { code = error.code; }
       console.log(JSON.stringify({ id: parseInstrument(JSON.stringify(phq9)).id, code }));`,
    );
    assert.deepEqual({ id, code }, { id: 'phq-9', code: 'invalid-definition' });
  });

  it('porchlight/elements can be imported where there is no page, and defines nothing', () => {
    // Lit puts a registry of its own there, so that elements can be rendered on a server.
    const { defined, attributes } = node<Record<'defined' | 'attributes', string[]>>(
      'elements',
      `const elements = await import('porchlight/elements');
       const tags = Object.values(elements).flatMap(({ tag }) => tag ?? []);
       const defined = tags.filter((tag) => globalThis.customElements?.get(tag));
       console.log(JSON.stringify({ defined, attributes: elements.PorchlightPhq9.observedAttributes }));`,
    );
    assert.deepEqual(defined, []);
    assert.ok(attributes.includes('share'));
  });

  it('porchlight/i18n lists the languages', () => {
    const names = node<{ lang: string; dir: string }[]>(
      'i18n',
      `import { languages } from 'porchlight/i18n'; console.log(JSON.stringify(languages()));`,
    );
    assert.equal(names.find(({ lang }) => lang === 'ar')?.dir, 'rtl');
  });
});
