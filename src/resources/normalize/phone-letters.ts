import { isPhoneWord } from './phone-kind.js';

/* Letters beside the digits of a phone number: the keys of a phone, or words. Which of the two decides what is dialled. */

/** A number by letters, the way of the United States and Canada. */
export interface Vanity {
  /** As it is written. */
  readonly written: string;
  /** What is dialled. */
  readonly number: string;
}

const WHOLE = 10;
const LOCAL = 7;

/** Short numbers that are whole: N11, 988, 999, those that begin with 0 or 1, and the 116 lines of Europe. */
const SHORT = /^(?:[2-9]11|988|999|[01]\d\d|116\d{3})$/;
const keypad = 'ABC2DEF3GHI4JKL5MNO6PQRS7TUV8WXYZ9';
const keyOf = (letter: string): string => /\d/.exec(keypad.slice(keypad.indexOf(letter)))?.[0] ?? '';

/**
 * `1-800-HELP-NOW`: an area code, then capitals that stand for digits by the letters on the keys. Only where the plan of
 * North America says how long a number is: elsewhere nobody knows which of the letters are dialled, so there is none.
 */
export function vanityNumber(text: string): Vanity | null {
  const match =
    /(?:^|\s)(\+?\d?[-.\s]?\(?\d{3}\)?[-.\s]?)((?=[A-Z\d.\s-]{0,20}[A-Z]{3})[A-Z\d](?:[-.\s]?[A-Z\d]){3,14})(?=$|[\s(,])/.exec(
      text,
    );
  if (!match) return null;
  // `+44 800 HELP …`: what stands before belongs to the number.
  if (/\+\d*[\s.-]*$|(?:^|\s)\d+[\s.-]*$/.test(text.slice(0, match.index))) return null;
  const area = (match[1] as string).replace(/\D/g, '');
  if (SHORT.test(area) || isWordBehind(match[0])) return null;
  const letters = (match[2] as string).replace(/[^A-Z\d]/g, '');
  const digits = area + Array.from(letters, (one) => (/\d/.test(one) ? one : keyOf(one))).join('');
  if (!/^1?[2-9]\d{2}/.test(digits)) return null;
  const length = digits.startsWith('1') ? 11 : 10;
  // More letters than the network counts are there to be remembered.
  return digits.length < length ? null : { written: match[0].trim(), number: digits.slice(0, length) };
}

/** `206 555 0100 MAIN`, `555-0100 TTY`: so many digits are a number, and the letters say what it is for. */
function isWordBehind(written: string): boolean {
  const before = /^[^A-Z]*/.exec(written)?.[0] ?? '';
  const digits = before.replace(/\D/g, '');
  return digits.length > LOCAL || (digits.length === LOCAL && /\s$/.test(before) && !digits.startsWith('1'));
}

/**
 * Whether letters right behind the digits may be the rest of the number, or the digits no number at all: `555 HELP`,
 * `0800 55 HELPS`, `24 hours`. Such digits are never dialled: half a number reaches a stranger.
 *
 * @param dial the digits as they are written, a part of `text`
 */
export function isCutShort(dial: string, text: string): boolean {
  const digits = dial.replace(/\D/g, '');
  const behind = /^([\s.\-–—/·]{0,3})([\p{L}\p{M}]+)/u.exec(text.slice(text.indexOf(dial) + dial.length));
  if (!behind || digits.length >= (/^\+|^1/.test(dial) ? WHOLE + 1 : WHOLE)) return false;
  const [, between = '', word = ''] = behind;
  if (isPhoneWord(word) && digits.length >= LOCAL && !/^1\d{6}$/.test(digits)) return false;
  if (!/\s/.test(between)) return true;
  if (SHORT.test(digits)) return false;
  if (/^[A-Z]{2,}$/.test(word)) return true;
  // `1737 free text` is a short code, `1-800 help` the beginning of a number.
  return digits.length < LOCAL && !/^\+?\d{4,6}$/.test(dial.trim());
}
