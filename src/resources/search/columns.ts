import { audiences, needs, type Audience, type Need } from '../needs.js';
import { freeOn, holds } from '../prices.js';
import type { CostChoice } from '../query.js';
import type { Delivery, Service } from '../service.js';
import { type Bits, clearBit, noBits, setBit } from './bits.js';
import { spoken } from './language.js';

const DAY_MS = 86_400_000;
/** Ways to get help that need no place. */
const REMOTE: ReadonlySet<string> = new Set<Delivery>(['phone', 'video', 'text', 'chat']);
const deliveries: readonly Delivery[] = ['in-person', 'phone', 'video', 'text', 'chat', 'home-visit'];
const costs: readonly CostChoice[] = ['free', 'sliding', 'insurance'];

/** A field with values to choose from: who has which, and who says anything at all. */
export class Choices<Value extends string> {
  readonly values = new Map<Value, Bits>();
  readonly known: Bits;
  readonly #count: number;
  constructor(count: number, values: readonly Value[] = []) {
    this.#count = count;
    this.known = noBits(count);
    for (const value of values) this.values.set(value, noBits(count));
  }
  add(at: number, value: Value): void {
    let bits = this.values.get(value);
    if (!bits) this.values.set(value, (bits = noBits(this.#count)));
    setBit(bits, at);
    setBit(this.known, at);
  }
  remove(at: number): void {
    for (const bits of [this.known, ...this.values.values()]) clearBit(bits, at);
  }
}

/** What the filters read of a list of services, column by column. `add` must be called once for each, in order. */
export class Columns {
  readonly count: number;
  readonly needs: Choices<Need>;
  readonly cost: Choices<CostChoice>;
  readonly delivery: Choices<Delivery>;
  readonly audiences: Choices<Audience>;
  readonly languages: Choices<string>;
  /** `yes`: stated as accessible, one place is enough; known without `yes`: stated as not, for all places. */
  readonly wheelchair: Choices<'yes'>;
  readonly agesKnown: Bits;
  readonly hoursKnown: Bits;
  /** Only by phone or online: nothing to go to. */
  readonly remote: Bits;
  readonly closed: Bits;
  readonly nationwide: Bits;
  readonly ageMin: Int16Array;
  readonly ageMax: Int16Array;
  /** Days since 1970; `NEVER` where nobody checked. */
  readonly verified: Int32Array;
  readonly byId = new Map<string, number>();
  /** Tags of all translations. */
  readonly translated = new Set<string>();
  /** Whose prices begin or end: what they cost depends on the day that `cost` is of. */
  readonly #dated: number[] = [];
  #today = '';

  constructor(readonly services: readonly Service[]) {
    const count = (this.count = services.length);
    this.needs = new Choices(count, needs);
    this.cost = new Choices(count, costs);
    this.delivery = new Choices(count, deliveries);
    this.audiences = new Choices(count, audiences);
    this.languages = new Choices(count);
    this.wheelchair = new Choices(count, ['yes']);
    [this.agesKnown, this.hoursKnown, this.remote, this.closed, this.nationwide] = [
      noBits(count),
      noBits(count),
      noBits(count),
      noBits(count),
      noBits(count),
    ];
    this.ageMin = new Int16Array(count);
    this.ageMax = new Int16Array(count).fill(32767);
    this.verified = new Int32Array(count).fill(NEVER);
  }

  add(at: number): void {
    const service = this.services[at] as Service;
    if (!this.byId.has(service.id)) this.byId.set(service.id, at);
    for (const need of service.needs) this.needs.add(at, need);
    for (const way of service.delivery ?? []) this.delivery.add(at, way);
    for (const audience of service.audiences ?? []) this.audiences.add(at, audience);
    for (const { code } of service.languages ?? []) this.languages.add(at, spoken(code));
    for (const tag in service.translations) this.translated.add(tag);
    if (service.status) setBit(this.closed, at);
    if (service.area?.nationwide) setBit(this.nationwide, at);
    if (service.verified) this.verified[at] = dayOf(service.verified.date);
    if (hasHours(service)) setBit(this.hoursKnown, at);
    this.#addCost(at, service);
    if (service.cost?.options?.some(({ validFrom, validTo }) => validFrom ?? validTo)) this.#dated.push(at);
    this.#addAges(at, service);
    this.#addPlaces(at, service);
  }

  /** Reads costs as they are on the day of that moment. */
  asOf(now: Date): void {
    if (!this.#dated.length) return;
    const today = now.toISOString().slice(0, 10);
    if (today === this.#today) return;
    this.#today = today;
    for (const at of this.#dated) {
      this.cost.remove(at);
      this.#addCost(at, this.services[at] as Service);
    }
  }

  #addCost(at: number, { cost }: Service): void {
    if (!cost) return;
    if (freeOn(cost, this.#today)) this.cost.add(at, 'free');
    if (cost.sliding) this.cost.add(at, 'sliding');
    if (cost.insurance?.length) this.cost.add(at, 'insurance');
    // A price that holds, or a plain no, is an answer too; a text alone is none that a filter could read.
    const priced = cost.options?.some((price) => price.amount !== undefined && holds(price, this.#today));
    const said = cost.free === false || cost.sliding === false || priced;
    if (said) setBit(this.cost.known, at);
  }

  #addAges(at: number, { ages }: Service): void {
    if (ages?.min === undefined && ages?.max === undefined) return;
    setBit(this.agesKnown, at);
    if (ages.min !== undefined) this.ageMin[at] = Math.ceil(ages.min);
    if (ages.max !== undefined) this.ageMax[at] = Math.floor(ages.max);
  }

  #addPlaces(at: number, { places = [], delivery }: Service): void {
    // Who comes to the home and is reached by phone has no place to go to either.
    const isFar = (way: Delivery) => REMOTE.has(way) || (way === 'home-visit' && places.length === 0);
    const remote = delivery?.length
      ? delivery.every(isFar) && delivery.some((way) => REMOTE.has(way))
      : places.length === 0;
    if (remote) setBit(this.remote, at);
    if (places.some(({ wheelchair }) => wheelchair)) this.wheelchair.add(at, 'yes');
    else if (places.length > 0 && places.every(({ wheelchair }) => wheelchair === false))
      setBit(this.wheelchair.known, at);
  }
}

/** `verified` of a record that nobody checked. */
export const NEVER = -1_000_000_000;

/** Days since 1970 of a moment, in UTC. */
export const dayOfTime = (time: Date): number => Math.floor(time.getTime() / DAY_MS);

/** The same of an ISO date; `NEVER` for 30 February. */
function dayOf(date: string): number {
  const time = new Date(`${date}T00:00:00Z`);
  return time.getUTCDate() === Number(date.slice(8)) ? dayOfTime(time) : NEVER;
}

const hasHours = ({ hours, places = [] }: Service): boolean =>
  !!hours?.rules?.length || places.some((place) => place.hours?.rules?.length);
