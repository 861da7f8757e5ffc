import { mergePhones } from '../normalize/phone.js';
import { folded } from '../normalize/text.js';
import { type Report } from '../normalize/problems.js';
import { type Place, type Service } from '../schema.js';
import { compact } from './draft.js';

/** A checked service and how to report on its record. */
export interface Checked {
  readonly service: Service;
  readonly report: Report;
}

/**
 * Directories repeat a service for each of its sites. People look for the service and then for the nearest site, so such
 * records become one service with several places. The rule: name and organization are equal, each record has a place, and
 * nothing that a person chooses by is different (texts, needs, ages, cost, languages, delivery, status). The id of the
 * first record stays. Phones and hours that differ go to their places.
 */
export function groupSites(checked: readonly Checked[]): Checked[] {
  const groups = new Map<string, Checked[]>();
  for (const [at, one] of checked.entries()) {
    const key = siteKey(one.service) ?? `\u0000${at}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return Array.from(groups.values(), (group) => (group.length === 1 ? (group[0] as Checked) : merged(group)));
}

function siteKey(service: Service): string | null {
  const { organization, places } = service;
  if (!organization || !places || places.length === 0) return null;
  const {
    id: _id,
    places: _places,
    phones: _phones,
    emails: _emails,
    urls: _urls,
    hours: _hours,
    area: _area,
    terms: _terms,
    verified: _verified,
    updated: _updated,
    organization: _organization,
    name,
    ...rest
  } = service;
  return JSON.stringify([folded(name), organization.id ?? folded(organization.name), rest]);
}

function merged(group: readonly Checked[]): Checked {
  const services = group.map((one) => one.service);
  const [first, ...others] = group as [Checked, ...Checked[]];
  for (const other of others) {
    other.report({
      severity: 'info',
      code: 'grouped-site',
      value: other.service.id,
      message: `This is the same service as "${first.service.id.slice(0, 60)}" at another place. Both are listed as one.`,
      remedy: 'Nothing needs to be done.',
    });
  }
  const samePhones = allEqual(services.map((one) => one.phones));
  const sameHours = allEqual(services.map((one) => one.hours));
  const places = services.flatMap((one) =>
    (one.places ?? []).map((place) =>
      compact<Place>({
        ...place,
        id: place.withheld ? undefined : (place.id ?? one.id),
        phones: samePhones ? place.phones : mergePhones([place.phones, one.phones]),
        hours: place.hours ?? (sameHours ? undefined : one.hours),
      }),
    ),
  );
  const service = compact<Service>({
    ...first.service,
    places: unique(places),
    phones: samePhones ? first.service.phones : undefined,
    hours: sameHours ? first.service.hours : undefined,
    emails: union(services.map((one) => one.emails)),
    urls: union(services.map((one) => one.urls)),
    terms: union(services.map((one) => one.terms)),
    area: areaOf(services),
    // As old as the oldest: a check of one site says nothing of the others.
    verified: services.every((one) => one.verified)
      ? services.map((one) => one.verified).sort((one, other) => (one && other && one.date < other.date ? -1 : 1))[0]
      : undefined,
    updated: services.flatMap((one) => one.updated ?? []).sort()[0],
  });
  return { service: { ...service, needs: first.service.needs }, report: first.report };
}

function areaOf(services: readonly Service[]): Service['area'] {
  const areas = services.map((one) => one.area);
  if (allEqual(areas)) return areas[0];
  return compact<NonNullable<Service['area']>>({
    names: union(areas.map((area) => area?.names)),
    postcodes: union(areas.map((area) => area?.postcodes)),
    nationwide: areas.some((area) => area?.nationwide) ? true : undefined,
  });
}

const allEqual = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => JSON.stringify(value))).size < 2;

function unique<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

function union<T>(lists: readonly (readonly T[] | undefined)[]): T[] {
  return unique(lists.flatMap((list) => list ?? []));
}
