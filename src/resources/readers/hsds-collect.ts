import { type ProblemList } from '../normalize/problems.js';
import { isBlank, rawText } from '../normalize/text.js';
import { idOf } from './hsds-service.js';
import { fieldsOf, listOf, recordsOf, type Fields } from './json.js';

/** Where an API page keeps its list: HSDS, ORUK before 3, and what others call it. */
const LISTS = [
  'contents',
  'content',
  'services',
  'service_at_locations',
  'items',
  'results',
  'data',
  'organizations',
  'locations',
];

export interface FoundRecord {
  readonly raw: Fields;
  /** From 1. */
  readonly row: number;
}

const DEEPEST = 4;

/** The services of whatever was handed in. Records of one service at several locations become one. */
export function collected(json: unknown, problems: ProblemList): FoundRecord[] {
  const byId = new Map<string, FoundRecord>();
  const withoutId: FoundRecord[] = [];
  const entries = entriesOf(json, 0);
  morePages(json, entries.length, problems);
  for (const [at, entry] of entries.entries()) {
    const found = servicesIn(entry, 0);
    if (found.length === 0) notAService(entry, at + 1, problems);
    for (const { raw, wrapped } of found) {
      const id = idOf(raw);
      const before = id === undefined || !wrapped ? undefined : byId.get(id);
      // A whole service that comes twice with one id is a fault of the source, and stays two.
      const key = id === undefined || (!wrapped && byId.has(id)) ? undefined : id;
      if (before && id !== undefined) byId.set(id, { ...before, raw: withSites(before.raw, raw) });
      else if (key === undefined) withoutId.push({ raw, row: at + 1 });
      else byId.set(key, { raw, row: at + 1 });
    }
  }
  return [...byId.values(), ...withoutId].sort((one, other) => one.row - other.row);
}

function entriesOf(json: unknown, depth: number): readonly unknown[] {
  if (Array.isArray(json)) return listOf(json, Infinity);
  const fields = fieldsOf(json);
  if (!fields || depth > DEEPEST) return [json];
  const page = isPage(fields);
  const list = page
    ? LISTS.map((name) => fields[name]).find((value) => Array.isArray(value) || fieldsOf(value))
    : undefined;
  return list === undefined ? [json] : entriesOf(list, depth + 1);
}

/** A page has a list and no name: what has a name is a record itself. */
const isPage = (fields: Fields): boolean =>
  isBlank(fields.name) &&
  isBlank(fields.service) &&
  LISTS.some((name) => Array.isArray(fields[name]) || fieldsOf(fields[name]));

interface FoundService {
  readonly raw: Fields;
  /** It came with the place that it is given at, and may come again with another. */
  readonly wrapped: boolean;
}

function servicesIn(entry: unknown, depth: number): FoundService[] {
  const fields = fieldsOf(entry);
  if (!fields || depth > DEEPEST) return [];
  const service = fieldsOf(fields.service);
  if (service) return [{ raw: wrapped(service, fields), wrapped: true }];
  const inside = [
    ...recordsOf(fields.services),
    ...recordsOf(fields.service_at_locations).filter((at) => fieldsOf(at.service)),
  ];
  if (inside.length > 0) {
    const outer = without(fields, 'services', 'service_at_locations');
    return inside.flatMap((one) =>
      servicesIn(isLocation(fields) ? atLocation(one, outer) : ofOrganization(one, outer), depth + 1),
    );
  }
  return isService(fields) ? [{ raw: fields, wrapped: false }] : [];
}

/** A service at a location, the other way round: the service with this as its location. */
function wrapped(service: Fields, at: Fields): Fields {
  const there = isBlank(at.location) ? [] : [without(at, 'service')];
  return { ...service, service_at_locations: [...recordsOf(service.service_at_locations), ...there] };
}

function atLocation(one: Fields, location: Fields): Fields {
  const service = fieldsOf(one.service);
  return service ? { ...one, location } : { service: one, location };
}

function ofOrganization(one: Fields, organization: Fields): Fields {
  return isBlank(one.organization) ? { ...one, organization } : one;
}

const withSites = (one: Fields, other: Fields): Fields => ({
  ...one,
  service_at_locations: [...recordsOf(one.service_at_locations), ...recordsOf(other.service_at_locations)],
});

function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

const isLocation = (fields: Fields): boolean =>
  ['location_type', 'latitude', 'longitude', 'addresses', 'physical_addresses'].some((name) =>
    Object.hasOwn(fields, name),
  );

/** Fields that organizations, locations and terms have, and services have not. */
const OTHERS = [
  'tax_status',
  'legal_status',
  'year_incorporated',
  'organization_identifiers',
  'parent_organization_id',
  'website',
];
const isOther = (fields: Fields): boolean =>
  isLocation(fields) ||
  OTHERS.some((name) => Object.hasOwn(fields, name)) ||
  Object.hasOwn(fields, 'taxonomy') ||
  Object.hasOwn(fields, 'version');

const isService = (fields: Fields): boolean =>
  !isBlank(fields.name) && (!isOther(fields) || Object.hasOwn(fields, 'status') || !isBlank(fields.organization));

function notAService(entry: unknown, row: number, problems: ProblemList): void {
  const fields = fieldsOf(entry);
  problems.add(
    { row, id: fields ? idOf(fields) : undefined },
    {
      severity: 'error',
      code: 'no-service',
      value: fields ? rawText(fields.name) : entry,
      message:
        'This record is no service and holds none: it has no name, or it is an organization, a location or a term.',
      remedy: 'Export the services, with their organizations and locations inside (full=true).',
    },
  );
}

/** A page of an answer says how much there is: one page alone is not the directory. */
function morePages(json: unknown, read: number, problems: ProblemList): void {
  const page = fieldsOf(json);
  const total = Number(page?.total_items ?? page?.totalElements ?? 0);
  if (!page || !(total > read) || !Object.keys(page).some((name) => LISTS.includes(name))) return;
  problems.add(
    {},
    {
      severity: 'warning',
      code: 'more-pages',
      field: 'total_items',
      value: total,
      message: `This is one page with ${read} of ${total} records. The others are not read.`,
      remedy: 'Save all pages, or let the finder ask the server.',
    },
  );
}
