import type { Position } from '../query.js';
import type { Place, Service } from '../service.js';
import { editsFor, isClose } from './edits.js';
import { Centre, isPosition } from './geo.js';
import { isSpaceless, lettersIn, words } from './words.js';

/** A place that somebody typed, as far as the directory knows it. */
export interface Found {
  /** The middle of what the directory knows there; `null`: no coordinates are known. */
  readonly position: Position | null;
  /** Folded names that mean this place or one that it lies in. */
  readonly names: ReadonlySet<string>;
  /** Folded postcodes of this place. */
  readonly postcodes: ReadonlySet<string>;
}

interface Entry {
  readonly centre: Centre;
  /** How many places stand for it. */
  weight: number;
  readonly names: Set<string>;
  readonly postcodes: Set<string>;
  /** Given by the directory: it counts more than the middle of some services. */
  position?: Position;
}

/** The same towns come again and again. */
const MOST_KEYS = 5000;
const keys = new Map<string, string>();

/** Names of places are compared word by word. */
export function placeKey(name: string): string {
  let key = keys.get(name);
  if (key !== undefined) return key;
  key = words(name).join(' ');
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Postcodes are written with and without spaces and hyphens. */
export const postcodeKey = (code: string): string => placeKey(code).replaceAll(' ', '');

const MIN_PREFIX = 3;

/** What the directory itself says of places: towns, regions, postcodes and served areas, and where they are. */
export class Gazetteer {
  readonly #names = new Map<string, Entry>();
  readonly #postcodes = new Map<string, Entry>();
  #measured = false;

  /** Names and postcodes with their position in degrees, as the directory lists them. */
  constructor(listed: Readonly<Record<string, readonly [lat: number, lon: number]>> = {}) {
    for (const [name, [lat, lon]] of Object.entries(listed)) {
      if (!isPosition({ lat, lon })) continue;
      const isCode = /\d/.test(name);
      const entry = this.#entry(isCode ? this.#postcodes : this.#names, isCode ? postcodeKey(name) : placeKey(name));
      if (entry) entry.position = { lat, lon };
    }
    this.#measured = this.#names.size + this.#postcodes.size > 0;
  }

  add({ places = [], area }: Service): void {
    for (const place of places) this.#addPlace(place);
    for (const name of area?.names ?? []) this.#entry(this.#names, placeKey(name));
    for (const code of area?.postcodes ?? []) this.#entry(this.#postcodes, postcodeKey(code));
  }

  /** Whether anything can be looked up, or measured. */
  get useful(): boolean {
    return this.#measured || this.#names.size + this.#postcodes.size > 0;
  }

  /**
   * What is meant by a name or postcode; unfinished ones, one with a region behind a comma, and a name with a typing error
   * are understood. `null`: not in this directory.
   */
  find(typed: string): Found | null {
    const key = placeKey(typed);
    if (key === '') return null;
    const code = postcodeKey(typed);
    const exact = this.#names.get(key) ?? this.#postcodes.get(code);
    const entry =
      exact ??
      (/\d/.test(code) ? this.#codeLike(code) : (this.#begins(key) ?? this.#inRegion(typed) ?? this.#close(key)));
    if (!entry) return null;
    const { centre, names, postcodes } = entry;
    return { position: entry.position ?? centre.position, names, postcodes };
  }

  #entry(entries: Map<string, Entry>, key: string): Entry | undefined {
    if (key === '') return undefined;
    let entry = entries.get(key);
    if (!entry) {
      entry = { centre: new Centre(), weight: 0, names: new Set(), postcodes: new Set() };
      if (entries === this.#names) entry.names.add(key);
      else entry.postcodes.add(key);
      entries.set(key, entry);
    }
    return entry;
  }

  #addPlace({ city = '', region = '', postcode = '', lat, lon }: Place): void {
    const [town, county, code] = [placeKey(city), placeKey(region), postcodeKey(postcode)];
    const entries = [
      this.#entry(this.#names, town),
      this.#entry(this.#names, county),
      town && county ? this.#entry(this.#names, `${town} ${county}`) : undefined,
      this.#entry(this.#postcodes, code),
    ];
    for (const [at, entry] of entries.entries()) {
      if (!entry) continue;
      entry.weight += 1;
      // A region lies in no town, and no postcode stands for a whole region.
      if (town && at !== 1) entry.names.add(town);
      if (county) entry.names.add(county);
      if (code && at === 3) entry.postcodes.add(code);
      if (lat !== undefined && lon !== undefined) entry.centre.add(lat, lon);
    }
    if (lat !== undefined && lon !== undefined) this.#measured = true;
  }

  /** An unfinished postcode; one that says more than the directory's; else its nearest relatives, which begin alike. */
  #codeLike(code: string): Entry | undefined {
    const codes = [...this.#postcodes.keys()];
    const begins = code.length > 1 ? codes.filter((known) => known.startsWith(code)) : [];
    if (begins.length > 0) return this.#joined(begins);
    const shorter = codes.filter((known) => known.length > 1 && code.startsWith(known));
    if (shorter.length > 0) return this.#postcodes.get(shorter.reduce((a, b) => (b.length > a.length ? b : a)));
    for (let length = code.length - 1; length >= MIN_PREFIX; length--) {
      const alike = codes.filter((known) => known.startsWith(code.slice(0, length)));
      if (alike.length > 0) return { ...this.#joined(alike), postcodes: new Set([code]) };
    }
    return undefined;
  }

  #joined(codes: readonly string[]): Entry {
    const all: Entry = { centre: new Centre(), weight: 0, names: new Set(), postcodes: new Set(codes) };
    for (const code of codes) {
      const { centre, position, names } = this.#postcodes.get(code) as Entry;
      if (position) all.centre.add(position.lat, position.lon);
      else all.centre.join(centre);
      // Only what they have in common: half of them may lie in another county.
      if (code === codes[0]) names.forEach((name) => all.names.add(name));
      else for (const name of all.names) if (!names.has(name)) all.names.delete(name);
    }
    return all;
  }

  #begins(key: string): Entry | undefined {
    if (key.length < MIN_PREFIX && !isSpaceless(key)) return undefined;
    return this.#heaviest((name) => name.startsWith(key));
  }

  /** "Springfield, IL" where the directory writes the region in another way: the town alone. */
  #inRegion(typed: string): Entry | undefined {
    const comma = typed.indexOf(',');
    return comma < 0 ? undefined : this.#names.get(placeKey(typed.slice(0, comma)));
  }

  #close(key: string): Entry | undefined {
    const most = editsFor(lettersIn(key));
    return most > 0 ? this.#heaviest((name) => isClose(key, name, most, -1)) : undefined;
  }

  /** Of all names that fit, the one with the most places. */
  #heaviest(fits: (name: string) => boolean): Entry | undefined {
    let best: Entry | undefined;
    for (const [name, entry] of this.#names) if (entry.weight > (best?.weight ?? -1) && fits(name)) best = entry;
    return best;
  }
}
