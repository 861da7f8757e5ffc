/** `porchlight/core`: instruments, scoring and sessions, without a page. Runs in Node and in workers. */
export { PorchlightError, type ErrorCode } from './errors.js';
export * from './instruments/index.js';
export { getInstrument } from './instruments/get.js';
export { parseInstrument, parseWording, type Instrument, type Wording } from './instruments/schema.js';
export { flagsOf } from './screening/risk.js';
export type { Answers, Flag, Score, Scored, ScreenerResult } from './screening/result.js';
export { score, type ScoreOptions } from './screening/score.js';
export { ScreenerSession, type Phase, type SessionOptions, type SessionSnapshot } from './screening/session.js';
export { share, type ShareLevel, type Shared, type SharedNone, type SharedScore } from './screening/share.js';
