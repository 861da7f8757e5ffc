import * as z from 'zod/mini';
import { PorchlightError } from '../core/errors.js';
import { parseWording, type Wording } from '../core/instruments/schema.js';
import { isLanguageTag } from './negotiate.js';
import { interfaceLanguages, register } from './registry.js';
import { wordKeys } from './word-keys.js';
import type { Words } from './words.js';

/** What a host adds for one language. */
export interface LocaleBundles {
  /** The language's own name; needed for a language that the library does not have. */
  name?: string;
  dir?: 'ltr' | 'rtl';
  /** Interface words, i18next JSON v4. For a language that the library has: any of them; for a new one: all. */
  ui?: Record<string, string>;
  /** Words of instruments by sheet id (`phq-9`, or the id of an own instrument). Their status is the host's. */
  wordings?: Record<string, unknown>;
}

const schema = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
  ui: z.optional(z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(1000)))),
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
  if (!parsed.success) return fail(`${lang}: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`);
  const { name, dir, ui = {}, wordings = {} } = parsed.data;

  const plural = /_(zero|one|two|few|many|other)$/;
  const keys = new Set<string>(wordKeys.map((key) => key.replace(plural, '')));
  const given = new Set(Object.keys(ui).map((key) => key.replace(plural, '')));
  const unknown = [...given].filter((key) => !keys.has(key));
  if (unknown.length) fail(`${lang}: there is no interface word "${unknown[0]}".`);
  if (!interfaceLanguages().includes(lang)) {
    if (!name) fail(`${lang} is new here: give its own name too, e.g. { name: 'Hausa', ui: … }.`);
    const absent = [...keys].filter((key) => !given.has(key));
    if (absent.length) fail(`${lang}: ${absent.length} interface words are missing: ${absent.slice(0, 5).join(', ')} …`);
  }
  register(lang, {
    ...(name !== undefined && { name }),
    ...(dir !== undefined && { dir }),
    ui: ui as Partial<Words>,
    wordings: new Map(Object.entries(wordings).map(([sheet, json]) => [sheet, hostWording(lang, sheet, json)])),
  });
}

function hostWording(lang: string, sheet: string, json: unknown): Wording {
  const wording = parseWording({ instrument: sheet, lang, ...(json as object), status: 'host' });
  return wording.instrument === sheet ? wording : fail(`${lang}: the words under "${sheet}" are of ${wording.instrument}.`);
}
