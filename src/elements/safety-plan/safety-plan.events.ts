import type { SafetyPlan } from '../../core/safety-plan/schema.js';

/** What an event of the plan says: nothing with `share="none"`, the plan with `share="content"`. */
export interface PlanDetail {
  readonly plan?: SafetyPlan;
}
const init = <T>(detail: T): CustomEventInit<T> => ({ bubbles: true, composed: true, detail });

/** The person changed the plan. */
export class PorchlightChangeEvent extends CustomEvent<PlanDetail> {
  static readonly type = 'porchlight-change';
  constructor(detail: PlanDetail) {
    super(PorchlightChangeEvent.type, init(detail));
  }
}

/** The plan was saved. Says where, and nothing of what. */
export class PorchlightSaveEvent extends CustomEvent<{ readonly storage: 'session' | 'device' }> {
  static readonly type = 'porchlight-save';
  constructor(storage: 'session' | 'device') {
    super(PorchlightSaveEvent.type, init({ storage }));
  }
}

/** What is saved was locked, and nothing of it is on the page any more: by a person, after a time without any act, or because the page was left. */
export class PorchlightLockEvent extends CustomEvent<null> {
  static readonly type = 'porchlight-lock';
  constructor() {
    super(PorchlightLockEvent.type, init(null));
  }
}

/** The person opened the finished plan. Of the same name as the event at the end of a screener. */
export class PorchlightPlanCompleteEvent extends CustomEvent<PlanDetail> {
  static readonly type = 'porchlight-complete';
  constructor(detail: PlanDetail) {
    super(PorchlightPlanCompleteEvent.type, init(detail));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'porchlight-change': PorchlightChangeEvent;
    'porchlight-save': PorchlightSaveEvent;
    'porchlight-lock': PorchlightLockEvent;
  }
}
