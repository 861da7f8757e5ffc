/** `porchlight/i18n`: languages, the host's own words, and the bridge to the host's i18next. */
export { addLocale, type LocaleBundles } from './add-locale.js';
export { useI18n, type HostI18n } from './i18n.js';
export { negotiate } from './negotiate.js';
import { directionOf, interfaceLanguages, languageName } from './registry.js';

/** A language that the interface speaks. */
export interface Language {
  readonly lang: string;
  /** Its own name. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The languages that the interface speaks now, those that the host added among them. */
export const languages = (): Language[] =>
  interfaceLanguages().map((lang) => ({ lang, name: languageName(lang), dir: directionOf(lang) }));
