import type { Instrument } from '../instruments/schema.js';
import { answerTo } from './answers.js';
import type { Answers, Flag } from './result.js';

/**
 * The flags that these answers raise, by the rules that the instrument declares; complete or not, whatever the total.
 * An empty list says that nothing was marked. It does not say that a person is safe.
 */
export function flagsOf(instrument: Instrument, answers: Answers): readonly Flag[] {
  return instrument.flags.flatMap(({ code, item, atLeast }) => {
    const value = answerTo(answers, item);
    return typeof value === 'number' && value >= atLeast ? [{ code, item, value }] : [];
  });
}
