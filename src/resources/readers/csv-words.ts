import type { Report } from '../normalize/problems.js';
import { folded, lines } from '../normalize/text.js';
import type { Audience, Need } from '../needs.js';
import type { Delivery } from '../schema.js';
import { audiencesOfWord, needsOfWord } from './categories.js';
import { deliveriesIn as waysOfWord } from './delivery.js';

/** The names that the finder shows in English (`locales/en/resource-finder.json`): people copy them from the page. */
export const NEED_NAMES: readonly (readonly [need: Need, name: string])[] = [
  ['crisis', 'Help in a crisis'],
  ['counseling', 'Counseling'],
  ['psychiatry', 'Mental health doctors'],
  ['intensive-care', 'Day or overnight care'],
  ['substance-use', 'Alcohol or drug use'],
  ['peer-support', 'Support groups and peers'],
  ['grief', 'Grief and loss'],
  ['violence', 'Violence or abuse'],
  ['eating', 'Eating and body image'],
  ['family', 'Family and parenting'],
  ['school', 'School and learning'],
  ['housing', 'Housing'],
  ['food-money', 'Food and money'],
  ['legal', 'Legal help and rights'],
  ['work', 'Work'],
  ['social', 'Meeting people and activities'],
];
export const AUDIENCE_NAMES: readonly (readonly [audience: Audience, name: string])[] = [
  ['children', 'Children'],
  ['young-people', 'Young people'],
  ['older-adults', 'Older adults'],
  ['parents', 'Parents and caregivers'],
  ['lgbtq', 'LGBTQ+ people'],
  ['veterans', 'Veterans and military families'],
  ['newcomers', 'Immigrants and refugees'],
  ['disability', 'People with disabilities'],
];
export const DELIVERY_NAMES: readonly (readonly [delivery: Delivery, name: string])[] = [
  ['in-person', 'In person'],
  ['phone', 'By phone'],
  ['video', 'By video'],
  ['text', 'By text message'],
  ['chat', 'By online chat'],
  ['home-visit', 'At your home'],
];

const byName = <T>(names: readonly (readonly [T, string])[]) =>
  new Map(names.map(([id, name]) => [folded(name), id] as const));
const needNames = byName(NEED_NAMES);
const audienceNames = byName(AUDIENCE_NAMES);
const deliveryNames = byName(DELIVERY_NAMES);

/** What a cell with several values means, and the words in it that mean nothing known. */
export interface Meant<T> {
  readonly values: readonly T[];
  readonly unknown: readonly string[];
}

/** Separated by `;`, `,`, `|` or line breaks. The name of a need may hold a comma nowhere, so a comma is safe. */
const SEPARATORS = /[;,|\n]/;

export const needsIn = (cell: string, report: Report): Meant<Need> =>
  meant(cell, 'need', report, (word) => known(needNames, word) ?? needsOfWord(word), 'a need of the list');

export const audiencesIn = (cell: string, report: Report): Meant<Audience> =>
  meant(cell, 'who', report, (word) => known(audienceNames, word) ?? audiencesOfWord(word), 'a group of the list');

export const deliveriesIn = (cell: string, report: Report): Meant<Delivery> =>
  meant(cell, 'how', report, (word) => known(deliveryNames, word) ?? waysOfWord(word), 'a way of the list');

function known<T>(names: ReadonlyMap<string, T>, word: string): readonly T[] | undefined {
  const id = names.get(folded(word));
  return id === undefined ? undefined : [id];
}

function meant<T>(
  cell: string,
  field: string,
  report: Report,
  valuesOf: (word: string) => readonly T[],
  what: string,
): Meant<T> {
  const values = new Set<T>();
  const unknown: string[] = [];
  for (const word of lines(cell, field, report, SEPARATORS) ?? []) {
    const found = valuesOf(word);
    for (const value of found) values.add(value);
    if (found.length > 0) continue;
    unknown.push(word);
    report({
      severity: 'warning',
      code: 'unknown-word',
      field,
      value: word,
      message: `"${word.slice(0, 60)}" is not ${what}. No filter finds the service by it.`,
      remedy: `Use one of the words for "${field}" in docs/directory-format.md.`,
    });
  }
  return { values: [...values], unknown };
}
