import { openState } from '../../../src/resources/hours.js';
import type { FilterName, ResourceQuery, Unknown } from '../../../src/resources/query.js';
import type { Service } from '../../../src/resources/service.js';
import { now } from './ask.js';

/*
 * What a query means, read off the records one by one, slowly and without any of the code that is tested (but for the
 * opening hours, which have tests of their own).
 */

type Verdict = 'in' | 'out' | 'unsaid';
const either = (known: boolean, fits: boolean): Verdict => (!known ? 'unsaid' : fits ? 'in' : 'out');
const base = (tag: string): string => tag.split('-')[0] ?? '';

/** Words of plain ASCII records: all must be in name, organization, city or description, or be a need's id. */
export const hasText = (service: Service, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => {
      const { name, organization, description = '', places = [], needs } = service;
      const all = [name, organization?.name ?? '', description, ...places.map(({ city = '' }) => city), ...needs];
      return all.some((each) =>
        each
          .toLowerCase()
          .split(/[^a-z]+/)
          .some((part) => (word.length < 3 ? part.startsWith(word) : part.includes(word))),
      );
    });

export const isRemote = ({ delivery, places = [] }: Service): boolean =>
  delivery?.length
    ? !delivery.includes('in-person') &&
      (!delivery.includes('home-visit') || (places.length === 0 && delivery.length > 1))
    : places.length === 0;

/** What each filter of the query says of a record. */
export function verdicts(service: Service, query: ResourceQuery): Map<FilterName, Verdict> {
  const { cost, ages, languages, delivery, audiences, places = [] } = service;
  const said = new Map<FilterName, Verdict>();
  if (query.text?.trim()) said.set('text', hasText(service, query.text) ? 'in' : 'out');
  if (query.needs?.length) said.set('needs', query.needs.some((need) => service.needs.includes(need)) ? 'in' : 'out');
  if (query.cost?.length) {
    const has = { free: !!cost?.free, sliding: !!cost?.sliding, insurance: !!cost?.insurance?.length };
    const priced = cost?.options?.some(({ amount }) => amount !== undefined) ?? false;
    const known = has.free || has.sliding || has.insurance || priced || cost?.free === false || cost?.sliding === false;
    said.set(
      'cost',
      either(
        known,
        query.cost.some((choice) => has[choice]),
      ),
    );
  }
  if (query.age !== undefined) {
    const known = ages?.min !== undefined || ages?.max !== undefined;
    said.set('age', either(known, query.age >= (ages?.min ?? 0) && query.age <= (ages?.max ?? 999)));
  }
  if (query.languages?.length) {
    const spoken = (languages ?? []).map(({ code }) => base(code));
    said.set(
      'languages',
      either(
        spoken.length > 0,
        query.languages.some((tag) => spoken.includes(base(tag))),
      ),
    );
  }
  if (query.delivery?.length)
    said.set(
      'delivery',
      either(
        !!delivery?.length,
        query.delivery.some((way) => delivery?.includes(way)),
      ),
    );
  if (query.audiences?.length)
    said.set(
      'audiences',
      either(
        !!audiences?.length,
        query.audiences.some((one) => audiences?.includes(one)),
      ),
    );
  if (query.openNow) {
    const { state } = openState(service, now, { timeZone: 'America/Chicago' });
    said.set('openNow', state === 'open' ? 'in' : state === 'closed' ? 'out' : 'unsaid');
  }
  if (query.wheelchair) {
    const known = places.map((place) => place.wheelchair);
    const yes = known.includes(true) || isRemote(service);
    said.set('wheelchair', yes ? 'in' : known.length > 0 && !known.includes(undefined) ? 'out' : 'unsaid');
  }
  return said;
}

const marks: Partial<Record<FilterName, Unknown>> = {
  cost: 'cost',
  age: 'age',
  languages: 'languages',
  delivery: 'delivery',
  audiences: 'audiences',
  openNow: 'hours',
  wheelchair: 'wheelchair',
};

/** Whether it is a hit, and what it is marked with. */
export function judge(service: Service, query: ResourceQuery): { hit: boolean; unknown: Unknown[] } {
  const said = [...verdicts(service, query)];
  return {
    hit: said.every(([, verdict]) => verdict !== 'out'),
    unknown: said.flatMap(([filter, verdict]) => (verdict === 'unsaid' ? (marks[filter] ?? []) : [])),
  };
}
