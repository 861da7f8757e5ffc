import type { AskOptions, ResourceQuery, ResultPage } from '../query.js';
import type { Service } from '../service.js';
import { DirectorySearch, type SearchOptions } from './directory-search.js';

export type { SearchOptions } from './directory-search.js';

export interface Search {
  /** Answers at once. A question that is asked again with one letter more costs about a millisecond for 10,000 services. */
  query(query: ResourceQuery, ask: AskOptions): ResultPage;
  /** `null`: no such service. */
  get(id: string): Service | null;
}

/**
 * Search in a list of services, without a page and without waiting. The texts are folded, and above 5,000 services an index
 * is made, when the first question with words is asked; `createLocalProvider` does both in pieces or in a worker.
 *
 * Every word must be there: as it is written, as the beginning or a part of a word, else with typing errors (one from 4
 * letters, two from 8). Filters keep in who does not say, and mark it. Who serves the place asked for comes first, then by
 * distance, then who has no distance, then phone and online.
 *
 * @param services as `readResources` gives them; must not be changed afterwards
 */
export function createSearch(services: readonly Service[], options: SearchOptions = {}): Search {
  const directory = new DirectorySearch(services, options);
  return {
    query: (query, ask) => directory.query(query, ask),
    get: (id) => directory.get(id),
  };
}
