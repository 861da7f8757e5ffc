import { fold } from './fold.js';

/** Scripts that put no space between words. */
const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const spaceless = new RegExp(`[${SPACELESS}]`, 'u');
const runs = new RegExp(
  `[${SPACELESS}][${SPACELESS}\\p{M}ー々]*|(?:(?![${SPACELESS}ー々])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
const ascii = /^[\0-\x7f]*$/;

/** Whether a folded word is of a script without spaces. */
export const isSpaceless = (word: string): boolean => spaceless.test(word);

/** A mark inside a word that many leave out: women's, здоров'я, and the double one in Hebrew abbreviations. */
const possessive = /(\p{L})['’ʼ‘`´]s(?![\p{L}\p{N}])/gu;
const insideWord = /(?<=[\u0370-\u05ff])['’ʼ‘`´"”“״׳](?=[\u0370-\u05ff])/g;
/** The Arabic article, alone or with a preposition that is written with it. */
const article = /(?<![\u0621-\u064a])(?:[وفبك]?ال|لل)(?=[\u0621-\u064a]{3})/g;

/**
 * The words of a text, folded, with one space between them. A run of a script without spaces is one word. What is neither
 * letter nor digit parts words.
 */
export function wordLine(text: string): string {
  if (ascii.test(text))
    return fold(text)
      .replace(/'s\b/g, 's')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const line = fold(text).replace(possessive, '$1s').replace(insideWord, '').replace(article, '');
  return line.match(runs)?.join(' ') ?? '';
}

/** The same as a list. */
export const words = (text: string): readonly string[] => wordLine(text).match(/\S+/g) ?? [];

const segmenter =
  typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;

/** Of a whole page that somebody pasted, the beginning is asked for. */
const MOST = 32;
const LONGEST = 2000;

/**
 * The words that a person asks for, each once, at most 32. Runs of a script without spaces are cut into words where the browser can
 * (`Intl.Segmenter`), so that they need not stand side by side in a record; else the run is looked for as it is.
 */
export function askedWords(text: string): readonly string[] {
  const asked = words(text.slice(0, LONGEST)).flatMap((word) =>
    segmenter && isSpaceless(word) ? cut(word, segmenter) : word,
  );
  return [...new Set(asked)].slice(0, MOST);
}

/* Recomposed for the dictionary of the segmenter, folded again for ours. Particles of one sign beside words are not asked for. */
function cut(run: string, by: Intl.Segmenter): readonly string[] {
  const parts = Array.from(by.segment(run.normalize('NFC')), ({ segment }) => fold(segment));
  const longer = parts.filter((part) => part.length > 1);
  return longer.length ? longer : parts;
}

/**
 * How many letters a typing error is judged by: vowel signs and the later letters of a Hangul syllable do not count.
 */
export const lettersIn = (word: string): number => word.replace(/[\p{M}\u1160-\u11ff]/gu, '').length;
