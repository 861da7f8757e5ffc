import { folded } from '../normalize/text.js';
import { type Report } from '../normalize/problems.js';
import { type Place, type Service } from '../schema.js';
import { compact } from './draft.js';

/**
 * What may be said of a place whose address is kept back: town, region, country, whether a wheelchair gets in, its hours.
 * Not its name either: it is often that of the street or the house.
 */
export function withheldPlace(place: Place): Place {
  const { city, region, country, timeZone, wheelchair, hours, phones } = place;
  return compact<Place>({ city, region, country, timeZone, wheelchair, hours, phones, withheld: true });
}

/**
 * The same value without what is secret: a text loses the sentences that hold it, a short text or an entry of a list goes
 * whole. Works on what readers made, so it is bounded in depth.
 */
export function withoutSecrets(value: Service, secrets: readonly string[], report: Report): Service {
  const open = new Set((value.places ?? []).flatMap(sayable).map(folded));
  const words = [...new Set(secrets.filter((secret) => !open.has(folded(secret))).flatMap(spellings))];
  if (words.length === 0) return value;
  let found = false;
  const { needs, organization, ...rest } = value;
  const cleaned = {
    ...(clean(rest) as Omit<Service, 'needs' | 'organization'>),
    name: named(value.name),
    needs,
    ...(organization ? { organization: { ...(clean(organization) as object), name: named(organization.name) } } : {}),
  };
  if (found) {
    report({
      severity: 'warning',
      code: 'withheld-in-text',
      message: 'An address that is kept back stood in another field too. It was taken out there.',
      remedy: 'Take the address out of all texts.',
    });
  }
  return cleaned;

  function clean(one: unknown, key = ''): unknown {
    if (typeof one === 'string') return cleanText(one, key);
    if (typeof one === 'number') return secret(String(one)) ? undefined : one;
    if (one === null || typeof one !== 'object') return one;
    if (Array.isArray(one)) {
      const list = one.map((entry) => clean(entry, key)).filter((entry) => entry !== undefined);
      return list.length === 0 ? undefined : list;
    }
    const entries = Object.entries(one).map(([name, entry]) => [name, clean(entry, name)] as const);
    const kept = entries.filter(([, entry]) => entry !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }

  /** A name must be there, so something stands for it. */
  function named(name: string): string {
    return cleanText(name, 'name') ?? '…';
  }

  function cleanText(text: string, key: string): string | undefined {
    if (['city', 'region', 'country'].includes(key) || !secret(text)) return text;
    found = true;
    return withoutSentences(text) || undefined;
  }

  function withoutSentences(text: string): string {
    const sentences = text.split(/(?<=[.!?。]\s)|(?<=\n)/);
    return sentences.length < 2
      ? ''
      : sentences
          .filter((sentence) => !secret(sentence))
          .join('')
          .trim();
  }

  function secret(text: string): boolean {
    const plain = ` ${folded(text)} `;
    return words.some((word) => plain.includes(word));
  }
}

/** Town and region of a withheld place, and all that the publisher says of other places of the same service. */
function sayable(place: Place): string[] {
  const open = place.withheld ? [] : [...(place.address ?? []), place.postcode ?? ''];
  return [place.city ?? '', place.region ?? '', place.country ?? '', ...open];
}

/**
 * A secret as it is looked for in folded texts, as a word among words: as it is, without the house number (the street
 * alone says enough), and a postcode also without its blank. Shorter ones would hit at random.
 */
function spellings(secret: string): string[] {
  const plain = folded(secret);
  const street = plain.replace(/^\d+[a-z]? (?:\d+[a-z]? )?|(?: \d+[a-z]?){1,2}$/g, '');
  const joined = plain.replaceAll(' ', '');
  const list = [plain, ...(street.length > 7 ? [street] : []), ...(joined.length <= 8 ? [joined] : [])];
  return list.filter((one) => one.length > 3).map((one) => ` ${one} `);
}
