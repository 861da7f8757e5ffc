import { folded } from './normalize/text.js';
import { fieldsOf, recordsOf, type Fields } from './readers/json.js';
import type { Format } from './service.js';

/** So many records are looked at. */
export const LOOK = 30;
/** Where a page of an API or an export keeps its list. */
const LISTS = [
  'contents',
  'content',
  'services',
  'service_at_locations',
  'organizations',
  'locations',
  'items',
  'results',
  'data',
  'rows',
  'records',
];

/** Names that only one format has. The first that fits counts. */
const MARKS: readonly (readonly [format: Format, names: readonly string[]])[] = [
  ['fhir', ['resourceType']],
  ['outpost', ['organisation', 'taxonomies', 'local_offer', 'send_needs', 'age_band_all', 'suitabilities']],
  ['oruk', ['service_taxonomys', 'eligibilitys', 'costOptions', 'service_areas_served']],
  [
    'hsds',
    (
      'taxonomy parent_id taxonomy_id openapi_url service_at_locations schedules phones organization_id program_id service_id taxonomy_terms attributes cost_options ' +
      'required_documents location_type addresses contacts service_areas alternate_name interpretation_services ' +
      'application_process fees_description eligibility_description assured_date assurer_email last_modified service'
    ).split(' '),
  ],
];
/** Fields of HSDS that Open Referral UK took out; it says its price in `fees`. */
const NOT_IN_ORUK = [
  'alternate_name',
  'interpretation_services',
  'application_process',
  'fees_description',
  'eligibility_description',
  'wait_time',
  'phones',
];

/** What a page of an HSDS server says of itself, whatever it lists. */
const PAGE = ['total_items', 'contents'];

/** What JSON holds: one of the formats, or a list of flat objects, which is read as a table. `null`: nothing known. */
export function detectJson(json: unknown): Format | null {
  const fields = fieldsOf(json);
  if (fields?.format === 'porchlight-directory') return 'porchlight';
  const records = flatRecords(json, LOOK);
  const all = fields === null ? records : [fields, ...records];
  const names = new Set(all.flatMap((record) => Object.keys(record)));
  const marked = MARKS.find(([, marks]) => marks.some((mark) => names.has(mark)))?.[0];
  if (marked === 'hsds') return isOruk(records, names) ? 'oruk' : 'hsds';
  if (marked !== undefined) return marked;
  // A bare list of services of our own model.
  if (Array.isArray(json) && records.some((record) => Array.isArray(record.needs))) return 'porchlight';
  if (PAGE.every((name) => names.has(name))) return 'hsds';
  if (isList(json) && records.length > 0 && records.every(isFlat)) return 'csv';
  return records.some((record) => typeof record.name === 'string') ? 'hsds' : null;
}

function isOruk(records: readonly Fields[], names: ReadonlySet<string>): boolean {
  const profile = records.some((record) => folded(record.profile).includes('openreferraluk'));
  return profile || (names.has('fees') && !NOT_IN_ORUK.some((name) => names.has(name)));
}

/** The records of a list, of a page, or the one that is handed in. */
export function flatRecords(json: unknown, most = Infinity): readonly Fields[] {
  return recordsOf(listIn(json) ?? json, most);
}

const isList = (json: unknown): boolean => listIn(json) !== undefined;

function listIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json as readonly unknown[];
  const fields = fieldsOf(json);
  return fields === null ? undefined : LISTS.map((name) => fields[name]).find(Array.isArray);
}

const isFlat = (record: Fields): boolean =>
  Object.values(record).every((value) => value === null || typeof value !== 'object');

/** What was seen, in words, for the one whose file is not understood. */
export function describeJson(json: unknown): string {
  if (json === null || typeof json !== 'object') return `JSON with a ${json === null ? 'null' : typeof json} alone`;
  const records = flatRecords(json, 1);
  const names = Object.keys(records[0] ?? {}).slice(0, 8);
  const what = Array.isArray(json) ? `a JSON list of ${json.length}` : 'a JSON object';
  return names.length === 0 ? what : `${what} with ${names.map((name) => `"${name.slice(0, 30)}"`).join(', ')}`;
}

/** The formats, for messages. */
export const FORMATS =
  'a spreadsheet saved as CSV, HSDS (JSON, or its tables as a folder or zip), Open Referral UK, Outpost, FHIR R4, Ohana tables, or the JSON of Porchlight itself';
