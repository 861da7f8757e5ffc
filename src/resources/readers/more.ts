import type { Finding, Report } from '../normalize/problems.js';
import type { Service } from '../schema.js';
import type { ServiceDraft } from './draft.js';
import { markOf, same } from './same.js';

/*
 * What a format has no place for travels with the record as JSON ("more"): fields of the model in full, and for each the
 * mark of what stood in the plain part of the file when it was written. When somebody changed that part since, it counts,
 * and what travelled with it does not: an edit must never be without effect.
 */

/** The part of a file that also holds the field, as text: cells, or JSON of HSDS. `''` where nothing else holds it. */
export type PlainPart = (field: keyof Service) => string;

const MARKS = '#';

/**
 * The JSON to store beside a record so that {@link withMore} makes the service again out of what a reader makes of the
 * plain part; `null` where the plain part holds it all. `rereads`: what was read, several where that depends on the day.
 */
export function moreOf(service: Service, rereads: readonly (Service | undefined)[], plain: PlainPart): string | null {
  const fields = new Set([service, ...rereads].flatMap((one) => (one === undefined ? FIELDS : keysOf(one))));
  const missing = [...fields].filter((field) =>
    rereads.some((reread) => reread === undefined || !same(service[field], reread[field])),
  );
  if (missing.length === 0) return null;
  const values = missing.map((field) => [field, service[field] ?? null] as const);
  const marks = missing.map((field) => [field, markOf(plain(field))] as const);
  return JSON.stringify({ ...Object.fromEntries(values), [MARKS]: Object.fromEntries(marks) });
}

/** Where nothing could be read, any of them may be made of the other cells once there is a name. */
const FIELDS = Object.keys({
  id: 0,
  lang: 0,
  name: 0,
  description: 0,
  alert: 0,
  eligibility: 0,
  howToApply: 0,
  documents: 0,
  interpretation: 0,
  areaText: 0,
  altNames: 0,
  organization: 0,
  status: 0,
  needs: 0,
  audiences: 0,
  terms: 0,
  phones: 0,
  emails: 0,
  urls: 0,
  delivery: 0,
  places: 0,
  hours: 0,
  languages: 0,
  ages: 0,
  cost: 0,
  area: 0,
  referral: 0,
  capacity: 0,
  verified: 0,
  updated: 0,
  licence: 0,
  attribution: 0,
  translations: 0,
} satisfies Record<keyof Service, 0>) as (keyof Service)[];

const keysOf = (service: Partial<Service>): (keyof Service)[] => Object.keys(service) as (keyof Service)[];

/**
 * The service with what was stored beside it; nothing of it is checked against the schema yet. What was overtaken by an
 * edit is reported and left out.
 */
export function withMore(service: ServiceDraft, json: string, plain: PlainPart, report: Report): ServiceDraft {
  const stored = parsed(json);
  if (stored === null) {
    report(NO_JSON);
    return service;
  }
  const marks = objectOf(stored[MARKS]);
  const fields = Object.entries(stored).filter(([field]) => {
    if (field === MARKS) return false;
    const mark = Object.hasOwn(marks, field) ? marks[field] : undefined;
    const valid = mark === undefined || mark === markOf(plain(field as keyof Service));
    if (!valid) report(overtaken(field));
    return valid;
  });
  return { ...service, ...Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined])) };
}

function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json, (key, part: unknown) => (key === '__proto__' ? undefined : part));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? objectOf(value) : null;
  } catch {
    return null;
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};

const NO_JSON: Finding = {
  severity: 'error',
  code: 'bad-more',
  field: 'more',
  message: 'This is no JSON object. What it holds was left out.',
  remedy: 'Empty the cell, or write the directory again with "porchlight convert".',
};

const overtaken = (field: string): Finding => ({
  severity: 'warning',
  code: 'edited-since',
  field: field.slice(0, 40),
  message: 'This was changed after the file was written. What was changed counts; the details stored beside it do not.',
  remedy: 'Look at the record. Write the directory again with "porchlight convert" when it is right.',
});
