import { yesOrNo } from '../normalize/boolean.js';
import { ProblemList, withoutValues, type Report } from '../normalize/problems.js';
import { folded, isBlank, rawText } from '../normalize/text.js';
import { todayOr } from '../normalize/today.js';
import { type ReadOptions } from '../service.js';
import { categorize } from './categories.js';
import { type Draft } from './draft.js';
import { finishDirectory, type Finished } from './finish.js';
import { areaWords } from './hsds-area.js';
import { collected } from './hsds-collect.js';
import { hsdsService, type HsdsContext } from './hsds-service.js';
import { fieldsOf, recordsOf, UnreadFields, type Fields } from './json.js';
import { keepsAddressBack } from './private.js';

/**
 * The Outpost API, as councils in England run it: pages of services with `min_age`, `free`, `needs_referral`,
 * `regular_schedules`, and `mask_exact_address` on a location whose address is kept back.
 */
export function readOutpost(json: unknown, options: ReadOptions = {}): Finished {
  const problems = new ProblemList();
  const unread = new UnreadFields();
  const today = todayOr(options.today);
  const drafts = collected(json, problems).map(({ raw, row }) => {
    unread.note('service', raw, READ);
    return outpostService(raw, { problems, where: { row }, today });
  });
  unread.reportTo(problems.at({}));
  return finishDirectory(drafts, problems, options);
}

const READ = new Set(
  (
    'id name description url email min_age max_age needs_referral free locations contacts organisation organization taxonomies ' +
    'regular_schedules cost_options links send_needs suitabilities updated_at created_at status visible approved ' +
    // What the API says of this answer, not of the service.
    'score distance_away target_directories'
  ).split(' '),
);

function outpostService(raw: Fields, context: HsdsContext): Draft {
  const { service, ...draft } = hsdsService(asHsds(raw), context);
  const report = context.problems.at(draft.where);
  for (const place of recordsOf(raw.locations, 500))
    if (isNationwide(place) && !hasAddress(place)) noPlace(place, report);
  const free = yesOrNo(raw.free, 'free', report);
  const referral = yesOrNo(raw.needs_referral, 'needs_referral', report);
  const suits = [...recordsOf(raw.send_needs, 100), ...recordsOf(raw.suitabilities, 100)].flatMap(nameOf);
  const { audiences } = categorize({ words: suits });
  const forDisabled = recordsOf(raw.send_needs, 100).length > 0 ? (['disability'] as const) : [];
  return {
    ...draft,
    closed: draft.closed === true || raw.visible === false || raw.approved === false,
    service: {
      ...service,
      ...(free === true ? { cost: { ...service.cost, free: true } } : {}),
      ...(referral === true ? { referral } : {}),
      audiences: [...new Set([...(service.audiences ?? []), ...forDisabled, ...audiences])],
    },
  };
}

/** The record under the names of HSDS 3. */
function asHsds(raw: Fields): Fields {
  const places = recordsOf(raw.locations, 500);
  return {
    id: raw.id,
    name: raw.name,
    description: raw.description,
    url: raw.url,
    email: raw.email,
    status: raw.status,
    minimum_age: raw.min_age,
    maximum_age: raw.max_age,
    last_modified: raw.updated_at,
    organization: fieldsOf(raw.organisation) ?? raw.organization,
    contacts: raw.contacts,
    schedules: raw.regular_schedules,
    cost_options: raw.cost_options,
    additional_urls: raw.links,
    attributes: recordsOf(raw.taxonomies, 200).map(({ id, name }) => ({ taxonomy_term: { code: id, name } })),
    locations: places.filter((one) => !isNationwide(one) || hasAddress(one)).map(location),
    service_areas: places.filter(isNationwide).map((one) => ({ name: one.city })),
  };
}

/** What stands as the town where a service has none. */
const isNationwide = (raw: Fields): boolean => areaWords(rawText(raw.city), undefined) === 'country';
const hasAddress = (raw: Fields): boolean => !isBlank(raw.address_1) || !isBlank(raw.postal_code);
const isOnline = (raw: Fields): boolean => ['online', 'virtual', 'remote'].includes(folded(raw.city));

/** GeoJSON: longitude first. */
function location(raw: Fields): Fields {
  const geometry = fieldsOf(raw.geometry);
  const [longitude, latitude] = Array.isArray(geometry?.coordinates) ? (geometry.coordinates as unknown[]) : [];
  return {
    ...raw,
    city: isNationwide(raw) ? undefined : raw.city,
    latitude,
    longitude,
    accessibility: raw.accessibilities,
    location_type: isOnline(raw) ? 'virtual' : undefined,
  };
}

function noPlace(place: Fields, report: Report): void {
  const say = keepsAddressBack(place) ? withoutValues(report) : report;
  say({
    severity: 'info',
    code: 'no-place-to-go',
    field: 'locations',
    value: place.name,
    message: 'The location is the whole country. It is listed as the area that is served, not as a place to go to.',
    remedy: 'Nothing needs to be done.',
  });
}

const nameOf = (one: Fields): string[] => (typeof one.name === 'string' && !isBlank(one.name) ? [one.name] : []);
