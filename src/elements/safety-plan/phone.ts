import { smsHref, telHref } from '../../crisis/links.js';

/** Digits of scripts that people of our languages write numbers in; full-width ones are folded by NFKC. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

/**
 * A number that a person wrote, as a phone dials it.
 * @returns `null` where it is not only a number, e.g. "ask Ana": it is then shown as it is, without a link
 */
export function dialled(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? 0));
    })
    // "+44 (0)20 …": the zero is dialled only without the country.
    .replace(/^(\s*\+[^(]*)\(0\)/, '$1')
    .replace(/[\s().\-/\u2010-\u2015\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return /^[+*#]?\d{2,15}#?$/.test(digits) ? digits : null;
}

/** `tel:` for a number as it was written, or `null`. */
export const callHref = (written: string): string | null => telHref(dialled(written) ?? '');
/** `sms:` for a number as it was written, or `null`. */
export const textHref = (written: string): string | null => smsHref(dialled(written) ?? '');
