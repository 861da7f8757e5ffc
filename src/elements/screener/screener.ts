import type { PropertyDeclarations } from 'lit';
import { PorchlightError } from '../../core/errors.js';
import { getInstrument } from '../../core/instruments/get.js';
import { InstrumentElement } from './instrument-element.js';

/**
 * @summary Asks one instrument's questions, built in or the page's own, and scores them on this device.
 * @customElement porchlight-screener
 */
export class PorchlightScreener extends InstrumentElement {
  static override readonly tag: string = 'porchlight-screener';
  static override properties: PropertyDeclarations = {
    instrument: { type: String, noAccessor: true },
    src: { type: String, noAccessor: true },
  };

  #wanted = 0;
  #instrument: string | null = null;
  #src: string | null = null;
  #definition: unknown = null;

  /** Id of a built-in instrument, e.g. `phq-9`. */
  get instrument(): string | null {
    return this.#instrument;
  }
  set instrument(id: string | null) {
    this.#instrument = id;
    if (id === null) return;
    this.#wanted++;
    try {
      this.use(getInstrument(id));
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Address of an own instrument: JSON `{ instrument, wordings }`. */
  get src(): string | null {
    return this.#src;
  }
  set src(url: string | null) {
    this.#src = url;
    if (url !== null) void this.#read(() => load(url));
  }

  /** An own instrument as an object: `{ instrument, wordings }`. */
  get definition(): unknown {
    return this.#definition;
  }
  set definition(json: unknown) {
    this.#definition = json;
    if (json !== null && json !== undefined) void this.#read(() => Promise.resolve(json));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (
      this.#instrument === null &&
      this.#src === null &&
      this.#definition === null &&
      !this.hasAttribute('instrument')
    )
      queueMicrotask(() => {
        if (this.#wanted === 0 && this.isConnected)
          this.#refuse(new PorchlightError('unknown-instrument', 'Set instrument, src or definition.'));
      });
  }

  /** The reader brings the schema library; a page with a built-in instrument never loads it. */
  async #read(source: () => Promise<unknown>): Promise<void> {
    const mine = ++this.#wanted;
    try {
      const [{ readDefinition }, json] = await Promise.all([reader(), source()]);
      const { instrument, wordings } = readDefinition(json);
      if (mine === this.#wanted) this.use(instrument, wordings);
    } catch (error) {
      if (mine === this.#wanted) this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    this.use(null);
    this.report(error);
  }
}

/* Also where a page that extended `Object.prototype` breaks the schema library at load. */
const reader = () =>
  import('./own-definition.js').catch((cause: unknown) => {
    throw new PorchlightError(
      'definition-load-failed',
      'The reader of own instruments could not be loaded or started.',
      { cause },
    );
  });

async function load(src: string): Promise<string> {
  try {
    const url = new URL(src, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is not allowed`);
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new TypeError(`status ${response.status}`);
    return await response.text();
  } catch (cause) {
    throw new PorchlightError('definition-load-failed', `src could not be loaded: ${(cause as Error).message}.`, {
      cause,
    });
  }
}
