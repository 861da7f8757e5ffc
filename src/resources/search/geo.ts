import type { Position } from '../query.js';

/** Mean radius of the Earth, (2a + b) / 3 of WGS 84, in kilometres. */
export const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Distance in kilometres along a great circle (haversine); right to about 0.5 %. */
export function distance(latA: number, lonA: number, latB: number, lonB: number): number {
  const halfLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const halfLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const part = halfLat * halfLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * halfLon * halfLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** Whether a position can be measured from: finite, and on the globe. */
export const isPosition = ({ lat, lon }: Position): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** The middle of points on the globe, added one by one. Right across the date line, too. */
export class Centre {
  #x = 0;
  #y = 0;
  #z = 0;
  add(lat: number, lon: number): void {
    const [phi, lambda] = [lat * RADIANS, lon * RADIANS];
    this.#x += Math.cos(phi) * Math.cos(lambda);
    this.#y += Math.cos(phi) * Math.sin(lambda);
    this.#z += Math.sin(phi);
  }
  join(other: Centre): void {
    this.#x += other.#x;
    this.#y += other.#y;
    this.#z += other.#z;
  }
  /** `null`: there were no points, or they have no middle. */
  get position(): Position | null {
    const flat = Math.hypot(this.#x, this.#y);
    if (Math.hypot(flat, this.#z) < 1e-9) return null;
    return { lat: Math.atan2(this.#z, flat) / RADIANS, lon: Math.atan2(this.#y, this.#x) / RADIANS };
  }
}
