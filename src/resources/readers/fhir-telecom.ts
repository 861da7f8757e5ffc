import { emails } from '../normalize/email.js';
import { mergePhones, phones } from '../normalize/phone.js';
import { inside, type Report } from '../normalize/problems.js';
import { isBlank, line, rawText } from '../normalize/text.js';
import { webAddresses } from '../normalize/url.js';
import { type Phone } from '../schema.js';
import { extensions, isOver } from './fhir-types.js';
import { recordsOf, type Fields } from './json.js';

export interface Telecom {
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly urls: readonly string[];
}

/** FHIR `telecom` (ContactPoint) of one resource: what is old or over is left out, the rest in the order of its rank. */
export function telecomOf(raw: unknown, field: string, report: Report, today: string): Telecom {
  const points = recordsOf(raw, 100)
    .map((point, at) => ({ point, report: inside(`${field}[${at}]`, report) }))
    .filter(({ point }) => point.use !== 'old' && !isOver(point.period, today))
    .sort((one, other) => rank(one.point) - rank(other.point));
  const ofSystem = (...systems: string[]): typeof points =>
    points.filter(({ point }) => systems.includes(rawText(point.system) || systemOf(point)));
  return {
    phones: mergePhones(
      ofSystem('phone', 'sms', 'fax', 'pager', 'other').map(({ point, report: inPart }) => onePhone(point, inPart)),
    ),
    emails: [
      ...new Set(ofSystem('email').flatMap(({ point, report: inPart }) => emails(point.value, 'value', inPart))),
    ],
    urls: [
      ...new Set(ofSystem('url').flatMap(({ point, report: inPart }) => webAddresses(point.value, 'value', inPart))),
    ],
  };
}

const rank = (point: Fields): number => {
  const number = Number(rawText(point.rank));
  return number >= 1 ? number : Number.MAX_SAFE_INTEGER;
};

/** A point without a system is what it looks like. */
function systemOf(point: Fields): string {
  const value = rawText(point.value);
  if (/^https?:/i.test(value)) return 'url';
  return value.includes('@') ? 'email' : 'phone';
}

function onePhone(point: Fields, report: Report): Phone[] {
  const [times] = extensions(point, 'contactpoint-availabletime').map((one) => availableText(one));
  // Department or title of whoever answers; the name of a person is not for the public.
  const [info] = ['service-contactinfo', 'org-contactinfo', 'contactinfo'].flatMap((name) => extensions(point, name));
  const parts = info ? recordsOf(info.extension, 20) : [];
  const label = parts.find((part) => part.url === 'department')?.valueString;
  const system = rawText(point.system);
  const type =
    system === 'phone' || system === ''
      ? point.use === 'mobile'
        ? 'cell'
        : 'voice'
      : system === 'other'
        ? 'video'
        : system;
  return phones(
    point.value,
    { type, label: system === 'other' ? undefined : label, hoursText: line(times, 'availableTime', report) },
    'value',
    report,
  );
}

/** `daysOfWeek`, `allDay`, `availableStartTime`, `availableEndTime` in words: `mon, tue 09:00-17:00`. */
function availableText(extension: Fields): string | undefined {
  const parts = recordsOf(extension.extension, 20);
  const texts = (name: string): string[] =>
    parts
      .filter((part) => part.url === name)
      .flatMap((part) => Object.values(part).map(rawText))
      .filter((text) => text !== '' && text !== name);
  const times = [...texts('availableStartTime'), ...texts('availableEndTime')]
    .map((time) => time.slice(0, 5))
    .join('-');
  const text = [texts('daysOfWeek').join(', '), texts('allDay').includes('true') ? '24h' : times]
    .filter((one) => one !== '')
    .join(' ');
  return isBlank(text) ? undefined : text;
}
