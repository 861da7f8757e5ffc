import { LIMITS } from '../schema.js';
import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

/**
 * An address of the web, made with `new URL()`: `http:` and `https:` only. `example.org/x` gets `https:`. Anything else,
 * `javascript:` and `data:` included, is left out with a problem.
 */
export function webAddress(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const source = rawText(raw)
    .slice(0, LIMITS.url * 2)
    .replace(/^[\s"'<(]+|[\s"'>)]+$/g, '');
  if (/^(n\/?a|none|no website|null|tbd|-)$/i.test(source)) {
    report({
      severity: 'info',
      code: 'placeholder',
      field,
      value: raw,
      message: 'This is a placeholder and no address.',
      remedy: 'Leave the field empty.',
    });
    return undefined;
  }
  const url = parsed(withScheme(source));
  if (!url || source === '') {
    report({
      severity: 'error',
      code: 'bad-url',
      field,
      value: raw,
      message: 'This is no web address that can be opened (http or https).',
      remedy: 'Write the whole address, such as https://example.org/help.',
    });
    return undefined;
  }
  return url;
}

function withScheme(source: string): string {
  if (source.startsWith('//')) return `https:${source}`;
  // `http:/example.org` and `https//example.org` are slips of the keyboard.
  const slip = /^(https?)(?::\/|\/\/|:)(?!\/)(.*)$/i.exec(source);
  if (slip && !/^https?:\/\//i.test(source)) return `${slip[1]}://${slip[2]}`;
  // A host with a port (`example.org:8080`) is no scheme.
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(source);
  return hasScheme ? source : `https://${source}`;
}

function parsed(source: string): string | null {
  let url: URL;
  try {
    url = new URL(source);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // A word alone is no host of the web; credentials in an address are a trick.
  if (!/^[^.]+(?:\.[^.]+)*\.[^.]{2,}$|^\[.+\]$/.test(url.hostname.replace(/\.$/, '')) || url.username || url.password)
    return null;
  return url.href.length <= LIMITS.url ? url.href : null;
}

/** Several addresses: a list, or one text with spaces, commas or semicolons between. */
export function webAddresses(raw: unknown, field: string, report: Report): string[] {
  const parts: unknown[] = Array.isArray(raw) ? raw : rawText(raw).split(/[\s;|]+|,(?=\s*(?:https?:|www\.))/i);
  const found = parts.slice(0, LIMITS.list).flatMap((part) => webAddress(part, field, report) ?? []);
  return [...new Set(found)];
}
