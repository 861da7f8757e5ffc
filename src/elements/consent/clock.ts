import { timeWithOffset } from '../../core/consent/time.js';

/** The clock of this device, with its offset. */
export function now(): string {
  const date = new Date();
  return timeWithOffset(date.getTime(), -date.getTimezoneOffset());
}

/** An id that no other record has. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
