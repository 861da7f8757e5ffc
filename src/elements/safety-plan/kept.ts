import type { SafetyPlan } from '../../core/safety-plan/schema.js';

/** What the person is told of the keeping; always what is so now. */
export type Status = 'unsaved' | 'saving' | 'saved' | 'failed';
/** Why it is locked. */
export type Why = 'idle' | 'left' | 'asked';

/** What the keeping needs of the plan that is on the page. */
export interface Kept {
  readonly plan: SafetyPlan;
  readonly isEmpty: boolean;
  take(plan: SafetyPlan): void;
  /** Adds what another copy has. */
  merge(other: SafetyPlan): unknown;
  /** Nothing of it is left on the page. */
  drop(): void;
  /** What stands in forms becomes part of the plan. */
  commitQuietly(): void;
}
