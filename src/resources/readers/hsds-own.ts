import type { Report } from '../normalize/problems.js';
import { folded, rawText } from '../normalize/text.js';
import { audiences, needs } from '../needs.js';
import { directorySchema } from '../schema.js';
import type { Directory, Place, Service } from '../service.js';
import { uuidOf } from '../writers/uuid.js';
import type { ServiceDraft } from './draft.js';
import { fieldsOf, recordsOf, type Fields } from './json.js';
import { withMore, type PlainPart } from './more.js';

/*
 * What of our model HSDS has no field for travels in `attributes`, the standard's own way to add to a record: terms of the
 * taxonomy "porchlight" for needs and audiences, and one with the code "more" whose value is JSON. A reader that knows
 * nothing of us shows or skips them like any other term.
 */

export const TAXONOMY = 'porchlight';
export const MORE_CODE = 'more';
/** A page of services may say what the directory as a whole is; other readers skip it. */
export const HEAD_KEY = 'x-porchlight';

/** A service of HSDS, parted into what the standard knows and what is ours. */
export interface Parted {
  readonly raw: Fields;
  /** Codes of our taxonomy: needs and audiences. */
  readonly codes: readonly string[];
  /** JSON; empty where there is none. */
  readonly more: string;
}

export function withoutOwn(service: Fields): Parted {
  const all = recordsOf(service.attributes);
  const own = all.filter(isOwn);
  if (own.length === 0) return { raw: service, codes: [], more: '' };
  const coded = own.map((attribute) => [codeOf(attribute), rawText(attribute.value)] as const);
  const attributes = all.filter((attribute) => !isOwn(attribute));
  return {
    raw: { ...service, attributes },
    codes: coded.filter(([code]) => code !== MORE_CODE).map(([code]) => code),
    more: coded.find(([code]) => code === MORE_CODE)?.[1] ?? '',
  };
}

const termOf = (attribute: Fields): Fields => fieldsOf(attribute.taxonomy_term) ?? {};
const isOwn = (attribute: Fields): boolean => folded(termOf(attribute).taxonomy) === TAXONOMY;
const codeOf = (attribute: Fields): string => rawText(termOf(attribute).code);

/** What a reader made of the standard's part, with what is ours put back. */
export function withOwn(service: ServiceDraft, parted: Parted, report: Report): ServiceDraft {
  const { raw, codes, more } = parted;
  if (codes.length === 0 && more === '') return service;
  const own = { ...withoutMadeIds(service, rawText(raw.id)), ...(codes.length === 0 ? {} : choices(codes)) };
  return more === '' ? own : withMore(own, more, plainPartOf(parted), report);
}

/** HSDS asks for ids where our model has none; the writer makes them. */
function withoutMadeIds(service: ServiceDraft, id: string): ServiceDraft {
  const places = service.places?.map((place, at): Place => {
    const { id: given, ...rest } = place;
    return given === uuidOf('place', id, String(at)) ? rest : place;
  });
  const { id: given, ...organization } = service.organization ?? { name: '' };
  const made = given !== undefined && given === uuidOf('organization', organization.name);
  return { ...service, ...(places ? { places } : {}), ...(made ? { organization } : {}) };
}

/** In the order of the attributes: it is the publisher's. */
function choices(codes: readonly string[]): ServiceDraft {
  const who = codes.flatMap((code) => audiences.find((audience) => audience === code) ?? []);
  return {
    needs: codes.flatMap((code) => needs.find((need) => need === code) ?? []),
    audiences: who.length === 0 ? undefined : who,
  };
}

/** Fields of ours -> fields of HSDS that say the same. */
const SAID_BY: Partial<Record<keyof Service, readonly string[]>> = {
  name: ['name'],
  altNames: ['alternate_name'],
  description: ['description'],
  alert: ['alert'],
  eligibility: ['eligibility_description'],
  howToApply: ['application_process'],
  documents: ['required_documents'],
  interpretation: ['interpretation_services', 'languages'],
  areaText: ['service_areas'],
  area: ['service_areas'],
  organization: ['organization'],
  status: ['status'],
  terms: ['attributes'],
  phones: ['phones'],
  emails: ['email'],
  urls: ['url', 'additional_urls'],
  places: ['service_at_locations'],
  hours: ['schedules'],
  languages: ['languages'],
  ages: ['minimum_age', 'maximum_age'],
  cost: ['cost_options', 'fees_description'],
  capacity: ['capacities'],
  verified: ['assured_date'],
  updated: ['last_modified'],
};

/** The part of the standard that also says a field, for the marks of "more". */
export function plainPartOf({ raw, codes }: Parted): PlainPart {
  return (field) => {
    if (field === 'needs' || field === 'audiences') return [...codes].sort().join(' ');
    return (SAID_BY[field] ?? []).map((name) => leaves(raw[name], name, 0)).join('');
  };
}

/** Deeper than HSDS nests what we write. */
const DEEPEST = 8;

/** Values with their names, in the order of the alphabet; ids are left out, since every database gives its own. */
function leaves(value: unknown, name: string, depth: number): string {
  if (depth > DEEPEST || value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((part) => leaves(part, name, depth + 1)).join('');
  if (typeof value !== 'object') return `${name}: ${rawText(value)}\n`;
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && !key.endsWith('_id'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => leaves(part, `${name}.${key}`, depth + 1))
    .join('');
}

/** The head of the directory that one of our pages of services holds; what is not valid is left out. */
export function headOfPage(page: unknown): Partial<Omit<Directory, 'services' | 'format' | 'version'>> {
  const { format: _format, version: _version, ...head } = fieldsOf(fieldsOf(page)?.[HEAD_KEY]) ?? {};
  const base = { format: 'porchlight-directory', version: 1, services: [] } as const;
  const valid = Object.entries(head).filter(
    ([key, value]) => HEAD.includes(key) && directorySchema.safeParse({ ...base, [key]: value }).success,
  );
  return Object.fromEntries(valid);
}

const HEAD = ['name', 'lang', 'timeZone', 'country', 'url', 'licence', 'attribution', 'updated', 'gazetteer'];
