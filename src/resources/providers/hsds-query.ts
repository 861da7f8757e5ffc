import type { ResourceQuery } from '../query.js';
import type { Need } from '../needs.js';
import { without, wordsFor } from './left.js';

export type Parameters = readonly (readonly [string, string])[];

/** One list of an API that holds part of the answer. */
export interface List {
  readonly kind: 'services' | 'service_at_locations';
  readonly parameters: Parameters;
}

export interface HsdsQueryOptions {
  readonly terms: Readonly<Partial<Record<Need, readonly string[]>>>;
  readonly proximity: boolean;
  readonly whereInSearch: boolean;
}

/** More lists than this are not gone through: then the needs are looked for in what the server sends. */
const MOST_LISTS = 12;
/** Letters and digits with at least one digit, as postcodes are everywhere; a town has none. */
const POSTCODE = /^(?=.*\d)[a-z\d][a-z\d -]{1,9}$/i;

/**
 * What an HSDS server is asked (OpenAPI of HSDS 3.0 and 3.1, and its UK profile), and what is left for us. It knows words,
 * one taxonomy term, and a postcode with a distance. Everything in it is "and": several terms are several lists.
 *
 * `minimum_age` and `maximum_age` of the UK profile are never sent: `minimum_age=15` there asks for services whose minimum
 * is at least 15, and hides from a person of 15 what is open from 13.
 */
export function hsdsQuery(
  query: ResourceQuery,
  { terms, proximity, whereInSearch }: HsdsQueryOptions,
): { lists: readonly List[]; left: ResourceQuery } {
  let left = without(query, 'text', 'ids');
  const shared: (readonly [string, string])[] = [];

  const where = query.where?.trim() ?? '';
  const byPostcode = proximity && POSTCODE.test(where);
  if (byPostcode) {
    shared.push(['postcode', where.toUpperCase()]);
    left = without(left, 'where');
    if (query.within !== undefined && query.within > 0) {
      shared.push(['proximity', String(Math.round(query.within * 1000))]); // metres
      left = without(left, 'within');
    }
  }
  const words = wordsFor(query.text, whereInSearch && !byPostcode ? where : undefined);
  if (words) shared.push(['search', words]);

  const needs = query.needs ?? [];
  const wanted = [...new Set(needs.flatMap((need) => termsOf(terms, need)))];
  const answered = needs.every((need) => termsOf(terms, need).length > 0) && wanted.length <= MOST_LISTS;
  if (answered) left = without(left, 'needs');

  const kind = byPostcode ? 'service_at_locations' : 'services';
  const each = answered && wanted.length > 0 ? wanted : [null];
  return {
    lists: each.map((term) => ({ kind, parameters: term === null ? shared : [...shared, ['taxonomy_term_id', term]] })),
    left,
  };
}

const termsOf = (terms: HsdsQueryOptions['terms'], need: Need): readonly string[] =>
  Object.hasOwn(terms, need) ? (terms[need] ?? []) : [];
