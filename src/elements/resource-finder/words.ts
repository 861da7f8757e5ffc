import type { Translate } from '../../i18n/i18n.js';
import type { ResourceFinderKey } from '../../i18n/parts/resource-finder.js';
import type { WordKey } from '../../i18n/words.js';
import type { FilterName, Group, Unknown } from '../../resources/query.js';

/** Looks up words of the finder and those that all elements share. */
export type FinderTranslate = Translate<ResourceFinderKey | WordKey>;

/** `food-money` -> `FoodMoney`. */
const pascal = (id: string): string => id.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
const key = (prefix: string, id: string) => `${prefix}${pascal(id)}` as ResourceFinderKey;

export const needKey = (need: string): ResourceFinderKey => key('need', need);
export const audienceKey = (audience: string): ResourceFinderKey => key('audience', audience);
export const costKey = (cost: string): ResourceFinderKey => key('cost', cost);
export const wayKey = (delivery: string): ResourceFinderKey => key('way', delivery);
export const listKey = (group: Group): ResourceFinderKey => key('list', group);
export const reasonKey = (reason: string): ResourceFinderKey => key('report', reason);

/** What a record does not say, in words. */
export const unknownKeys: Readonly<Record<Unknown, ResourceFinderKey>> = {
  cost: 'costNotListed',
  age: 'ageNotListed',
  languages: 'languagesNotListed',
  delivery: 'wayNotListed',
  hours: 'hoursNotListed',
  wheelchair: 'accessNotListed',
  audiences: 'audienceNotListed',
};

/** The name of a filter as a whole. */
export const filterKeys: Readonly<Record<Exclude<FilterName, 'text'> | 'position', ResourceFinderKey>> = {
  needs: 'groupNeed',
  cost: 'groupCost',
  where: 'groupWhere',
  position: 'nearYou',
  within: 'distanceLabel',
  age: 'groupAge',
  languages: 'groupLanguage',
  delivery: 'groupWay',
  openNow: 'openNow',
  wheelchair: 'wheelchair',
  audiences: 'groupAudience',
};
