import { contactPoint } from './jsonld-contact.js';
import { closures, openingHours } from './jsonld-hours.js';
import { node, type JsonLdNode, type JsonLdValue } from './jsonld-node.js';
import type { Texts } from './jsonld-text.js';
import type { Place, Service } from './service.js';

/** A place that one can go to. Never called for a withheld one, and empty if it is. */
export function place(
  at: Place,
  service: Service,
  { free, open, country }: { readonly free: boolean; readonly open: boolean; readonly country: string | undefined },
): JsonLdNode | undefined {
  if (at.withheld === true) return undefined;
  const hours = open ? (at.hours ?? service.hours) : undefined;
  const found = {
    name: at.name,
    address: node('PostalAddress', {
      streetAddress: at.address?.join(', '),
      addressLocality: at.city,
      addressRegion: at.region,
      postalCode: at.postcode,
    }),
    geo:
      at.lat === undefined || at.lon === undefined
        ? undefined
        : node('GeoCoordinates', { latitude: at.lat, longitude: at.lon }),
  };
  if (!node('Place', found)) return undefined;
  return node('Place', {
    ...found,
    address: found.address && {
      ...found.address,
      ...((at.country ?? country) && { addressCountry: at.country ?? country }),
    },
    telephone: at.phones?.filter(({ kind }) => kind === 'voice').map((phone) => contactPoint(phone)?.telephone),
    amenityFeature:
      at.wheelchair === undefined
        ? undefined
        : node('LocationFeatureSpecification', { name: 'Wheelchair accessible', value: at.wheelchair }),
    isAccessibleForFree: free ? true : undefined,
    openingHoursSpecification: openingHours(hours),
    specialOpeningHoursSpecification: closures(hours),
  });
}

/** Where people have to live. */
export function areas({ area }: Service, texts: Texts, country: string | undefined): readonly JsonLdValue[] {
  const named = (area?.names ?? []).map((name) => node('AdministrativeArea', { name }));
  if (area?.nationwide && country) return [node('Country', { name: country }), ...named];
  return named.length > 0 ? named : [texts.of('areaText')];
}
