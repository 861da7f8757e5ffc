import type { Audience, Delivery, Need } from '../../resources/service.js';
import type { CostChoice, Position, ResourceQuery } from '../../resources/query.js';

/** What a person has chosen: words, filters, a place. A value; each change makes a new one. */
export interface Filters {
  readonly text: string;
  readonly needs: readonly Need[];
  readonly cost: readonly CostChoice[];
  /** Town or postcode as typed. */
  readonly where: string;
  /** The person's own position, after they asked for it. Never in a link. */
  readonly position: Position | null;
  /** Kilometres; `null`: any distance. */
  readonly within: number | null;
  readonly age: number | null;
  readonly languages: readonly string[];
  readonly delivery: readonly Delivery[];
  readonly openNow: boolean;
  readonly wheelchair: boolean;
  readonly audiences: readonly Audience[];
}

/** Filters that are lists of values. */
export type ListName = 'needs' | 'cost' | 'languages' | 'delivery' | 'audiences';
export const listNames: readonly ListName[] = ['needs', 'cost', 'languages', 'delivery', 'audiences'];

export const noFilters: Filters = {
  text: '',
  needs: [],
  cost: [],
  where: '',
  position: null,
  within: null,
  age: null,
  languages: [],
  delivery: [],
  openNow: false,
  wheelchair: false,
  audiences: [],
};

/** One thing that is chosen and can be taken away by itself. */
export interface Choice {
  readonly filter: keyof Filters;
  /** The value of a list. */
  readonly value?: string;
}

/** All that is chosen, in the order of the filters; the typed words are not among them. */
export function choices(filters: Filters): Choice[] {
  const list = (filter: ListName): Choice[] => filters[filter].map((value) => ({ filter, value }));
  const one = (filter: keyof Filters): Choice[] => (filters[filter] ? [{ filter }] : []);
  return [
    ...list('needs'),
    ...list('cost'),
    ...one('where'),
    ...one('position'),
    ...(filters.within === null ? [] : [{ filter: 'within' } as const]),
    ...(filters.age === null ? [] : [{ filter: 'age' } as const]),
    ...list('languages'),
    ...list('delivery'),
    ...one('openNow'),
    ...one('wheelchair'),
    ...list('audiences'),
  ];
}

/** Adds or takes away one value of a list. */
export function withValue(filters: Filters, filter: ListName, value: string, on: boolean): Filters {
  const others = (filters[filter] as readonly string[]).filter((each) => each !== value);
  return { ...filters, [filter]: on ? [...others, value] : others };
}

/** Without one choice; without all values of a list where none is named. */
export const without = (filters: Filters, { filter, value }: Choice): Filters =>
  value === undefined
    ? { ...filters, [filter]: noFilters[filter] }
    : withValue(filters, filter as ListName, value, false);

/**
 * As a provider is asked. A typed place stands instead of every position, the person's own position instead of the page's.
 * @param near the position that the page set
 */
export function queryOf(filters: Filters, near: Position | null): ResourceQuery {
  const { text, where, position, within, age, openNow, wheelchair } = filters;
  const place = where.trim();
  const here = position ?? near;
  const lists = listNames.flatMap((name) => (filters[name].length ? [[name, filters[name]] as const] : []));
  return {
    ...(text.trim() && { text: text.trim() }),
    ...Object.fromEntries(lists),
    ...(place ? { where: place } : here && { near: here }),
    ...(within !== null && (place || here) && { within }),
    ...(age !== null && { age }),
    ...(openNow && { openNow }),
    ...(wheelchair && { wheelchair }),
  };
}

/** Whether anything narrows the list. */
export const isNarrowed = (filters: Filters): boolean => filters.text.trim() !== '' || choices(filters).length > 0;
