import { PorchlightError } from '../core/errors.js';
import type { Wording } from '../core/instruments/schema.js';
import { catalog } from './catalog.js';
import type { Load } from './catalog-entry.js';
import { addedLocale } from './registry.js';
import type { Words } from './words.js';

const asked = new Map<Load<unknown>, Promise<{ default: unknown }>>();
const addresses = new Map<Load<unknown>, string>();
let tries = 0;

/**
 * Reads a file of words. Each is asked for once; one that failed is asked for again the next time.
 *
 * Chromium up to 153 and Firefox up to 153 (at least) remember for the life of the page that an import failed. There the
 * same file is asked for under a new query; its address stands in the message of their error. WebKit names none, and asks
 * again by itself.
 */
export async function read<T>(file: Load<T>, what: string): Promise<T> {
  const again = addresses.get(file);
  const loading =
    asked.get(file) ??
    (again ? (import(/* @vite-ignore */ /* webpackIgnore: true */ again) as ReturnType<Load<T>>) : file());
  asked.set(file, loading);
  try {
    return (await loading).default as T;
  } catch (cause) {
    asked.delete(file);
    const address = /https?:[^\s?]+/.exec(String(cause))?.[0];
    if (address) addresses.set(file, `${address}?${++tries}`);
    throw new PorchlightError('locale-load-failed', `The words for ${what} could not be loaded.`, { cause });
  }
}

/**
 * The interface words of a language; with those that a host added.
 * @throws {PorchlightError} `locale-load-failed`
 */
export async function loadWords(lang: string): Promise<Words> {
  const files = Object.hasOwn(catalog, lang) ? (catalog[lang]?.ui ?? []) : [];
  const parts = await Promise.all(files.map((file) => read(file, lang)));
  return Object.assign({}, ...parts, addedLocale(lang)?.ui) as Words;
}

/**
 * The words of a sheet in a language; the host's where it added them, else the official ones.
 * @throws {PorchlightError} `locale-load-failed`, `no-wording`
 */
export async function loadWording(lang: string, sheet: string): Promise<Wording> {
  const own = addedLocale(lang)?.wordings.get(sheet);
  if (own) return own;
  const wordings = Object.hasOwn(catalog, lang) ? catalog[lang]?.wordings : undefined;
  const file = wordings && Object.hasOwn(wordings, sheet) ? (wordings[sheet] as Load<Wording>) : undefined;
  if (!file) throw new PorchlightError('no-wording', `There is no wording of ${sheet} in "${lang}".`);
  return read(file, `${lang} ${sheet}`);
}
