import { folded } from '../normalize/text.js';
import { audiences, needs, type Audience, type Need } from '../needs.js';
import { type Term } from '../schema.js';
import { OE_NUMBERS, OE_POSITIONS } from './categories-oe.js';
import { AUDIENCE_WORDS, NEED_WORDS, NOT_MEANT, SAMHSA_AUDIENCES, SAMHSA_NEEDS } from './categories-words.js';

/** What a source says of what a service is about. */
export interface CategoryFacts {
  /** Terms of a taxonomy: codes are looked up where the taxonomy is known, names by their words. */
  readonly terms?: readonly Term[] | undefined;
  /** Free words of a category: a column, a FHIR display, a keyword. */
  readonly words?: readonly (string | undefined)[];
  /** Codes of the SAMHSA treatment locator. */
  readonly samhsa?: readonly string[];
  /** Name of the service: always looked at. */
  readonly name?: string | undefined;
  /** Description: looked at for needs only where nothing else said any. */
  readonly description?: string | undefined;
  /** Whom it is for: eligibility, audience. */
  readonly forWhom?: readonly (string | undefined)[];
}

export interface Categories {
  /** In the order of our list. May be empty. */
  readonly needs: readonly Need[];
  readonly audiences: readonly Audience[];
}

/** Maps terms and words of others to our needs and audiences. Data: `categories-words.ts`, `categories-oe.ts`. */
export function categorize(facts: CategoryFacts): Categories {
  const terms = facts.terms ?? [];
  const named = [...terms.map((term) => term.name), ...(facts.words ?? [])].join(' ; ');
  const said = `${named} ; ${facts.name ?? ''}`;
  const foundNeeds = new Set<Need>([
    ...terms.flatMap(needsOfCode),
    ...samhsa(SAMHSA_NEEDS, facts.samhsa),
    ...inWords(needIndex, said),
  ]);
  if (foundNeeds.size === 0 && facts.description) addAll(foundNeeds, inWords(needIndex, facts.description));
  const whom = `${said} ; ${(facts.forWhom ?? []).join(' ; ')}`;
  const foundAudiences = new Set<Audience>([
    ...samhsa(SAMHSA_AUDIENCES, facts.samhsa),
    ...inWords(audienceIndex, whom),
  ]);
  return {
    needs: needs.filter((need) => foundNeeds.has(need)),
    audiences: audiences.filter((audience) => foundAudiences.has(audience)),
  };
}

/** Needs that a word means: our own id (`food-money`), or any words of a category. Empty where it means none of them. */
export function needsOfWord(word: string): readonly Need[] {
  const own = needs.find((need) => folded(need) === folded(word));
  if (own) return [own];
  const found = inWords(needIndex, word);
  return needs.filter((need) => found.includes(need));
}

/** Audiences that a word means: our own id, or any words for a group of people. */
export function audiencesOfWord(word: string): readonly Audience[] {
  const own = audiences.find((audience) => folded(audience) === folded(word));
  if (own) return [own];
  const found = inWords(audienceIndex, word);
  return audiences.filter((audience) => found.includes(audience));
}

/** Phrases by their first letters: a text is gone through once, word by word, whatever the number of phrases. */
type Index<T> = ReadonlyMap<string, readonly (readonly [phrase: string, value: T])[]>;
const KEY = 3;

function indexOf<T>(table: readonly (readonly [value: T, words: string])[]): Index<T> {
  const index = new Map<string, (readonly [string, T])[]>();
  for (const [value, words] of table) {
    for (const word of words.split('|')) {
      // `$` is the end of a word: a text to search has a blank behind each.
      const phrase = word.replace('$', ' ');
      const key = phrase.slice(0, KEY);
      index.set(key, [...(index.get(key) ?? []), [phrase, value]]);
    }
  }
  return index;
}

const notMeant = indexOf([[true, NOT_MEANT]]);
const needIndex = indexOf(NEED_WORDS);
const audienceIndex = indexOf(AUDIENCE_WORDS);

const LONGEST = 4000;

function inWords<T>(index: Index<T>, text: string): T[] {
  const plain = `${folded(text.slice(0, LONGEST))} `;
  const found = new Set<T>();
  for (let at = 0; at < plain.length - 1; at = plain.indexOf(' ', at) + 1) {
    const key = plain.slice(at, at + KEY);
    const other = notMeant.get(key)?.find(([phrase]) => plain.startsWith(phrase, at));
    if (other) at += other[0].length - 1;
    else for (const [phrase, value] of index.get(key) ?? []) if (plain.startsWith(phrase, at)) found.add(value);
  }
  return [...found];
}

function samhsa<T>(table: readonly (readonly [string, readonly T[]])[], codes: readonly string[] = []): readonly T[] {
  return table.filter(([code]) => codes.includes(code)).flatMap(([, values]) => values);
}

function needsOfCode(term: Term): readonly Need[] {
  const code = term.code?.trim() ?? '';
  const taxonomy = folded(`${term.taxonomy ?? ''} ${term.uri ?? ''}`);
  if (taxonomy.includes('porchlight')) return needs.filter((need) => need === code);
  if (taxonomy.includes('samhsa')) return samhsa(SAMHSA_NEEDS, [code.toUpperCase()]);
  if (/^1\d{2}(?:-\d{2}){0,4}$/.test(code)) return ofPosition(code);
  return /open ?eligibility|\boe\b|findhelp|aunt ?bertha/.test(taxonomy) && /^1[1-3]\d{2}$/.test(code)
    ? ofNumber(Number(code))
    : [];
}

function ofNumber(code: number): Need[] {
  return OE_NUMBERS.filter(([, codes]) =>
    codes.split(' ').some((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return code >= from && code <= to;
    }),
  ).map(([need]) => need);
}

const positions = new Map(
  OE_POSITIONS.flatMap(([list, codes]) => codes.split(' ').map((code) => [code, list] as const)),
);

function ofPosition(code: string): readonly Need[] {
  for (let part = code; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = positions.get(part);
    if (found !== undefined) return needs.filter((need) => found.split(' ').includes(need));
  }
  return [];
}

function addAll<T>(set: Set<T>, values: readonly T[]): void {
  for (const value of values) set.add(value);
}
