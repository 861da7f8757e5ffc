/**
 * What people look for, and whom a service is for: the library's own categories. Their names in every language stand in
 * `locales/<lang>/resource-finder.json` as `need…` and `audience…`. Other taxonomies are mapped to these
 * (`readers/categories.ts`), their terms are never shown as ours.
 */
export const needs = [
  'crisis',
  'counseling',
  'psychiatry',
  'intensive-care',
  'substance-use',
  'peer-support',
  'grief',
  'violence',
  'eating',
  'family',
  'school',
  'housing',
  'food-money',
  'legal',
  'work',
  'social',
] as const;
export type Need = (typeof needs)[number];

export const audiences = [
  'children',
  'young-people',
  'older-adults',
  'parents',
  'lgbtq',
  'veterans',
  'newcomers',
  'disability',
] as const;
export type Audience = (typeof audiences)[number];
