import type { ResourceQuery } from '../query.js';

/** A query without some of its parts: those that the server answered. */
export function without(query: ResourceQuery, ...names: readonly (keyof ResourceQuery)[]): ResourceQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name as keyof ResourceQuery)));
}

const LISTS = ['needs', 'cost', 'languages', 'delivery', 'audiences'] as const;

/** Whether a query keeps anything out. A place or a position alone does not: it only says what comes first. */
export function filters(query: ResourceQuery): boolean {
  return (
    !!query.text?.trim() ||
    query.age !== undefined ||
    !!query.openNow ||
    !!query.wheelchair ||
    query.within !== undefined ||
    LISTS.some((name) => (query[name]?.length ?? 0) > 0)
  );
}

/** Words longer than this are no question, and an address has a limit. */
const LONGEST = 200;

/** The words that go to a server. */
export const wordsFor = (...texts: readonly (string | undefined)[]): string =>
  texts
    .flatMap((text) => text?.split(/\s+/) ?? [])
    .filter(Boolean)
    .join(' ')
    .slice(0, LONGEST);
