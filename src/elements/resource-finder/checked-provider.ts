import type { Hit, ResourceProvider, ResultPage } from '../../resources/query.js';
import { serviceSchema } from '../../resources/schema.js';
import type { Problem, Service } from '../../resources/service.js';

/** A page's own provider may answer anything: each service is checked, a bad one is left out and told of. */
export function checkedProvider(provider: ResourceProvider): ResourceProvider {
  return {
    ...(provider.sendsPositionTo !== undefined && { sendsPositionTo: provider.sendsPositionTo }),
    ...(provider.sendsQueryTo !== undefined && { sendsQueryTo: provider.sendsQueryTo }),
    search: async (query, options) => checkedPage(await provider.search(query, options)),
    get: async (id, options) => serviceOf(await provider.get(id, options)),
    ...(provider.summary && {
      summary: (now: Date) => (provider.summary as NonNullable<typeof provider.summary>)(now),
    }),
    close: () => provider.close?.(),
  };
}

const serviceOf = (raw: unknown): Service | null => serviceSchema.safeParse(raw).data ?? null;
const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);
const countOf = (raw: unknown): number => (typeof raw === 'number' && raw >= 0 && Number.isFinite(raw) ? raw : 0);
const groups = new Set<unknown>(['area', 'near', 'place', 'remote']);

function checkedPage(raw: ResultPage): ResultPage {
  const problems: Problem[] = [];
  const hits = listOf(raw.hits).flatMap((each, index): Hit[] => {
    const { service, group, km, place, unknown } = (each ?? {}) as Partial<Hit>;
    const valid = serviceOf(service);
    if (!valid) {
      problems.push({
        severity: 'error',
        code: 'invalid-service',
        row: index + 1,
        message: 'The provider answered something that is no service.',
        remedy: 'Return services as porchlight/resources describes them.',
      });
      return [];
    }
    return [
      {
        service: valid,
        group: groups.has(group) && group ? group : 'place',
        unknown: listOf(unknown) as Hit['unknown'],
        ...(countOf(km) && { km: countOf(km) }),
        // Only a place of the service itself: that one is checked.
        ...(place && { place: valid.places?.find(({ id, name }) => id === place.id && name === place.name) }),
      } as Hit,
    ];
  });
  return {
    hits,
    total: Math.max(hits.length, countOf(raw.total)),
    exact: !!raw.exact,
    more: !!raw.more,
    facets: raw.facets ?? null,
    drops: listOf(raw.drops) as ResultPage['drops'],
    unknownPlace: !!raw.unknownPlace,
    problems: [...problems, ...(listOf(raw.problems) as readonly Problem[])],
  };
}
