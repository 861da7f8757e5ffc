import { changed } from './registry.js';
import type { WordKey } from './words.js';

/** Values for the placeholders of a text; numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;
/** Looks up an interface word. A `count` chooses the plural form. */
export type Translate<Key extends string = WordKey> = (key: Key, values?: Values) => string;

/** The part of an i18next instance that is used. */
export interface HostI18n {
  exists(key: string, options: Record<string, unknown>): boolean;
  t(key: string, options: Record<string, unknown>): string;
  on?(event: 'languageChanged' | 'loaded', listener: () => void): unknown;
}

let host: HostI18n | null = null;

/**
 * Lets a page that already has i18next override any interface word: keys of the namespace `porchlight` win over ours.
 * Locale files are i18next JSON v4, but i18next itself is not bundled: it would be half of what a screener may weigh
 * (docs/decisions/0003). Words of validated items never come from here.
 * @param instance an initialised i18next instance, or `null` to stop
 */
export function useI18n(instance: HostI18n | null): void {
  host = instance;
  instance?.on?.('languageChanged', changed);
  instance?.on?.('loaded', changed);
  changed();
}

/** The lookup for one language: i18next's rules for plurals and placeholders, over the platform's `Intl`. */
export function createTranslate<Key extends string = WordKey>(
  lang: string,
  words: Readonly<Record<string, string>>,
): Translate<Key> {
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, roundingMode: 'trunc' });
  return (key, values = {}) => {
    const written = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? numbers.format(value) : value]),
    );
    // With the values, since `count` chooses the key; without a fallback, since another language's word must not win over ours.
    const asked = { ...values, lng: lang, ns: 'porchlight', fallbackLng: false };
    if (host?.exists(key, asked)) return host.t(key, { ...asked, interpolation: { escapeValue: false } });
    const { count } = values;
    const text =
      (typeof count === 'number' ? (words[`${key}_${plurals.select(count)}`] ?? words[`${key}_other`]) : words[key]) ??
      key;
    return text.replace(/{{(\w+)}}/g, (placeholder, name: string) => written[name] ?? placeholder);
  };
}
