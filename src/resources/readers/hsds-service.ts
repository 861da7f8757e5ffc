import { ages } from '../normalize/ages.js';
import { cost } from '../normalize/cost.js';
import { inside, type ProblemList, type Report, type Where } from '../normalize/problems.js';
import { status } from '../normalize/status.js';
import { line, lines, plainText, rawText } from '../normalize/text.js';
import { webAddress } from '../normalize/url.js';
import { LIMITS, type Service } from '../schema.js';
import { categorize } from './categories.js';
import { deliveriesIn, deliveriesOfName } from './delivery.js';
import { compact, type Draft } from './draft.js';
import { area } from './hsds-area.js';
import { contactOf } from './hsds-contact.js';
import { withoutOwn, withOwn } from './hsds-own.js';
import {
  capacityOf,
  costOptionsOf,
  documentsOf,
  feesOf,
  languagesOf,
  termsOf,
  updatedOf,
  verifiedOf,
} from './hsds-parts.js';
import { schedules } from './hsds-schedule.js';
import { sitesOf } from './hsds-sites.js';
import { fieldsOf, firstOf, recordsOf, type Fields, type UnreadFields } from './json.js';

export interface HsdsContext {
  readonly problems: ProblemList;
  readonly where: Where;
  /** ISO date. */
  readonly today: string;
  /** ISO 3166-1 alpha-2 of the directory: an area of its name is the whole country. */
  readonly country?: string | undefined;
  /** Collects fields that are not read. */
  readonly unread?: UnreadFields;
}

const READ = new Set(
  (
    'id name alternate_name description url additional_urls email status interpretation_services application_process ' +
    'fees_description fees eligibility_description minimum_age maximum_age assured_date last_assured assurer_email alert last_modified ' +
    'phones schedules service_areas service_at_locations locations languages organization organization_id contacts ' +
    'cost_options required_documents attributes capacities metadata'
  ).split(' '),
);

/** One nested HSDS 3 service to a draft, with what our own writer put beside it. Never throws for what stands in it. */
export function hsdsService(raw: Fields, context: HsdsContext): Draft {
  const parted = withoutOwn(raw);
  const draft = plainService(parted.raw, context);
  return { ...draft, service: withOwn(draft.service, parted, context.problems.at(draft.where)) };
}

function plainService(raw: Fields, context: HsdsContext): Draft {
  const where = { ...context.where, id: idOf(raw) ?? context.where.id };
  const report = context.problems.at(where);
  context.unread?.note('service', raw, READ);
  const organization = fieldsOf(raw.organization);
  const sites = sitesOf(raw, report, context.today);
  const name = line(raw.name, 'name', report);
  const terms = termsOf(raw.attributes, report);
  const attending = recordsOf(raw.schedules).map((one) => rawText(one.attending_type));
  const ways = [
    ...deliveriesOfName(name),
    ...deliveriesIn(...attending, ...sites.attending, sites.virtual ? 'virtual' : ''),
  ];
  const spoken = languagesOf(raw, sites.locations, report);
  const { secrets, ...contact } = contactOf(raw, organization, sites, report);
  const description = plainText(raw.description, 'description', report);
  const eligibility = plainText(
    firstOf(raw, 'eligibility_description', 'eligibility'),
    'eligibility_description',
    report,
  );
  const state = status(raw.status, 'status', report);
  const areas = area(raw.service_areas, report, context.country);
  const service = compact<Service>({
    id: where.id,
    name,
    altNames: lines(raw.alternate_name, 'alternate_name', report)?.filter((one) => one !== name),
    description,
    alert: plainText(raw.alert, 'alert', report),
    eligibility,
    howToApply: plainText(raw.application_process, 'application_process', report),
    documents: documentsOf(raw.required_documents, report),
    interpretation: spoken.interpretation,
    ...areas,
    organization: organizationOf(organization, report),
    status: state === 'temporarily-closed' ? state : undefined,
    ...categorize({ terms, name, description, forWhom: [eligibility] }),
    terms,
    ...contact,
    delivery: ways.length === 0 ? undefined : [...new Set(ways)],
    places: sites.places.slice(0, LIMITS.list),
    hours: schedules(raw.schedules, 'schedules', report, context.today),
    languages: spoken.languages,
    ages: ages(raw.minimum_age, raw.maximum_age, 'minimum_age', report),
    cost: cost({ text: feesOf(raw), options: costOptionsOf(raw.cost_options) }, 'cost_options', report, context.today),
    capacity: capacityOf(raw.capacities, report),
    verified: verifiedOf(raw, report),
    updated: updatedOf(raw, report),
  });
  return { where, service, closed: state === 'closed', secrets: [...sites.secrets, ...secrets] };
}

/** Ids are uuids in HSDS 3, and whole numbers before. */
export function idOf(raw: Fields): string | undefined {
  const id = rawText(raw.id).trim().slice(0, 200);
  return id === '' ? undefined : id;
}

function organizationOf(raw: Fields | null, report: Report): Service['organization'] {
  const inPart = inside('organization', report);
  const name = raw ? line(raw.name, 'name', inPart) : undefined;
  if (!raw || !name) return undefined;
  return {
    ...compact<NonNullable<Service['organization']>>({
      id: idOf(raw),
      url: webAddress(firstOf(raw, 'website', 'url'), 'website', inPart),
      description: plainText(raw.description, 'description', inPart),
    }),
    name,
  };
}
