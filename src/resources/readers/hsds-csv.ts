import { country } from '../normalize/country.js';
import type { ProblemList } from '../normalize/problems.js';
import { todayOr } from '../normalize/today.js';
import type { ReadOptions } from '../service.js';
import type { TableRecord } from '../tables/records.js';
import { finishDirectory, type Finished } from './finish.js';
import { hsdsService } from './hsds-service.js';
import { UnreadFields, type Fields } from './json.js';
import { TableJoin, type Tables } from './table-join.js';

/** Tables that hang on others and are looked through for records that belong to nothing. */
const PARTS = [
  'phones',
  'schedules',
  'addresses',
  'physical_addresses',
  'service_at_location',
  'service_at_locations',
  'services_at_location',
  'languages',
  'cost_options',
  'service_areas',
  'required_documents',
  'accessibility',
  'contacts',
];

/**
 * An HSDS package of tables (versions 2 and 3): joined by their `…_id` columns, and attributes by `link_id`, into nested
 * services as HSDS has them in JSON. A service whose organization or place is missing is kept, with a problem.
 */
export function readHsdsCsv(tables: Tables, problems: ProblemList, options: ReadOptions): Finished {
  const join = new TableJoin(tables, problems);
  const unread = new UnreadFields();
  const today = todayOr(options.today);
  const home = country(options.country, 'country', (): void => undefined);
  const file = tables.get('services')?.file ?? 'services.csv';
  const drafts = join.all('services').map((record) =>
    hsdsService(nested(record, file, join), {
      problems,
      where: { file, row: record.row },
      today,
      country: home,
      unread,
    }),
  );
  unread.reportTo(problems.at({ file }));
  join.reportUnused(PARTS);
  return finishDirectory(drafts, problems, options);
}

function nested(record: TableRecord, file: string, join: TableJoin): Fields {
  const { fields, row } = record;
  const id = fields.id;
  const sites = join.where(AT_LOCATION, 'service_id', id);
  const organization = join.one(['organizations'], fields.organization_id, { file, row, column: 'organization_id' });
  return {
    ...fields,
    ...parts('service_id', id, join),
    organization: organization && { ...organization.fields, ...parts('organization_id', organization.fields.id, join) },
    program: undefined,
    attributes: attributesOf(id, join),
    cost_options: list(join, ['cost_options'], 'service_id', id),
    required_documents: list(join, ['required_documents'], 'service_id', id),
    service_areas: list(join, ['service_areas'], 'service_id', id),
    additional_urls: list(join, ['urls', 'additional_urls'], 'service_id', id),
    capacities: join
      .where(['service_capacities', 'service_capacity'], 'service_id', id)
      .map(({ fields: capacity }) => ({ ...capacity, unit: join.where(['units'], 'id', capacity.unit_id)[0]?.fields })),
    schedules: join
      .where(['schedules', 'regular_schedules'], 'service_id', id)
      // One that names a place of the service is of that place.
      .filter(({ fields: schedule }) => !sites.some((site) => isAt(schedule, site.fields)))
      .map((one) => one.fields),
    service_at_locations: sites.map((at) => atLocation(at, id, join)).filter((at) => at !== null),
  };
}

const AT_LOCATION = ['service_at_location', 'service_at_locations', 'services_at_location'];

const isAt = (schedule: Fields, site: Fields): boolean =>
  schedule.service_at_location_id === undefined
    ? schedule.location_id !== undefined && schedule.location_id === site.location_id
    : schedule.service_at_location_id === site.id;

function atLocation(at: TableRecord, service: string | undefined, join: TableJoin): Fields | null {
  const file = AT_LOCATION.map((name) => join.tables.get(name)?.file).find((name) => name !== undefined) ?? '';
  const { fields, row } = at;
  const location = join.one(['locations'], fields.location_id, { file, row, column: 'location_id' });
  if (location === undefined) return null;
  const own = join.where(['schedules', 'regular_schedules'], 'service_at_location_id', fields.id);
  // HSDS 2 names the service and the place, and not the record between them.
  const both = join
    .where(['schedules', 'regular_schedules'], 'location_id', fields.location_id)
    .filter(({ fields: schedule }) => !schedule.service_at_location_id && schedule.service_id === service);
  return {
    ...fields,
    ...parts('service_at_location_id', fields.id, join),
    schedules: [...own, ...both].map((schedule) => schedule.fields),
    location: locationOf(location, join),
  };
}

function locationOf({ fields }: TableRecord, join: TableJoin): Fields {
  const id = fields.id;
  return {
    ...fields,
    ...parts('location_id', id, join),
    addresses: list(join, ['addresses'], 'location_id', id),
    physical_addresses: list(join, ['physical_addresses'], 'location_id', id),
    postal_addresses: list(join, ['postal_addresses'], 'location_id', id),
    accessibility: list(join, ['accessibility', 'accessibility_for_disabilities'], 'location_id', id),
    schedules: join
      .where(['schedules', 'regular_schedules'], 'location_id', id)
      .filter(({ fields: schedule }) => !schedule.service_at_location_id && !schedule.service_id)
      .map((one) => one.fields),
  };
}

/** What hangs on services, organizations, locations and the records between them alike. */
function parts(column: string, id: string | undefined, join: TableJoin): Fields {
  return {
    phones: join.where(['phones'], column, id).map((phone) => phoneOf(phone, join)),
    languages: list(join, ['languages'], column, id),
    contacts: join.where(['contacts'], column, id).map(({ fields }) => ({
      ...fields,
      phones: join.where(['phones'], 'contact_id', fields.id).map((phone) => phoneOf(phone, join)),
    })),
  };
}

const phoneOf = ({ fields }: TableRecord, join: TableJoin): Fields => ({
  ...fields,
  languages: list(join, ['languages'], 'phone_id', fields.id),
});

const list = (join: TableJoin, names: readonly string[], column: string, id: string | undefined): readonly Fields[] =>
  join.where(names, column, id).map(({ fields }) => fields);

/** Terms of a service: `attributes` since HSDS 3, tables between service and term before. */
function attributesOf(id: string | undefined, join: TableJoin): readonly Fields[] {
  const links = [
    ...join.where(['attributes'], 'link_id', id).filter(({ fields }) => isOfService(fields.link_entity)),
    ...join.where(
      ['services_taxonomy', 'service_taxonomies', 'service_taxonomy', 'services_taxonomies'],
      'service_id',
      id,
    ),
  ];
  return links.map(({ fields }) => {
    const term = join.where(['taxonomy_terms', 'taxonomy'], 'id', fields.taxonomy_term_id ?? fields.taxonomy_id)[0];
    const taxonomy = join.where(['taxonomies'], 'id', term?.fields.taxonomy_id)[0];
    return { ...fields, taxonomy_term: term && { ...term.fields, taxonomy_detail: taxonomy?.fields } };
  });
}

/** Where ids are numbers, a location may have the number of a service. Words that name no table say nothing. */
const isOfService = (entity: string | undefined): boolean =>
  !/^(organi[sz]ation|location|phone|contact|schedule|address|program|language|service_at_location)s?$/i.test(
    entity ?? '',
  );
