import { PorchlightError } from '../core/errors.js';
import type { Wording } from '../core/instruments/schema.js';
import { catalog } from './catalog.js';
import type { LoadWording } from './catalog-entry.js';
import { addedLocale } from './registry.js';
import type { Words } from './words.js';

const cache = new Map<string, Promise<unknown>>();

/** Each file is asked for once; one that failed is asked for again the next time. */
function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  const known = cache.get(key) as Promise<T> | undefined;
  if (known) return known;
  const loading = load().catch((cause: unknown) => {
    cache.delete(key);
    throw new PorchlightError('locale-load-failed', `The words for ${key} could not be loaded.`, { cause });
  });
  cache.set(key, loading);
  return loading;
}

/**
 * The interface words of a language; with those that a host added.
 * @throws {PorchlightError} `locale-load-failed`
 */
export async function loadWords(lang: string): Promise<Words> {
  const files = Object.hasOwn(catalog, lang) ? (catalog[lang]?.ui ?? []) : [];
  const parts = await once(lang, () => Promise.all(files.map((file) => file())));
  return Object.assign({}, ...parts.map((part) => part.default), addedLocale(lang)?.ui) as Words;
}

/**
 * The words of a sheet in a language; the host's where it added them, else the official ones.
 * @throws {PorchlightError} `locale-load-failed`
 */
export async function loadWording(lang: string, sheet: string): Promise<Wording> {
  const own = addedLocale(lang)?.wordings.get(sheet);
  if (own) return own;
  const wordings = Object.hasOwn(catalog, lang) ? catalog[lang]?.wordings : undefined;
  const file = wordings && Object.hasOwn(wordings, sheet) ? (wordings[sheet] as LoadWording) : undefined;
  if (!file) throw new PorchlightError('no-wording', `There is no wording of ${sheet} in "${lang}".`);
  return (await once(`${lang} ${sheet}`, file)).default;
}
