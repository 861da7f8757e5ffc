import { html, nothing, type TemplateResult } from 'lit';
import { weekTable, type HoursRow, type HoursSpan } from '../../../resources/hours/week-table.js';
import type { Hours, Service, Weekday } from '../../../resources/service.js';
import type { ResourceFinderKey } from '../../../i18n/parts/resource-finder.js';
import { clockOf, commaOf, dateOf, daysOf, listOf } from '../format.js';
import type { FinderView } from './context.js';
import { written } from './text.js';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ORDINALS = new Map<number, ResourceFinderKey>([
  [1, 'ordinal1'],
  [2, 'ordinal2'],
  [3, 'ordinal3'],
  [4, 'ordinal4'],
  [5, 'ordinal5'],
  [-1, 'ordinalLast'],
]);

/** The hours as rows: days, then times. What cannot be said in words is left to the publisher's own text. */
export function hoursTable(hours: Hours, service: Service, view: FinderView): TemplateResult | typeof nothing {
  const today = view.now.toISOString().slice(0, 10);
  const rows = weekTable(hours, { today }).filter(sayable);
  const closed = (hours.closures ?? []).filter(({ to }) => to >= today).slice(0, 5);
  if (!rows.length && !closed.length) return nothing;
  const { t } = view;
  return html`<table class="hours">
      <caption class="visually-hidden">
        ${t('whenTitle')}
      </caption>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${days(row, view)}</th>
              <td>${row.spans.map((span) => html`<span class="span">${times(span, view)}</span>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${closed.map(
      ({ from, to, text }) =>
        html`<p class="small">
          ${t('closedOn', { date: from === to ? dateOf(from, view.lang) : `${dateOf(from, view.lang)} – ${dateOf(to, view.lang)}` })}
          ${text ? written(text, service, view) : nothing}
        </p>`,
    )}`;
}

/** "The second to last Friday" and "every third month" have no words here. */
const sayable = ({ freq, nth = [], monthDays = [], interval }: HoursRow): boolean =>
  freq === 'weekly' || (interval === 1 && nth.every((each) => ORDINALS.has(each)) && monthDays.every((day) => day > 0));

function days(row: HoursRow, { t, lang }: FinderView): string {
  const { freq, nth, monthDays, interval, from, to } = row;
  const at = row.days.map((day) => WEEK.indexOf(day));
  const named =
    freq === 'weekly'
      ? [daysOf(at[0] ?? 0, at.at(-1) ?? 0, lang)]
      : monthDays
        ? monthDays.map((number) => t('monthDay', { number }))
        : at.flatMap((day) =>
            (nth ?? []).map((each) =>
              t('monthlyDay', { ordinal: t(ORDINALS.get(each) ?? 'ordinal1'), day: daysOf(day, day, lang) }),
            ),
          );
  const limits = [
    ...(interval > 1 ? [t('everyWeeks', { count: interval })] : []),
    ...(from ? [t('fromDate', { date: dateOf(from, lang) })] : []),
    ...(to ? [t('untilDate', { date: dateOf(to, lang) })] : []),
  ];
  return [listOf(named, lang), ...limits].join(commaOf(lang));
}

function times({ opens, closes, overnight, allDay }: HoursSpan, { t, lang }: FinderView): string {
  if (allDay) return t('allDay');
  const words = t('timeSpan', { from: clockOf(opens, lang), to: clockOf(closes, lang) });
  return overnight ? `${words} (${t('nextDay')})` : words;
}
