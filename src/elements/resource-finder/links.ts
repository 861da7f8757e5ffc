import type { Phone, Place } from '../../resources/service.js';

/*
 * Addresses for `href`. What a directory or a page hands in is checked here once more, right before it is bound: only web
 * addresses, calls, texts and mail ever get into a link.
 */

/** The address, where it is `http:` or `https:`; else `null`. */
export function webHref(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** A web address as people write it: no scheme, no slash at the end. */
export const bareUrl = (url: string): string => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

/**
 * `tel:` with the number as dialled. An extension follows a comma: phones wait there and then dial it, while the `;ext=` of
 * RFC 3966 is dropped by the phones in use.
 */
export function telHref({ number, extension }: Phone): string | null {
  if (!number || !/^\+?[\d*#]{2,20}$/.test(number)) return null;
  return `tel:${number.replaceAll('#', '%23')}${extension && /^\d{1,10}$/.test(extension) ? `,${extension}` : ''}`;
}

/** `sms:` with the word to send, which is printed too: phones disagree on how the body is spelled. */
export function smsHref({ number, keyword }: Phone): string | null {
  if (!number || !/^\+?[\d*#]{2,20}$/.test(number)) return null;
  return `sms:${number.replaceAll('#', '%23')}${keyword ? `?body=${encodeURIComponent(keyword)}` : ''}`;
}

export const mailHref = (address: string): string | null =>
  /^[^\s@<>"'?&]+@[^\s@<>"'?&]+$/.test(address) ? `mailto:${address}` : null;

/** A map site that keeps no account of people and needs no key. Opened only when a person presses the link. */
export const DIRECTIONS = 'https://www.openstreetmap.org/directions?to={lat}%2C{lon}';
const SEARCH = 'https://www.openstreetmap.org/search?query={address}';

/**
 * The way to a place, from the page's template with `{lat}`, `{lon}` and `{address}`; `null` where the place is kept back or
 * the template needs what the place has not.
 */
export function directionsHref(template: string | null, place: Place): string | null {
  if (place.withheld) return null;
  const { lat, lon } = place;
  const located = lat !== undefined && lon !== undefined;
  const address = addressOf(place).join(', ');
  const chosen = template || (located ? DIRECTIONS : SEARCH);
  if ((/\{(lat|lon)\}/.test(chosen) && !located) || (chosen.includes('{address}') && !address)) return null;
  const href = filled(chosen, { lat: String(lat), lon: String(lon), address });
  return href.startsWith('geo:') ? href : webHref(href);
}

/** Where the page wants to hear of mistakes: `https:` or `mailto:`, with `{id}` and `{reason}`. */
export function reportHref(template: string | null, values: Readonly<Record<'id' | 'reason', string>>): string | null {
  if (!template) return null;
  const href = filled(template, values);
  return /^mailto:[^\s?]+@/i.test(href) ? href : webHref(href);
}

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] as string) : whole,
  );

/** The lines of an address; nothing of one that is kept back but town and region. */
export function addressOf({ withheld, address = [], city, region, postcode }: Place): string[] {
  const town = [city, region].filter(Boolean).join(', ');
  return [...(withheld ? [] : address), withheld ? town : [town, postcode].filter(Boolean).join(' ')].filter(Boolean);
}
