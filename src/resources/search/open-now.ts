import { isOpen } from '../hours.js';
import type { Service } from '../service.js';
import { type Bits, noBits, setBit } from './bits.js';
import type { Columns } from './columns.js';
import { Work } from './work.js';

const MINUTE_MS = 60_000;
/** A pause after so many services. */
const PIECE = 200;

/** Who is open, or does not say, in the minute that was asked about last. */
export class OpenNow {
  readonly #columns: Columns;
  readonly #timeZone: string | undefined;
  #minute = NaN;
  #stay: Bits;
  #unsaid: Bits;
  #work = new Work([][Symbol.iterator]() as Generator);

  constructor(columns: Columns, timeZone?: string) {
    this.#columns = columns;
    this.#timeZone = timeZone;
    this.#stay = this.#unsaid = noBits(columns.count);
  }

  /** What has to be done before `stay` can be read for that moment without waiting. */
  at(now: Date): Work {
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (!Object.is(minute, this.#minute)) {
      this.#minute = minute;
      const [stay, unsaid] = [noBits(this.#columns.count), noBits(this.#columns.count)];
      this.#work = new Work(this.#look(now, stay, unsaid));
      [this.#stay, this.#unsaid] = [stay, unsaid];
    }
    return this.#work;
  }

  /** Open, or not listed. */
  stay(now: Date): Bits {
    this.at(now).finish();
    return this.#stay;
  }

  unsaid(now: Date): Bits {
    this.at(now).finish();
    return this.#unsaid;
  }

  *#look(now: Date, stay: Bits, unsaid: Bits): Generator {
    const { services, count } = this.#columns;
    for (let at = 0; at < count; at++) {
      const open = isOpen(services[at] as Service, now, { timeZone: this.#timeZone });
      if (open !== false) setBit(stay, at);
      if (open === null) setBit(unsaid, at);
      if (at % PIECE === PIECE - 1) yield;
    }
  }
}
