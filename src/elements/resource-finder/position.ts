import type { Position } from '../../resources/query.js';

/* About a hundred metres: as good as needed for "close to you", and less than the device knows. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Asks the browser where the person is. Call it only after the person pressed the button that says so. */
export const askBrowser = (): Promise<Position> =>
  new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) }),
      () => reject(new Error('refused')),
      { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 },
    );
  });

/** `lat,lon` of an attribute; `null` where it is none. */
export function positionIn(text: string): Position | null {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (!found) return null;
  const [lat, lon] = [Number(found[1]), Number(found[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
