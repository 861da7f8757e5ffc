import type { ErrorCode } from '../../core/errors.js';

export interface ErrorDetail {
  /** Stable code to branch on. */
  readonly code: ErrorCode;
  /** For developers; holds no answer, score or words of a person. */
  readonly message: string;
}

/** Something was wrong: a value that the page set, a file that did not load, storage that is blocked. */
export class PorchlightErrorEvent extends CustomEvent<ErrorDetail> {
  static readonly type = 'porchlight-error';
  constructor(detail: ErrorDetail) {
    super(PorchlightErrorEvent.type, { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-error': PorchlightErrorEvent;
  }
}
