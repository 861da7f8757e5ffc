import type { Wording } from '../core/instruments/schema.js';
import { catalog } from './catalog.js';
import type { Words } from './words.js';

/** What a host added for one language. Its words win over ours; their status is the host's. */
export interface AddedLocale {
  readonly name?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly ui?: Partial<Words>;
  readonly wordings: ReadonlyMap<string, Wording>;
}

const added = new Map<string, AddedLocale>();
const listeners = new Set<() => void>();

export const addedLocale = (lang: string): AddedLocale | undefined => added.get(lang);

export function register(lang: string, locale: AddedLocale): void {
  const before = added.get(lang);
  added.set(lang, {
    ...before,
    ...locale,
    ui: { ...before?.ui, ...locale.ui },
    wordings: new Map([...(before?.wordings ?? []), ...locale.wordings]),
  });
  changed();
}

/** Calls back after words were added or the host's i18next changed; returns how to stop. */
export function onChange(callback: () => void): () => void {
  listeners.add(callback);
  return () => listeners.delete(callback);
}
export const changed = (): void => listeners.forEach((callback) => callback());

const own = (lang: string) => (Object.hasOwn(catalog, lang) ? catalog[lang] : undefined);

/** Languages that the interface speaks. */
export const interfaceLanguages = (): string[] => [
  ...new Set([...Object.keys(catalog), ...[...added].filter(([, each]) => each.name).map(([lang]) => lang)]),
];

/** Languages that have the words of this sheet. */
export const wordingLanguages = (sheet: string): string[] =>
  interfaceLanguages().filter(
    (lang) => Object.hasOwn(own(lang)?.wordings ?? {}, sheet) || added.get(lang)?.wordings.has(sheet),
  );

/** The language's own name: the host's, else as the browser writes it, e.g. `português (Brasil)`. */
export const languageName = (lang: string): string =>
  added.get(lang)?.name ??
  new Intl.DisplayNames([lang], { type: 'language', languageDisplay: 'standard' }).of(lang) ??
  lang;
export const directionOf = (lang: string): 'ltr' | 'rtl' => added.get(lang)?.dir ?? own(lang)?.dir ?? 'ltr';
