import type { ResourceProvider, Summary } from './query.js';
import type { ReadInput } from './service.js';
import type { SearchOptions } from './search/directory-search.js';
import { type Engine, LocalEngine, type LocalSource, type Opened } from './search/local-engine.js';
import { startWorker } from './search/start-worker.js';
import { PLAIN_UP_TO } from './search/text-search.js';
import { WorkerEngine, WorkerGone } from './search/worker-engine.js';

export type { LocalSource, Opened } from './search/local-engine.js';

/** What is smaller is read sooner than a worker starts, in bytes. */
const SMALL_FILE = 200_000;

export interface LocalOptions extends Pick<SearchOptions, 'lang' | 'timeZone' | 'needNames'> {
  /**
   * `false`: everything is done in the page. A function gives the worker, where a page wants to make it itself (a policy for
   * Trusted Types): a module worker of `search-worker.js`. Absent: a worker for large directories, where the page lets it.
   */
  readonly worker?: false | (() => Worker);
}

export interface LocalProvider extends ResourceProvider {
  /** What was read, once it is. Rejects with `invalid-resources` where the input is no directory. */
  readonly opened: Promise<Opened>;
  summary(now: Date): Promise<Summary>;
  close(): void;
}

/**
 * A directory that is in the page, searched there: nothing is sent anywhere. Small ones are read and searched in the page
 * itself, large ones in a worker; where no worker can be had, or it dies, in the page in pieces of a few milliseconds.
 * The first list does not wait for the index: until that is ready, words are found as they are written.
 *
 * A question whose `signal` is aborted is dropped; where several wait, the newest is answered first.
 *
 * @param source services as `readResources` gives them, or the content of a file, which is then read first
 */
export function createLocalProvider(source: LocalSource, options: LocalOptions = {}): LocalProvider {
  const { needNames } = options;
  const names = () => (typeof needNames === 'function' ? needNames() : needNames);
  let closed = false;
  let engine = start(source, options);

  /** Asks the worker, and whoever takes its place if it is gone. */
  async function ask<Value>(question: (engine: Engine) => Promise<Value>): Promise<Value> {
    const asked = engine;
    try {
      return await question(asked);
    } catch (error) {
      if (!(error instanceof WorkerGone) || closed) throw told(error);
      if (engine === asked) engine = here(source, options);
      return ask(question);
    }
  }

  const opened = ask((at) => at.opened);
  // Whoever asks is told; that nobody asks is no error.
  opened.catch(() => undefined);
  return {
    opened,
    search: (query, how) => ask((at) => at.search(query, how, names())),
    get: (id, { signal } = {}) =>
      ask(async (at) => {
        signal?.throwIfAborted();
        return at.get(id);
      }),
    summary: (now) => ask((at) => at.summary(now)),
    close() {
      closed = true;
      engine.close();
    },
  };
}

const told = (error: unknown): unknown =>
  error instanceof WorkerGone ? new DOMException('The provider is closed.', 'AbortError') : error;

function start(source: LocalSource, options: LocalOptions): Engine {
  if (options.worker === false || isSmall(source)) return here(source, options);
  const worker = options.worker ? options.worker() : startWorker();
  return worker ? new WorkerEngine(worker, source, options) : here(source, options);
}

/** In the page itself. */
const here = (source: LocalSource, { lang, timeZone }: LocalOptions): Engine =>
  new LocalEngine(source, { lang, timeZone });

const isSmall = (source: LocalSource): boolean =>
  'services' in source ? source.services.length <= PLAIN_UP_TO : sizeOf(source.input) <= SMALL_FILE;

function sizeOf(input: ReadInput): number {
  if (typeof input === 'string') return input.length;
  if (input instanceof Uint8Array || input instanceof ArrayBuffer) return input.byteLength;
  return Object.values(input).reduce((sum, part) => sum + sizeOf(part), 0);
}
