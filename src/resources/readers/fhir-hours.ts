import { inside, type Report } from '../normalize/problems.js';
import { line, plainText, rawText } from '../normalize/text.js';
import { span } from '../normalize/time.js';
import { weekdays as daysIn } from '../normalize/weekdays.js';
import { LIMITS, type Hours, type HoursRule } from '../schema.js';
import { compactOr } from './draft.js';
import { closure } from './hsds-schedule.js';
import { fieldsOf, firstOf, recordsOf, type Fields } from './json.js';

/**
 * FHIR `availableTime` (HealthcareService) or `hoursOfOperation` (Location), with `notAvailable`, to hours. Times have no
 * zone there: they are of the place. Spans that are not believed (HL7's own example closes at 05:30 after opening at 08:30)
 * make all hours of the
 * resource text: with the others alone, "closed" would be said of hours that nobody knows. A resource without hours has none; FHIR does not say "closed".
 */
export function fhirHours(resource: Fields, report: Report, today: string): Hours | undefined {
  const field = resource.availableTime === undefined ? 'hoursOfOperation' : 'availableTime';
  const times = recordsOf(resource[field], LIMITS.list).map((time, at) => ({
    time,
    rule: ruleOf(time, inside(`${field}[${at}]`, report)),
    report: inside(`${field}[${at}]`, report),
  }));
  const sure = times.every(({ rule }) => rule !== null);
  const rules = sure ? times.flatMap(({ rule }) => rule ?? []) : [];
  const words = sure ? [] : times.map(({ time, report: inPart }) => wordsOf(time, inPart));
  const off = recordsOf(resource.notAvailable, LIMITS.list).map((one, at) =>
    notAvailable(one, inside(`notAvailable[${at}]`, report), today),
  );
  return compactOr<Hours>({
    rules,
    closures: off.flatMap((one) => one.closures),
    byAppointment: resource.appointmentRequired === true ? true : undefined,
    text: plainText([...words, ...off.map((one) => one.text)].filter((text) => text !== '').join('\n'), field, report),
  });
}

function ruleOf(time: Fields, report: Report): HoursRule | null {
  // Without days it is each day (FHIR R4, availableTime: daysOfWeek 0..*).
  const days =
    time.daysOfWeek === undefined
      ? daysIn('daily', 'daysOfWeek', report)
      : daysIn(time.daysOfWeek, 'daysOfWeek', report);
  if (!days) return null;
  if (time.allDay === true) return { days, opens: '00:00', closes: '24:00' };
  const times = span(
    firstOf(time, 'availableStartTime', 'openingTime'),
    firstOf(time, 'availableEndTime', 'closingTime'),
    'availableStartTime',
    report,
  );
  return times ? { days, ...times } : null;
}

function wordsOf(time: Fields, report: Report): string {
  const list: unknown[] = Array.isArray(time.daysOfWeek) ? time.daysOfWeek : [time.daysOfWeek];
  const days = line(list.slice(0, 7).map(rawText).join(', '), 'daysOfWeek', report) ?? '';
  const ends = [firstOf(time, 'availableStartTime', 'openingTime'), firstOf(time, 'availableEndTime', 'closingTime')];
  const times = ends.flatMap(
    (one) => line(rawText(one), 'availableStartTime', report)?.replace(/:00$/, '').slice(0, 30) ?? [],
  );
  return `${days} ${time.allDay === true ? '00:00–24:00' : times.join('–')}`.trim();
}

function notAvailable(
  raw: Fields,
  report: Report,
  today: string,
): { closures: NonNullable<Hours['closures']>; text: string } {
  const during = fieldsOf(raw.during);
  const text = line(raw.description, 'description', report) ?? '';
  if (!during) return { closures: [], text };
  return { closures: closure(during.start, during.end, text, 'during', report, today), text: '' };
}
