import { columns, MOST_PHONES } from '../readers/csv-columns.js';
import { weekdays, type Hours, type Phone, type Place, type Service, type Weekday } from '../schema.js';

/** Cells by the name of their column; empty ones are left out by {@link filled}. */
export type Cellmap = ReadonlyMap<string, string>;
type Pair = readonly [name: string, value: string | undefined];

const list = (values: readonly string[] | undefined): string | undefined => values?.join('; ');
const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';
const number = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

const filled = (pairs: readonly Pair[]): Cellmap =>
  new Map(pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const])));

/** The first row of a service: everything that plain columns hold, with its first place. */
export function firstRow(service: Service): Cellmap {
  const place = service.places?.[0];
  return filled([
    ...texts(service),
    ...choices(service),
    ...phoneCells(service.phones),
    ...placeCells(place),
    ...hoursCells(service.hours),
    ['time_zone', place?.timeZone ?? service.hours?.timeZone],
    ...translationCells(service),
  ]);
}

/** A further row: id and name, so that the two are known to belong together, and the place with its own phones and hours. */
export function furtherRow(service: Service, place: Place): Cellmap {
  return filled([
    ['id', service.id],
    ['name', service.name],
    ...placeCells(place),
    ...phoneCells(place.phones),
    ...hoursCells(place.hours),
    ['time_zone', place.timeZone],
  ]);
}

function texts(service: Service): Pair[] {
  return [
    ['id', service.id],
    ['lang', service.lang],
    ['name', service.name],
    ['other_names', list(service.altNames)],
    ['organization', service.organization?.name],
    ['organization_website', service.organization?.url],
    ['description', service.description],
    ['alert', service.alert],
    ['eligibility', service.eligibility],
    ['how_to_apply', service.howToApply],
    ['documents', service.documents],
    ['interpreter', service.interpretation],
    ['area_note', service.areaText],
    ['licence', service.licence],
    ['attribution', service.attribution],
  ];
}

function choices(service: Service): Pair[] {
  const { cost, area, capacity } = service;
  return [
    ['status', service.status === undefined ? undefined : 'temporarily closed'],
    ['need', list(service.needs)],
    ['who', list(service.audiences)],
    ['how', list(service.delivery)],
    ['email', list(service.emails)],
    ['website', list(service.urls)],
    ['cost', cost?.text],
    ['free', yesNo(cost?.free)],
    ['sliding_scale', yesNo(cost?.sliding)],
    ['insurance', list(cost?.insurance)],
    ['age_min', number(service.ages?.min)],
    ['age_max', number(service.ages?.max)],
    ['languages', list(service.languages?.map(({ code, note }) => (note === undefined ? code : `${code} (${note})`)))],
    ['area', list(area?.names)],
    ['area_postcodes', list(area?.postcodes)],
    ['nationwide', yesNo(area?.nationwide)],
    ['referral', yesNo(service.referral)],
    ['has_room', yesNo(capacity?.open)],
    ['has_room_date', capacity?.updated],
    ['verified', service.verified?.date],
    ['verified_by', service.verified?.by],
    ['updated', service.updated],
  ];
}

function placeCells(place: Place | undefined): Pair[] {
  if (place === undefined) return [];
  const [first, second, ...rest] = place.address ?? [];
  return [
    ['site', place.name],
    ['address', rest.length === 0 ? first : place.address?.join('\n')],
    ['address_2', rest.length === 0 ? second : undefined],
    ['city', place.city],
    ['region', place.region],
    ['postcode', place.postcode],
    ['country', place.country],
    ['latitude', number(place.lat)],
    ['longitude', number(place.lon)],
    ['address_private', place.withheld === true ? 'yes' : undefined],
    ['wheelchair', yesNo(place.wheelchair)],
    ['access', list(place.access)],
    ['transport', place.transport],
  ];
}

function phoneCells(phones: readonly Phone[] = []): Pair[] {
  const of = (kind: Phone['kind']) => phones.filter((phone) => phone.kind === kind);
  const voice = of('voice').slice(0, MOST_PHONES);
  return [
    ...voice.map((phone, at): Pair => [at === 0 ? 'phone' : `phone_${at + 1}`, phoneCell(phone)]),
    ['text', list(of('text').map(phoneCell))],
    ['text_keyword', of('text')[0]?.keyword],
    ['tty', list(of('tty').map(phoneCell))],
    ['fax', list(of('fax').map(phoneCell))],
  ];
}

const phoneCell = ({ dial, label, extension }: Phone): string =>
  `${label === undefined ? '' : `${label}: `}${dial}${extension === undefined ? '' : ` ext. ${extension}`}`;

function hoursCells(hours: Hours | undefined): Pair[] {
  const { rules = [], closures, text, byAppointment } = hours ?? {};
  // A cell of a day says "every week"; what holds in some weeks only would be untrue there.
  const weekly = rules.filter((rule) => Object.keys(rule).every((key) => ['days', 'opens', 'closes'].includes(key)));
  const dayCell = (day: Weekday) =>
    weekly
      .filter(({ days = [] }) => days.includes(day))
      .map(({ opens, closes }) => (opens === '00:00' && closes === '24:00' ? '24 hours' : `${opens}-${closes}`))
      .sort()
      .join(', ');
  return [
    ['hours', text],
    ...weekdays.map((day, at): Pair => [`hours_${DAYS[at] ?? ''}`, dayCell(day)]),
    ['by_appointment', yesNo(byAppointment)],
    ['closed_dates', list(closures?.map(closureCell))],
  ];
}
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const closureCell = ({ from, to, text }: NonNullable<Hours['closures']>[number]): string =>
  `${from}${to === from ? '' : ` to ${to}`}${text === undefined ? '' : ` ${text}`}`;

/** `hours_fri` is a day and not the hours in Frisian: what has no column of its own is left to `more`. */
function translationCells({ translations = {} }: Service): Pair[] {
  return Object.entries(translations).flatMap(([tag, texts]) =>
    columns.flatMap(({ name, translated }): Pair[] => {
      const heading = `${name}_${tag}`;
      return translated === undefined || own.has(heading) ? [] : [[heading, texts[translated]]];
    }),
  );
}
const own: ReadonlySet<string> = new Set(columns.map(({ name }) => name));
