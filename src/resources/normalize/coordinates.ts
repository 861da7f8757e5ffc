import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/**
 * Latitude and longitude in degrees (WGS 84). Decimal points and decimal commas, numbers and texts. Out of range: left
 * out with a problem; where only the exchange of the two is in range: exchanged, with a warning. 0, 0 is a placeholder.
 * What the other places of the directory say is looked at later (`readers/check-positions.ts`).
 */
export function coordinates(rawLat: unknown, rawLon: unknown, field: string, report: Report): Coordinates | undefined {
  if (isBlank(rawLat) && isBlank(rawLon)) return undefined;
  const [lat, lon] = [degrees(rawLat), degrees(rawLon)];
  const value = `${rawText(rawLat)}, ${rawText(rawLon)}`;
  if (lat === 0 && lon === 0) {
    placeholder(value, field, report);
    return undefined;
  }
  const fault = faultOf(lat, lon);
  if (lat === null || lon === null || fault) {
    refuse(fault ?? '', value, field, report);
    return undefined;
  }
  if (inRange(lat, lon)) return { lat, lon };
  exchanged(value, field, report);
  return { lat: lon, lon: lat };
}

/** Reports that latitude and longitude were exchanged and are put right. */
export function exchanged(value: string, field: string, report: Report): void {
  report({
    severity: 'warning',
    code: 'exchanged-coordinates',
    field,
    value,
    message: 'Latitude and longitude are exchanged. They were put right.',
    remedy: 'Exchange the two in the source.',
  });
}

const inRange = (lat: number, lon: number): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

function degrees(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  const match = /^\s*([+\-−]?)\s*(\d{1,3})(?:[.,](\d{1,20}))?\s*°?\s*([NSEWO]?)\s*$/i.exec(rawText(raw).slice(0, 40));
  if (!match) return null;
  const size = Number(`${match[2]}.${match[3] ?? '0'}`);
  const south = /[SW]/i.test(match[4] as string);
  return (match[1] === '-' || match[1] === '−') !== south ? -size : size;
}

function faultOf(lat: number | null, lon: number | null): string | null {
  if (lat === null || lon === null) return 'Latitude and longitude are not both numbers.';
  return inRange(lat, lon) || inRange(lon, lat) ? null : 'The position is not on the globe.';
}

function placeholder(value: string, field: string, report: Report): void {
  report({
    severity: 'info',
    code: 'placeholder',
    field,
    value,
    message: '0, 0 is a placeholder and no place. It is listed without distance.',
    remedy: 'Leave latitude and longitude empty where they are not known.',
  });
}

function refuse(message: string, value: string, field: string, report: Report): void {
  report({
    severity: 'error',
    code: 'bad-coordinates',
    field,
    value,
    message: `${message} The place is listed without distance.`,
    remedy: 'Write degrees: latitude -90 to 90, longitude -180 to 180. Or leave both empty.',
  });
}
