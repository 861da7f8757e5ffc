import { PorchlightSafetyPlan } from './safety-plan.js';

export * from './safety-plan.js';
export * from './safety-plan.events.js';
PorchlightSafetyPlan.define();

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-safety-plan': PorchlightSafetyPlan;
  }
}
