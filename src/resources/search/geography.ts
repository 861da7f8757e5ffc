import type { Position } from '../query.js';
import type { Service } from '../service.js';
import { type Bits, noBits, setBit } from './bits.js';
import { type Found, Gazetteer, placeKey, postcodeKey } from './gazetteer.js';
import { distance, isPosition } from './geo.js';

/** Where a person asks from, and what that says of each service. */
export interface Spot {
  /** The words are no place that the directory knows. */
  readonly unknown: boolean;
  /** Kilometres to the nearest place of each service, infinite where none is known; `null`: nothing to measure from. */
  readonly km: Float64Array | null;
  /** Position of that place in the service's list. */
  readonly nearest: Uint16Array | null;
  /** Whose area names this place. */
  readonly area: Bits;
  /** Who has a place of that town, region or postcode, measured or not. */
  readonly here: Bits;
  /** Whether a place is asked for at all: only then "nationwide" serves it. */
  readonly asked: boolean;
}

/** A position is in the town of the nearest known place if that is not farther than this. */
const SAME_TOWN_KM = 10;

/** Where services are and whom they serve. `add` must be called once for each, in order. */
export class Geography {
  readonly #count: number;
  readonly #gazetteer: Gazetteer;
  readonly #doc: number[] = [];
  readonly #index: number[] = [];
  readonly #lat: number[] = [];
  readonly #lon: number[] = [];
  readonly #areas = new Map<string, number[]>();
  readonly #areaCodes = new Map<string, number[]>();
  readonly #homes = new Map<string, number[]>();
  readonly #homeCodes = new Map<string, number[]>();
  #last: { key: string; spot: Spot } | undefined;

  constructor(
    readonly services: readonly Service[],
    listed?: Readonly<Record<string, readonly [number, number]>>,
  ) {
    this.#count = services.length;
    this.#gazetteer = new Gazetteer(listed);
  }

  add(at: number): void {
    const service = this.services[at] as Service;
    this.#gazetteer.add(service);
    for (const name of service.area?.names ?? []) push(this.#areas, placeKey(name), at);
    for (const code of service.area?.postcodes ?? []) push(this.#areaCodes, postcodeKey(code), at);
    for (const [index, { city, region, postcode, lat, lon }] of (service.places ?? []).entries()) {
      if (city) push(this.#homes, placeKey(city), at);
      if (region) push(this.#homes, placeKey(region), at);
      if (postcode) push(this.#homeCodes, postcodeKey(postcode), at);
      if (lat === undefined || lon === undefined) continue;
      this.#doc.push(at);
      this.#index.push(index);
      this.#lat.push(lat);
      this.#lon.push(lon);
    }
  }

  /** Whether places can be looked up or measured. */
  get useful(): boolean {
    return this.#gazetteer.useful;
  }

  /** A typed place counts more than a position, which is used where the typed one has none. */
  spot(where: string | undefined, near: Position | undefined): Spot {
    const from = near && isPosition(near) ? near : undefined;
    const key = `${from?.lat} ${from?.lon} ${where}`;
    if (this.#last?.key !== key) this.#last = { key, spot: this.#make(where?.trim() ?? '', from) };
    return this.#last.spot;
  }

  #make(where: string, near: Position | undefined): Spot {
    const found = where ? this.#gazetteer.find(where) : null;
    const position = found?.position ?? near ?? null;
    const measured = position ? this.#measure(position) : null;
    const around = found ?? (measured?.closest !== undefined ? this.#townOf(measured.closest) : null);
    return {
      unknown: where !== '' && !found,
      km: measured?.km ?? null,
      nearest: measured?.nearest ?? null,
      area: around ? this.#serving(around) : noBits(this.#count),
      here: found ? this.#within(found) : noBits(this.#count),
      asked: !!found || !!position,
    };
  }

  #measure(from: Position): { km: Float64Array; nearest: Uint16Array; closest: number | undefined } {
    const km = new Float64Array(this.#count).fill(Infinity);
    const nearest = new Uint16Array(this.#count);
    let closest: number | undefined;
    let least = SAME_TOWN_KM;
    for (let point = 0; point < this.#doc.length; point++) {
      const doc = this.#doc[point] as number;
      const away = distance(from.lat, from.lon, this.#lat[point] as number, this.#lon[point] as number);
      if (away < (km[doc] as number)) {
        km[doc] = away;
        nearest[doc] = this.#index[point] as number;
      }
      if (away < least) [least, closest] = [away, point];
    }
    return { km, nearest, closest };
  }

  #townOf(point: number): Found {
    const place = this.services[this.#doc[point] as number]?.places?.[this.#index[point] as number];
    const names = [place?.city, place?.region].flatMap((name) => (name ? placeKey(name) : []));
    return {
      position: null,
      names: new Set(names),
      postcodes: new Set(place?.postcode ? [postcodeKey(place.postcode)] : []),
    };
  }

  /** An area is the place itself, or its name goes on after that of the place: "Springfield and surroundings". */
  #serving({ names, postcodes }: Found): Bits {
    const bits = noBits(this.#count);
    const asked = [...names];
    for (const [area, docs] of this.#areas)
      if (asked.some((name) => area === name || area.startsWith(`${name} `))) mark(bits, docs);
    // An area may list beginnings of postcodes ("SW1A"), and a person may type one.
    for (const [code, docs] of this.#areaCodes)
      if (code.length > 1)
        for (const asked of postcodes) if (asked.startsWith(code) || code === asked) mark(bits, docs);
    return bits;
  }

  #within({ names, postcodes }: Found): Bits {
    const bits = noBits(this.#count);
    // The place itself comes first, what it lies in after it.
    const own = [...names].find((name) => this.#homes.has(name));
    if (own !== undefined && postcodes.size === 0) mark(bits, this.#homes.get(own) ?? []);
    for (const code of postcodes) mark(bits, this.#homeCodes.get(code) ?? []);
    return bits;
  }
}

function push(lists: Map<string, number[]>, key: string, at: number): void {
  if (key === '') return;
  const list = lists.get(key);
  if (!list) lists.set(key, [at]);
  else if (list.at(-1) !== at) list.push(at);
}

function mark(bits: Bits, docs: readonly number[]): void {
  for (const at of docs) setBit(bits, at);
}
