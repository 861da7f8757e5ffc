import { PorchlightError } from '../../core/errors.js';
import { verifiedThisYear } from '../freshness.js';
import type { AskOptions, ResourceQuery, ResultPage, Summary } from '../query.js';
import type { Directory, Format, Problem, ReadInput, ReadOptions, Service } from '../service.js';
import { DirectorySearch, type SearchOptions } from './directory-search.js';
import type { NeedNames } from './need-names.js';
import { askedWords } from './words.js';

/** Services that are there already, or the content of a file that has to be read first. */
export type LocalSource =
  | { readonly services: readonly Service[]; readonly directory?: Omit<Directory, 'services'> | undefined }
  | { readonly input: ReadInput; readonly read?: ReadOptions | undefined };

/** What is known once the services are there. */
export interface Opened {
  readonly format: Format | null;
  readonly directory: Omit<Directory, 'services'>;
  readonly problems: readonly Problem[];
  readonly total: number;
}

/** What answers questions: here, or in a worker. */
export interface Engine {
  readonly opened: Promise<Opened>;
  search(query: ResourceQuery, ask: AskOptions, names?: NeedNames): Promise<ResultPage>;
  get(id: string): Promise<Service | null>;
  summary(now: Date): Promise<Summary>;
  close(): void;
}

const NO_DIRECTORY = { format: 'porchlight-directory', version: 1 } as const;

interface Ready {
  readonly directory: DirectorySearch;
  readonly opened: Opened;
}

/** Reads, sorts and searches in pieces, so that a page stays quick meanwhile. The first list does not wait for the index. */
export class LocalEngine implements Engine {
  readonly opened: Promise<Opened>;
  readonly #ready: Promise<Ready>;
  #names: NeedNames | undefined;
  #closed = false;

  constructor(source: LocalSource, options: SearchOptions) {
    this.#ready = this.#open(source, options);
    this.opened = this.#ready.then(({ opened }) => opened);
    // Whoever asks is told; that nobody asks is no error.
    this.opened.catch(() => undefined);
  }

  async search(query: ResourceQuery, ask: AskOptions, names?: NeedNames): Promise<ResultPage> {
    ask.signal?.throwIfAborted();
    const { directory } = await this.#ready;
    await directory.openNow.at(ask.now).slowly();
    const words = askedWords(query.text ?? '');
    const text = directory.text(ask.lang);
    if (words.length) {
      await text.folding.slowly();
      if (text.needsIndex(words, names)) await text.indexing.slowly(() => this.#closed);
    }
    ask.signal?.throwIfAborted();
    this.#names = names;
    const page = directory.query(query, ask, false);
    if (text.wantsIndex) void this.#makeIndex(directory, ask.lang);
    return page;
  }

  async get(id: string): Promise<Service | null> {
    return (await this.#ready).directory.get(id);
  }

  async summary(now: Date): Promise<Summary> {
    const { directory, opened } = await this.#ready;
    const { name, licence, attribution, url, country, timeZone, lang } = opened.directory;
    const said = { name, licence, attribution, url, country, timeZone, lang };
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const { services } = directory.columns;
    const verified = services.some((service) => service.verified) ? verifiedThisYear(services, now) : null;
    return { total: opened.total, verifiedThisYear: verified, ...given };
  }

  close(): void {
    this.#closed = true;
  }

  async #open(source: LocalSource, options: SearchOptions): Promise<Ready> {
    const { services, ...opened } = await load(source);
    const { timeZone, gazetteer, lang } = opened.directory;
    const directory = new DirectorySearch(services, {
      ...options,
      timeZone: options.timeZone ?? timeZone ?? ('read' in source ? source.read?.timeZone : undefined),
      gazetteer: options.gazetteer ?? gazetteer,
      lang: options.lang ?? lang,
      needNames: () => this.#names,
    });
    await directory.reading.slowly(() => this.#closed);
    return { directory, opened };
  }

  async #makeIndex(directory: DirectorySearch, lang: string): Promise<void> {
    const text = directory.text(lang);
    await text.folding.slowly(() => this.#closed);
    if (!this.#closed) await text.indexing.slowly(() => this.#closed);
  }
}

async function load(source: LocalSource): Promise<Opened & { services: readonly Service[] }> {
  if ('services' in source) {
    const { services, directory = NO_DIRECTORY } = source;
    return { services, format: null, directory, problems: [], total: services.length };
  }
  const { readResources } = await import('../read.js');
  const result = await readResources(source.input, source.read);
  if (result.format === null && result.services.length === 0)
    throw new PorchlightError(
      'invalid-resources',
      result.problems[0]?.message ?? 'The file is no directory of services.',
    );
  return { ...result, total: result.services.length };
}
