import type { PrincipalRole } from '../../core/consent/parts.js';
import type { ConsentRecord } from '../../core/consent/record/schema.js';
import type { ConsentRequest } from '../../core/consent/request/schema.js';

/** Records that are kept at most: the last ones. */
const MOST = 30;

/** All records of one document, in the order in which they were begun. Nothing is taken out when somebody answers anew. */
export class RecordBook {
  #all: readonly ConsentRecord[] = [];
  #sent: readonly ConsentRequest[] = [];

  constructor(
    /** One was added, or changed. */
    private readonly changed: () => void,
  ) {}

  get all(): readonly ConsentRecord[] {
    return this.#all;
  }
  /** The one that counts for a role: the last. */
  of(role: PrincipalRole): ConsentRecord | null {
    return this.#all.findLast((each) => each.role === role) ?? null;
  }
  /** Takes the place of the one with the same id, or becomes the last. */
  put(record: ConsentRecord): void {
    const at = this.#all.findIndex(({ id }) => id === record.id);
    if (this.#all[at] === record) return;
    this.#all = (at < 0 ? [...this.#all, record] : this.#all.with(at, record)).slice(-MOST);
    this.changed();
  }
  /** What was sent to somebody to decide elsewhere: their answer is compared with it. */
  get sent(): readonly ConsentRequest[] {
    return this.#sent;
  }
  send(request: ConsentRequest): void {
    this.#sent = [...this.#sent, request].slice(-MOST);
    this.changed();
  }
  /** Adds what another copy has: of one record the copy in which more has happened. */
  merge(others: Kept): void {
    const { records, sent } = mergeKept(this.kept, others);
    [this.#all, this.#sent] = [records, sent];
  }
  get kept(): Kept {
    return { records: this.#all, sent: this.#sent };
  }
  drop(): void {
    this.#all = [];
    this.#sent = [];
  }
}

/** What is kept of one document. */
export interface Kept {
  readonly records: readonly ConsentRecord[];
  readonly sent: readonly ConsentRequest[];
}
/** Two copies in one: of one record the copy in which more has happened. */
export function mergeKept(mine: Kept, others: Kept): Kept {
  const sent = new Map([...others.sent, ...mine.sent].map((request) => [request.id, request]));
  return { records: mergeRecords(mine.records, others.records), sent: [...sent.values()].slice(-MOST) };
}

function mergeRecords(mine: readonly ConsentRecord[], others: readonly ConsentRecord[]): readonly ConsentRecord[] {
  const all = new Map(others.map((record) => [record.id, record]));
  for (const record of mine) {
    const other = all.get(record.id);
    if (!other || weight(other) <= weight(record)) all.set(record.id, record);
  }
  return [...all.values()].sort((a, b) => began(a) - began(b)).slice(-MOST);
}

const weight = ({ history, acts }: ConsentRecord): number => history.length + acts.length;
const began = ({ history }: ConsentRecord): number => Date.parse(history[0]?.at ?? '');
