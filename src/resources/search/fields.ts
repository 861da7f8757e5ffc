import type { Service } from '../service.js';
import { translationFor } from './language.js';
import { wordLine } from './words.js';

/*
 * Which texts of a record are searched, and how much a word in each says of what the record is about. The texts of the
 * original and of the translation for the reader's language, and no other language's.
 */

/** How well a word fits: the whole word, its beginning, something inside it, or with typing errors. */
export const QUALITY = { exact: 4, begins: 3, inside: 2, typo: 1 } as const;

/** Fields in the order in which they are looked at: the first one that fits counts. */
export const FIELDS = [
  { weight: 6, of: titleOf },
  { weight: 4, of: aboutOf },
  { weight: 2, of: textOf },
] as const;
/** The name of a need that the service meets. */
export const NEED_WEIGHT = 5;

/** Words inside of others are looked for from this length on: one letter is inside of nearly all. */
export const MIN_INSIDE = 3;

type Texts = (string | undefined)[];

function titleOf(service: Service, lang: string): Texts {
  return [service.name, ...(service.altNames ?? []), translationFor(service, lang)?.texts.name];
}

function aboutOf({ organization, places = [] }: Service): Texts {
  return [organization?.name, ...places.flatMap(({ name, city, region, postcode }) => [name, city, region, postcode])];
}

function textOf(service: Service, lang: string): Texts {
  return [service.description, translationFor(service, lang)?.texts.description];
}

/** The words of each field, folded, as one line. */
export const fieldLines = (service: Service, lang: string): string[] =>
  FIELDS.map(({ of }) => {
    const lines = of(service, lang).map((text) => (text ? wordLine(text) : ''));
    return lines.filter(Boolean).join(' ');
  });
