import { isBlank } from '../normalize/text.js';
import { type ReadOptions } from '../service.js';
import { type Finished } from './finish.js';
import { readHsds } from './hsds.js';
import { fieldsOf, listOf, recordsOf, type Fields } from './json.js';

/**
 * Open Referral UK: version 3 is a profile of HSDS 3 with fewer fields and some under other names (phones in contacts only,
 * `fees` for the price, `accessibility.accessibility`, `service_area.service_area`, `taxonomy_term.term`), which
 * {@link readHsds} reads. Versions 1 and 2 have other tables; they are put into the form of HSDS 3 first.
 */
export function readOruk(json: unknown, options: ReadOptions = {}): Finished {
  return readHsds(modern(json, 0), options);
}

const DEEPEST = 6;
/** Where services can stand in what is handed in. */
const LISTS = ['contents', 'content', 'services', 'service', 'service_at_locations', 'items', 'data', 'results'];

function modern(json: unknown, depth: number): unknown {
  if (depth > DEEPEST) return json;
  if (Array.isArray(json)) return listOf(json, Infinity).map((one) => modern(one, depth + 1));
  const fields = fieldsOf(json);
  if (!fields) return json;
  const lists = LISTS.filter((name) => !isBlank(fields[name])).map((name) => [name, modern(fields[name], depth + 1)]);
  return modernService({ ...fields, ...(Object.fromEntries(lists) as Fields) });
}

/** Old names to those of HSDS 3, where the new ones are not there. */
function modernService(fields: Fields): Fields {
  const eligibilities = recordsOf(fields.eligibilitys, 50);
  const old: Record<string, unknown> = {
    attributes: [...recordsOf(fields.service_taxonomys, 200), ...recordsOf(fields.service_taxonomies, 200)].map(termOf),
    schedules: [
      ...recordsOf(fields.regular_schedules, 200),
      ...recordsOf(fields.regular_schedule, 200),
      ...holidays(fields),
    ],
    minimum_age: eligibilities.map((one) => one.minimum_age).find((one) => !isBlank(one)),
    maximum_age: eligibilities.map((one) => one.maximum_age).find((one) => !isBlank(one)),
    eligibility_description: eligibilities
      .map((one) => one.eligibility)
      .filter((one) => typeof one === 'string')
      .join('\n'),
  };
  const known = new Set([
    'service_taxonomys',
    'service_taxonomies',
    'regular_schedules',
    'regular_schedule',
    'eligibilitys',
    'holiday_schedules',
  ]);
  const kept = Object.entries(fields).filter(([name]) => !known.has(name));
  const added = Object.entries(old).filter(([name, value]) => isBlank(fields[name]) && !isBlank(value));
  return Object.fromEntries([...kept, ...added]);
}

const holidays = (fields: Fields): Fields[] => recordsOf(fields.holiday_schedules, 200);

function termOf(link: Fields): unknown {
  const term = fieldsOf(link.taxonomy) ?? link;
  return { taxonomy_term: { code: term.id, name: term.name, taxonomy: term.vocabulary, term_uri: term.uri } };
}
