import type { Hours, Place, Service } from './service.js';
import { endOf, isOpenAt, nextOpening, type Open } from './hours/state.js';
import { zoneOf, type Zone } from './hours/zone.js';

export { weekTable, type HoursRow, type HoursSpan } from './hours/week-table.js';

/*
 * Whether a service is open. Only a hint: in a real export of a 211 directory a third of the structured rows contradicted
 * their own text. Show `hours.text` beside whatever is said here, and never filter by it unasked.
 *
 * Which hours count: those of the place if it has any (even if they are only a text), else those of the service; never
 * both. Which zone: that of the hours, else of the place, else of the directory. No zone is ever guessed: where none is
 * known a service is open if it is open all over the world, and "not listed" otherwise.
 *
 * How changes of the clock are read: hours/zone.ts and docs/decisions/0015-opening-hours.md.
 */

export interface OpenOptions {
  /** The place that is asked about. Absent: the service as a whole. */
  readonly place?: Place | undefined;
  /** IANA zone of the directory: for hours whose place and service name none. */
  readonly timeZone?: string | undefined;
}

export interface OpenState {
  /** `not-listed`: no rules, none that still holds, or no (valid) time zone. */
  readonly state: 'open' | 'closed' | 'not-listed';
  /** Open: when it closes next. Spans that touch or overlap are one. Absent if that is not within a year. */
  readonly until?: Date;
  /** Closed: when it opens next. Absent if that is not within five years, or if nobody knows. */
  readonly next?: Date;
  /** Open without an end within a year: day and night. */
  readonly allDay: boolean;
  readonly byAppointment: boolean;
  /** IANA zone that the hours were read in; `null`: none is known, or the name of it is not valid. */
  readonly timeZone: string | null;
  /** The hours that counted, for the publisher's own text. */
  readonly hours: Hours | null;
}

interface Source {
  readonly hours: Hours | undefined;
  readonly zone: Zone | null;
}

/**
 * Whether a service, or one place of it, is open at a moment.
 *
 * Without `place`, a service with several places is open if one of them is, and closed only if all of them are known to
 * be. A service that is closed for the time being (`status`) is closed, whatever its hours say.
 *
 * @param when Outside of the years 1970 to 9989, or no date at all: "not listed".
 */
export function openState(service: Service, when: Date, options: OpenOptions = {}): OpenState {
  const instant = when.getTime();
  const sources = sourcesOf(service, options);
  if (service.status === 'temporarily-closed') return closedForNow(sources[0]);
  const answers = sources.map((source) => ({ source, open: isOpenAt(source.hours, source.zone, instant) }));
  const of = (open: Open) => answers.filter((answer) => answer.open === open).map((answer) => answer.source);
  const [open, unknown] = [of(true), of(null)];
  if (open.length > 0) return latest(open.map((source) => openNow(source, instant)));
  if (unknown.length > 0) return { ...common(unknown[0]), state: 'not-listed' };
  return earliest(of(false).map((source) => closedNow(source, instant)));
}

/**
 * The same as the state of `openState`, and nothing else: `true` open, `false` closed, `null` not listed. Cheap enough to
 * be asked for every service of a list with one and the same moment.
 */
export function isOpen(service: Service, when: Date, options: OpenOptions = {}): boolean | null {
  if (service.status === 'temporarily-closed') return false;
  const instant = when.getTime();
  let answer: Open = false;
  for (const { hours, zone } of sourcesOf(service, options)) {
    const open = isOpenAt(hours, zone, instant);
    if (open) return true;
    if (open === null) answer = null;
  }
  return answer;
}

/** The hours that count, each with its zone: one, or one a place. */
function sourcesOf(service: Service, { place, timeZone }: OpenOptions): readonly Source[] {
  const places = place ? [place] : service.places?.length ? service.places : [undefined];
  return places.map((at) => {
    const hours = at?.hours ?? service.hours;
    const name = hours?.timeZone ?? at?.timeZone ?? timeZone;
    return { hours, zone: name === undefined ? null : zoneOf(name) };
  });
}

const common = (source: Source | undefined) => ({
  allDay: false,
  byAppointment: source?.hours?.byAppointment === true,
  timeZone: source?.zone?.name ?? null,
  hours: source?.hours ?? null,
});

const closedForNow = (source: Source | undefined): OpenState => ({ ...common(source), state: 'closed' });

function openNow(source: Source, instant: number): OpenState {
  const { until, never } = endOf(source.hours as Hours, source.zone, instant);
  return { ...common(source), state: 'open', allDay: never, ...(until !== undefined && { until: new Date(until) }) };
}

function closedNow(source: Source, instant: number): OpenState {
  const next = nextOpening(source.hours as Hours, source.zone as Zone, instant);
  return { ...closedForNow(source), ...(next !== undefined && { next: new Date(next) }) };
}

/** The one that is open longest; one without an end that anybody knows wins. */
const latest = (states: readonly OpenState[]): OpenState =>
  states.reduce((a, b) => ((b.until?.getTime() ?? Infinity) > (a.until?.getTime() ?? Infinity) ? b : a));

/** The one that opens first. */
const earliest = (states: readonly OpenState[]): OpenState =>
  states.reduce((a, b) => ((b.next?.getTime() ?? Infinity) < (a.next?.getTime() ?? Infinity) ? b : a));
