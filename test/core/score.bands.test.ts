import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getInstrument, instruments, score, share, ScreenerSession } from '../../src/core/index.js';
import { papers, sheet, sheetOfTotal, type Paper } from './oracle.js';

const severityAt = (id: string, total: number): string | null => {
  const got = score(getInstrument(id), sheetOfTotal(id, total));
  assert.equal(got.score.total, total);
  return got.severity;
};
const words = (name: string | null) => name?.replaceAll('-', ' ') ?? 'nothing';

describe('band edges, as the papers print them', () => {
  for (const [id, paper] of Object.entries(papers)) {
    const name = id.toUpperCase();
    paper.bands.forEach(([first, last, band], at) => {
      const next = paper.bands[at + 1];
      test(`${name} ${first} is ${words(band)}, and so is ${last}`, () => {
        assert.equal(severityAt(id, first), band);
        assert.equal(severityAt(id, last), band);
      });
      if (next)
        test(`${name} ${last} is ${words(band)}, ${next[0]} is ${words(next[2])}`, () => {
          assert.equal(next[0], last + 1);
          assert.equal(severityAt(id, last), band);
          assert.equal(severityAt(id, next[0]), next[2]);
        });
    });
    test(`${name} runs from 0 to ${paper.highest}`, () => {
      assert.deepEqual(score(getInstrument(id), sheetOfTotal(id, paper.highest)).score, {
        total: paper.highest,
        min: 0,
        max: paper.highest,
        prorated: false,
        missing: 0,
      });
      assert.equal(score(getInstrument(id), sheetOfTotal(id, 0)).score.total, 0);
    });
    test(`${name} has the cut-point ${paper.cut} and ${paper.items} items`, () => {
      assert.equal(getInstrument(id).cutPoint, paper.cut);
      assert.equal(getInstrument(id).items.length, paper.items);
    });
    if (!paper.bands.length)
      test(`${name} has no bands, so no score has a name`, () => {
        for (let total = 0; total <= paper.highest; total++) assert.equal(severityAt(id, total), null);
      });
  }

  test('every built-in instrument is in the table', () => {
    assert.deepEqual(instruments.map(({ id }) => id).sort(), Object.keys(papers).sort());
  });
  test('no band of any instrument is called normal, none or positive', () => {
    for (const { bands } of instruments)
      for (const { severity } of bands) assert.doesNotMatch(severity, /normal|none|positive|negative|fine/);
  });
});

describe('the item on self-harm', () => {
  const flagged = (answers: Record<string, number | null>) => score(getInstrument('phq-9'), answers).flags;

  for (const value of [1, 2, 3])
    test(`PHQ-9 item 9 answered with ${value} raises the flag self-harm, whatever the total`, () => {
      const flag = [{ code: 'self-harm', item: 'phq-9.9', value }];
      assert.deepEqual(flagged(sheet('phq-9', `00000000${value}`)), flag);
      assert.deepEqual(flagged(sheet('phq-9', `33333333${value}`)), flag);
    });
  test('PHQ-9 item 9 answered with 0 raises none, even with 24 points', () => {
    assert.deepEqual(flagged(sheet('phq-9', '333333330')), []);
  });
  test('the flag is there when the sheet is incomplete and has no total', () => {
    const { score: sum, severity, flags } = score(getInstrument('phq-9'), { 'phq-9.9': 2 });
    assert.equal(sum.total, null);
    assert.equal(severity, null);
    assert.deepEqual(flags, [{ code: 'self-harm', item: 'phq-9.9', value: 2 }]);
  });
  test('the flag goes out with the score part, before all questions are answered', () => {
    const session = ScreenerSession.create(getInstrument('phq-9'), { allowSkip: true }).begin('2026-01-02T03:04:05Z');
    const result = session.answer('phq-9.9', 1).finish('2026-01-02T03:05:05Z').result('en');
    assert.ok(result);
    assert.deepEqual(share(result, 'score'), {
      instrument: 'phq-9',
      completedAt: '2026-01-02T03:05:05Z',
      score: { total: null, min: 0, max: 27, prorated: false, missing: 8 },
      severity: null,
      flags: [{ code: 'self-harm', item: 'phq-9.9', value: 1 }],
    });
  });
  for (const id of ['phq-8', 'phq-4', 'phq-2', 'gad-7', 'gad-2'])
    test(`${id.toUpperCase()} has no such item and never a flag`, () => {
      const { items, highest } = papers[id] as Paper;
      assert.deepEqual(score(getInstrument(id), sheetOfTotal(id, highest)).flags, []);
      assert.equal(getInstrument(id).items.length, items);
    });
});
