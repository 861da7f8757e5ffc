import type { ConsentValues } from '../../core/consent/fill.js';
import { loadDocument, readForm, type ReadForm } from './read-form.js';

/** Who is told what was read. */
export interface SourceTarget {
  /** The address that the page gives. */
  address(): string | null;
  requestUpdate(): void;
  /** `null`: the page names no document. */
  read(form: ReadForm | null): Promise<void>;
  failed(error: unknown): void;
}

/** The document that the page names last. What comes late of another one is let go of. */
export class Source {
  isBroken = false;
  isReading = false;
  /** Until nothing is being read. */
  reading: Promise<void> = Promise.resolve();
  #json: unknown = null;
  #values: ConsentValues = {};
  #turn = 0;
  /** The file that was fetched last: other values do not need it once more. */
  #file: { readonly src: string; readonly text: Promise<string> } | null = null;

  constructor(private readonly target: SourceTarget) {}

  get json(): unknown {
    return this.#json;
  }
  set json(json: unknown) {
    this.#json = json;
    this.read();
  }
  get values(): ConsentValues {
    return this.#values;
  }
  set values(values: ConsentValues) {
    this.#values = values;
    this.read();
  }

  /** Reads it, once more too. */
  read(): void {
    if (this.isBroken) this.#file = null;
    this.#turn++;
    this.isReading = true;
    this.reading = this.#read(this.#turn);
    this.target.requestUpdate();
  }
  async #read(turn: number): Promise<void> {
    // Address, document and values are often set one after another.
    await Promise.resolve();
    if (turn !== this.#turn) return;
    const [json, src] = [this.#json ?? null, this.target.address()];
    try {
      const form =
        json === null && src === null ? null : await readForm(json ?? this.#fetched(src ?? ''), this.#values);
      if (turn !== this.#turn) return;
      this.isBroken = false;
      await this.target.read(form);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.isBroken = true;
      this.target.failed(error);
    }
    this.isReading = false;
    this.target.requestUpdate();
  }

  #fetched(src: string): Promise<string> {
    if (this.#file?.src !== src) this.#file = { src, text: loadDocument(src) };
    return this.#file.text;
  }
}
