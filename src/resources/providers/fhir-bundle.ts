import { own } from './list-page.js';

/** A resource with what a reference to it may be. */
export interface Entry {
  readonly fullUrl?: string;
  readonly resource: Resource;
}
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

/** A search answer (FHIR R4, Bundle of type `searchset`). */
export interface Answer {
  readonly services: readonly Entry[];
  readonly others: readonly Entry[];
  readonly total: number | null;
  readonly self: URL | null;
  readonly next: URL | null;
  /** Whether it has links at all; a small server may have none and page all the same. */
  readonly linked: boolean;
}

const MOST_ENTRIES = 2_000;

/** @returns `null` for what is no Bundle */
export function answerOf(json: unknown, base: URL): Answer | null {
  if (own(json, 'resourceType') !== 'Bundle') return null;
  const entries = list(own(json, 'entry')).slice(0, MOST_ENTRIES).flatMap(entryOf);
  const links = list(own(json, 'link'));
  const link = (relation: string) => {
    const url = links.find((each) => own(each, 'relation') === relation);
    return addressOf(own(url, 'url'), base);
  };
  const total = own(json, 'total');
  return {
    services: entries.filter(({ resource }) => resource.resourceType === 'HealthcareService'),
    others: entries.filter(({ resource }) => REFERRED.has(resource.resourceType)),
    total: typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? total : null,
    self: link('self'),
    next: link('next'),
    linked: links.length > 0,
  };
}

/** What a service refers to and a reader makes use of. */
export const REFERRED: ReadonlySet<string> = new Set(['Location', 'Organization']);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function entryOf(entry: unknown): Entry[] {
  const resource = own(entry, 'resource');
  const [type, id, fullUrl] = [own(resource, 'resourceType'), own(resource, 'id'), own(entry, 'fullUrl')];
  if (typeof type !== 'string' || typeof id !== 'string') return [];
  return [{ ...(typeof fullUrl === 'string' && { fullUrl }), resource: resource as Resource }];
}

function addressOf(url: unknown, base: URL): URL | null {
  try {
    return typeof url === 'string' && url.length < 10_000 ? new URL(url, `${base.href.replace(/\/*$/, '')}/`) : null;
  } catch {
    return null;
  }
}

/** `Type/id` of the Locations and Organizations that a service refers to on this server, wherever it writes the base. */
export function referencesOf({ resource }: Entry, base: URL): string[] {
  const fields = [
    ...list(own(resource, 'location')),
    ...list(own(resource, 'coverageArea')),
    own(resource, 'providedBy'),
  ];
  return fields.flatMap((field) => {
    const reference = own(field, 'reference');
    const url = typeof reference === 'string' && !reference.startsWith('#') ? addressOf(reference, base) : null;
    const prefix = `${base.origin}${base.pathname.replace(/\/+$/, '')}/`;
    const path = url && `${url.origin}${url.pathname}`;
    const match = path?.startsWith(prefix) && /^(\w+)\/([A-Za-z0-9.-]{1,64})$/.exec(path.slice(prefix.length));
    return match && REFERRED.has(match[1] as string) ? [match[0]] : [];
  });
}
