import { PorchlightError } from '../errors.js';
import { PLAN_VERSION } from './parts.js';

/** From the version in the key to the next one. There is none before the first. */
const steps: Readonly<Record<number, (plan: Record<string, unknown>) => Record<string, unknown>>> = {};

/**
 * Brings a plan of an older version to the one of today; what is no plan is handed on as it is, for the schema to refuse.
 * @throws {PorchlightError} `newer-plan` it was written by a newer version: nothing of it may be dropped by reading it here
 */
export function migratePlan(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'version')) return json;
  let plan = json as Record<string, unknown>;
  if (typeof plan.version !== 'number') return json;
  if (plan.version > PLAN_VERSION)
    throw new PorchlightError(
      'newer-plan',
      `The plan has version ${plan.version}, this library reads up to ${PLAN_VERSION}.`,
    );
  for (let version = plan.version; version < PLAN_VERSION; version++) {
    const step = steps[version];
    if (!step) return json;
    plan = step(plan);
  }
  return plan;
}
