import type { ScreenerResult } from './result.js';

/** What may leave the element: nothing but that it was finished, the score part, or everything. */
export type ShareLevel = 'none' | 'score' | 'answers';

export type SharedNone = Pick<ScreenerResult, 'instrument' | 'completedAt'>;
export type SharedScore = SharedNone & Pick<ScreenerResult, 'score' | 'severity' | 'flags'>;
/** What `porchlight-complete` carries and what `FormData` holds. */
export type Shared = SharedNone | SharedScore | ScreenerResult;

/** The part of a result that may leave at this level. Anything but `score` and `answers` is treated as `none`. */
export function share(result: ScreenerResult, level: ShareLevel): Shared {
  if (level === 'answers') return result;
  const { instrument, completedAt, score, severity, flags } = result;
  return level === 'score' ? { instrument, completedAt, score, severity, flags } : { instrument, completedAt };
}
