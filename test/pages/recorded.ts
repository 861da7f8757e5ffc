import type { Locator } from 'playwright-core';
import type { Recorded, Replayed } from './recorders.js';

/** All texts in something, names of keys included, each on a line of its own. */
export function textsIn(value: unknown): string {
  const texts: string[] = [];
  const walk = (each: unknown): void => {
    if (typeof each === 'string') texts.push(each.replace(/\s+/g, ' '));
    else if (Array.isArray(each)) each.forEach(walk);
    else if (each && typeof each === 'object')
      for (const [key, inner] of Object.entries(each)) {
        texts.push(key);
        walk(inner);
      }
  };
  walk(value);
  return texts.join('\n');
}

/** Those of the secrets that stand somewhere in it, in capitals or not, as they are or as a part of an address. */
export function foundIn(value: unknown, secrets: Iterable<string>): string[] {
  const text = textsIn(value).toLowerCase();
  const forms = (secret: string) => [secret, encodeURIComponent(secret), secret.replaceAll(' ', '+')];
  return [...new Set(secrets)].filter((secret) => forms(secret.toLowerCase()).some((form) => text.includes(form)));
}

/** Collects what is read on the screens of an element, line by line. Short lines, such as "Back", could stand anywhere. */
export class Lines {
  readonly all = new Set<string>();

  constructor(
    private readonly element: Locator,
    private readonly shortest = 10,
  ) {}

  async read(): Promise<void> {
    const text = await this.element.locator('.wrapper').innerText();
    for (const line of text.split('\n').map((each) => each.replace(/\s+/g, ' ').trim()))
      if (line.length >= this.shortest) this.all.add(line);
  }
}

/** Words of answers and results that are never the page's own. */
export const VERDICTS = [
  ...['minimal depression', 'mild depression', 'moderately severe', 'severe depression', 'severity', 'self-harm'],
  ...['not at all', 'several days', 'more than half', 'nearly every day', 'item-9', 'phq-9.9', '27 of 27'],
];

const MOVES = 1;
const SCROLL = 3;
const MUTATION = 0;
const PLACE = new Set(['rr_width', 'rr_height', 'rr_left', 'rr_top', 'x', 'y', 'timestamp', 'timeOffset']);

/**
 * A recording without times, places and sizes: what is left is the same for everybody who takes the same steps. Changes are
 * in one list, because how many come at once is a matter of time. Of what PostHog says of itself only the kind is kept.
 */
export function shapeOf({ rrweb, replay, captured }: Recorded): object {
  return {
    rrweb: steps(rrweb),
    replay: steps(replay),
    captured: captured
      .filter(({ event }) => event !== '$$heatmap' && event !== '$web_vitals')
      .map(({ event, properties }) => [event, properties['$elements'], properties['$event_type']]),
  };
}

function steps(events: readonly Replayed[]): object {
  const changes: unknown[] = [];
  const rest: unknown[] = [];
  const requests = new Set<unknown>();
  for (const { type, data } of events) {
    if (data['plugin'] === 'rrweb/network@1') requestsIn(data).forEach((address) => requests.add(address));
    else if (type === 2) rest.push([type, placeless(data)]);
    else if (type !== 3) continue;
    else if (data['source'] === MUTATION)
      for (const kind of ['texts', 'attributes', 'removes', 'adds'])
        for (const change of data[kind] as unknown[]) changes.push([kind, placeless(change)]);
    else if (data['source'] !== MOVES && data['source'] !== SCROLL) rest.push([type, placeless(data)]);
  }
  return { changes, rest, requests: [...requests].sort() };
}
/** Addresses that PostHog's recorder noted, without those that it sends to itself. */
function requestsIn(data: Replayed['data']): readonly string[] {
  const { requests } = data['payload'] as { readonly requests: readonly { readonly name: string }[] };
  return requests.map(({ name }) => name).filter((name) => !name.includes('/collect/'));
}

const placeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (PLACE.has(key) ? undefined : each))) as unknown;
