import type { ConsentRecord } from '../../core/consent/record/schema.js';

/** What was decided; the person was told that the page gets it. */
export interface ConsentDetail {
  readonly record: ConsentRecord;
  /** Nobody decided now: it was kept from before, in the tab or on the device, and is there again. */
  readonly restored?: true;
  /** Nobody decided now: this yes has run out, and is asked for anew. */
  readonly expired?: true;
}
/** Why a record is told of without a new decision. */
export type ConsentMark = Omit<ConsentDetail, 'record'>;

/**
 * A person decided, or took something back. `record.status` says what holds now: `granted`, `declined` or `withdrawn`. One
 * event for each record: where two people have to agree, there are two. A record that was kept from before comes once more,
 * marked as `restored`, so that the page can go on from it; one that runs out while the page is open comes once more, marked as
 * `expired`.
 */
export class PorchlightConsentEvent extends CustomEvent<ConsentDetail> {
  static readonly type = 'porchlight-consent';
  constructor(record: ConsentRecord, mark: ConsentMark = {}) {
    super(PorchlightConsentEvent.type, { bubbles: true, composed: true, detail: { record, ...mark } });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-consent': PorchlightConsentEvent;
  }
}
