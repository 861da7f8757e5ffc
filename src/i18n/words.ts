import type en from '../../locales/en/ui.json';

/** The interface words of one language: the English file is the type, so a key that is not there does not compile. */
export type Words = Readonly<Record<keyof typeof en, string>>;

type Plural = 'one' | 'other';
/** A key as templates name it: plural keys without their suffix. */
export type WordKey = {
  [K in keyof Words]: K extends `${infer Base}_${Plural}` ? Base : K;
}[keyof Words];
