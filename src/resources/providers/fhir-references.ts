import { type Answer, type Entry, referencesOf } from './fhir-bundle.js';
import { eachAtMost } from './pool.js';
import { Recent } from './recent.js';

const KEPT = 1_000;
/** Ids in one request. */
const BATCH = 50;
const AT_ONCE = 6;

/** Asks for resources of one type by their ids, in one search. */
export type Search = (type: string, ids: readonly string[], signal: AbortSignal) => Promise<Answer | null>;

/**
 * The places and organizations of services. A server that does not know `_include`, or does not send all of it, is asked
 * for what is missing, by id; what it does not have then is left out.
 */
export class References {
  /** `null`: the server does not have it. */
  readonly #kept = new Recent<string, Entry | null>(KEPT);
  readonly #search: Search;
  readonly #base: URL;

  constructor(base: URL, search: Search) {
    this.#base = base;
    this.#search = search;
  }

  async of(services: readonly Entry[], included: readonly Entry[], signal: AbortSignal): Promise<Entry[]> {
    const here = new Map(included.map((entry) => [nameOf(entry), entry]));
    for (const [name, entry] of here) this.#kept.set(name, entry);
    const wanted = [...new Set(services.flatMap((service) => referencesOf(service, this.#base)))];
    await this.#fetch(
      wanted.filter((name) => !here.has(name) && this.#kept.get(name) === undefined),
      signal,
    );
    const known = wanted.flatMap((name) => here.get(name) ?? this.#kept.get(name) ?? []);
    return [...new Set([...included, ...known])];
  }

  async #fetch(names: readonly string[], signal: AbortSignal): Promise<void> {
    const batches = ['Location', 'Organization'].flatMap((type) => {
      const ids = names.flatMap((name) => (name.startsWith(`${type}/`) ? name.slice(type.length + 1) : []));
      return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) => ({
        type,
        ids: ids.slice(index * BATCH, (index + 1) * BATCH),
      }));
    });
    await eachAtMost(AT_ONCE, batches, async ({ type, ids }) => {
      const answer = await this.#search(type, ids, signal).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return null;
      });
      if (answer) for (const id of ids) this.#kept.set(`${type}/${id}`, null);
      for (const entry of answer?.others ?? []) this.#kept.set(nameOf(entry), entry);
    });
  }
}

const nameOf = ({ resource }: Entry): string => `${resource.resourceType}/${resource.id}`;
