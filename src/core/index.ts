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
export { canonicalDocument, canonicalJson } from './consent/canonical.js';
export { checkConsentDocument, type ConsentCheck } from './consent/check.js';
export type { ConsentValues } from './consent/fill.js';
export { consentHash, consentHashes, type ConsentHashes } from './consent/hash.js';
export type { ConsentPlaceholder, ConsentRole, ConsentStatus, ConsentUse, PrincipalRole } from './consent/parts.js';
export type { ConsentProblem, ConsentProblemCode, ConsentSeverity } from './consent/problems.js';
export { defineConsentDocument, parseConsentDocument, readConsentDocument, type ConsentRead } from './consent/read.js';
export { consentReceipt, type ConsentReceipt, type ReceiptOptions } from './consent/receipt.js';
export {
  awaiting as awaitingConsent,
  decide as decideConsent,
  decline as declineConsent,
  grantedIn as grantedPurposes,
  sign as signConsent,
  withdraw as withdrawConsent,
  type ConsentDecision,
  type ConsentSignature,
} from './consent/record.js';
export { parseConsentRecord, type ConsentRecord } from './consent/record/schema.js';
export {
  exportRequest,
  exportResponse,
  importRequest,
  importResponse,
  toFragment,
  type ExpectedResponse,
  type RequestOptions,
} from './consent/request.js';
export type { ConsentRequest, ConsentResponse } from './consent/request/schema.js';
export type { ConsentDocument } from './consent/schema.js';
export { checkSeal, sealRecord, type ConsentSigner, type SealState } from './consent/seal.js';
export { consentGate, consentState, type ConsentGate, type ConsentState, type GatePolicy } from './consent/state.js';
export { timeWithOffset } from './consent/time.js';
export { verifyRecord, type RecordProblem, type Verified } from './consent/verify.js';
export { consentLanguages, consentView, type ConsentView } from './consent/view.js';
