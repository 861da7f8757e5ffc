import * as z from 'zod/mini';
import { PorchlightError } from '../core/errors.js';
import { instruments } from '../core/instruments/index.js';
import { parseWording, type Wording } from '../core/instruments/schema.js';
import { firstProblem } from '../core/problem.js';
import { isLanguageTag } from './negotiate.js';
import { addPart } from './parts.js';
import { allParts } from './parts/all.js';
import { interfaceLanguages, register } from './registry.js';
import { wordKeys } from './word-keys.js';

/** What a host adds for one language. */
export interface LocaleBundles {
  /** The language's own name; needed for a language that the library does not have. */
  name?: string;
  dir?: 'ltr' | 'rtl';
  /** Interface words, i18next JSON v4. For a language that the library has: any of them; for a new one: all. */
  ui?: Record<string, string>;
  /**
   * Words that only one element needs, by the name of their file. For a language that the library has: any of them; for a
   * new one: all, else that element speaks English.
   */
  parts?: { [name in keyof typeof allParts]?: Record<string, string> };
  /** Words of instruments by sheet id (`phq-9`, or the id of an own instrument). Their status is the host's. */
  wordings?: Record<string, unknown>;
}

const words = z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(1000)));
const schema = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
  ui: z.optional(words),
  parts: z.optional(z.partialRecord(z.enum(Object.keys(allParts) as (keyof typeof allParts)[]), words)),
  wordings: z.optional(z.record(z.string().check(z.maxLength(40)), z.unknown())),
});

const fail = (message: string): never => {
  throw new PorchlightError('invalid-locale', message);
};

/**
 * Adds a language, or replaces words of one that is there. Elements on the page take it up at once.
 * @param lang BCP 47
 * @throws {PorchlightError} `invalid-locale`, `invalid-definition`; nothing is added then
 */
export function addLocale(lang: string, bundles: LocaleBundles): void {
  if (!isLanguageTag(lang)) fail(`"${String(lang).slice(0, 40)}" is not a BCP 47 language tag.`);
  const parsed = z.safeParse(schema, bundles);
  if (!parsed.success) return fail(`${lang}: ${firstProblem(parsed.error)}`);
  const { name, dir, ui = {}, parts = {}, wordings = {} } = parsed.data;

  const isNew = !interfaceLanguages().includes(lang);
  if (isNew && !name) fail(`${lang} is new here: give its own name too, e.g. { name: 'Hausa', ui: … }.`);
  checkWords(lang, ui, wordKeys, isNew);
  const own = Object.entries(parts) as [keyof typeof allParts, Record<string, string>][];
  for (const [part, texts] of own)
    checkWords(lang, texts, allParts[part].keys, !Object.hasOwn(allParts[part].part.files, lang));
  for (const [part, texts] of own) addPart(part, lang, texts);
  register(lang, {
    ...(name !== undefined && { name }),
    ...(dir !== undefined && { dir }),
    ui,
    wordings: new Map(Object.entries(wordings).map(([sheet, json]) => [sheet, hostWording(lang, sheet, json)])),
  });
}

function checkWords(
  lang: string,
  words: Readonly<Record<string, string>>,
  known: readonly string[],
  whole: boolean,
): void {
  // Each language has plural forms of its own, and always `other`.
  const keys = new Set<string>(known);
  const isWord = (key: string) => keys.has(key) || keys.has(key.replace(/_(zero|one|two|few|many)$/, '_other'));
  const unknown = Object.keys(words).find((key) => !isWord(key));
  if (unknown !== undefined) fail(`${lang}: there is no interface word "${unknown}".`);
  if (!whole) return;
  const absent = known.filter((key) => !key.endsWith('_one') && !Object.hasOwn(words, key));
  if (absent.length) fail(`${lang}: ${absent.length} interface words are missing: ${absent.slice(0, 5).join(', ')} …`);
}

function hostWording(lang: string, sheet: string, json: unknown): Wording {
  const wording = parseWording(
    { instrument: sheet, lang, ...(json as object), status: 'host' },
    instruments.find(({ id }) => id === sheet),
  );
  return wording.instrument === sheet
    ? wording
    : fail(`${lang}: the words under "${sheet}" are of ${wording.instrument}.`);
}
