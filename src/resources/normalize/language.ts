import { ALIASES, THREE_LETTERS } from './language-names.js';
import { type Report } from './problems.js';
import { folded, isBlank, line, rawText, shortList } from './text.js';

export interface SpokenLanguage {
  /** BCP 47, without region: a person asks for Spanish, not for the Spanish of a country. */
  readonly code: string;
  readonly note?: string;
}

export interface SpokenLanguages {
  readonly languages?: readonly SpokenLanguage[];
  /** What is said of interpreters, and what is no language that is known. */
  readonly interpretation?: string;
}

/**
 * Languages that a service speaks, from codes and names in English, their own language, Spanish, French or German, and
 * the usual aliases. A note in brackets stays a note (`Creole (limited)`). Phrases of interpreters are no languages; they
 * become `interpretation`, and so does what is not known, with a problem.
 */
export function languages(raw: unknown, field: string, report: Report): SpokenLanguages {
  const byCode = new Map<string, SpokenLanguage>();
  const rest = new Set<string>();
  for (const part of partsOf(raw).slice(0, 1000)) {
    const text = isBlank(part) ? undefined : line(part, field, report);
    if (text === undefined || /^(none|n\/?a|unknown|null|-+)$/i.test(text)) continue;
    const found = languagesIn(text);
    for (const one of found) byCode.set(one.code, { ...byCode.get(one.code), ...one });
    if (found.length > 0) continue;
    rest.add(text);
    if (!isInterpreterPhrase(text)) unknownLanguage(text, field, report);
  }
  const list = shortList([...byCode.values()], field, report);
  const interpretation = [...rest].join('; ');
  return { ...(list ? { languages: list } : {}), ...(interpretation ? { interpretation } : {}) };
}

/** One code (or name) of a language, or `undefined` with a problem: for the `lang` of texts. The region stays. */
export function languageTag(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const tag = canonical(rawText(raw).trim().replaceAll('_', '-')) ?? byName(folded(raw));
  if (!tag) unknownLanguage(raw, field, report);
  return tag;
}

/** Splits at commas and the like, but not inside brackets. */
function partsOf(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of rawText(raw).slice(0, 20_000)) {
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;|/\n•]/.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}

function languagesIn(text: string): SpokenLanguage[] {
  // `F4-Arabic`, `SP-Spanish`: the locator of SAMHSA writes its own code before the name.
  const name = text.replace(/^[A-Z]{1,2}\d{0,3}-(?=[A-Z][a-z])/, '').slice(0, 200);
  const whole = codeOf(name);
  if (whole) return [{ code: whole }];
  const brackets = /^([^()]{2,60})\(([^()]{1,100})\)$/.exec(name) ?? /^([^-–]{2,60})\s[-–]\s(.{1,100})$/.exec(name);
  if (brackets) return inBrackets((brackets[1] as string).trim(), (brackets[2] as string).trim());
  const both = name.split(/\s+(?:and|&|y|et|und)\s+/i);
  const codes = both.map(codeOf);
  if (both.length > 1 && codes.every((code) => code !== undefined)) return codes.map((code) => ({ code }));
  return withWords(name);
}

function inBrackets(name: string, note: string): SpokenLanguage[] {
  // `Chinese (Cantonese, Mandarin)`: the brackets are the languages.
  const inner = note.split(/\s*(?:[,;/&]|\band\b)\s*/i).map(codeOf);
  const code = codeOf(name);
  const narrower =
    inner.every((one) => one !== undefined) && (code === undefined || code === 'zh' || inner.includes(code));
  if (narrower) return inner.map((one) => ({ code: one }));
  return code ? [{ code, note }] : [];
}

/** `Spanish speaking staff`, `fluent Spanish`, `bilingual English-Spanish`: one language and harmless words. */
function withWords(name: string): SpokenLanguage[] {
  const bare = folded(name).replace(
    /\b(?:speaking|speakers?|spoken|language|fluent|native|bilingual|staff|only|text|written)\b/g,
    ' ',
  );
  const words = bare.trim().split(/\s+/);
  const whole = codeOf(words.join(' '));
  if (whole) return [{ code: whole }];
  const codes = words.length > 3 ? [] : words.map((word) => (word.length > 3 ? codeOf(word) : undefined));
  return codes.length > 0 && codes.every((code) => code !== undefined) ? codes.map((code) => ({ code })) : [];
}

const isInterpreterPhrase = (text: string): boolean =>
  /interpret|int[eé]rpret|dolmetsch|translat|traduc|traduct|übersetz|language (?:line|access|service)|all languages|any language|multilingual|multiple languages|other languages/i.test(
    text,
  );

function codeOf(name: string): string | undefined {
  const known = byName(folded(name));
  if (known) return known;
  // Words are no codes: `Limited` or `sign` would pass as one.
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(name)) return undefined;
  const tag = canonical(name.replaceAll('_', '-'));
  if (!tag) return undefined;
  const { language, script } = new Intl.Locale(tag);
  return script ? `${language}-${script}` : language;
}

/** The tag in its usual form, or `undefined` where `Intl` knows no such language. */
function canonical(tag: string): string | undefined {
  const before = tags.get(tag);
  if (before !== undefined) return before ?? undefined;
  const found = usual(tag);
  if (tags.size < 2000) tags.set(tag, found ?? null);
  return found;
}

/** What was asked already: `Intl` takes its time, and a directory names the same few languages again and again. */
const tags = new Map<string, string | null>();

function usual(tag: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag)) return undefined;
  let found: string | undefined;
  try {
    found = Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
  if (!found || found.length > 35) return undefined;
  const language = found.split('-')[0] as string;
  const known =
    new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) ?? codesOfAliases().has(language);
  return known ? found : undefined;
}

let names: Map<string, string> | undefined;
let aliasCodes: Set<string> | undefined;
const codesOfAliases = (): Set<string> => (aliasCodes ??= new Set(ALIASES.map(([, code]) => code)));
const byName = (name: string): string | undefined => (names ??= dictionary()).get(name);

/** Names in English, Spanish, French, German and the language itself, made once when the first one is asked for. */
function dictionary(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [list, code] of ALIASES) for (const name of list.split(',')) map.set(name, code);
  const tables = ['en', 'es', 'fr', 'de'].map(
    (lang) => new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' }),
  );
  for (const code of allCodes()) {
    const tag = canonical(code);
    if (!tag) continue;
    const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
    for (const table of [...tables, own]) {
      const name = folded(table.of(code));
      if (name !== '' && !map.has(name)) map.set(name, tag);
    }
  }
  return map;
}

function* allCodes(): Iterable<string> {
  const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
  // Norwegian and Serbo-Croatian have old codes that stand for others; the first that has a name keeps it.
  for (const first of letters) for (const second of letters) yield first + second;
  yield* THREE_LETTERS.split(' ');
}

function unknownLanguage(value: unknown, field: string, report: Report): void {
  report({
    severity: 'warning',
    code: 'unknown-language',
    field,
    value,
    message: 'This is no language that is known. It is shown as text, and no filter finds it.',
    remedy: 'Write the name of the language in English, or its code, such as es or zh.',
  });
}
