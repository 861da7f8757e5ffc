import { inside, type Report } from '../normalize/problems.js';
import { mergePhones } from '../normalize/phone.js';
import { isBlank, rawText } from '../normalize/text.js';
import { type Phone, type Place } from '../schema.js';
import { compact } from './draft.js';
import { contactsOf, phonesOf } from './hsds-contact.js';
import { placesOf } from './hsds-place.js';
import { schedules } from './hsds-schedule.js';
import { fieldsOf, recordsOf, type Fields } from './json.js';
import { keepsAddressBack } from './private.js';

/** What a service has at its locations. */
export interface Sites {
  readonly places: readonly Place[];
  /** The raw locations, for what they say beyond their place. */
  readonly locations: readonly Fields[];
  readonly phones: readonly Phone[];
  readonly emails: readonly unknown[];
  readonly urls: readonly unknown[];
  /** Words of schedules about how one attends. */
  readonly attending: readonly string[];
  /** A location is virtual. */
  readonly virtual: boolean;
  readonly secrets: readonly string[];
}

interface Site {
  readonly at: Fields;
  readonly location: Fields;
  readonly field: string;
}

const MOST_SITES = 1000;

/**
 * `service_at_locations` (or `locations`) of a service. Hours: those of the service at the location stand instead of the
 * service's; those of the location (a building may be open longer) count only where neither has any. They are never added
 * up. Phones of a single place are the service's; of several, each place keeps its own.
 */
export function sitesOf(service: Fields, report: Report, today: string): Sites {
  const sites = siteList(service);
  const allWithheld = keepsAddressBack(service);
  const own = !isBlank(service.schedules);
  const found = sites.map(({ at, location, field }) => {
    const inPart = inside(field, report);
    const there = isBlank(at.schedules) ? (own ? undefined : location.schedules) : at.schedules;
    const hours = schedules(there, 'schedules', inPart, today);
    const numbers = [phonesOf(at.phones, 'phones', inPart), phonesOf(location.phones, 'location.phones', inPart)];
    const contacts = [
      contactsOf(at.contacts, 'contacts', inPart),
      contactsOf(location.contacts, 'location.contacts', inPart),
    ];
    const phones = mergePhones([...numbers, ...contacts].map((one) => one.phones));
    const many = sites.length > 1;
    const place = placesOf(
      location,
      { hours, phones: many ? phones : undefined },
      inPart,
      allWithheld || keepsAddressBack(at),
    );
    return {
      places: place.places,
      // What a virtual location has is the service's: there is no place that could keep it.
      phones: many && !place.virtual ? [] : phones,
      emails: [at.email, location.email, ...contacts.flatMap((one) => one.emails)].filter((one) => !isBlank(one)),
      urls: [at.url, location.url].filter((one) => !isBlank(one)),
      attending: [...recordsOf(at.schedules), ...recordsOf(location.schedules)].map((one) =>
        rawText(one.attending_type),
      ),
      virtual: place.virtual,
      secrets: [...place.secrets, ...[...numbers, ...contacts].flatMap((one) => one.secrets)],
    };
  });
  return {
    places: found.flatMap((one) => one.places),
    locations: sites.map((one) => one.location),
    phones: mergePhones(found.map((one) => one.phones)),
    emails: found.flatMap((one) => one.emails),
    urls: found.flatMap((one) => one.urls),
    attending: found.flatMap((one) => one.attending),
    virtual: found.some((one) => one.virtual),
    secrets: found.flatMap((one) => one.secrets),
  };
}

/** Each location once: a service is often at the same one several times, once for each of its hours. */
function siteList(service: Fields): Site[] {
  const at = recordsOf(service.service_at_locations, MOST_SITES).map((one, index) => ({
    at: one,
    location: fieldsOf(one.location) ?? one,
    field: `service_at_locations[${index}]`,
  }));
  const plain = recordsOf(service.locations, MOST_SITES).map((location, index) => ({
    at: compact<Fields>({}),
    location,
    field: `locations[${index}]`,
  }));
  const byId = new Map<string, Site>();
  for (const site of at.length > 0 ? at : plain) {
    const id = rawText(site.location.id) || site.field;
    const before = byId.get(id);
    byId.set(id, before ? { ...before, at: together(before.at, site.at) } : site);
  }
  return [...byId.values()];
}

/** Two records of a service at one location: their lists follow each other. */
function together(one: Fields, other: Fields): Fields {
  const lists = ['schedules', 'phones', 'contacts'].map((name) => [
    name,
    [...recordsOf(one[name]), ...recordsOf(other[name])],
  ]);
  return { ...one, ...(Object.fromEntries(lists) as Fields) };
}
