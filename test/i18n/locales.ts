/** The locale folders as they are on disk: read here by hand, not through src, so that a test compares two things. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}locales/`;

export type Words = Readonly<Record<string, string>>;
export interface Meta {
  readonly lang: string;
  readonly name: string;
  readonly dir: string;
  readonly extends?: string;
  readonly ui: { readonly status: string; readonly note: string };
}
export interface Sheet {
  readonly instrument: string;
  readonly lang: string;
  readonly status: string;
  readonly stem: string;
  readonly items: Words;
  readonly options: Words;
  readonly functioningOptions?: Words;
  readonly attribution?: string;
  readonly review?: string;
  readonly source: readonly { readonly where: string }[];
}

export const json = <T>(path: string): T => JSON.parse(readFileSync(folder + path, 'utf8')) as T;

/** Every folder of locales/, whether the code knows it or not. */
export const langs: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

export const metaOf = (lang: string): Meta => json<Meta>(`${lang}/meta.json`);
/** Files of interface words: those that have notes for their translators. `ui` is what all elements share. */
export const wordFiles: readonly string[] = readdirSync(folder)
  .flatMap((file) => /^(.*)\.notes\.json$/.exec(file)?.[1] ?? [])
  .sort();
/** The words that stand in the file of this language itself. */
export const ownWords = (lang: string, file = 'ui'): Words => json<Words>(`${lang}/${file}.json`);
/** All words of a language: where it extends another, that one's with its own laid over them. */
export function wordsOf(lang: string, file = 'ui'): Words {
  const { extends: base } = metaOf(lang);
  return { ...(base !== undefined && ownWords(base, file)), ...ownWords(lang, file) };
}
export const english = ownWords('en');

/** The sheets of a language: every JSON file but meta and those of interface words. */
export const sheetsOf = (lang: string): string[] =>
  readdirSync(folder + lang)
    .filter((file) => file.endsWith('.json') && file !== 'meta.json')
    .map((file) => file.slice(0, -5))
    .filter((file) => !wordFiles.includes(file))
    .sort();
export const sheet = (lang: string, instrument: string): Sheet => json<Sheet>(`${lang}/${instrument}.json`);
/** Languages with a file for this sheet. */
export const langsOf = (instrument: string): string[] =>
  langs.filter((lang) => existsSync(`${folder}${lang}/${instrument}.json`));

const suffix = /_(zero|one|two|few|many|other)$/;
/** Keys that have plural forms, without their suffix. */
export const pluralKeysOf = (words: Words): readonly string[] => [
  ...new Set(Object.keys(words).flatMap((key) => (suffix.test(key) ? [key.replace(suffix, '')] : []))),
];
/** Keys without plural forms. */
export const plainKeysOf = (words: Words): readonly string[] => Object.keys(words).filter((key) => !suffix.test(key));

export const placeholders = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name as string).sort();
