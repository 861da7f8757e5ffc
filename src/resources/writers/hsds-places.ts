import type { Phone, Place } from '../service.js';
import { schedulesOf, type Raw } from './hsds-schedules.js';
import { uuidFor, uuidOf } from './uuid.js';

/** HSDS 3.1 `phone`. There is no field for the word of a text line, so it stands in the description. */
export function phonesOf(phones: readonly Phone[] | undefined, key: string): Raw[] | undefined {
  return phones?.map((phone, at) => {
    const id = uuidOf('phone', key, String(at));
    const keyword = phone.keyword === undefined ? undefined : `keyword: ${phone.keyword}`;
    const description = [phone.label, keyword, phone.hoursText].filter((part) => part !== undefined).join('; ');
    return {
      id,
      number: phone.dial,
      extension: phone.extension === undefined ? undefined : Number(phone.extension),
      type: phone.kind,
      description: description === '' ? undefined : description,
      languages: phone.languages?.map((code) => ({ id: uuidOf('language', id, code), code })),
    };
  });
}

/** HSDS 3.1 `service_at_location` with its `location`. `key` names the service. */
export function placesOf(places: readonly Place[] | undefined, key: string): Raw[] | undefined {
  return places?.map((place, at) => {
    const id = place.id === undefined ? uuidOf('place', key, String(at)) : uuidFor('place', place.id);
    return {
      id: uuidOf('service at location', key, String(at)),
      service_id: key,
      location_id: id,
      location: locationOf(place, id),
      schedules: schedulesOf(place.hours, id),
    };
  });
}

function locationOf(place: Place, id: string): Raw {
  return {
    id,
    location_type: 'physical',
    name: place.name,
    latitude: place.lat,
    longitude: place.lon,
    transportation: place.transport,
    addresses: addressOf(place, id),
    accessibility: accessibilityOf(place, id),
    phones: phonesOf(place.phones, id),
  };
}

/** All but the second line must be there in HSDS: what is not known is written as an empty text. */
function addressOf(place: Place, id: string): Raw[] | undefined {
  const { address = [], city, region, postcode, country } = place;
  if (address.length === 0 && [city, region, postcode, country].every((part) => part === undefined)) return undefined;
  const [first = '', ...rest] = address;
  return [
    {
      id: uuidOf('address', id),
      location_id: id,
      address_1: first,
      address_2: rest.length === 0 ? undefined : rest.join(', '),
      city: city ?? '',
      state_province: region ?? '',
      postal_code: postcode ?? '',
      country: country ?? '',
      address_type: 'physical',
    },
  ];
}

function accessibilityOf(place: Place, id: string): Raw[] | undefined {
  const wheelchair =
    place.wheelchair === undefined ? [] : [place.wheelchair ? 'Wheelchair accessible' : 'Not wheelchair accessible'];
  const lines = [...wheelchair, ...(place.access ?? [])];
  return lines.length === 0
    ? undefined
    : lines.map((description, at) => ({ id: uuidOf('accessibility', id, String(at)), location_id: id, description }));
}
