import type { Problem } from '../service.js';
import type { List } from './hsds-query.js';
import { own } from './list-page.js';

/** A service as an API sends it. */
export interface Item {
  /** `null`: it has none. It is listed, but nothing more of it can be asked for. */
  readonly id: string | null;
  readonly raw: object;
}

/**
 * The services of one page, each id once. Entries of `/service_at_locations` hold the service inside; the places of one
 * service on the same page come together.
 */
export function itemsOf(entries: readonly unknown[], kind: List['kind']): { items: Item[]; problems: Problem[] } {
  const items: { id: string | null; raw: object }[] = [];
  const problems: Problem[] = [];
  const byId = new Map<string, { raw: object }>();
  for (const entry of entries) {
    const raw = kind === 'services' ? entry : turned(entry);
    if (typeof raw !== 'object' || raw === null) continue;
    const id = idOf(raw);
    const known = id === null ? undefined : byId.get(id);
    if (known) {
      if (kind === 'services') problems.push(twice(id ?? ''));
      else known.raw = together(known.raw, raw);
      continue;
    }
    const item = { id, raw };
    items.push(item);
    if (id !== null) byId.set(id, item);
  }
  return { items, problems };
}

const twice = (id: string): Problem => ({
  severity: 'error',
  code: 'duplicate-id',
  id: id.slice(0, 120),
  field: 'id',
  message: 'Two services on one page of the directory have this id. The first is shown.',
  remedy: 'Tell the keeper of the directory: every service needs an id of its own.',
});

/** Tells two pages apart. */
export const signatureOf = (items: readonly Item[]): string =>
  JSON.stringify(items.map(({ id, raw }) => id ?? own(raw, 'name')));

function idOf(raw: unknown): string | null {
  const id = own(raw, 'id');
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
}

/** From "service at location" to "service with its location", which is how a whole service is nested. */
function turned(entry: unknown): unknown {
  const service = own(entry, 'service');
  if (typeof service !== 'object' || service === null) return entry;
  const { service: _service, ...place } = entry as Record<string, unknown>;
  return { ...service, service_at_locations: [place] };
}

const together = (one: object, other: object): object => ({
  ...one,
  service_at_locations: [one, other].flatMap(
    (raw) => (own(raw, 'service_at_locations') as unknown[] | undefined) ?? [],
  ),
});

/** What a whole service has and an entry of a list has not, unless the server was asked for `full` and knows it. */
const ONLY_IN_FULL = ['phones', 'contacts', 'schedules', 'languages', 'locations', 'regular_schedules'];

/** Whether the details of a service are still to be fetched. */
export const isThin = (raw: object, kind: List['kind']): boolean =>
  [...ONLY_IN_FULL, ...(kind === 'services' ? ['service_at_locations'] : [])].every(
    (name) => !Array.isArray(own(raw, name)),
  );
