import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import type { RecordBook } from './record-book.js';
import type { Standing } from './standing.js';

/** The clock is looked at this often: computers sleep, clocks are set, and no timer of a browser waits longer than 24 days. */
const MOST = 60_000;

/** Notices that a yes runs out while the page is open, and when the page is on show again after that. */
export class Expiry implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Ids of records that were good when they were looked at last. */
  readonly #good = new Set<string>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly book: RecordBook,
    private readonly standing: Standing,
    /** These were good before, and are not any more. */
    private readonly ended: (records: readonly ConsentRecord[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }
  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
    clearTimeout(this.#timer);
  }

  /** Looks now, and again when the next one ends. */
  readonly look = (): void => {
    clearTimeout(this.#timer);
    const ended: ConsentRecord[] = [];
    let next = Infinity;
    for (const role of this.standing.asked) {
      const record = this.book.of(role);
      if (!record) continue;
      const { open, why } = this.standing.stateOf(role);
      if (open) {
        this.#good.add(record.id);
        next = Math.min(next, record.expiresAt === null ? next : Date.parse(record.expiresAt));
      } else if (this.#good.delete(record.id) && why === 'expired') ended.push(record);
    }
    if (next < Infinity && this.host.isConnected)
      this.#timer = setTimeout(this.look, Math.min(Math.max(next - Date.now(), 100), MOST));
    if (ended.length) this.ended(ended);
  };
}
