import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

const known = new Map<string, boolean>();

/**
 * An IANA time zone such as `America/Chicago`. Numbers of hours (HSDS `timezone: 3`) and offsets are none: they are wrong
 * half of the year, so they are not taken and not reported; any other word is reported.
 */
export function timeZone(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw) || typeof raw === 'number') return undefined;
  const zone = rawText(raw).trim();
  if (/^(?:UTC|GMT|Z)?\s*[+-]?\d/i.test(zone)) return undefined;
  if (isZone(zone)) return zone;
  report({
    severity: 'warning',
    code: 'unknown-time-zone',
    field,
    value: raw,
    message: 'This is no time zone that is known.',
    remedy: 'Write its IANA name, such as America/Chicago or Europe/London.',
  });
  return undefined;
}

function isZone(zone: string): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  let valid = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(zone) && zone.length <= 64;
  try {
    // Throws a RangeError for a zone that it does not know.
    if (valid) new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    valid = false;
  }
  if (known.size < 1000) known.set(zone, valid);
  return valid;
}
