import { PorchlightError } from '../../core/errors.js';
import { checkAnswer } from '../../core/screening/answers.js';
import type { Answers } from '../../core/screening/result.js';
import type { ScreenerSession } from '../../core/screening/session.js';

/**
 * What of a value from outside can be taken as answers. Without a problem it replaces the answers that stand; with one,
 * its good entries are laid over them, so that a slip of the page never costs a person an answer.
 */
export function acceptAnswers(
  session: ScreenerSession,
  value: unknown,
): { readonly answers: Answers; readonly problems: readonly PorchlightError[] } {
  const problems: PorchlightError[] = [];
  const good: Record<string, number | null> = {};
  if (value !== null && value !== undefined && (typeof value !== 'object' || Array.isArray(value)))
    problems.push(new PorchlightError('invalid-answer', 'answers must be an object, e.g. { "phq-9.1": 2 }.'));
  else
    for (const [item, answer] of Object.entries(value ?? {}).slice(0, 200))
      try {
        checkAnswer(session.instrument, item, answer);
        good[item] = answer;
      } catch (error) {
        problems.push(error as PorchlightError);
      }
  return { answers: problems.length ? { ...session.answers, ...good } : good, problems };
}
