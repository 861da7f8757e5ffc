import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { installedPackage, type Manifest, readJson, tool, workspace } from './support.js';

const { exports } = readJson<Manifest>(join(installedPackage(), 'package.json'));
const typed = Object.keys(exports).filter((path) => typeof exports[path] === 'object');

/** Every library file is checked too: what we declare must stand by itself, with nobody's `skipLibCheck`. */
const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};

const consumer = `
import { getInstrument, phq9, score, ScreenerSession, type ScreenerResult } from 'porchlight/core';
import { PorchlightCompleteEvent, PorchlightPhq9 } from 'porchlight/elements';
import { addLocale, languages } from 'porchlight/i18n';
import { PorchlightGad7 } from 'porchlight/gad7.js';
import 'porchlight/phq9.js';
import 'porchlight/autoload.js';

const element: PorchlightPhq9 = document.createElement('porchlight-phq9');
const other: PorchlightGad7 | null = document.querySelector('porchlight-gad7');
element.share = 'score';
element.headingLevel = 3;
element.allowSkip = true;
element.answers = { 'phq-9.1': 2, 'phq-9.2': null };
element.start();
// @ts-expect-error a number, not a word
element.headingLevel = 'three';
// @ts-expect-error no such property
element.layuot = 'page';
// @ts-expect-error an answer is a number
element.answers = { 'phq-9.1': 'often' };
// @ts-expect-error only read
element.result = null;
// @ts-expect-error no such tag
const unknown: PorchlightPhq9 = document.createElement('porchlight-phq99');

element.addEventListener('porchlight-complete', (event) => {
  const complete: PorchlightCompleteEvent = event;
  const id: string = complete.detail.instrument;
  if ('answers' in event.detail) {
    const result: ScreenerResult = event.detail;
    const total: number | null = result.score.total;
    // @ts-expect-error the total may be absent
    const sure: number = result.score.total;
    return [total, sure];
  }
  // @ts-expect-error answers are there only when they are shared
  return [id, event.detail.answers];
});
element.addEventListener('porchlight-progress', ({ detail }) => detail.answered / detail.total);
element.addEventListener('porchlight-risk', ({ detail }) => detail.flags.map(({ code, item, value }) => [code, item, value + 1]));
element.addEventListener('porchlight-error', ({ detail }) => detail.code.length + detail.message.length);
// @ts-expect-error it has no such detail
element.addEventListener('porchlight-start', ({ detail }) => detail.answers);

class Renamed extends PorchlightPhq9 {
  static override readonly tag = 'clinic-mood';
}
Renamed.define();

const { severity } = score(phq9, { 'phq-9.1': 3 });
const known: string | null = severity;
// @ts-expect-error an instrument, not its name
score('phq-9', {});
const session = ScreenerSession.create(getInstrument('gad-7'));
addLocale('ha', { name: 'Hausa', ui: {} });
export default [other, unknown, known, session.phase, languages().map(({ lang, dir }) => [lang, dir])];
`;

const imports = typed
  .map((path, at) => `import * as m${at} from 'porchlight/${path.slice(2)}';\nexport { m${at} };`)
  .join('\n');

describe('types, as an embedder meets them', () => {
  for (const [name, resolution] of Object.entries({
    bundler: { module: 'ESNext', moduleResolution: 'bundler' },
    node: { module: 'NodeNext', moduleResolution: 'NodeNext' },
  }))
    it(`tags, events, results and wrong use (${name})`, () => {
      const folder = workspace(`types-${name}`, {
        'package.json': '{ "type": "module" }',
        'tsconfig.json': JSON.stringify({ compilerOptions: { ...compilerOptions, ...resolution }, include: ['*.ts'] }),
        'consumer.ts': consumer,
        'every-entry.ts': imports,
      });
      assert.equal(tool('typescript/bin/tsc', ['--project', '.'], folder), '');
    });

  it('every entry that is code has types', () => {
    assert.deepEqual(
      Object.keys(exports).filter((path) => !typed.includes(path) && !path.endsWith('.json')),
      ['./cdn/*'],
    );
  });
});
