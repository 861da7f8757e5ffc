import { audiences, needs } from '../needs.js';
import type { CostChoice, Facets, Position, ResourceQuery } from '../query.js';
import type { Delivery } from '../service.js';
import { wordsFor, without } from './left.js';
import { own } from './list-page.js';
import { coarse } from './position.js';

/** Filters that are a list of values. */
export type ListFilter = 'needs' | 'cost' | 'languages' | 'delivery' | 'audiences';

/** An attribute of the index that a filter is sent to. */
export interface Attribute {
  readonly name: string;
  /** Value of the index for each of ours; else they are the same. */
  readonly values?: Readonly<Record<string, string>>;
  /** Value of records that do not say. Without one an engine leaves them out, where a list in the page keeps them. */
  readonly unknown?: string;
}

export interface IndexOptions {
  readonly attributes: Readonly<Partial<Record<ListFilter, string | Attribute>>> & {
    /** Numbers that every record has: 0 and 130 where an end is open. Else ages are compared in the page. */
    readonly ages?: { readonly min: string; readonly max: string };
    /** `true` where it is accessible. */
    readonly wheelchair?: string | Attribute;
  };
  /**
   * `rank`: a position is sent for the order, nearest first, and a distance is kept to in the page; `radius`: it is sent with
   * a distance, as a limit, and the engine leaves out what has no place; `none`: never sent.
   */
  readonly geo: 'none' | 'rank' | 'radius';
  readonly decimals: number | undefined;
  readonly whereInSearch: boolean;
  /** The order by distance is part of the name of the index. */
  readonly rankByName: boolean;
}

/** Parameters of one search, as all engines of this shape take them. */
export interface IndexParams {
  readonly query: string;
  readonly facets: readonly string[];
  readonly facetFilters?: readonly (readonly string[])[];
  readonly numericFilters?: readonly string[];
  readonly aroundLatLng?: string;
  readonly aroundRadius?: number | 'all';
}

const LISTS: readonly ListFilter[] = ['needs', 'cost', 'languages', 'delivery', 'audiences'];

export interface Question {
  readonly params: IndexParams;
  /** What is left for us. */
  readonly left: ResourceQuery;
  /** The position as it is sent. */
  readonly near: Position | null;
}

/** What an engine is asked. */
export function indexQuery(query: ResourceQuery, options: IndexOptions): Question {
  const { attributes, geo } = options;
  const answered: (keyof ResourceQuery)[] = ['ids', 'text'];
  const facetFilters: string[][] = [];
  for (const filter of LISTS) {
    const attribute = attributeOf(attributes[filter]);
    const values: readonly string[] = query[filter] ?? [];
    if (!attribute || values.length === 0) continue;
    // Who speaks the language speaks it also where a region was asked for.
    const asked = filter === 'languages' ? values.flatMap((tag) => [tag, tag.split('-')[0] as string]) : values;
    facetFilters.push(oneOf(attribute, asked));
    answered.push(filter);
  }
  const wheelchair = attributeOf(attributes.wheelchair);
  if (query.wheelchair && wheelchair) {
    facetFilters.push(oneOf(wheelchair, ['true']));
    answered.push('wheelchair');
  }
  const { ages } = attributes;
  const byAge = ages && query.age !== undefined && Number.isFinite(query.age);
  if (byAge) answered.push('age');
  const around = geo !== 'none' && query.near ? coarse(query.near, options.decimals) : null;
  const radius = geo === 'radius' && query.within !== undefined && query.within > 0;
  if (around && radius) answered.push('within');
  return {
    near: around,
    left: without(query, ...answered),
    params: {
      query: wordsFor(query.text, options.whereInSearch ? query.where : undefined),
      facets: facetNames(options),
      ...(facetFilters.length > 0 && { facetFilters }),
      ...(byAge && { numericFilters: [`${ages.min}<=${query.age}`, `${ages.max}>=${query.age}`] }),
      ...(around &&
        (radius || (geo === 'rank' && !options.rankByName)) && {
          aroundLatLng: `${around.lat},${around.lon}`,
          aroundRadius: radius ? Math.max(1, Math.round((query.within ?? 0) * 1000)) : 'all', // metres
        }),
    },
  };
}

