import { ProblemList, type Report } from '../normalize/problems.js';
import { rawText } from '../normalize/text.js';
import { timeZone } from '../normalize/time-zone.js';
import { webAddress } from '../normalize/url.js';
import { directorySchema, type Service } from '../schema.js';
import { type ReadOptions, type ReadResult } from '../service.js';
import { checkService } from './check-service.js';
import { type Draft } from './draft.js';
import { finishDirectory, type Finished } from './finish.js';
import { fieldsOf, listOf, type Fields } from './json.js';

const VERSION = 1;

/**
 * The library's own JSON: `{ format: 'porchlight-directory', version: 1, services: [] }`, or a list of services alone.
 * Each service is checked by itself: what does not fit is left out, as little as can be, with a problem; a bad service
 * does not take the others with it. A file of a newer version is not read, and says so.
 */
export function readOwn(json: unknown, options: ReadOptions = {}): Finished {
  const problems = new ProblemList();
  const report = problems.at({});
  const file = Array.isArray(json) ? { services: json } : (fieldsOf(json) ?? {});
  if (!isReadable(file, report)) return finishDirectory([], problems, options);
  const drafts = listOf(file.services, Infinity).flatMap((raw, at) => draftOf(raw, at + 1, problems) ?? []);
  return finishDirectory(drafts, problems, options, headOf(file, report), { sites: 'as-they-are' });
}

function isReadable(file: Fields, report: Report): boolean {
  const version = file.version ?? VERSION;
  if (version !== VERSION) {
    report({
      severity: 'error',
      code: 'unsupported-version',
      field: 'version',
      value: version,
      message: `This file is of version ${rawText(version).slice(0, 20) || 'unknown'}; this library reads version ${VERSION}.`,
      remedy: 'Update the library, or write the file again for this version.',
    });
    return false;
  }
  if (Array.isArray(file.services)) return true;
  report({
    severity: 'error',
    code: 'no-services',
    field: 'services',
    value: file.services,
    message: 'There is no list of services.',
    remedy: 'Write the services as a list: { "format": "porchlight-directory", "version": 1, "services": [] }.',
  });
  return false;
}

function draftOf(raw: unknown, row: number, problems: ProblemList): Draft | null {
  const fields = fieldsOf(raw);
  const id = typeof fields?.id === 'string' ? fields.id : undefined;
  const where = { row, id };
  const report = problems.at(where);
  const service = checkService(
    fields && typeof fields.id === 'number' ? { ...fields, id: String(fields.id) } : raw,
    report,
  );
  return service ? { where, service: withGoodAddresses(service, report) } : null;
}

/** The schema knows the look of a web address and of a time zone; whether there can be one, `URL` and `Intl` know. */
function withGoodAddresses(service: Service, report: Report): Draft['service'] {
  const { organization, urls, hours, places } = service;
  const good = urls?.filter((url, at) => webAddress(url, `urls[${at}]`, report) !== undefined);
  const ofOrganization = webAddress(organization?.url, 'organization.url', report);
  return {
    ...service,
    urls: good,
    organization: organization && {
      ...withoutKey(organization, 'url'),
      ...(ofOrganization ? { url: ofOrganization } : {}),
    },
    hours: hours && withGoodZone(hours, 'hours.timeZone', report),
    places: places?.map((place, at) => ({
      ...withGoodZone(place, `places[${at}].timeZone`, report),
      ...(place.hours ? { hours: withGoodZone(place.hours, `places[${at}].hours.timeZone`, report) } : {}),
    })),
  };
}

function withGoodZone<T extends { readonly timeZone?: string | undefined }>(
  value: T,
  field: string,
  report: Report,
): T {
  return value.timeZone === undefined || timeZone(value.timeZone, field, report)
    ? value
    : (withoutKey(value, 'timeZone') as T);
}

function withoutKey<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}

const headFields = new Set([
  'name',
  'lang',
  'timeZone',
  'country',
  'url',
  'licence',
  'attribution',
  'updated',
  'gazetteer',
]);

function headOf(file: Fields, report: Report): Partial<Omit<ReadResult['directory'], 'format' | 'version'>> {
  const base = { format: 'porchlight-directory', version: VERSION, services: [] };
  const valid = Object.entries(file).filter(([key, value]) => {
    if (['format', 'version', 'services'].includes(key) || value === null) return false;
    const known = headFields.has(key);
    if (known && directorySchema.safeParse({ ...base, [key]: value }).success) return true;
    report({
      severity: known ? 'error' : 'warning',
      code: known ? 'invalid-field' : 'unknown-key',
      field: key.slice(0, 60),
      value,
      message: known ? 'This does not fit the model. It was left out.' : 'This field is not known. It was left out.',
      remedy: known ? 'Write it as the documentation of the format says.' : 'Check how the field is spelled.',
    });
    return false;
  });
  return Object.fromEntries(valid);
}
