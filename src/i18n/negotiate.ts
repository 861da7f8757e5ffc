/* Languages that CLDR keeps apart but that are read alike, and regions whose base is not the language itself. */
const READ_AS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', tl: 'fil', iw: 'he' };

/**
 * The best of `available` for a requested BCP 47 tag, or `null`. Only a text of the same language and script is taken:
 * `es-MX` reads `es`, `zh-TW` reads `zh-Hant`, `pt` reads `pt-BR`; `pt-PT` never reads `pt-BR`, nor Ukrainian Russian.
 */
export function negotiate(requested: string, available: readonly string[]): string | null {
  const locale = parse(requested);
  // `und` names no language: Node 20 gives none for it, newer engines `und`.
  if (!locale?.language) return null;
  const language = READ_AS[locale.language] ?? locale.language;
  const { script, region } = locale.maximize();
  // `hi-Latn` names Hindi that a reader of `hi` may not be able to read: the script must be the same too.
  const has = (tag: string) =>
    available.find((each) => each.toLowerCase() === tag.toLowerCase() && parse(each)?.maximize().script === script) ??
    null;
  const exact =
    has(requested) ?? (region && has(`${language}-${locale.region}`)) ?? has(`${language}-${script}`) ?? has(language);
  if (exact) return exact;
  // Portuguese outside Brazil follows the European norm (CLDR parent locale pt-PT).
  return (
    (region && has(`${language}-${region}`)) ?? (language === 'pt' && locale.region !== 'BR' ? has('pt-PT') : null)
  );
}

/** Whether the tag is well formed. */
export const isLanguageTag = (tag: string): boolean => parse(tag) !== null;

/** The region that a tag names, e.g. `MX` of `es-MX`; never a guessed one. */
export const regionOf = (tag: string): string | null => parse(tag)?.region ?? null;

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
