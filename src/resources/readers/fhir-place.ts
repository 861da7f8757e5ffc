import { coordinates } from '../normalize/coordinates.js';
import { country } from '../normalize/country.js';
import { withoutValues, type Report } from '../normalize/problems.js';
import { folded, isBlank, line, lines, rawText } from '../normalize/text.js';
import { LIMITS, type Hours, type Place } from '../schema.js';
import { compact } from './draft.js';
import { conceptCodes, conceptText, extensions, isOver, valueOf } from './fhir-types.js';
import { wheelchairOf } from './hsds-place.js';
import { fieldsOf, recordsOf, type Fields } from './json.js';

export interface FhirPlace {
  readonly place: Place | null;
  readonly virtual: boolean;
  readonly secrets: readonly string[];
}

/** Security labels of HL7 for what is not for everybody: R restricted, V very restricted. */
const closedLabels = new Set(['R', 'V']);

/** Whether a resource is kept back: by its label, or by an address that is masked. */
export function isKeptBack(resource: Fields): boolean {
  const labels = recordsOf(fieldsOf(resource.meta)?.security, 20).map((one) => rawText(one.code));
  const masked = recordsOf(resource.address, 5).some((address) =>
    extensions(address, 'data-absent-reason').some((one) => valueOf(one) === 'masked'),
  );
  return masked || labels.some((label) => closedLabels.has(label));
}

/** FHIR R4 Location to a place; `null` for one that is virtual, not in use, or no place at all. */
export function fhirPlace(
  location: Fields,
  hours: Hours | undefined,
  report: Report,
  today: string,
  keptBack: boolean,
): FhirPlace {
  const nothing = { place: null, virtual: false, secrets: [] };
  const status = rawText(location.status);
  if (status === 'inactive' || status === 'suspended') {
    notInUse(location.name, report);
    return nothing;
  }
  if (conceptCodes(location.physicalType).includes('vi')) return { ...nothing, virtual: true };
  const address = fieldsOf(location.address);
  if (keptBack || isKeptBack(location)) return withheld(location, address, hours, report);
  const access = accessOf(location, report);
  const old = address !== null && (address.use === 'old' || isOver(address.period, today));
  const place = compact<Place>({
    id: rawText(location.id).slice(0, LIMITS.name),
    name: line(location.name, 'name', report),
    ...(address && !old ? addressOf(address, report) : {}),
    ...positionOf(location, report),
    wheelchair: wheelchairOf(access),
    access,
    hours,
  });
  return { ...nothing, place };
}

function addressOf(
  address: Fields,
  report: Report,
): Pick<Place, 'address' | 'city' | 'region' | 'postcode' | 'country'> {
  const postal = address.type === 'postal';
  const rows = lines(isBlank(address.line) ? address.text : address.line, 'address', report, /\n/);
  return compact<Place>({
    address: postal ? undefined : rows,
    city: line(address.city, 'address.city', report),
    region: line(isBlank(address.state) ? address.district : address.state, 'address.state', report),
    postcode: postal ? undefined : line(address.postalCode, 'address.postalCode', report, 20),
    country: country(address.country, 'address.country', report),
  });
}

function positionOf(location: Fields, report: Report): { lat?: number; lon?: number } {
  const position = fieldsOf(location.position);
  return (position && coordinates(position.latitude, position.longitude, 'position', report)) ?? {};
}

/** The accessibility extension of Plan-Net and those that took it over; codes that have no words are put into some. */
function accessOf(location: Fields, report: Report): string[] {
  return extensions(location, 'accessibility').flatMap((extension) => {
    const value = valueOf(extension);
    const [code] = conceptCodes(value);
    return line(conceptText(value) || codeWords.get(code ?? '') || code, 'accessibility', report) ?? [];
  });
}

/** Plan-Net AccessibilityCS, codes that often come without a display. */
const codeWords = new Map([
  ['adacomp', 'ADA compliant'],
  ['mobility', 'Mobility'],
  ['pubtrans', 'Public transport'],
  ['cultcomp', 'Cultural competence'],
  ['cognitive', 'Cognitive'],
]);

function withheld(location: Fields, address: Fields | null, hours: Hours | undefined, report: Report): FhirPlace {
  const silent = withoutValues(report);
  const { city, region, country: land } = address ? addressOf(address, silent) : {};
  const position = fieldsOf(location.position);
  const rows: unknown[] = Array.isArray(address?.line) ? address.line : [address?.line];
  const secrets = [...rows, address?.text, address?.postalCode, position?.latitude, position?.longitude].map(rawText);
  silent({
    severity: 'info',
    code: 'address-withheld',
    field: 'location',
    message: 'The publisher keeps this address back. Only town and region are read.',
    remedy: 'Nothing needs to be done.',
  });
  return {
    place: compact<Place>({ city, region, country: land, hours, withheld: true }),
    virtual: false,
    secrets: secrets.filter((text) => folded(text) !== ''),
  };
}

function notInUse(value: unknown, report: Report): void {
  report({
    severity: 'info',
    code: 'place-not-in-use',
    field: 'location',
    value,
    message: 'The location is suspended or inactive. It is not listed.',
    remedy: 'Take the reference out, or set the location to active.',
  });
}
