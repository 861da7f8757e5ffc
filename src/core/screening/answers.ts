import { PorchlightError } from '../errors.js';
import type { Instrument } from '../instruments/schema.js';
import type { Answers } from './result.js';

/** The answer to an item, or `null` without one. What a page added to `Object.prototype` is no answer. */
export const answerTo = (answers: Answers, item: string): number | null =>
  Object.hasOwn(answers, item) ? (answers[item] ?? null) : null;

/**
 * Throws where `value` cannot be an answer to `item`; `null` (left out) always can.
 * @throws {PorchlightError} `unknown-item`, `invalid-answer`. The message names the item, never the value.
 */
export function checkAnswer(instrument: Instrument, item: string, value: unknown): asserts value is number | null {
  const { id, items, functioning } = instrument;
  const options =
    functioning?.id === item ? functioning.options : items.some((each) => each.id === item) ? instrument.options : null;
  if (!options)
    throw new PorchlightError(
      'unknown-item',
      `"${item.slice(0, 60)}" is not an item of ${id}. Items are ${items[0]?.id} to ${(functioning ?? items.at(-1))?.id}.`,
    );
  if (value !== null && !options.some((option) => option.value === value))
    throw new PorchlightError(
      'invalid-answer',
      `An answer to ${item} must be null or one of ${options.map((option) => option.value).join(', ')}.`,
    );
}
