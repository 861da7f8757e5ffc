import { PorchlightError } from '../../core/errors.js';
import type { AskOptions, ResourceQuery, ResultPage, Summary } from '../query.js';
import type { ReadInput, Service } from '../service.js';
import type { Engine, LocalSource, Opened } from './local-engine.js';
import type { Failure, FromWorker, ToWorker } from './messages.js';
import { type NeedNames, sameNames } from './need-names.js';
import { pause } from './work.js';

/** The worker is gone, or never came: whoever asked has to ask elsewhere. */
export class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
}

/** A worker that has not said a word by then never will: blocked without an error, or its script hangs. */
const START_MS = 10_000;
/** So many services are copied in one go: a millisecond or two. */
const BATCH = 100;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** The search in a worker, as the page sees it. */
export class WorkerEngine implements Engine {
  readonly opened: Promise<Opened>;
  readonly #worker: Worker;
  readonly #source: LocalSource;
  readonly #options: { lang?: string | undefined; timeZone?: string | undefined };
  readonly #waiting = new Map<number, Waiting>();
  readonly #later: ToWorker[] = [];
  #open!: Waiting;
  #sent = false;
  #gone: WorkerGone | undefined;
  #names: NeedNames | undefined;
  #last = 0;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(
    worker: Worker,
    source: LocalSource,
    options: { lang?: string | undefined; timeZone?: string | undefined },
  ) {
    this.#worker = worker;
    this.#source = source;
    this.#options = options;
    this.opened = new Promise<Opened>((resolve, reject) => (this.#open = { resolve, reject }));
    this.opened.catch(() => undefined);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    const fail = (event: Event) => {
      // Told to whoever waits; not an error of the page.
      event.preventDefault();
      this.#die('The worker failed.');
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    this.#timer = setTimeout(() => this.#die('The worker did not start.'), START_MS);
  }

  search(query: ResourceQuery, { signal, ...ask }: AskOptions, names?: NeedNames): Promise<ResultPage> {
    if (!sameNames(names, this.#names)) this.#say({ type: 'names', names: (this.#names = names) });
    return this.#ask((id) => ({ type: 'search', id, query, ask }), signal);
  }

  get(service: string): Promise<Service | null> {
    return this.#ask((id) => ({ type: 'get', id, service }));
  }

  summary(now: Date): Promise<Summary> {
    return this.#ask((id) => ({ type: 'summary', id, now }));
  }

  close(): void {
    this.#die('The provider is closed.');
  }

  #ask<Value>(message: (id: number) => ToWorker, signal?: AbortSignal): Promise<Value> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#last;
    return new Promise<Value>((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        this.#waiting.delete(id);
        this.#say({ type: 'abort', id });
        reject(signal?.reason as Error);
      };
      const done =
        <Argument>(then: (value: Argument) => void) =>
        (value: Argument) => {
          signal?.removeEventListener('abort', stop);
          then(value);
        };
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      this.#say(message(id));
    });
  }

  #say(message: ToWorker): void {
    if (this.#sent) this.#worker.postMessage(message);
    else this.#later.push(message);
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#timer);
        void this.#send();
        return;
      case 'opened':
        return this.#open.resolve(message.opened as never);
      case 'not-opened':
        return this.#open.reject(errorOf(message.problem));
      case 'answer':
        return this.#take(message.id)?.resolve(message.value as never);
      case 'failed':
        return this.#take(message.id)?.reject(errorOf(message.problem));
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  /** The data first, then what was asked meanwhile. */
  async #send(): Promise<void> {
    const { lang, timeZone } = this.#options;
    const post = (message: ToWorker, move: Transferable[] = []) => {
      if (!this.#gone) this.#worker.postMessage(message, move);
    };
    post({ type: 'options', lang, timeZone });
    if ('services' in this.#source) {
      const { services, directory } = this.#source;
      for (let at = 0; at < services.length && !this.#gone; at += BATCH) {
        post({ type: 'services', services: services.slice(at, at + BATCH) });
        await pause();
      }
      post({ type: 'end', directory });
    } else {
      // A copy is moved: the bytes stay here for the day the worker dies, and with whoever gave them.
      const move: Transferable[] = [];
      post({ type: 'input', input: copied(this.#source.input, move), read: this.#source.read }, move);
    }
    this.#sent = true;
    for (const message of this.#later.splice(0)) post(message);
  }

  #die(reason: string): void {
    if (this.#gone) return;
    this.#gone = new WorkerGone(reason);
    clearTimeout(this.#timer);
    this.#worker.terminate();
    for (const waiting of [this.#open, ...this.#waiting.values()]) waiting.reject(this.#gone);
    this.#waiting.clear();
  }
}

/** Bytes are copied and noted to be moved; text is copied by whoever sends it. */
function copied(input: ReadInput, move: Transferable[]): ReadInput {
  const copy = (part: string | Uint8Array | ArrayBuffer): string | Uint8Array => {
    if (typeof part === 'string') return part;
    const bytes = new Uint8Array(part).slice();
    move.push(bytes.buffer);
    return bytes;
  };
  if (typeof input === 'string' || input instanceof Uint8Array || input instanceof ArrayBuffer) return copy(input);
  return Object.fromEntries(Object.entries(input).map(([name, part]) => [name, copy(part)]));
}

const errorOf = ({ code, message }: Failure): Error => (code ? new PorchlightError(code, message) : new Error(message));
