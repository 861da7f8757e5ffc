import type { Service, Translation } from '../service.js';

/** Codes that mean the same to somebody who looks for help in a language (CLDR aliases). */
const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', tl: 'fil', iw: 'he', cmn: 'zh', in: 'id' };

/** The language of a tag without script and region: what people speak. `es-MX` is `es`, `tl` is `fil`. */
export function spoken(tag: string): string {
  const [base = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(SAME, base) ? (SAME[base] as string) : base;
}

/**
 * The tag among `available` whose text somebody who asked for `lang` can read: the same, else the same language in the
 * same script (`es` for `es-MX`, `zh-Hant` for `zh-TW`). `null` where there is none.
 */
export function readable(lang: string, available: readonly string[]): string | null {
  const exact = available.find((tag) => tag.toLowerCase() === lang.toLowerCase());
  if (exact !== undefined) return exact;
  const same = available.filter((tag) => spoken(tag) === spoken(lang));
  if (same.length === 0) return null;
  const script = scriptOf(lang);
  return same.find((tag) => scriptOf(tag) === script) ?? null;
}

/** The translation of a record for readers of `lang`: the record's own, never a made one. `null`: there is none. */
export function translationFor(service: Service, lang: string): { lang: string; texts: Translation } | null {
  const translations = service.translations;
  if (!translations) return null;
  const tag = readable(lang, Object.keys(translations));
  return tag === null ? null : { lang: tag, texts: translations[tag] as Translation };
}

const scripts = new Map<string, string>();

function scriptOf(tag: string): string {
  const known = scripts.get(tag);
  if (known !== undefined) return known;
  let script = '';
  try {
    script = new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    // No tag that the platform knows: such texts are alike only by name.
  }
  scripts.set(tag, script);
  return script;
}
