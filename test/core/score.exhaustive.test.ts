import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getInstrument, score } from '../../src/core/index.js';
import { everySheet, papers, type Paper } from './oracle.js';

/* Every sheet that can be filled in at all, against the papers: 4 to the power of the number of items. */
const counts: Record<string, number> = {
  'phq-9': 262_144,
  'phq-8': 65_536,
  'gad-7': 16_384,
  'phq-4': 256,
  'phq-2': 16,
  'gad-2': 16,
};

for (const [id, count] of Object.entries(counts))
  test(`all ${count} answer sets of ${id} have the published total, band and flags`, (t) => {
    const paper = papers[id] as Paper;
    const instrument = getInstrument(id);
    let checked = 0;
    for (const { digits, total, name, selfHarm } of everySheet(paper)) {
      const answers: Record<string, number> = {};
      for (let at = 0; at < digits.length; at++) answers[`${id}.${at + 1}`] = digits[at] as number;
      const got = score(instrument, answers);
      const [flag] = got.flags;
      const right =
        got.score.total === total &&
        got.score.min === 0 &&
        got.score.max === paper.highest &&
        got.score.missing === 0 &&
        !got.score.prorated &&
        got.severity === name &&
        got.flags.length === (selfHarm === null ? 0 : 1) &&
        (selfHarm === null || (flag?.code === 'self-harm' && flag.item === `${id}.9` && flag.value === selfHarm));
      if (!right) assert.fail(`${id} ${digits.join('')}: expected ${total} ${name}, got ${JSON.stringify(got)}`);
      checked++;
    }
    assert.equal(checked, count);
    t.diagnostic(`${checked} ${instrument.name} answer sets`);
  });

test('the oracle itself: it meets every sheet once, and its totals are right', () => {
  const seen = new Map<string, number>();
  for (const { digits, total } of everySheet(papers['gad-7'] as Paper)) {
    assert.equal(
      total,
      digits.reduce((sum, digit) => sum + digit, 0),
    );
    seen.set(digits.join(''), total);
  }
  assert.equal(seen.size, 16_384);
  assert.equal(seen.get('3333333'), 21);
});
