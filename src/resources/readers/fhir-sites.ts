import { mergePhones } from '../normalize/phone.js';
import { inside, type Report } from '../normalize/problems.js';
import { isBlank } from '../normalize/text.js';
import { LIMITS, type Hours, type Place } from '../schema.js';
import { compact } from './draft.js';
import { fhirHours } from './fhir-hours.js';
import { fhirPlace, isKeptBack } from './fhir-place.js';
import { type FhirStore } from './fhir-store.js';
import { telecomOf, type Telecom } from './fhir-telecom.js';
import { recordsOf, type Fields } from './json.js';

/** What a service has at its locations. */
export interface FhirSites {
  readonly places: readonly Place[];
  /** Ways to reach what is no place of its own: the only location, or a virtual one. */
  readonly telecoms: readonly Telecom[];
  readonly virtual: boolean;
  readonly secrets: readonly string[];
}

/**
 * The locations of a HealthcareService. `own`: its hours; they are nearer than those of a building, which count only
 * where it has none. `wheelchair`: what is said of the service as a whole. Phones of one location are the service's; of
 * several, each keeps its own.
 */
export function fhirSites(
  raw: Fields,
  own: Hours | undefined,
  wheelchair: boolean | undefined,
  { store, today }: { readonly store: FhirStore; readonly today: string },
  report: Report,
): FhirSites {
  const keptBack = isKeptBack(raw);
  const sites = recordsOf(raw.location, LIMITS.list).flatMap((reference, at) => {
    const inPart = inside(`location[${at}]`, report);
    const location = store.resolve(reference, raw) ?? displayed(reference, inPart);
    if (!location) return [];
    const hours = own?.rules || own?.text ? undefined : hoursThere(location, own, inPart, today);
    const found = fhirPlace(location, hours, inPart, today, keptBack);
    return [{ ...found, telecom: telecomOf(location.telecom, 'telecom', inPart, today) }];
  });
  const many = sites.filter((site) => site.place).length > 1;
  return {
    places: sites.flatMap(({ place, telecom }) =>
      place
        ? [
            compact<Place>({
              ...place,
              wheelchair: place.wheelchair ?? wheelchair,
              phones: many ? mergePhones([telecom.phones]) : undefined,
            }),
          ]
        : [],
    ),
    telecoms: sites.filter((site) => !many || !site.place).map((site) => site.telecom),
    virtual: sites.some((site) => site.virtual),
    secrets: sites.flatMap((site) => site.secrets),
  };
}

/** Hours of the building, with the days off of the service. */
function hoursThere(location: Fields, own: Hours | undefined, report: Report, today: string): Hours | undefined {
  const hours = fhirHours(location, report, today);
  return hours && { ...hours, ...own };
}

/** A reference to what is not in the input: what it displays is a name, at least. */
function displayed(reference: Fields, report: Report): Fields | null {
  report({
    severity: 'warning',
    code: 'missing-reference',
    value: reference.reference,
    message: 'What this refers to is not in the file.',
    remedy: 'Export the locations together with the services (_include=HealthcareService:location).',
  });
  return isBlank(reference.display) ? null : { name: reference.display };
}
