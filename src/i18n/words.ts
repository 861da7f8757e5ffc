import type { WordFileKey } from './word-keys.js';

/** The interface words of one language: the keys of the English file are the type, so a key that is not there does not compile. */
export type Words = Readonly<Record<WordFileKey, string>>;

type Plural = 'one' | 'other';
/** A key as templates name it: plural keys without their suffix. */
export type KeyIn<FileKey extends string> = {
  [K in FileKey]: K extends `${infer Base}_${Plural}` ? Base : K;
}[FileKey];
export type WordKey = KeyIn<WordFileKey>;
