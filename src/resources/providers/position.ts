import type { Position } from '../query.js';

/** Two decimals of a degree are about one kilometre: enough to rank services, too little to find a house. */
export const DECIMALS = 2;

/**
 * A position as it may leave the page.
 * @param decimals 0 to 6
 */
export function coarse({ lat, lon }: Position, decimals: number = DECIMALS): Position {
  const round = (degrees: number) => Number(degrees.toFixed(Math.min(6, Math.max(0, Math.trunc(decimals)))));
  return { lat: round(lat), lon: round(lon) };
}
