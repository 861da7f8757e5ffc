import { mergePlans } from '../../core/safety-plan/merge.js';
import { parsePlan, type SafetyPlan } from '../../core/safety-plan/schema.js';
import { DevicePlace as Place, type DeviceTarget } from '../../storage/vault/device-place.js';

/** Bound into what is written: one plan for the pages of a site. */
export const PURPOSE = 'safety-plan';

/** Keeps the plan on this device, locked with a passphrase. Locks by itself when nobody is there. */
export class DevicePlace extends Place<SafetyPlan> {
  constructor(target: DeviceTarget) {
    super({ purpose: PURPOSE, parse: parsePlan, merge: (mine, other) => mergePlans(mine, other).plan }, target);
  }
}
