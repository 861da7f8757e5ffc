/*
 * Addresses for `href`. They take the number as it is dialled in its country and change nothing about it: a library that
 * "normalises" 116123 to +44116123 makes a number that does not connect. The number is always printed as text too,
 * because in a sandboxed frame, in print and on a computer these links are dead.
 */

const DIALLED = /^[+*#]?\d{2,15}#?$/;

const href = (scheme: string, number: string): string | null =>
  DIALLED.test(number) ? scheme + number.replaceAll('#', '%23') : null;

/** `tel:` with the number as dialled (RFC 3966, local number), or `null` for what is not a number. */
export const telHref = (number: string): string | null => href('tel:', number);

/**
 * `sms:` (RFC 5724), with `?body=` only where a keyword has to be sent; `null` for what is not a number.
 * Phones disagree on the spelling of the body (iOS documents none, some want `&body=`): print the keyword as text too.
 */
export function smsHref(number: string, keyword?: string | null): string | null {
  const address = href('sms:', number);
  return address && keyword ? `${address}?body=${encodeURIComponent(keyword)}` : address;
}
