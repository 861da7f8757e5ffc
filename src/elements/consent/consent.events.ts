import type { ConsentRecord } from '../../core/consent/record/schema.js';

/** What was decided; the person was told that the page gets it. */
export interface ConsentDetail {
  readonly record: ConsentRecord;
}

/**
 * A person decided, or took something back. `record.status` says what holds now: `granted`, `declined` or `withdrawn`. One
 * event for each record: where two people have to agree, there are two.
 */
export class PorchlightConsentEvent extends CustomEvent<ConsentDetail> {
  static readonly type = 'porchlight-consent';
  constructor(record: ConsentRecord) {
    super(PorchlightConsentEvent.type, { bubbles: true, composed: true, detail: { record } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-consent': PorchlightConsentEvent;
  }
}
