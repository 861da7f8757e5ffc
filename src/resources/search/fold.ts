/*
 * One spelling for what people write in many ways. Search text and records go through the same fold, so it need not be
 * right as a spelling, only the same on both sides. Nothing folded is ever shown.
 */

/** Where the digits of each script begin; ten follow each other (Unicode, general category Nd). Full width: NFKD does it. */
const zeros = Array.from('٠۰०০੦૦௦౦೦൦๐໐၀០', (zero) => zero.charCodeAt(0)).sort((one, other) => one - other);

/** Letters that have no decomposition in Unicode but are written for one another. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ґ: 'г',
  // Arabic: forms of alef, yeh, kaf and teh marbuta; the hamza alone. Hamzas on letters are marks after NFKD.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ء: '',
  ـ: '',
  // Hebrew: final forms.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};
const ownLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/**
 * Marks that people leave out: accents (Latin, Greek, Cyrillic, Vietnamese), Hebrew points, Arabic vowel signs, the Devanagari
 * nukta, and what is not seen (joiners, soft hyphen, direction marks). Vowel signs of Indic and Thai script are letters: they stay.
 */
const leftOut =
  // eslint-disable-next-line no-misleading-character-class -- marks by themselves are what is meant
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const otherDigit = new RegExp(`[${zeros.map((zero) => String.fromCharCode(zero, 45, zero + 9)).join('')}]`, 'g');
const ascii = /^[\0-\x7f]*$/;

/**
 * Lower case, without accents and other marks that people leave out, with ASCII digits, and one form for letters that are
 * written for one another. Hangul comes out as its letters, so that an unfinished syllable is the beginning of a word.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(leftOut, '')
    .replace(ownLetters, (letter) => letters[letter] ?? '')
    .replace(otherDigit, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
    });
}
