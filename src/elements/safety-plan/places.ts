import { PorchlightError } from '../../core/errors.js';
import type { DeviceTarget } from '../../storage/vault/device-place.js';
import type { DevicePlace } from './device-place.js';
import type { TabPlace } from './tab-place.js';

/** Where a plan can be kept: one of these, or neither. */
export interface Places {
  readonly tab: TabPlace | null;
  readonly device: DevicePlace | null;
}
export const nowhere: Places = { tab: null, device: null };

/**
 * The place that a page asks for; its code is fetched now.
 * @throws {PorchlightError} `storage-unavailable` the code did not load
 */
export async function placesFor(storage: string, target: DeviceTarget): Promise<Places> {
  try {
    if (storage === 'session') return { tab: new (await import('./tab-place.js')).TabPlace(), device: null };
    if (storage === 'device') return { tab: null, device: new (await import('./device-place.js')).DevicePlace(target) };
    return nowhere;
  } catch (cause) {
    throw new PorchlightError('storage-unavailable', 'The code of the storage did not load.', { cause });
  }
}
