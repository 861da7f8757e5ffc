import type { AskOptions, ResourceQuery } from '../../../src/resources/query.js';
import { createSearch, type SearchOptions } from '../../../src/resources/search/search.js';
import type { Service } from '../../../src/resources/service.js';

/** A Wednesday, noon in UTC. */
export const now = new Date('2026-03-04T12:00:00Z');
export const ask: AskOptions = { lang: 'en', now, limit: 1000, offset: 0 };

/** A service that says no more than it must. */
export const service = (id: string, more: Partial<Service> = {}): Service => ({ id, name: id, needs: [], ...more });

/** Ids of what is found, in order. */
export const found = (
  services: readonly Service[],
  query: ResourceQuery,
  options: SearchOptions & Partial<AskOptions> = {},
): string[] =>
  createSearch(services, options)
    .query(query, { ...ask, ...options })
    .hits.map((hit) => hit.service.id);
