import { isoDate } from '../normalize/date.js';
import { languageTag } from '../normalize/language.js';
import { mergePhones } from '../normalize/phone.js';
import { type ProblemList, type Report } from '../normalize/problems.js';
import { line, plainText, rawText } from '../normalize/text.js';
import { LIMITS, type Delivery, type Service } from '../schema.js';
import { categorize } from './categories.js';
import { deliveriesIn, deliveriesOfName } from './delivery.js';
import { compact, type Draft } from './draft.js';
import { fhirHours } from './fhir-hours.js';
import { areaOf, costOf, eligibilityOf, joined, languagesOf } from './fhir-parts.js';
import { fhirSites } from './fhir-sites.js';
import { type FhirStore } from './fhir-store.js';
import { telecomOf, type Telecom } from './fhir-telecom.js';
import { conceptText, extensions, termsOfConcepts, translationsOf, valueOf } from './fhir-types.js';
import { wheelchairOf } from './hsds-place.js';
import { idOf } from './hsds-service.js';
import { fieldsOf, recordsOf, type Fields } from './json.js';

export interface FhirContext {
  readonly store: FhirStore;
  readonly problems: ProblemList;
  readonly row: number;
  /** ISO date. */
  readonly today: string;
  /** ISO 3166-1 alpha-2 of the directory. */
  readonly country?: string | undefined;
}

/** One HealthcareService to a draft, with what it refers to. Never throws for what stands in it. */
export function fhirService(raw: Fields, context: FhirContext): Draft {
  const where = { row: context.row, id: idOf(raw) };
  const report = context.problems.at(where);
  const { organization, telecom: theirs } = organizationOf(raw, context, report);
  const hours = fhirHours(raw, report, context.today);
  const traits = recordsOf(raw.characteristic, LIMITS.list).map(conceptText);
  const sites = fhirSites(raw, hours, wheelchairOf(traits), context, report);
  const own = telecomOf(raw.telecom, 'telecom', report, context.today);
  const kinds = ['category', 'type', 'specialty', 'program', 'characteristic'];
  const terms = kinds.flatMap((field) => termsOfConcepts(raw[field], field, report)).slice(0, LIMITS.list);
  const name = nameOf(raw, report);
  const description = plainText(joined([raw.comment, raw.extraDetails], '\n\n'), 'comment', report);
  const eligibility = eligibilityOf(raw, report);
  const referral = recordsOf(raw.referralMethod, 20).map(conceptText);
  const service = compact<Service>({
    id: where.id,
    lang: languageTag(raw.language, 'language', report),
    name,
    description,
    alert: plainText(raw.availabilityExceptions, 'availabilityExceptions', report),
    eligibility,
    howToApply: line(joined(referral, ', '), 'referralMethod', report),
    ...languagesOf(raw, traits, report),
    ...areaOf(raw, context, report),
    organization,
    ...categorize({ terms, name, description, forWhom: [eligibility] }),
    terms,
    ...reach(own, sites.telecoms, theirs),
    delivery: waysOf(raw, name, traits, sites.virtual),
    places: sites.places,
    hours,
    cost: costOf(raw, report),
    updated: isoDate(fieldsOf(raw.meta)?.lastUpdated, 'meta.lastUpdated', report),
    translations: translationsOf(raw, report),
  });
  return { where, service, closed: raw.active === false, secrets: sites.secrets };
}

/** Its name; without one, what type of service it is. */
function nameOf(raw: Fields, report: Report): string | undefined {
  const kinds = ['type', 'category', 'specialty'].flatMap((field) => recordsOf(raw[field], 20).map(conceptText));
  return (
    line(raw.name, 'name', report) ??
    line(
      kinds.find((text) => text.trim() !== ''),
      'type',
      report,
    )
  );
}

interface Provider {
  readonly organization?: Service['organization'];
  readonly telecom?: Telecom;
}

function organizationOf(raw: Fields, { store, today }: FhirContext, report: Report): Provider {
  const found = store.resolve(raw.providedBy, raw);
  const display = line(fieldsOf(raw.providedBy)?.display, 'providedBy', report);
  const name = (found && line(found.name, 'providedBy.name', report)) ?? display;
  if (!name) return {};
  if (!found) return { organization: { name } };
  const telecom = telecomOf(found.telecom, 'providedBy.telecom', report, today);
  const [about] = extensions(found, 'org-description').map(valueOf);
  const parts = compact<NonNullable<Service['organization']>>({
    id: idOf(found),
    url: telecom.urls[0],
    description: plainText(about, 'org-description', report),
  });
  return { organization: { ...parts, name }, telecom };
}

/** Nearest first. Mails of the organization only where nobody nearer has one; its address of the web is its own. */
function reach(
  own: Telecom,
  there: readonly Telecom[],
  theirs: Telecom | undefined,
): Pick<Service, 'phones' | 'emails' | 'urls'> {
  const near = [own, ...there];
  const emails = [...new Set(near.flatMap((one) => one.emails))];
  return {
    phones: mergePhones([...near.map((one) => one.phones), theirs?.phones]),
    emails: emails.length > 0 ? emails : (theirs?.emails ?? []),
    urls: [...new Set(near.flatMap((one) => one.urls))],
  };
}

/** By its name, its characteristics, a virtual location, and the delivery-method extension of Plan-Net. */
function waysOf(
  raw: Fields,
  name: string | undefined,
  traits: readonly string[],
  virtual: boolean,
): Delivery[] | undefined {
  const methods = extensions(raw, 'delivery-method').flatMap((one) =>
    recordsOf(one.extension, 20).map((part) => conceptText(valueOf(part))),
  );
  const said = deliveriesIn(
    ...traits,
    ...methods,
    virtual ? 'virtual' : '',
    rawText(methods.includes('physical') ? 'in person' : ''),
  );
  const ways = [...new Set([...deliveriesOfName(name), ...said])];
  return ways.length === 0 ? undefined : ways;
}
