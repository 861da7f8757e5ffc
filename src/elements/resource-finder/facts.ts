import { freshness } from '../../resources/freshness.js';
import { openState, type OpenState } from '../../resources/hours.js';
import { freeOn, holds } from '../../resources/prices.js';
import type { Hit } from '../../resources/query.js';
import type { Phone, Place, Service } from '../../resources/service.js';
import { dateOf, distanceOf, languageOf, listOf, moneyOf, sameClock, timeOf, zoneName } from './format.js';
import type { FinderView } from './views/context.js';
import { audienceKey, costKey, needKey, wayKey } from './words.js';

/* What a record says, in words of the language on show: for the list, the details and the printed sheet alike. */

/** What it offers. */
export const kinds = ({ needs }: Service, { t }: FinderView): string[] => needs.map((need) => t(needKey(need)));

export function ages({ ages: range }: Service, { t }: FinderView): string | null {
  const { min = 0, max = Infinity } = range ?? {};
  if (!range || (range.min === undefined && range.max === undefined)) return null;
  if (min <= 0) return max > 120 ? t('allAges') : t('ageTo', { max });
  return max > 120 ? t('ageFrom', { min }) : t('ageRange', { min, max });
}

/** Whom it is for: groups of people, then ages. */
export const forWhom = (service: Service, view: FinderView): string[] => {
  const groups = (service.audiences ?? []).map((audience) => view.t(audienceKey(audience)));
  const range = ages(service, view);
  return [...(groups.length ? [view.t('isFor', { list: listOf(groups, view.lang) })] : []), ...(range ? [range] : [])];
};

/** Free, by income, insurance; else the first amount. The publisher's own text is beside it in the details. */
export function cost({ cost: terms }: Service, { t, lang, now }: FinderView): string[] {
  if (!terms) return [];
  const today = now.toISOString().slice(0, 10);
  const words = [
    ...(freeOn(terms, today) ? [t(costKey('free'))] : []),
    ...(terms.sliding ? [t(costKey('sliding'))] : []),
    ...(terms.insurance?.length ? [t(costKey('insurance'))] : []),
  ];
  if (words.length) return words;
  return (terms.options ?? [])
    .filter((price) => price.amount !== undefined && holds(price, today))
    .slice(0, 1)
    .map(({ amount = 0, currency }) => moneyOf(amount, currency, lang));
}

export const ways = ({ delivery = [] }: Service, { t }: FinderView): string[] => delivery.map((way) => t(wayKey(way)));

export const languages = ({ languages: spoken = [] }: Service, { lang }: FinderView): string[] =>
  spoken.map(({ code }) => languageOf(code, lang));

/** Whether it is open, in words. */
export interface OpenWords {
  readonly state: OpenState['state'];
  readonly text: string;
  /** Said where its clock shows another time than the person's. */
  readonly zone: string | null;
  readonly byAppointment: boolean;
}

export function openWords(service: Service, view: FinderView, place?: Place): OpenWords {
  const { t, lang, now, viewerZone, timeZone } = view;
  const found = openState(service, now, { place, timeZone });
  const { state, until, next, allDay, byAppointment, timeZone: zone } = found;
  const time = (moment: Date) => timeOf(moment, now, zone, lang);
  const text = (): string => {
    if (service.status === 'temporarily-closed') return t('closedForNow');
    if (state === 'open')
      return allDay ? t('openAllDay') : until ? t('openUntil', { time: time(until) }) : t('openNow');
    if (state === 'closed') return next ? t('closedUntil', { time: time(next) }) : t('closedNow');
    return t(byAppointment ? 'byAppointment' : 'hoursNotListed');
  };
  const differs = zone !== null && !allDay && state !== 'not-listed' && !sameClock(zone, viewerZone, now);
  return {
    state: service.status === 'temporarily-closed' ? 'closed' : state,
    text: text(),
    zone: differs ? t('zoneIs', { zone: zoneName(zone, lang) }) : null,
    byAppointment: byAppointment && state !== 'not-listed',
  };
}

/** When somebody last checked it, and whether that is long ago. */
export interface CheckedWords {
  readonly text: string;
  /** Said where one should ask first. */
  readonly mark: string | null;
}
export function checked(service: Service, { t, lang, now, checkAfter, neverFirstAfter }: FinderView): CheckedWords {
  const fresh = freshness(service, now, { checkAfter, neverFirstAfter });
  const { verified } = service;
  return {
    text: verified ? t('checkedOnDate', { date: dateOf(verified.date, lang) }) : t('notChecked'),
    mark: fresh === 'fresh' ? null : t('checkBefore'),
  };
}

/** How far it is. Of a place that is kept back nobody is told. */
export const away = ({ km, place }: Hit, { t, units, lang }: FinderView): string[] =>
  km === undefined || place?.withheld ? [] : [t('away', { distance: distanceOf(km, units, lang) })];

/** All numbers to call or text, those that answer in the language of the page first. Fax is for the details. */
export function phonesOf(service: Service, view: FinderView, place?: Place): readonly Phone[] {
  const all = [...(service.phones ?? []), ...(place?.withheld ? [] : (place?.phones ?? []))];
  const language = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const rank = ({ languages: spoken }: Phone) =>
    !spoken?.length ? 1 : spoken.some((tag) => language(tag) === language(view.lang)) ? 0 : 2;
  return all.map((phone) => phone).sort((a, b) => rank(a) - rank(b));
}
