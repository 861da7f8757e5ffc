import type { Hit, ResourceProvider, ResultPage } from '../src/resources/query.js';
import type { Directory, Service } from '../src/resources/service.js';
import json from '../examples/directory/alder-county.json';

/** A county that does not exist: 43 services in five languages and two time zones, with all that a real list has. */
export const alderCounty = json as unknown as Directory;
/** Where the same file is, for `src`. */
export const directoryUrl = (): string =>
  new URL('../examples/directory/alder-county.json?no-inline', import.meta.url).href;
/** An address where there is no directory. */
export const missingUrl = (): string => new URL('./no-such-directory.json', import.meta.url).href;

export const serviceOf = (id: string): Service => {
  const found = alderCounty.services.find((service) => service.id === id);
  if (!found) throw new Error(`There is no service "${id}".`);
  return found;
};

const hitOf = (service: Service): Hit => ({ service, group: service.places ? 'place' : 'remote', unknown: [] });

/** What a server answers that knows nothing but how to page. */
export function pageOf(services: readonly Service[], offset = 0, limit = 10): ResultPage {
  return {
    hits: services.slice(offset, offset + limit).map(hitOf),
    total: services.length,
    exact: true,
    more: services.length > offset + limit,
    facets: null,
    drops: [],
    unknownPlace: false,
    problems: [],
  };
}

/** A server elsewhere that answers as it is told, e.g. late or not at all. `at` counts the questions from 0. */
export const remoteProvider = (
  answer: (at: number, services: readonly Service[]) => Promise<ResultPage>,
): ResourceProvider => {
  let asked = 0;
  return {
    sendsQueryTo: 'api.example.org',
    sendsPositionTo: 'api.example.org',
    search: ({ ids }) => answer(asked++, ids ? ids.map(serviceOf) : alderCounty.services),
    get: async (id) => serviceOf(id),
  };
};
