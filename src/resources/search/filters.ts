import type { FilterName, ResourceQuery } from '../query.js';
import { allBits, and, type Bits, count, countBoth, noBits, or, setBit, without } from './bits.js';
import type { Choices, Columns } from './columns.js';
import { spoken } from './language.js';

/** One part of a query: who stays in. Records that do not say stay in too. */
export interface Part {
  /** Absent: `ids`, which is not a filter that a person could take away. */
  readonly name?: FilterName;
  readonly stay: Bits;
}

/** Records that have one of the values, or of which nobody says. */
export function oneOf<Value extends string>(choices: Choices<Value>, values: readonly Value[], all: Bits): Bits {
  let stay = without(all, choices.known);
  for (const value of values) {
    const having = choices.values.get(value);
    if (having) stay = or(stay, having);
  }
  return stay;
}

/** `min` and `max` are part of the range; an open end, and no range at all, let everybody in. */
export function ofAge({ count: total, ageMin, ageMax }: Columns, age: number): Bits {
  const stay = noBits(total);
  for (let at = 0; at < total; at++)
    if ((ageMin[at] as number) <= age && age <= (ageMax[at] as number)) setBit(stay, at);
  return stay;
}

/** One place is enough. Who comes to a person by phone needs no ramp. */
export const accessible = ({ wheelchair, remote }: Columns, all: Bits): Bits =>
  or(oneOf(wheelchair, ['yes'], all), remote);

/** Needs are always said: who lists none is for none. */
const withNeed = ({ needs }: Columns, values: ResourceQuery['needs'] & {}): Bits =>
  values.reduce<Bits>((stay, value) => {
    const having = needs.values.get(value);
    return having ? or(stay, having) : stay;
  }, new Uint32Array(needs.known.length));

/**
 * The filters of a query that read columns. `openNow` is asked for only when it is a filter: it costs the most.
 * An empty list, and an age that is no number of years, is no filter.
 */
export function columnParts(columns: Columns, query: ResourceQuery, openNow: () => Bits): Part[] {
  const all = allBits(columns.count);
  const parts: Part[] = [];
  const add = (name: FilterName, stay: Bits) => parts.push({ name, stay });
  if (query.needs?.length) add('needs', withNeed(columns, query.needs));
  if (query.cost?.length) add('cost', oneOf(columns.cost, query.cost, all));
  if (isAge(query.age)) add('age', ofAge(columns, query.age));
  if (query.languages?.length) add('languages', oneOf(columns.languages, query.languages.map(spoken), all));
  if (query.delivery?.length) add('delivery', oneOf(columns.delivery, query.delivery, all));
  if (query.audiences?.length) add('audiences', oneOf(columns.audiences, query.audiences, all));
  if (query.openNow) add('openNow', openNow());
  if (query.wheelchair) add('wheelchair', accessible(columns, all));
  return parts;
}

export const isAge = (age: number | undefined): age is number => age !== undefined && age >= 0 && age <= 130;

/** All parts together, and what each one alone keeps out. */
export class Combined {
  readonly all: Bits;
  readonly #parts: readonly Part[];
  readonly #without: readonly Bits[];

  constructor(total: number, parts: readonly Part[]) {
    this.#parts = parts;
    // What the parts before and after each one leave: two ways through the list instead of one for each pair.
    const before: Bits[] = [allBits(total)];
    for (const { stay } of parts) before.push(and(before.at(-1) as Bits, stay));
    this.all = before.pop() as Bits;
    let after = allBits(total);
    this.#without = parts
      .map((part, at) => [part, before[at] as Bits] as const)
      .reverse()
      .map(([{ stay }, rest]) => {
        const others = and(rest, after);
        after = and(after, stay);
        return others;
      })
      .reverse();
  }

  /** What is left without the filter of that name; all parts where it is not set. */
  without(name: FilterName): Bits {
    const at = this.#parts.findIndex((part) => part.name === name);
    return at < 0 ? this.all : (this.#without[at] as Bits);
  }

  /** For each filter: how many there would be without it. Most first; in the order of use where equal. */
  drops(): { filter: FilterName; total: number }[] {
    return this.#parts
      .flatMap(({ name }) => (name ? { filter: name, total: count(this.without(name)) } : []))
      .filter(({ total }) => total > 0)
      .sort((one, other) => other.total - one.total);
  }

  /** How many of `having` there would be in place of the filter of that name. */
  countInstead(name: FilterName, having: Bits): number {
    return countBoth(this.without(name), having);
  }
}
