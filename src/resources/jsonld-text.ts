import type { JsonLdValue } from './jsonld-node.js';
import { readable } from './search/language.js';
import type { Service } from './service.js';

/** Texts of a service in one language. */
export interface Texts {
  /** BCP 47; `undefined`: nobody says. */
  readonly lang: string | undefined;
  /** The text in that language; else the original, marked with its own language. */
  of(key: 'name' | 'description' | 'areaText'): JsonLdValue;
  /** A text that is never translated: marked with its language where the rest is in another. */
  original(text: string | undefined): JsonLdValue;
}

export function textsOf(
  service: Service,
  {
    lang,
    directory,
  }: { readonly lang?: string | undefined; readonly directory?: { readonly lang?: string | undefined } | undefined },
): Texts {
  const original = service.lang ?? directory?.lang;
  const translations = service.translations ?? {};
  const tags = [...(original === undefined ? [] : [original]), ...Object.keys(translations)];
  const tag = lang === undefined ? null : readable(lang, tags);
  const translation =
    tag !== null && tag !== original && Object.hasOwn(translations, tag) ? translations[tag] : undefined;
  const mark = (text: string | undefined): JsonLdValue =>
    text === undefined || !translation || original === undefined ? text : { '@value': text, '@language': original };
  return {
    lang: translation ? (tag ?? undefined) : original,
    of: (key) => translation?.[key] ?? mark(service[key]),
    original: mark,
  };
}
