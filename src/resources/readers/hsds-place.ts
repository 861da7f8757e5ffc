import { coordinates } from '../normalize/coordinates.js';
import { country } from '../normalize/country.js';
import { inside, withoutValues, type Report } from '../normalize/problems.js';
import { folded, isBlank, line, plainText, rawText } from '../normalize/text.js';
import { timeZone } from '../normalize/time-zone.js';
import { LIMITS, type Hours, type Phone, type Place } from '../schema.js';
import { compact } from './draft.js';
import { firstOf, recordsOf, type Fields } from './json.js';
import { keepsAddressBack } from './private.js';

/** What a location becomes: its places (two when it has two addresses to go to), or none when it is virtual. */
export interface PlacesFound {
  readonly places: readonly Place[];
  readonly virtual: boolean;
  readonly secrets: readonly string[];
}

/** What hangs on a location besides its address. */
export interface PlaceParts {
  readonly phones?: readonly Phone[] | undefined;
  readonly hours?: Hours | undefined;
}

/** HSDS `location` to places. `allWithheld`: a flag on the service keeps all of its addresses back. */
export function placesOf(location: Fields, parts: PlaceParts, report: Report, allWithheld: boolean): PlacesFound {
  const addresses = addressesOf(location);
  const withheld = allWithheld || keepsAddressBack(location) || addresses.some(keepsAddressBack);
  if (withheld) return withheldPlaces(location, addresses, parts, report);
  const kind = folded(location.location_type);
  if (kind === 'virtual') {
    if (addresses.length > 0)
      notToGoTo('The location is virtual. Its address is not shown as a place to go to.', report);
    return { places: [], virtual: true, secrets: [] };
  }
  const [toGoTo, onlyPostal] = splitAddresses(addresses);
  if (toGoTo.length === 0 && onlyPostal.length > 0)
    notToGoTo('There is only an address for letters. It is not shown as a place to go to.', report);
  const position = positionOf(location, onlyPostal.length > 0 && toGoTo.length === 0 && kind !== 'physical', report);
  const common = {
    ...parts,
    ...accessOf(location, report),
    id: rawText(location.id).slice(0, LIMITS.name),
    name: line(location.name, 'name', report),
    timeZone: timeZone(location.timezone, 'timezone', report),
    transport: plainText(location.transportation, 'transportation', report),
  };
  const first = toGoTo[0] ?? withoutLines(onlyPostal[0]);
  const places = [
    compact<Place>({ ...common, ...(first ? addressParts(first, report) : {}), ...position }),
    ...toGoTo
      .slice(1)
      .map((address) => compact<Place>({ ...addressParts(address, report), name: common.name, ...parts })),
  ].filter((place) => Object.keys(place).some((key) => key !== 'id'));
  return { places, virtual: false, secrets: [] };
}

/** HSDS 3 `addresses`; the `physical_addresses` and `postal_addresses` of HSDS 1 and 2; or an address in the location. */
function addressesOf(location: Fields): Fields[] {
  const physical = ['physical_addresses', 'physical_address'].flatMap((name) => recordsOf(location[name], 20));
  const postal = ['postal_addresses', 'postal_address'].flatMap((name) => recordsOf(location[name], 20));
  const list = [
    ...recordsOf(location.addresses, 20),
    ...recordsOf(location.address, 20),
    ...physical,
    ...postal.map((address) => ({ ...address, address_type: 'postal' })),
  ];
  return list.length === 0 && !isBlank(firstOf(location, 'address_1', 'city', 'postal_code')) ? [location] : list;
}

function splitAddresses(addresses: readonly Fields[]): [toGoTo: Fields[], onlyPostal: Fields[]] {
  const postal = (address: Fields): boolean => ['postal', 'mailing', 'mail'].includes(folded(address.address_type));
  return [addresses.filter((address) => !postal(address)), addresses.filter(postal)];
}

/** Town and region of an address that letters go to: nobody is sent there. */
const withoutLines = (address: Fields | undefined): Fields | undefined =>
  address && {
    city: address.city,
    state_province: address.state_province,
    region: address.region,
    country: address.country,
  };

