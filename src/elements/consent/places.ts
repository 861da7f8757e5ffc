import { parseConsentRecord } from '../../core/consent/record/schema.js';
import { readRequestShape } from '../../core/consent/request/schema.js';
import { PorchlightError } from '../../core/errors.js';
import { DevicePlace as Place, type DeviceTarget } from '../../storage/vault/device-place.js';
import { purposeOf } from '../../storage/vault/purpose.js';
import { sessionStore } from '../../storage/stores.js';
import { mergeKept, type Kept } from './record-book.js';

/** Bytes of text that are read at most. */
const MOST = 4 * 1024 * 1024;

/** Records and requests as they are kept. @throws {PorchlightError} `damaged-record` */
function parseKept(json: unknown): Kept {
  const { records, sent } = (json ?? {}) as { records?: unknown; sent?: unknown };
  try {
    return {
      records: list(records).map(parseConsentRecord),
      sent: list(sent).map((request) => {
        const read = readRequestShape(request);
        if (!read.success) throw new TypeError('A request is damaged.');
        return read.data;
      }),
    };
  } catch (cause) {
    throw new PorchlightError('damaged-record', 'What is kept of this form is damaged and was not used.', { cause });
  }
}
function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length > 100) throw new TypeError('It is no list.');
  return value;
}

/** Keeps the records of one document on this device, locked with a passphrase. */
export class DevicePlace extends Place<Kept> {
  static async of(id: string, target: DeviceTarget): Promise<DevicePlace> {
    return new DevicePlace(await purposeOf('consent', [id]), target);
  }
  private constructor(purpose: string, target: DeviceTarget) {
    super({ purpose, parse: parseKept, merge: mergeKept }, target);
  }
}

/** Keeps them in this tab, as text that can be read by whoever has the tab. It ends with the tab. */
export class TabPlace {
  readonly #store;

  constructor(id: string) {
    this.#store = sessionStore(`porchlight:consent:${id}`);
  }
  /** @throws {PorchlightError} `storage-unavailable`, `damaged-record` */
  read(): Kept {
    const text = this.#store.read();
    if (text === null) return { records: [], sent: [] };
    let json: unknown;
    try {
      json = JSON.parse(text.slice(0, MOST));
    } catch {
      throw new PorchlightError('damaged-record', 'What is kept in this tab is damaged and was not used.');
    }
    return parseKept(json);
  }
  /** @throws {PorchlightError} `storage-unavailable` */
  write(kept: Kept): void {
    this.#store.write(JSON.stringify(kept));
  }
  /** @throws {PorchlightError} `storage-unavailable` */
  clear(): void {
    this.#store.clear();
  }
}
