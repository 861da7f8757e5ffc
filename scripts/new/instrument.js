import { accessibilityTest, packageExport, states } from './lists.js';

/**
 * The files of a new instrument. They compile, and they fail their tests until somebody has filled them in from the
 * published sheet and manual: not one word and not one number of it is made up here.
 */
export function instrumentPart({ name: id, Pascal, camel, folder }) {
  const className = `Porchlight${Pascal}`;
  const tag = `porchlight-${folder}`;
  const wording = {
    instrument: id,
    lang: 'en',
    status: '',
    stem: '',
    items: { [`${id}.1`]: '' },
    options: { 0: '', 1: '' },
    source: [{ where: '', path: '', what: '' }],
  };
  return {
    files: {
      [`src/core/instruments/${id}.ts`]: `import type { Instrument } from './schema.js';

/** TODO: name, number of items and what they are on, lowest and highest total, how far back it asks. */
export const ${camel}: Instrument = {
  id: '${id}',
  version: '1.0.0',
  // TODO: the proper name as it is published, the same in every language.
  name: '${id.toUpperCase()}',
  topic: 'general',
  // TODO: how far back the questions look, e.g. P2W.
  timeframe: '',
  wordingOf: '${id}',
  items: [
    // TODO: one a question, with its LOINC code where one is confirmed.
    { id: '${id}.1' },
  ],
  options: [
    // TODO: one an option, with its score.
    { value: 0 },
    { value: 1 },
  ],
  // TODO: lowest and highest total. A missing-item rule only where a paper has one.
  scoring: { method: 'sum', min: 0, max: 1 },
  // TODO: the published bands, or none.
  bands: [],
  // TODO: answers after which help must be said at once. If there are none, say here why.
  flags: [],
  codes: {},
  // TODO: leave for clinical, school and commercial use, and where it was read. Without that it cannot ship.
  licence: {
    terms: '',
    use: { clinical: false, commercial: false, education: false, research: false },
    attribution: '',
    mayBeUnattended: false,
    seenIn: [],
  },
  // TODO: the papers that scoring, bands and cut-point come from.
  sources: [],
};
`,
      [`locales/en/${id}.json`]: JSON.stringify(wording),
      [`src/elements/${folder}/${folder}.ts`]: `import { ${camel} } from '../../core/instruments/${id}.js';
import { NamedInstrumentElement } from '../screener/named-instrument-element.js';

/**
 * @summary The ${id.toUpperCase()}, ready to embed.
 * @customElement ${tag}
 */
export class ${className} extends NamedInstrumentElement {
  static override readonly tag: string = '${tag}';
  protected override builtIn() {
    return ${camel};
  }
}
`,
      [`src/elements/${folder}/define.ts`]: `import { ${className} } from './${folder}.js';

export * from './${folder}.js';
${className}.define();

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
      [`test/core/${id}.test.ts`]: `import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ${camel} } from '../../src/core/instruments/${id}.js';
import { parseInstrument, parseWording } from '../../src/core/instruments/schema.js';
import { score } from '../../src/core/screening/score.js';

/**
 * [answers, total, severity], from the manual or the paper, never copied from our own output. Write down the page. At least
 * the lowest and the highest total, and the first and the last total of each band.
 */
const published: readonly (readonly [answers: readonly number[], total: number | null, severity: string | null])[] = [];

describe('${id}', () => {
  test('is sound, and names its terms and its papers', () => {
    parseInstrument(structuredClone(${camel}));
    const { clinical, commercial, education } = ${camel}.licence.use;
    assert.ok(clinical && commercial && education, 'it may be used in clinics, in schools and for money');
    assert.ok(${camel}.licence.seenIn.length, 'where the terms were read');
    assert.ok(${camel}.sources.length, 'which papers the scoring comes from');
  });

  test('has the words of the published sheet, with their source', () => {
    const file = readFileSync(new URL('../../locales/en/${id}.json', import.meta.url), 'utf8');
    const wording = parseWording(file, ${camel});
    assert.equal(wording.status, 'official');
    assert.ok(wording.source?.length, 'where the words were read');
  });

  test('has rows from the manual', () => {
    assert.ok(published.length >= 2 * Math.max(1, ${camel}.bands.length), 'two for each band');
  });

  for (const [answers, total, severity] of published)
    test(\`\${answers.join(' ')} is \${total}, \${severity}\`, () => {
      const result = score(${camel}, Object.fromEntries(${camel}.items.map((item, at) => [item.id, answers[at] ?? null])));
      assert.deepEqual([result.score.total, result.severity], [total, severity]);
    });
});
`,
    },
    edits: [
      packageExport(folder),
      states(
        `import { ${camel} } from '../src/core/instruments/${id}.js';`,
        `...screeningStates('${folder}', ${camel}, {})`,
      ),
      accessibilityTest(folder),
    ],
    next: [
      'Read the terms. Free to use in research is not enough: it has to be free for clinics, schools and commercial use.',
      `Fill in each TODO in src/core/instruments/${id}.ts from the paper.`,
      `Fill in locales/en/${id}.json from the published sheet, letter for letter: status "official", and each source. Other languages only from published translations.`,
      `Fill in the rows of test/core/${id}.test.ts from the manual, and a row of test/core/oracle.ts.`,
      'Add the credit line to NOTICE, if the terms ask for one.',
      'npm run generate, then npm test. The tests fail until all of this is there.',
    ],
  };
}
