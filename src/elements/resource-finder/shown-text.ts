import { negotiate } from '../../i18n/negotiate.js';
import type { Service, Translation } from '../../resources/service.js';

/** Texts of a service that a publisher may have translated. */
export type TextField = Exclude<keyof Translation, 'costText' | 'hoursText'>;

/** A text as it is shown: with the language it is really in. */
export interface ShownText {
  readonly text: string;
  /** BCP 47; empty where nobody knows, which is also what `lang=""` says. */
  readonly lang: string;
  /** In the language of the page. */
  readonly own: boolean;
}

/**
 * A text of a record in the language of the page, where the publisher has it in that; else as it was written, with the
 * language of it. Never a translation by a machine.
 * @param lang the language of the page
 * @param directoryLang the language of records that name none
 */
export function shownText(
  service: Service,
  field: TextField | 'costText' | 'hoursText',
  lang: string,
  directoryLang: string | undefined,
): ShownText | null {
  const base = service.lang ?? directoryLang ?? '';
  const original = originalOf(service, field);
  const translations = new Map(Object.entries(service.translations ?? {}));
  const own = base && negotiate(lang, [base]) !== null;
  if (original && own) return { text: original, lang: base, own: true };
  const tags = [...translations].filter(([, texts]) => texts[field]).map(([tag]) => tag);
  const best = negotiate(lang, tags);
  const translated = best && translations.get(best)?.[field];
  if (best && translated) return { text: translated, lang: best, own: true };
  if (original) return { text: original, lang: base, own: !base };
  // Only in other languages: better one of these than nothing.
  const [other] = tags;
  const text = other && translations.get(other)?.[field];
  return text ? { text, lang: other, own: false } : null;
}

/**
 * The language of what nobody translates (addresses, labels, names of offices), where it is another one than the page's;
 * `null` where it is that one or not known.
 */
export function foreignLang(
  service: Pick<Service, 'lang'>,
  lang: string,
  directoryLang: string | undefined,
): string | null {
  const base = service.lang ?? directoryLang;
  return !base || negotiate(lang, [base]) ? null : base;
}

const originalOf = (service: Service, field: TextField | 'costText' | 'hoursText'): string | undefined =>
  field === 'costText' ? service.cost?.text : field === 'hoursText' ? service.hours?.text : service[field];
