import { LIMITS } from '../schema.js';
import { isBlank, rawText } from './text.js';
import { type Report } from './problems.js';

/** A mail address, `mailto:` and brackets taken away. What is none is left out with a problem. */
export function email(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const source = rawText(raw).slice(0, 1000).trim();
  const inBrackets = /<([^<>\s]{3,200})>/.exec(source)?.[1] ?? source;
  const address = inBrackets
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .replace(/^["'(]+|["').,;]+$/g, '');
  const valid = /^[^\s@<>"'(),;:\\]{1,64}@[^\s@<>"'(),;:\\]{1,135}$/.test(address) && /\.[^.@]{2,}$/.test(address);
  if (valid) return address;
  report({
    severity: 'error',
    code: 'bad-email',
    field,
    value: raw,
    message: 'This is no mail address.',
    remedy: 'Write one address, such as help@example.org.',
  });
  return undefined;
}

/** Several mail addresses: a list, or one text with spaces, commas or semicolons between. */
export function emails(raw: unknown, field: string, report: Report): string[] {
  const text = rawText(raw);
  const parts: unknown[] = Array.isArray(raw) ? raw : text.includes('<') ? text.split(/[;,]/) : text.split(/[\s;,|]+/);
  const found = parts.slice(0, LIMITS.list).flatMap((part) => email(part, field, report) ?? []);
  return [...new Set(found)];
}
