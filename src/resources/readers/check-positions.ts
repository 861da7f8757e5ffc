import { exchanged } from '../normalize/coordinates.js';
import { type Place, type Service } from '../schema.js';
import { type Checked } from './group-sites.js';

/** Degrees beyond the other places of the directory that are taken for a slip, and not for a place far away. */
const FAR = 5;
/** Fewer say nothing of where a directory is. */
const FEWEST = 4;

interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/**
 * Looks at each position beside all others of the directory. One that is far from them, and would be among them with
 * latitude and longitude exchanged, is put right with a warning. One that would be among them with another sign is only
 * reported: a sign is not guessed. A directory of a whole continent has no far positions, so nothing is touched there.
 */
export function checkPositions(checked: readonly Checked[]): Checked[] {
  const box = boxOf(checked.flatMap((one) => one.service.places ?? []));
  if (!box) return [...checked];
  return checked.map((one) => {
    const places = one.service.places;
    if (!places?.some((place) => isFar(place, box))) return one;
    const service: Service = { ...one.service, places: places.map((place) => checkedPlace(place, box, one)) };
    return { ...one, service };
  });
}

/** Where the middle of the directory is: a tenth at each end is left out, so that slips do not widen it. */
function boxOf(places: readonly Place[]): Box | null {
  const known = places.filter((place) => place.lat !== undefined && place.lon !== undefined);
  if (known.length < FEWEST) return null;
  const ends = (values: number[]): [number, number] => {
    const sorted = values.sort((a, b) => a - b);
    const cut = Math.ceil(sorted.length / 10);
    return [sorted[cut] as number, sorted.at(-1 - cut) as number];
  };
  const [south, north] = ends(known.map((place) => place.lat as number));
  const [west, east] = ends(known.map((place) => place.lon as number));
  return { south, north, west, east };
}

const within = (lat: number, lon: number, box: Box, more: number): boolean =>
  lat >= box.south - more && lat <= box.north + more && lon >= box.west - more && lon <= box.east + more;

const isFar = ({ lat, lon }: Place, box: Box): boolean =>
  lat !== undefined && lon !== undefined && !within(lat, lon, box, FAR);

function checkedPlace(place: Place, box: Box, { report }: Checked): Place {
  const { lat, lon } = place;
  if (lat === undefined || lon === undefined || !isFar(place, box)) return place;
  const value = `${lat}, ${lon}`;
  if (within(lon, lat, box, 1)) {
    exchanged(value, 'places', report);
    return { ...place, lat: lon, lon: lat };
  }
  const signs = [
    [-lat, lon],
    [lat, -lon],
    [-lat, -lon],
  ] as const;
  if (signs.some(([otherLat, otherLon]) => within(otherLat, otherLon, box, 1))) {
    report({
      severity: 'warning',
      code: 'doubtful-coordinates',
      field: 'places',
      value,
      message: 'This position is far from all others of the directory. A minus sign may be missing.',
      remedy: 'Check the signs: west and south are negative.',
    });
  }
  return place;
}
