import type { Facets, FilterName, ResourceQuery } from '../query.js';
import { allBits, type Bits, count, countBoth, noBits, without } from './bits.js';
import type { Choices, Columns } from './columns.js';
import { accessible, type Combined, isAge } from './filters.js';
import { spoken } from './language.js';

/**
 * How many services each value would leave, with all other filters as they are: what a person would find after choosing it,
 * those that do not say included. A value is listed only while a record that says so is among them, or while it is chosen.
 */
export function facetsOf(
  columns: Columns,
  query: ResourceQuery,
  combined: Combined,
  openNow: () => Bits,
  where: boolean,
): Facets {
  const [all, nobody] = [allBits(columns.count), noBits(columns.count)];
  const choice = <Value extends string>(
    name: FilterName,
    choices: Choices<Value>,
    chosen: readonly Value[] = [],
    unsaid = true,
  ): [Value, number][] => {
    const others = combined.without(name);
    const silent = unsaid ? countBoth(others, without(all, choices.known)) : 0;
    return [...new Set([...choices.values.keys(), ...chosen])]
      .map((value) => [value, countBoth(others, choices.values.get(value) ?? nobody)] as [Value, number])
      .filter(([value, saying]) => saying > 0 || chosen.includes(value))
      .map(([value, saying]) => [value, saying + silent]);
  };
  const languages = choice('languages', columns.languages, query.languages?.map(spoken));
  return {
    needs: new Map(choice('needs', columns.needs, query.needs, false)),
    cost: new Map(choice('cost', columns.cost, query.cost)),
    languages: new Map(languages.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))),
    delivery: new Map(choice('delivery', columns.delivery, query.delivery)),
    audiences: new Map(choice('audiences', columns.audiences, query.audiences)),
    ...(some(columns.hoursKnown) && { openNow: combined.countInstead('openNow', openNow()) }),
    ...(some(columns.agesKnown) && { age: ageCount(columns, query, combined) }),
    ...(some(columns.wheelchair.known) && {
      wheelchair: combined.countInstead('wheelchair', accessible(columns, all)),
    }),
    where,
  };
}

/** With an age: how many are for it. Without: how many say for whom they are. */
const ageCount = (columns: Columns, { age }: ResourceQuery, combined: Combined): number =>
  isAge(age) ? count(combined.all) : combined.countInstead('age', columns.agesKnown);

const some = (bits: Bits): boolean => bits.some((part) => part !== 0);
