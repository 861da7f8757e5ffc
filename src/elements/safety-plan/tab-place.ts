import { PorchlightError } from '../../core/errors.js';
import { parsePlan, type SafetyPlan } from '../../core/safety-plan/schema.js';
import { sessionStore } from '../../storage/stores.js';

/** Keeps the plan in this tab, as text that can be read by whoever has the tab. It ends with the tab. */
export class TabPlace {
  readonly #store = sessionStore('porchlight:safety-plan');

  /** @throws {PorchlightError} `storage-unavailable`, `damaged-record`, `newer-plan` */
  read(): SafetyPlan | null {
    const text = this.#store.read();
    if (text === null) return null;
    try {
      return parsePlan(JSON.parse(text));
    } catch (error) {
      if (error instanceof PorchlightError && error.code === 'newer-plan') throw error;
      throw new PorchlightError('damaged-record', 'The plan in this tab is damaged and was not used.');
    }
  }
  /** @throws {PorchlightError} `storage-unavailable` */
  write(plan: SafetyPlan): SafetyPlan {
    this.#store.write(JSON.stringify(plan));
    return plan;
  }
  /** @throws {PorchlightError} `storage-unavailable` */
  clear(): void {
    this.#store.clear();
  }
}
