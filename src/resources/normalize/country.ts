import { COUNTRY_CODES } from './country-codes.js';
import { folded, isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

/** Names that `Intl` does not give, or gives in another form. */
const aliases: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['u s', 'US'],
  ['u s a', 'US'],
  ['united states of america', 'US'],
  ['america', 'US'],
  ['uk', 'GB'],
  ['u k', 'GB'],
  ['great britain', 'GB'],
  ['britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['northern ireland', 'GB'],
  ['holland', 'NL'],
  ['turkey', 'TR'],
  ['czech republic', 'CZ'],
  ['republic of ireland', 'IE'],
  ['ivory coast', 'CI'],
  ['kosovo', 'XK'],
  ['espana', 'ES'],
  ['mexico', 'MX'],
  ['deutschland', 'DE'],
  ['osterreich', 'AT'],
  ['estados unidos', 'US'],
  ['etats unis', 'US'],
  ['royaume uni', 'GB'],
  ['reino unido', 'GB'],
];

let byCode: Map<string, string> | undefined;
let byName: Map<string, string> | undefined;

/** Country as ISO 3166-1 alpha-2 from alpha-2, alpha-3, or its name in English or (some) its own language. */
export function country(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const code = rawText(raw).trim().toUpperCase();
  byCode ??= codes();
  const known = byCode.get(code) ?? byCountryName(folded(raw));
  if (known) return known;
  report({
    severity: 'warning',
    code: 'unknown-country',
    field,
    value: raw,
    message: 'This country is not known.',
    remedy: 'Write its two letters, such as US, GB or DE.',
  });
  return undefined;
}

function codes(): Map<string, string> {
  const map = new Map<string, string>([
    ['UK', 'GB'],
    ['XK', 'XK'],
  ]);
  for (const pair of COUNTRY_CODES.split(' ')) {
    map.set(pair.slice(0, 3), pair.slice(3));
    map.set(pair.slice(3), pair.slice(3));
  }
  return map;
}

function byCountryName(name: string): string | undefined {
  if (!byName) {
    byName = new Map(aliases);
    for (const language of ['en', 'es', 'fr', 'de']) {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      for (const pair of COUNTRY_CODES.split(' ')) {
        const own = folded(names.of(pair.slice(3)));
        if (own && !byName.has(own)) byName.set(own, pair.slice(3));
      }
    }
  }
  return byName.get(name);
}
