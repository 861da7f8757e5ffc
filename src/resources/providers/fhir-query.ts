import type { Need } from '../needs.js';
import type { Position, ResourceQuery } from '../query.js';
import { without } from './left.js';
import { coarse } from './position.js';

export interface FhirQueryOptions {
  readonly text: 'name:contains' | 'name' | '_content' | '_text' | 'none';
  /** Tokens, `system|code`. */
  readonly needs: Readonly<Partial<Record<Need, readonly string[]>>>;
  readonly needsParameter: string;
  readonly near: 'chained' | 'location' | 'none';
  readonly where: 'location' | 'none';
  readonly active: boolean;
  readonly decimals: number | undefined;
}

/** A search parameter, and the part of the query that it answers; `null`: it is ours. */
export interface Asked {
  readonly name: string;
  readonly value: string;
  readonly answers: readonly (keyof ResourceQuery)[];
}

export interface FhirQuery {
  readonly asked: readonly Asked[];
  /** A search of Location whose hits are asked for with `location=`; `null`: none is needed. */
  readonly locations: Asked | null;
}

const MOST_WORDS = 6;

/**
 * What a FHIR server is asked (R4, HealthcareService, search parameters). It has no parameter for languages, cost, age or
 * hours, and knows `near` only for Location.
 */
export function fhirQuery(query: ResourceQuery, options: FhirQueryOptions): FhirQuery {
  const asked: Asked[] = [];
  const add = (name: string, value: string, ...answers: Asked['answers']) => asked.push({ name, value, answers });
  if (options.active) add('active', 'true');
  if (options.text !== 'none') for (const word of wordsOf(query.text)) add(options.text, escaped(word), 'text');

  const needs = query.needs ?? [];
  const tokens = needs.map((need) => (Object.hasOwn(options.needs, need) ? (options.needs[need] ?? []) : []));
  if (needs.length > 0 && tokens.every((list) => list.length > 0))
    add(options.needsParameter, [...new Set(tokens.flat())].join(','), 'needs');

  // A distance is a limit to the server. Without one nothing is to be left out, so nothing is sent.
  const { near, within, where } = query;
  const circle = near && within !== undefined && within > 0 ? circleOf(near, within, options.decimals) : null;
  if (where?.trim() && options.where === 'location')
    return { asked, locations: { name: 'address', value: escaped(where.trim().slice(0, 100)), answers: ['where'] } };
  if (circle && options.near === 'location')
    return { asked, locations: { name: 'near', value: circle, answers: ['within'] } };
  if (circle && options.near === 'chained') add('location.near', circle, 'within');
  return { asked, locations: null };
}

/**
 * What is left of the query: what nothing was sent for, and what was sent and not used. A server names what it used in the
 * `self` link of its answer (FHIR R4, 3.1.1.6); without such a link it is taken at its word.
 */
export function leftOf(query: ResourceQuery, { asked, locations }: FhirQuery, self: URL | null): ResourceQuery {
  const used = new Set([...(self?.searchParams.keys() ?? [])].map(plain));
  const sent = [...asked, ...(locations ? [{ ...locations, name: 'location' }] : [])];
  const answered = sent.filter(({ name }) => !self || used.has(plain(name))).flatMap(({ answers }) => answers);
  return without(query, 'ids', ...answered);
}

/** Without modifier. */
const plain = (name: string): string => name.replace(/:.*$/, '');

const wordsOf = (text: string | undefined): string[] =>
  [...new Set(text?.split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS);

/** FHIR R4, 3.1.1.4.0.1: these part values. */
const escaped = (text: string): string => text.slice(0, 100).replace(/[\\,$|]/g, '\\$&');

function circleOf(near: Position, within: number, decimals: number | undefined): string {
  const { lat, lon } = coarse(near, decimals);
  return [lat, lon, Math.ceil(within), 'km'].join('|');
}
