import type { Flag } from '../../core/screening/result.js';
import type { Shared } from '../../core/screening/share.js';

const init = <T>(detail: T): CustomEventInit<T> => ({ bubbles: true, composed: true, detail });

/** The person left the start screen. */
export class PorchlightStartEvent extends CustomEvent<{ readonly instrument: string }> {
  static readonly type = 'porchlight-start';
  constructor(instrument: string) {
    super(PorchlightStartEvent.type, init({ instrument }));
  }
}

/** The person answered a scored item, or changed an answer. Says how many, never what. */
export class PorchlightProgressEvent extends CustomEvent<{ readonly answered: number; readonly total: number }> {
  static readonly type = 'porchlight-progress';
  constructor(detail: { readonly answered: number; readonly total: number }) {
    super(PorchlightProgressEvent.type, init(detail));
  }
}

/** An answer raised a flag. Only with `share` other than `none`. The element shows help by itself: no listener is needed. */
export class PorchlightRiskEvent extends CustomEvent<{ readonly flags: readonly Flag[] }> {
  static readonly type = 'porchlight-risk';
  constructor(flags: readonly Flag[]) {
    super(PorchlightRiskEvent.type, init({ flags }));
  }
}

/** The person finished. What `detail` holds is decided by `share`. */
export class PorchlightCompleteEvent extends CustomEvent<Shared> {
  static readonly type = 'porchlight-complete';
  constructor(detail: Shared) {
    super(PorchlightCompleteEvent.type, init(detail));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-start': PorchlightStartEvent;
    'porchlight-progress': PorchlightProgressEvent;
    'porchlight-risk': PorchlightRiskEvent;
    'porchlight-complete': PorchlightCompleteEvent;
  }
}