const attributeOf = (attribute: string | Attribute | undefined): Attribute | null =>
  typeof attribute === 'string' ? { name: attribute } : (attribute ?? null);

const oneOf = (attribute: Attribute, values: readonly string[]): string[] => {
  const sent = [...values.map((value) => valueOf(attribute, value)), ...(attribute.unknown ? [attribute.unknown] : [])];
  return [...new Set(sent)].map((value) => `${attribute.name}:${value}`);
};

const valueOf = ({ values }: Attribute, value: string): string =>
  values && Object.hasOwn(values, value) ? (values[value] as string) : value;

const facetNames = ({ attributes }: IndexOptions): string[] => [
  ...LISTS.flatMap((filter) => attributeOf(attributes[filter])?.name ?? []),
  ...(attributes.wheelchair ? [(attributeOf(attributes.wheelchair) as Attribute).name] : []),
];

/**
 * Which filters are set that count only what they let through themselves: each needs a search of its own, without it, so
 * that people see how many there would be with another value.
 */
export const ownFilters = (query: ResourceQuery, { attributes }: IndexOptions): ListFilter[] =>
  LISTS.filter((filter) => attributes[filter] && (query[filter]?.length ?? 0) > 0);

const DELIVERIES: readonly Delivery[] = ['in-person', 'phone', 'video', 'text', 'chat', 'home-visit'];
const COSTS: readonly CostChoice[] = ['free', 'sliding', 'insurance'];

/**
 * Counts by our own values.
 * @param countsFor the `facets` of the answer that counts a filter
 * @param total how many hits there are
 */
export function indexFacets(
  countsFor: (filter: ListFilter | 'wheelchair') => unknown,
  total: number | null,
  options: IndexOptions,
): Facets {
  const { attributes } = options;
  const counts = (filter: ListFilter): Map<string, number> => {
    const attribute = attributeOf(attributes[filter]);
    if (!attribute) return new Map();
    const ours = new Map(Object.entries(attribute.values ?? {}).map(([value, theirs]) => [theirs, value]));
    const listed = own(countsFor(filter), attribute.name);
    const unsaid = attribute.unknown ? number(own(listed, attribute.unknown)) : 0;
    const entries = typeof listed === 'object' && listed !== null ? Object.entries(listed) : [];
    return new Map(
      entries
        .filter(([value, count]) => value !== attribute.unknown && number(count) > 0)
        .slice(0, 500)
        .map(([value, count]) => [ours.get(value) ?? value, number(count) + unsaid]),
    );
  };
  const only = <Value extends string>(filter: ListFilter, known: readonly Value[]): Map<Value, number> => {
    const found = counts(filter);
    return new Map(known.flatMap((value) => (found.has(value) ? [[value, found.get(value) ?? 0] as const] : [])));
  };
  const tags = [...counts('languages')].filter(([tag]) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag));
  const access = attributeOf(attributes.wheelchair);
  const listed = access && own(countsFor('wheelchair'), access.name);
  const wheelchair = access && number(own(listed, valueOf(access, 'true'))) + number(own(listed, access.unknown ?? ''));
  return {
    needs: only('needs', needs),
    cost: only('cost', COSTS),
    languages: new Map(tags.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))),
    delivery: only('delivery', DELIVERIES),
    audiences: only('audiences', audiences),
    ...(wheelchair && { wheelchair }),
    // Numbers are not counted; what matters is that the filter is offered.
    ...(total !== null && { age: total }),
    where: options.geo !== 'none' || options.whereInSearch,
  };
}

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : 0;
