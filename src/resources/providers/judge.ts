import { freshness } from '../freshness.js';
import type { AskOptions, Group, Hit, ResourceQuery } from '../query.js';
import { createSearch, type SearchOptions } from '../search/search.js';
import type { Service } from '../service.js';

export interface Judged {
  /** In the order in which they are shown. */
  readonly hits: readonly Hit[];
  /** Whether these services know the place that was typed. `true` where none was. */
  readonly placeKnown: boolean;
}

export type JudgeOptions = Pick<SearchOptions, 'timeZone' | 'gazetteer'>;

/**
 * What of a server's answer passes the rest of a query, by the same rules as a list in the page: who does not say stays in
 * and is marked, phone and online services are never measured.
 * @param left what the server did not answer
 * @param ordered whether the server put the best match of the words first: then its order stays inside each group
 */
export function judge(
  services: readonly Service[],
  left: ResourceQuery,
  ask: AskOptions,
  options: JudgeOptions,
  ordered: boolean,
): Judged {
  if (services.length === 0) return { hits: [], placeKnown: !left.where };
  const search = createSearch(services, { ...options, lang: ask.lang });
  const { hits, unknownPlace } = search.query(left, { ...ask, offset: 0, limit: services.length });
  return { hits: ordered ? inOrderOf(services, hits, ask) : hits, placeKnown: !unknownPlace };
}

const GROUPS: readonly Group[] = ['area', 'near', 'place', 'remote'];

function inOrderOf(services: readonly Service[], hits: readonly Hit[], ask: AskOptions): Hit[] {
  const rank = new Map(services.map(({ id }, index) => [id, index]));
  const at = ({ service }: Hit) => rank.get(service.id) ?? 0;
  return GROUPS.flatMap((group) => {
    const members = hits.filter((hit) => hit.group === group);
    if (group === 'near') return members;
    members.sort((one, other) => Number(!!one.service.status) - Number(!!other.service.status) || at(one) - at(other));
    // Never first, however well its words fit: nobody checked it for long.
    const fresh = members.findIndex(({ service }) => isFresh(service, ask));
    return fresh > 0 ? [members[fresh] as Hit, ...members.filter((_, index) => index !== fresh)] : members;
  });
}

const isFresh = (service: Service, { now, neverFirstAfter }: AskOptions): boolean =>
  !service.status &&
  !!service.verified &&
  freshness(service, now, neverFirstAfter === undefined ? {} : { neverFirstAfter }) !== 'old';
