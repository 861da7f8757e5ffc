import type { Instrument } from '../instruments/schema.js';
import { answerTo, checkAnswer } from './answers.js';
import type { Answers, Scored } from './result.js';
import { flagsOf } from './risk.js';

/** How to treat missing items. */
export interface ScoreOptions {
  /** Use the instrument's prorating rule, where it has one. Off: a total needs every item. */
  readonly prorate?: boolean;
}

/**
 * Scores a set of answers: total (or `null` where the missing-item rule allows none), band and flags.
 *
 * A prorated total is sum × items / answered and is not rounded, so that its band follows from the number itself.
 * @param answers by item id; absent and `null` both mean "no answer". The unscored item on daily life may be among them.
 * @throws {PorchlightError} `unknown-item` for an id that is not the instrument's, `invalid-answer` for a value that no option has.
 */
export function score(instrument: Instrument, answers: Answers, { prorate = false }: ScoreOptions = {}): Scored {
  for (const item of Object.keys(answers)) checkAnswer(instrument, item, answers[item]);

  const { items, bands, scoring } = instrument;
  const missing = items.filter(({ id }) => answerTo(answers, id) === null).map(({ id }) => id);
  const answered = items.length - missing.length;
  const rule = prorate ? scoring.prorate : undefined;
  const allowed =
    missing.length === 0 ||
    (rule !== undefined &&
      answered > 0 &&
      missing.length <= rule.atMost &&
      !missing.some((id) => rule.never.includes(id)));

  const sum = items.reduce((total, { id }) => total + (answerTo(answers, id) ?? 0), 0);
  const total = allowed ? (sum * items.length) / answered : null;
  return {
    score: {
      total,
      min: scoring.min,
      max: scoring.max,
      prorated: allowed && missing.length > 0,
      missing: missing.length,
    },
    severity: total === null ? null : (bands.findLast((band) => band.from <= total)?.severity ?? null),
    flags: flagsOf(instrument, answers),
  };
}