function addressParts(
  address: Fields,
  report: Report,
): Pick<Place, 'address' | 'city' | 'region' | 'postcode' | 'country'> {
  const inPart = inside('address', report);
  const rows = ['address_1', 'address_2', 'address_3', 'address_4']
    .flatMap((name) => rawText(address[name]).slice(0, 1000).split('\n'))
    .flatMap((row) => line(row, 'address_1', inPart) ?? []);
  return compact<Place>({
    address: [...new Set(rows)],
    city: line(address.city, 'city', inPart),
    region: line(firstOf(address, 'state_province', 'region', 'county'), 'state_province', inPart),
    postcode: line(firstOf(address, 'postal_code', 'postcode', 'zip'), 'postal_code', inPart, 20),
    country: country(address.country, 'country', inPart),
  });
}

function positionOf(location: Fields, postal: boolean, report: Report): { lat?: number; lon?: number } {
  // A position that was looked up for a post box is where nobody should go.
  return postal ? {} : (coordinates(location.latitude, location.longitude, 'latitude', report) ?? {});
}

function accessOf(location: Fields, report: Report): Pick<Place, 'wheelchair' | 'access'> {
  const list = recordsOf(firstOf(location, 'accessibility', 'accessibility_for_disabilities'), 50).flatMap((one) => {
    const texts = [firstOf(one, 'description', 'accessibility', 'name'), one.details];
    return texts.flatMap((text) => line(text, 'accessibility', report) ?? []);
  });
  return { wheelchair: wheelchairOf(list), access: [...new Set(list)] };
}

/** What words about access say of wheelchairs; `undefined` where they do not, or contradict each other. */
export function wheelchairOf(words: readonly string[]): boolean | undefined {
  const said = words.filter((text) =>
    /wheel ?chair|step[- ]free|disabled access|silla de ruedas|fauteuil|rollstuhl|barrierefrei/i.test(text),
  );
  const no = said.filter((text) =>
    /\b(?:not?|without|limited|partial(?:ly)?|sin|pas|nicht|kein)\b|inaccess/i.test(text),
  );
  if (said.length === 0 || (no.length > 0 && no.length < said.length)) return undefined;
  return no.some((text) => /limited|partial/i.test(text)) ? undefined : no.length === 0;
}

/** Town, region and country of what is kept back, and all else of it as secrets. Problems about it carry no values. */
function withheldPlaces(
  location: Fields,
  addresses: readonly Fields[],
  parts: PlaceParts,
  report: Report,
): PlacesFound {
  const silent = withoutValues(report);
  const { city, region, country: land } = addresses[0] ? addressParts(addresses[0], silent) : {};
  silent({
    severity: 'info',
    code: 'address-withheld',
    field: 'location',
    message: 'The publisher keeps this address back. Only town and region are read.',
    remedy: 'Nothing needs to be done.',
  });
  return {
    places: [compact<Place>({ ...parts, city, region, country: land, withheld: true })],
    virtual: false,
    secrets: secretsOf(location, addresses),
  };
}

const secretFields = [
  'attention',
  'address_1',
  'address_2',
  'address_3',
  'address_4',
  'postal_code',
  'postcode',
  'zip',
];

function secretsOf(location: Fields, addresses: readonly Fields[]): string[] {
  const ofAddresses = addresses.flatMap((address) => secretFields.map((name) => rawText(address[name])));
  // Not its name: the service is often called the same.
  const ofLocation = ['latitude', 'longitude', 'transportation', 'external_identifier'].map((name) =>
    rawText(location[name]),
  );
  return [...ofAddresses, ...ofLocation].filter((text) => text.trim() !== '').map((text) => text.slice(0, 1000));
}

function notToGoTo(message: string, report: Report): void {
  report({
    severity: 'info',
    code: 'no-place-to-go',
    field: 'addresses',
    message,
    remedy: 'Where people can go there, make it a physical address of a physical location.',
  });
}
