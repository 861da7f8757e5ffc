import type { ProblemList } from '../normalize/problems.js';
import { todayOr } from '../normalize/today.js';
import type { ReadOptions } from '../service.js';
import type { TableRecord } from '../tables/records.js';
import { finishDirectory, type Finished } from './finish.js';
import { hsdsService } from './hsds-service.js';
import { UnreadFields, type Fields } from './json.js';
import { TableJoin, type Tables } from './table-join.js';

const SERVICE = new Set(
  (
    'id location_id program_id alternate_name application_process audience description eligibility email fees ' +
    'interpretation_services keywords languages name required_documents service_areas status website taxonomy_ids'
  ).split(' '),
);
const PARTS = ['phones', 'regular_schedules', 'holiday_schedules', 'addresses'];

/**
 * An Ohana package (Code for America; a forerunner of HSDS): `services.csv` with a `location_id`, lists in cells with
 * commas. Put into the form of HSDS, which is then read. Addresses for letters and names of staff are not read.
 */
export function readOhana(tables: Tables, problems: ProblemList, options: ReadOptions): Finished {
  const join = new TableJoin(tables, problems);
  const unread = new UnreadFields();
  const today = todayOr(options.today);
  const file = tables.get('services')?.file ?? 'services.csv';
  const drafts = join.all('services').map((record) => {
    unread.note('services', record.fields, SERVICE);
    return hsdsService(service(record, file, join), { problems, where: { file, row: record.row }, today });
  });
  unread.reportTo(problems.at({ file }));
  join.reportUnused(PARTS);
  return finishDirectory(drafts, problems, options);
}

function service({ fields, row }: TableRecord, file: string, join: TableJoin): Fields {
  const location = join.one(['locations'], fields.location_id, { file, row, column: 'location_id' });
  const organization = join.one(['organizations'], location?.fields.organization_id, {
    file: join.tables.get('locations')?.file ?? 'locations.csv',
    row: location?.row ?? 0,
    column: 'organization_id',
  });
  return {
    id: fields.id,
    name: fields.name,
    alternate_name: fields.alternate_name,
    description: fields.description,
    url: fields.website,
    email: fields.email,
    status: fields.status,
    interpretation_services: fields.interpretation_services,
    application_process: fields.application_process,
    fees_description: fields.fees,
    eligibility_description: [...new Set([fields.audience, fields.eligibility])].filter((text) => text).join('\n'),
    languages: cells(fields.languages).map((name) => ({ name })),
    required_documents: cells(fields.required_documents).map((document) => ({ document })),
    service_areas: cells(fields.service_areas).map((name) => ({ name })),
    attributes: terms(fields, join),
    phones: phones('service_id', fields.id, join),
    schedules: schedules('service_id', fields.id, join),
    organization: organization && {
      ...organization.fields,
      phones: phones('organization_id', organization.fields.id, join),
    },
    service_at_locations: location === undefined ? [] : [{ location: place(location, join) }],
  };
}

function place({ fields }: TableRecord, join: TableJoin): Fields {
  return {
    id: fields.id,
    location_type: fields.virtual === 'true' ? 'virtual' : 'physical',
    name: fields.name,
    url: fields.website,
    email: fields.email,
    latitude: fields.latitude,
    longitude: fields.longitude,
    transportation: fields.transportation,
    // `disabled_parking`, `wheelchair`: words of a fixed list.
    accessibility: cells(fields.accessibility).map((word) => ({ description: word.replaceAll('_', ' ') })),
    languages: cells(fields.languages).map((name) => ({ name })),
    addresses: join.where(['addresses'], 'location_id', fields.id).map((address) => address.fields),
    phones: phones('location_id', fields.id, join),
    schedules: schedules('location_id', fields.id, join),
  };
}

function phones(column: string, id: string | undefined, join: TableJoin): Fields[] {
  return join.where(['phones'], column, id).map(({ fields }) => ({
    number: [fields.country_prefix, fields.number].filter((part) => part).join(' '),
    extension: fields.extension,
    type: fields.number_type,
    description: fields.department,
  }));
}

function schedules(column: string, id: string | undefined, join: TableJoin): Fields[] {
  const regular = join.where(['regular_schedules'], column, id).map(({ fields }) => ({
    freq: 'WEEKLY',
    byday: fields.weekday,
    opens_at: fields.opens_at,
    closes_at: fields.closes_at,
  }));
  const holidays = join
    .where(['holiday_schedules'], column, id)
    .map(({ fields }) => ({ description: holiday(fields) }));
  return [...regular, ...holidays];
}

/** Kept as text: most come every year (year 0001), and the model has no such rule. */
function holiday(fields: Fields): string {
  const date = (value: unknown) => (typeof value === 'string' ? value.replace(/,?\s*0001$/, '') : '');
  const days = [...new Set([date(fields.start_date), date(fields.end_date)])].filter((day) => day !== '').join(' – ');
  const times = [fields.opens_at, fields.closes_at].filter((time) => typeof time === 'string').join('–');
  return `${days}: ${fields.closed === 'true' ? 'closed' : times}`;
}

/** Codes of `taxonomy.csv` with their names, and the keywords that the directory searched by. */
function terms(fields: Fields, join: TableJoin): Fields[] {
  const coded = cells(fields.taxonomy_ids).map((code) => ({
    taxonomy_term: {
      code,
      name: join.where(['taxonomy'], 'taxonomy_id', code)[0]?.fields.name,
      taxonomy: 'Open Eligibility',
    },
  }));
  return [...coded, ...cells(fields.keywords).map((name) => ({ taxonomy_term: { name } }))];
}

/** A list in one cell. */
const cells = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [];
